/// Events that did not come: one or several holes of a CPU and lane that followed each other within a second or so, or losses
/// that left no hole. What is not known is left out, never guessed.
public struct Gap: Sendable, Equatable {
    /// The missing events happened between these times, ns since the epoch: of the last event before and the first one behind,
    /// where there was one, else of two counts. `from` is 0 when nothing came before.
    public var from: UInt64, until: UInt64
    /// nil when the CPU, or the lane, is not known.
    public var cpu: UInt32?
    public var lane: EventLane?
    /// Missing events.
    public var count: UInt64
    /// Holes that these are; 0 when no event showed one.
    public var holes: UInt64
    /// Groups that they may be of, each with how many it are where that is certain. All groups of the lane when nothing is
    /// known.
    public var groups: [Part]
    /// Where they may have been lost. Empty when nothing tells.
    public var stages: [LossStage]
    /// Cgroups that lost events meanwhile, those with the most first; at most `cgroupLimit`.
    public var cgroups: [UInt64]
    /// The driver's program that was not called.
    public var program: String?
    /// It spans the time between two connections to one capture process.
    public var spansConnections = false

    public static let cgroupLimit = 16

    /// A group with its share.
    public struct Part: Sendable, Equatable {
        public var group: EventGroup
        public var count: UInt64?
        public init(_ group: EventGroup, _ count: UInt64? = nil) {
            self.group = group
            self.count = count
        }
    }

    public init(from: UInt64, until: UInt64, cpu: UInt32?, lane: EventLane?, count: UInt64, holes: UInt64) {
        self.from = from
        self.until = until
        self.cpu = cpu
        self.lane = lane
        self.count = count
        self.holes = holes
        groups = (lane?.groups ?? .all).groups.map { Part($0) }
        stages = []
        cgroups = []
    }

    /// Types of the events that may be missing.
    public var events: EventCodeSet {
        EventCodeSet(groups.reduce(into: EventGroupSet()) { $0.formUnion(EventGroupSet($1.group)) }, lane: lane)
    }
}
