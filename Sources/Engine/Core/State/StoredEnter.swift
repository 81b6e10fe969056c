internal import Glibc

/// The parameters of an enter event that were kept for its exit: `[count u16][length u16]…[bytes]…` in a text.
public struct StoredEnter {
    private let bytes: Bytes

    /// `text` is a thread's `storedEnter`.
    public init(_ text: Text) { bytes = text.bytes }

    public var paramCount: Int { bytes.count < 2 ? 0 : length(at: 0) }

    /// Parameter `index`; empty when there are fewer.
    public func param(_ index: Int) -> Bytes {
        guard index < paramCount else { return .empty }
        var offset = 2 + 2 * paramCount
        for earlier in 0..<index { offset += length(at: 1 + earlier) }
        return bytes[offset..<offset + length(at: 1 + index)]
    }

    private func length(at word: Int) -> Int {
        Int(UnsafeRawPointer(bytes.base).loadUnaligned(fromByteOffset: 2 * word, as: UInt16.self))
    }

    /// Longest event kept, header included, in bytes.
    static let maxEventLength = 4096

    /// The text of `event`'s parameters; nil when it is too long to be kept.
    static func make(_ event: Event, _ texts: inout TextStore, buffer: UnsafeMutablePointer<UInt8>) -> Text? {
        var size = 26 + 2 * event.paramCount
        for index in 0..<event.paramCount { size += event.params[index].count }
        guard size <= maxEventLength else { return nil }
        let raw = UnsafeMutableRawPointer(buffer)
        raw.storeBytes(of: UInt16(event.paramCount), as: UInt16.self)
        var offset = 2 + 2 * event.paramCount
        for index in 0..<event.paramCount {
            let slot = event.params[index]
            raw.storeBytes(of: UInt16(slot.count), toByteOffset: 2 + 2 * index, as: UInt16.self)
            memcpy(buffer + offset, slot.base, slot.count)
            offset += slot.count
        }
        return texts.make(Bytes(base: buffer, count: offset))
    }
}
