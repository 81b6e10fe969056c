public import CSystem
public import Glibc

/// A borrowed run of bytes: a base address and a length. It owns nothing; whoever hands it out says how long it lives.
///
/// Used instead of `UnsafeRawBufferPointer` on the event path because it is never nil (an empty run has a valid
/// base), has no generic code behind it, and carries the comparisons that rules need. Text is UTF-8 by convention
/// but never validated here: Falco compares raw bytes.
public struct Bytes {
    public var base: UnsafePointer<UInt8>
    public var count: Int

    @inlinable public init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    /// An empty run, valid for ever.
    @inlinable public static var empty: Bytes { Bytes(staticText: "") }

    /// The bytes of a literal, valid for ever.
    @inlinable public init(staticText: StaticString) {
        self.init(base: staticText.utf8Start, count: staticText.utf8CodeUnitCount)
    }

    /// The bytes up to the terminating NUL of a C string that outlives the result.
    @inlinable public init(cString: UnsafePointer<CChar>) {
        self.init(base: UnsafeRawPointer(cString).assumingMemoryBound(to: UInt8.self), count: strlen(cString))
    }

    @inlinable public var isEmpty: Bool { count == 0 }
    @inlinable public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
    @inlinable public subscript(index: Int) -> UInt8 { base[index] }

    /// `range` must lie inside the run.
    @inlinable public subscript(range: Range<Int>) -> Bytes {
        Bytes(base: base + range.lowerBound, count: range.count)
    }

    @inlinable public func dropFirst(_ n: Int) -> Bytes { n >= count ? .empty : Bytes(base: base + n, count: count - n) }

    /// The part before the first NUL byte.
    @inlinable public var upToNUL: Bytes {
        guard count > 0, let end = memchr(base, 0, count) else { return self }
        return Bytes(base: base, count: UnsafeRawPointer(end) - UnsafeRawPointer(base))
    }

    @inlinable public func equals(_ other: Bytes) -> Bool {
        count == other.count && memcmp(base, other.base, count) == 0
    }

    @inlinable public func hasPrefix(_ prefix: Bytes) -> Bool {
        count >= prefix.count && memcmp(base, prefix.base, prefix.count) == 0
    }

    @inlinable public func hasSuffix(_ suffix: Bytes) -> Bool {
        count >= suffix.count && memcmp(base + (count - suffix.count), suffix.base, suffix.count) == 0
    }

    /// The offset of the first occurrence of `needle`; 0 for an empty needle.
    @inlinable public func firstIndex(of needle: Bytes) -> Int? {
        if needle.count == 0 { return 0 }
        guard let hit = falcod_memmem(base, count, needle.base, needle.count) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    @inlinable public func firstIndex(of byte: UInt8) -> Int? {
        guard count > 0, let hit = memchr(base, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    @inlinable public func lastIndex(of byte: UInt8) -> Int? {
        guard count > 0, let hit = falcod_memrchr(base, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    /// A copy, for whatever must outlive the bytes. Not for the event path.
    public var array: [UInt8] { Array(buffer) }

    /// The text with invalid UTF-8 repaired. Not for the event path.
    public var string: String { String(decoding: buffer, as: UTF8.self) }
}
