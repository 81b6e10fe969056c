import FalcodCore

/// Reads the fields of one entry of a state block from bytes in memory, never past `end`.
struct EntryReader {
    private(set) var position: UnsafePointer<UInt8>
    private(set) var end: UnsafePointer<UInt8>
    private let start: UnsafePointer<UInt8>
    private let startOffset: UInt64
    private let name: String
    /// Whether `end` is the end of the file rather than that of the block.
    private let isCutShort: Bool

    init(window: ByteWindow, blockRest: Int, name: String) {
        start = window.cursor
        position = start
        end = start + min(blockRest, window.available)
        startOffset = window.offset
        self.name = name
        isCutShort = window.available < blockRest
    }

    var remaining: Int { end - position }
    var consumed: Int { position - start }

    func failure(_ reason: String) -> SourceError {
        SourceError(name: name, offset: startOffset + UInt64(consumed), reason: reason)
    }

    /// The address of the next `count` bytes, which are then consumed.
    mutating func take(_ count: Int) throws(SourceError) -> UnsafePointer<UInt8> {
        guard count <= remaining else {
            throw failure(isCutShort ? ScapSource.cutShort(expected: count, got: remaining)
                : "a field of \(count) bytes does not fit the \(remaining) bytes left in its block")
        }
        defer { position += count }
        return position
    }

    mutating func number<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type = T.self) throws(SourceError) -> T {
        T(littleEndian: UnsafeRawPointer(try take(MemoryLayout<T>.size)).loadUnaligned(as: T.self))
    }

    /// A number that is absent when fewer bytes than it needs lie before `limit`.
    mutating func optional<T: FixedWidthInteger & BitwiseCopyable>(
        before limit: Int, default value: T
    ) throws(SourceError) -> T {
        limit - consumed >= MemoryLayout<T>.size ? try number() : value
    }

    /// A string with a 16-bit length, at most `limit` bytes.
    mutating func string(limit: Int) throws(SourceError) -> Bytes {
        let count = Int(try number(UInt16.self))
        guard count <= limit else { throw failure("a string of \(count) bytes is longer than the \(limit) allowed") }
        return Bytes(base: try take(count), count: count)
    }

    mutating func bytes(_ count: Int) throws(SourceError) -> Bytes { Bytes(base: try take(count), count: count) }
}
