import FalcodCore

extension CaptureStatistics {
    /// From a `Stats` frame. Groups are named as in Falco's counters.
    init(_ stats: Falcod_V1_Stats) {
        self.init()
        time = stats.time
        events = stats.events
        cpuEvents = stats.cpuEvents
        for loss in stats.loss {
            if let stage = LossStage(loss.stage) {
                losses.append(LossCount(stage: stage, group: EventGroup(name: loss.group), name: loss.group, cgroup: loss.cgroup,
                                        cpu: loss.cpu, count: loss.count))
            }
            switch loss.stage {
            // An event that lacks a parameter is no lost event, and the rest counts what the engine lost.
            case .unspecified, .readFailed, .late, .tableFull, .alertQueueFull, .UNRECOGNIZED: continue
            case .ringFull: countBuffer(loss)
            case .scratchOverflow: scratchDrops &+= loss.count
            case .budgetSpent, .programSkipped, .subscriberSlow: break
            }
            drops &+= loss.count
        }
    }

    private mutating func countBuffer(_ loss: Falcod_V1_Loss) {
        bufferDrops &+= loss.count
        // Events at the entry of calls are in the total only, as in Falco's alert.
        guard let group = Group.allCases.first(where: { loss.group == "\($0.name)_exit" }) else { return }
        groupDrops[group.rawValue] &+= loss.count
    }
}

extension LossStage {
    /// nil for what this program does not know.
    init?(_ stage: Falcod_V1_Loss.Stage) { self.init(rawValue: UInt8(clamping: stage.rawValue)) }
}
