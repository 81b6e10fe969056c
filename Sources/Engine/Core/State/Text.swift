/// A counted, immutable run of bytes in a `TextStore`. Copying the value does not count: whoever keeps a copy calls
/// `TextStore.retain`, whoever drops one calls `release`. A nil pointer is the empty text, which needs neither.
public struct Text {
    @usableFromInline var header: UnsafeMutablePointer<TextHeader>?
    @inlinable init(header: UnsafeMutablePointer<TextHeader>?) { self.header = header }

    public static var empty: Text { Text(header: nil) }
    @inlinable public var isEmpty: Bool { count == 0 }
    @inlinable public var count: Int { header.map { Int($0.pointee.count) } ?? 0 }

    /// Valid while the text is retained.
    @inlinable public var bytes: Bytes {
        guard let header else { return .empty }
        return Bytes(base: UnsafePointer(UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: UInt8.self)),
                     count: Int(header.pointee.count))
    }

    /// Whether both are the same stored text (not merely equal).
    @inlinable public func isSame(as other: Text) -> Bool { header == other.header }
}

@usableFromInline struct TextHeader {
    @usableFromInline var references: UInt32
    @usableFromInline var count: UInt32
    /// Index of the size class the block came from; `TextStore.large` for one of its own.
    @usableFromInline var sizeClass: UInt32
    @usableFromInline var unused: UInt32 = 0
}

/// Slab storage for the texts of the state tables: names, arguments, paths. Blocks of a few sizes are carved from
/// 64 KiB chunks and recycled through free lists, so that a busy machine's process churn allocates nothing once warm.
/// One thread owns a store. Memory is never returned to the system; `bytesReserved` says how much is held.
public struct TextStore {
    @usableFromInline static let sizes = [32, 48, 64, 96, 128, 192, 256, 384, 512, 1024, 2048, 4160]
    private static let largestSize = 4160
    static let large: UInt32 = .max

    @usableFromInline let freeLists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// The size class of a block of `16 * index` bytes.
    private let classes: UnsafeMutablePointer<UInt8>
    private var memory = PoolMemory(chunkSize: 64 * 1024)
    /// Of texts that have blocks of their own.
    private var largeBytes = 0
    public var bytesReserved: Int { memory.bytesReserved + largeBytes }

    public init() {
        freeLists = .allocate(capacity: Self.sizes.count)
        freeLists.initialize(repeating: nil, count: Self.sizes.count)
        classes = .allocate(capacity: Self.largestSize / 16 + 1)
        for index in 0...Self.largestSize / 16 {
            classes[index] = UInt8(Self.sizes.firstIndex { $0 >= 16 * index } ?? 0)
        }
    }

    /// A copy of `bytes`, owned by the caller.
    public mutating func make(_ bytes: Bytes) -> Text {
        guard bytes.count > 0 else { return .empty }
        let header = allocate(bytes.count)
        UnsafeMutableRawPointer(header + 1).copyMemory(from: bytes.base, byteCount: bytes.count)
        return Text(header: header)
    }

    /// The two runs one after the other, owned by the caller.
    public mutating func make(_ first: Bytes, _ second: Bytes) -> Text {
        guard first.count + second.count > 0 else { return .empty }
        let header = allocate(first.count + second.count)
        let body = UnsafeMutableRawPointer(header + 1)
        body.copyMemory(from: first.base, byteCount: first.count)
        (body + first.count).copyMemory(from: second.base, byteCount: second.count)
        return Text(header: header)
    }

    /// Counts one more owner; returns the text for convenience.
    @discardableResult
    public mutating func retain(_ text: Text) -> Text {
        text.header?.pointee.references += 1
        return text
    }

    public mutating func release(_ text: Text) {
        guard let header = text.header else { return }
        header.pointee.references -= 1
        guard header.pointee.references == 0 else { return }
        let sizeClass = header.pointee.sizeClass
        let block = UnsafeMutableRawPointer(header)
        if sizeClass == Self.large {
            largeBytes -= MemoryLayout<TextHeader>.stride + Int(header.pointee.count)
            block.deallocate()
        } else {
            block.storeBytes(of: freeLists[Int(sizeClass)], as: UnsafeMutableRawPointer?.self)
            freeLists[Int(sizeClass)] = block
        }
    }

    /// Releases what `slot` holds and puts a copy of `bytes` there; keeps the stored text when it is equal already.
    public mutating func assign(_ slot: inout Text, _ bytes: Bytes) {
        if slot.bytes.equals(bytes) { return }
        let old = slot
        slot = make(bytes)
        release(old)
    }

    /// `bytes` as a text of its own, or as one more owner of `candidate` where that reads the same.
    mutating func make(_ bytes: Bytes, orShare candidate: Text) -> Text {
        candidate.bytes.equals(bytes) ? retain(candidate) : make(bytes)
    }

    /// Releases what `slot` holds and makes it one more owner of `text`.
    mutating func share(_ text: Text, into slot: inout Text) {
        let old = slot
        slot = retain(text)
        release(old)
    }

    private mutating func allocate(_ count: Int) -> UnsafeMutablePointer<TextHeader> {
        let need = count + MemoryLayout<TextHeader>.stride
        if need > Self.largestSize {
            largeBytes += need
            let block = UnsafeMutableRawPointer.allocate(byteCount: need, alignment: 16)
            return initialize(block, count, Self.large)
        }
        let sizeClass = Int(classes[(need + 15) / 16])
        if let block = freeLists[sizeClass] {
            freeLists[sizeClass] = block.load(as: UnsafeMutableRawPointer?.self)
            return initialize(block, count, UInt32(sizeClass))
        }
        let size = Self.sizes[sizeClass]
        return initialize(memory.take(size), count, UInt32(sizeClass))
    }

    private func initialize(_ block: UnsafeMutableRawPointer, _ count: Int, _ sizeClass: UInt32)
        -> UnsafeMutablePointer<TextHeader> {
        let header = block.bindMemory(to: TextHeader.self, capacity: 1)
        header.initialize(to: TextHeader(references: 1, count: UInt32(count), sizeClass: sizeClass))
        return header
    }
}
