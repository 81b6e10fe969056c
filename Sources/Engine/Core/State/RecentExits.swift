/// Remembers for two seconds which children of which parents exited, so that a clone seen late by the parent does not
/// bring a dead child back. Up to 8192 pairs; a newer one takes the place of an older one with the same hash.
struct RecentExits {
    private static let capacity = 8192
    private static let lifetime: UInt64 = 2_000_000_000

    private struct Entry {
        var pair: UInt64 = 0
        /// Nanoseconds since the epoch; 0 for never.
        var time: UInt64 = 0
    }

    private let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: Self.capacity)
        removeAll()
    }

    func add(parent: Int64, child: Int64, at time: UInt64) {
        let pair = Self.pair(parent, child)
        entries[Self.place(pair)] = Entry(pair: pair, time: time)
    }

    func contains(parent: Int64, child: Int64, at time: UInt64) -> Bool {
        let pair = Self.pair(parent, child)
        let entry = entries[Self.place(pair)]
        return entry.pair == pair && entry.time != 0 && time &- entry.time < Self.lifetime
    }

    func removeAll() { entries.initialize(repeating: Entry(), count: Self.capacity) }

    private static func pair(_ parent: Int64, _ child: Int64) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: parent)) << 32 | UInt64(UInt32(truncatingIfNeeded: child))
    }

    private static func place(_ pair: UInt64) -> Int { Int((pair &* 0x9E37_79B9_7F4A_7C15) &>> 51) }
}
