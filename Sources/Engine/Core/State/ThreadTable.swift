/// All threads by tid: an open-addressing index over records that never move.
public struct ThreadTable {
    @usableFromInline var keys: UnsafeMutablePointer<Int64>
    @usableFromInline var values: UnsafeMutablePointer<UnsafeMutablePointer<ThreadRecord>?>
    @usableFromInline var mask: Int
    public internal(set) var count = 0
    /// Most threads held; further ones are refused and counted in `StateCounters.droppedFullThreadTable`.
    public var limit: Int

    public init(limit: Int = 262_144) {
        self.limit = limit
        let capacity = 1024
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        values = .allocate(capacity: capacity)
        values.initialize(repeating: nil, count: capacity)
        mask = capacity - 1
    }

    @inlinable static func hash(_ tid: Int64) -> Int { Int(truncatingIfNeeded: UInt64(bitPattern: tid) &* 0x9E37_79B9_7F4A_7C15 &>> 32) }

    /// The record of `tid`; nil when unknown.
    @inlinable public func find(_ tid: Int64) -> UnsafeMutablePointer<ThreadRecord>? {
        var index = Self.hash(tid) & mask
        while let record = values[index] {
            if keys[index] == tid { return record }
            index = (index + 1) & mask
        }
        return nil
    }
}
