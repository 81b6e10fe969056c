/// What taking over a new snapshot did to what was known.
public struct Reconciliation: Sendable, Equatable {
    public struct Counts: Sendable, Equatable {
        /// Confirmed as they were; of these, what only events tell stays.
        public var kept = 0
        /// Confirmed, but the snapshot said otherwise about something and was believed.
        public var changed = 0
        public var added = 0
        public var removed = 0
    }

    public var threads = Counts()
    public var descriptors = Counts()
    /// The snapshot came to its end. Without that, nothing was removed for not being in it.
    public var isWhole = false
}

/// What a builder remembers while it compares a snapshot with the tables.
struct ReconciliationPass {
    var result = Reconciliation()
    /// When the machine booted by the clock that the known times were made with, ns since the epoch.
    let bootTime: UInt64
    /// Threads that the snapshot told.
    var seen: Set<Int64> = []
    /// Parents that are not those of the tables. They may come later than their children.
    var parents: [(tid: Int64, ptid: Int64)] = []
    /// The process whose descriptors are coming in, and their numbers.
    var process: Int64 = -1
    var descriptors: Set<Int64> = []
    /// Connections whose role is to be found out once all servers are known.
    var connections: [(tid: Int64, fd: Int64)] = []

    init(bootTime: UInt64) { self.bootTime = bootTime }
}
