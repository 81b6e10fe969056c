/// Threads that events named and no table knows, for a source that can ask the machine about them. Bounded: when it is full
/// a thread stays unknown, counted.
public struct LookupQueue {
    /// More than a burst of events after a loss names.
    public static let capacity = 1024

    private let tids: UnsafeMutablePointer<Int64>
    private var first = 0
    public private(set) var count = 0
    /// Threads that found no room.
    public private(set) var dropped: UInt64 = 0

    /// The memory lives as long as the process, like the tables.
    public init() {
        tids = .allocate(capacity: Self.capacity)
        tids.initialize(repeating: 0, count: Self.capacity)
    }

    public var isEmpty: Bool { count == 0 }

    /// Threads without a number in the root namespace are nobody's.
    public mutating func add(_ tid: Int64) {
        guard tid > 0 else { return }
        guard count < Self.capacity else {
            dropped += 1
            return
        }
        tids[(first + count) % Self.capacity] = tid
        count += 1
    }

    /// The one that waits longest.
    public mutating func popFirst() -> Int64? {
        guard count > 0 else { return nil }
        defer {
            first = (first + 1) % Self.capacity
            count -= 1
        }
        return tids[first]
    }

    public mutating func removeAll() { count = 0 }
}
