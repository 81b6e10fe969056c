/// One `Stats` frame's counts, summed up the ways that explaining holes needs. Sums wrap: the numbers are anyone's.
struct LossTally: Equatable {
    /// Counts of one CPU, as far as they leave holes.
    struct CPU: Equatable {
        var groups = [UInt64](repeating: 0, count: EventGroup.allCases.count)
        var stages: [LossStage: UInt64] = [:]
        var cgroups: [UInt64: UInt64] = [:]
    }

    var time: UInt64 = 0
    var cpus: [UInt32: CPU] = [:]
    /// What this reader was too slow for, on whatever CPU it happened.
    var slow = CPU()
    /// By the driver's program.
    var skipped: [String: UInt64] = [:]

    /// CPUs told apart; those with larger numbers count as this one.
    private static let lastCPU: UInt32 = 65_535

    init() {}

    init(_ statistics: CaptureStatistics) {
        time = statistics.time
        for loss in statistics.losses {
            switch loss.stage {
            case .programSkipped: skipped[loss.name, default: 0] &+= loss.count
            case .subscriberSlow: slow.add(loss)
            case _ where loss.stage.leavesHole: cpus[min(loss.cpu, Self.lastCPU), default: CPU()].add(loss)
            default: continue
            }
        }
    }
}

extension LossTally.CPU {
    fileprivate mutating func add(_ loss: LossCount) {
        groups[Int((loss.group ?? .rest).rawValue)] &+= loss.count
        stages[loss.stage, default: 0] &+= loss.count
        if loss.cgroup != 0 { cgroups[loss.cgroup, default: 0] &+= loss.count }
    }

    /// What was counted and is not claimed, by group. Counters only rise; one that fell is not trusted.
    func unclaimed(_ claimed: [UInt64]) -> [UInt64] { zip(groups, claimed).map { $0 > $1 ? $0 - $1 : 0 } }
}

extension [UInt64] {
    var sum: UInt64 { reduce(0, &+) }
    subscript(group: EventGroup) -> UInt64 {
        get { self[Int(group.rawValue)] }
        set { self[Int(group.rawValue)] = newValue }
    }
}
