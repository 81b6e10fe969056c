/// Where something is lost on the way of an event. Numbers are those of `Loss.Stage` on the wire.
public enum LossStage: UInt8, Sendable, CaseIterable {
    /// No room in the kernel's ring.
    case ringFull = 1
    /// The event was larger than any record may be.
    case scratchOverflow
    /// A parameter could not be read; the event itself came.
    case readFailed
    /// The cgroup had used up what it may send.
    case budgetSpent
    /// The kernel did not call one of the driver's programs. These events have no number.
    case programSkipped
    /// Overwritten in the capture process before this reader took it.
    case subscriberSlow
    /// Given out behind younger events of other rings; not lost.
    case late
    /// No room in one of the engine's tables.
    case tableFull
    /// No room in an output's queue.
    case alertQueueFull

    public var name: StaticString {
        switch self {
        case .ringFull: "ring_full"
        case .scratchOverflow: "scratch_overflow"
        case .readFailed: "read_failed"
        case .budgetSpent: "budget_spent"
        case .programSkipped: "program_skipped"
        case .subscriberSlow: "subscriber_slow"
        case .late: "late"
        case .tableFull: "table_full"
        case .alertQueueFull: "alert_queue_full"
        }
    }

    /// A loss of an event that took a number, which is then missing.
    public var leavesHole: Bool {
        switch self {
        case .ringFull, .scratchOverflow, .budgetSpent, .subscriberSlow: true
        case .readFailed, .programSkipped, .late, .tableFull, .alertQueueFull: false
        }
    }

    /// An event did not come.
    public var losesEvent: Bool { leavesHole || self == .programSkipped }
}

/// A count of losses since the capture process began.
public struct LossCount: Sendable, Equatable {
    public var stage: LossStage
    /// nil where the name tells something else, and where this program does not know the group.
    public var group: EventGroup?
    /// As it came: the group's name, or the driver's program.
    public var name: String
    /// 0 when unknown.
    public var cgroup: UInt64
    public var cpu: UInt32
    public var count: UInt64

    public init(stage: LossStage, group: EventGroup?, name: String? = nil, cgroup: UInt64 = 0, cpu: UInt32 = 0, count: UInt64) {
        self.stage = stage
        self.group = group
        self.name = name ?? group.map { "\($0.name)" } ?? ""
        self.cgroup = cgroup
        self.cpu = cpu
        self.count = count
    }

    /// What tells one counter from others.
    struct Owner: Hashable {
        var stage: LossStage
        var name: String
        var cgroup: UInt64
        var cpu: UInt32
    }

    var owner: Owner { Owner(stage: stage, name: name, cgroup: cgroup, cpu: cpu) }
}
