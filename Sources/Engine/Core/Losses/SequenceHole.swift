/// Records of one CPU and lane that did not arrive: the numbers between two that did. A source tells it before the first
/// event behind the hole.
public struct SequenceHole: Sendable, Equatable {
    public var cpu: UInt16
    public var lane: EventLane
    /// Time of the last event of this CPU and lane before the hole and of the first one behind it, ns since the epoch.
    public var from: UInt64, until: UInt64
    /// How many records are missing, without those that were left out because nobody here asked for them.
    public var count: UInt64
    /// Groups that the missing events may be of, as far as is known when the hole ends.
    public var groups: EventGroupSet
    /// It spans the time between two connections.
    public var spansConnections = false

    public init(cpu: UInt16, lane: EventLane, from: UInt64, until: UInt64, count: UInt64, groups: EventGroupSet? = nil) {
        self.cpu = cpu
        self.lane = lane
        self.from = from
        self.until = until
        self.count = count
        self.groups = groups ?? lane.groups
    }
}

/// What the state remembers of holes: what lay in them it did not learn.
public struct StateHoles: Sendable, Equatable {
    /// Missing records by lane.
    public private(set) var critical: UInt64 = 0, bulk: UInt64 = 0
    /// The newest hole of the lane that tells of processes; nil before the first.
    public private(set) var lastCritical: SequenceHole?

    public init() {}

    mutating func note(_ hole: SequenceHole) {
        switch hole.lane {
        case .critical:
            critical &+= hole.count
            lastCritical = hole
        case .bulk: bulk &+= hole.count
        }
    }
}

extension StateEngine {
    /// A hole of one CPU and lane ends. Called before the first event behind it is processed, so that what may be wrong from
    /// here on can be marked, asked for or forgotten.
    mutating func holeEnded(_ hole: SequenceHole) {
        state.pointee.holes.note(hole)
        // Holes in the bulk lane may be of a cgroup that has spent its budget: the counts will tell.
        if hole.lane == .critical { state.pointee.noteLoss(at: hole.until) } else { state.pointee.floods.noteHole(until: hole.until) }
    }
}
