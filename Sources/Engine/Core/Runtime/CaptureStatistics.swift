/// What the capture side counted since it began, as far as it lost events.
public struct CaptureStatistics: Sendable, Equatable {
    /// Groups of events that losses in full buffers are told by, in Falco's order.
    public enum Group: Int, Sendable, CaseIterable {
        case cloneFork, execve, connect, open, dirFile, otherInterest, close, procExit

        /// As in Falco's field names: `n_drops_buffer_clone_fork_exit`.
        public var name: StaticString {
            switch self {
            case .cloneFork: "clone_fork"
            case .execve: "execve"
            case .connect: "connect"
            case .open: "open"
            case .dirFile: "dir_file"
            case .otherInterest: "other_interest"
            case .close: "close"
            case .procExit: "proc"
            }
        }
    }

    /// Nanoseconds since the epoch.
    public var time: UInt64 = 0
    /// Events that happened, lost ones included.
    public var events: UInt64 = 0
    /// Events lost, for any reason.
    public var drops: UInt64 = 0
    /// Those lost because a buffer was full, and of them those of each group.
    public var bufferDrops: UInt64 = 0
    public var groupDrops = [UInt64](repeating: 0, count: Group.allCases.count)
    /// Those lost because they were too large.
    public var scratchDrops: UInt64 = 0
    /// When counting began, where that is not with the capture process: ns since the epoch, 0 for there.
    public var begin: UInt64 = 0
    /// Every count as it came.
    public var losses: [LossCount] = []
    /// `events` by CPU.
    public var cpuEvents: [UInt64] = []

    public init() {}

    /// What was counted after `earlier`. A capture that began anew counts from zero.
    public func since(_ earlier: CaptureStatistics) -> CaptureStatistics {
        func rise(_ now: UInt64, _ before: UInt64) -> UInt64 { now >= before ? now - before : now }
        var delta = CaptureStatistics()
        delta.time = time
        delta.begin = earlier.time
        delta.losses = risen(since: earlier)
        delta.events = rise(events, earlier.events)
        delta.drops = rise(drops, earlier.drops)
        delta.bufferDrops = rise(bufferDrops, earlier.bufferDrops)
        delta.scratchDrops = rise(scratchDrops, earlier.scratchDrops)
        for index in groupDrops.indices { delta.groupDrops[index] = rise(groupDrops[index], earlier.groupDrops[index]) }
        return delta
    }

    /// Counts that are larger than they were, by how much.
    private func risen(since earlier: CaptureStatistics) -> [LossCount] {
        if losses == earlier.losses { return [] }
        var before: [LossCount.Owner: UInt64] = [:]
        for loss in earlier.losses { before[loss.owner, default: 0] &+= loss.count }
        return losses.compactMap { loss in
            let past = before[loss.owner] ?? 0
            var risen = loss
            risen.count = loss.count >= past ? loss.count - past : loss.count
            return risen.count > 0 ? risen : nil
        }
    }
}
