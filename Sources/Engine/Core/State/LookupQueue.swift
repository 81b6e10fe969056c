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
    /// Threads of which something may be wrong, which wait until nobody is in a hurry: 0 is the list of all processes.
    private var doubtful: [Int64] = []
    private var nextDoubtful = 0
    /// Answers about these must tell descriptors, too.
    public internal(set) var needsDescriptors = false

    /// The memory lives as long as the process, like the tables.
    public init() {
        tids = .allocate(capacity: Self.capacity)
        tids.initialize(repeating: 0, count: Self.capacity)
    }

    /// Nobody is in a hurry.
    public var isEmpty: Bool { count == 0 }
    public var hasDoubtful: Bool { nextDoubtful < doubtful.count }

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

    /// Has threads asked about again.
    mutating func askAgain(_ tids: [Int64]) {
        if !hasDoubtful {
            doubtful.removeAll(keepingCapacity: true)
            nextDoubtful = 0
        }
        doubtful += tids
    }

    /// The one that waits longest; those in a hurry first.
    public mutating func popFirst() -> Int64? {
        guard count > 0 else {
            guard hasDoubtful else { return nil }
            nextDoubtful += 1
            return doubtful[nextDoubtful - 1]
        }
        defer {
            first = (first + 1) % Self.capacity
            count -= 1
        }
        return tids[first]
    }

    mutating func removeDoubtful() { nextDoubtful = doubtful.count }

    public mutating func removeAll() {
        count = 0
        nextDoubtful = doubtful.count
    }
}
