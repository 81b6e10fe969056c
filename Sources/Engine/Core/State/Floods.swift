/// Cgroups that lost events because they had spent their budgets, and when they last did. What their threads did in the meantime is
/// not known, so the descriptors of each are in doubt from its next event on; everybody else's stay what they are.
///
/// The counts come once a second: what a cgroup loses before the first that tell of it puts nothing in doubt yet.
struct Floods {
    /// Cgroups that are told apart. A driver tells fewer; a recording may say anything.
    static let limit = 4096

    /// Events lost so, by cgroup, when last looked. What was lost before the first look concerns nobody here.
    private var counts: [UInt64: UInt64] = [:]
    private var hasLooked = false
    /// Time of the last loss, ns since the epoch.
    private var times: [UInt64: UInt64] = [:]
    /// Those that lost more when last looked.
    private var current: [UInt64] = []

    var isEmpty: Bool { times.isEmpty }

    /// Takes the counts of `time`, which are cumulative. Gives what was lost of cgroups that are unknown or too many to be kept apart.
    mutating func take(_ losses: [LossCount], at time: UInt64) -> UInt64 {
        var latest: [UInt64: UInt64] = [:]
        var others: UInt64 = 0
        var known = counts.count
        for loss in losses where loss.stage == .budgetSpent {
            if counts[loss.cgroup] == nil, latest[loss.cgroup] == nil {
                guard loss.cgroup != 0, known < Self.limit else {
                    others &+= loss.count
                    continue
                }
                known += 1
            }
            latest[loss.cgroup, default: 0] &+= loss.count
        }
        current.removeAll(keepingCapacity: true)
        if hasLooked {
            for (cgroup, count) in latest where count > counts[cgroup] ?? 0 { current.append(cgroup) }
        }
        hasLooked = true
        for cgroup in current { times[cgroup] = time }
        counts.merge(latest) { _, count in count }
        return others
    }

    /// Events are missing up to `time`; they may be those of a flood that goes on.
    mutating func noteHole(until time: UInt64) {
        for cgroup in current { times[cgroup] = time }
    }

    /// When events of this cgroup were last lost; 0 for never.
    func time(of cgroup: UInt64) -> UInt64 { times[cgroup] ?? 0 }
}

extension SystemState {
    /// Called with the first event of a thread behind a loss of its cgroup, and with others: puts its descriptors in doubt when events
    /// of it may be missing since its last one.
    mutating func lookAtFlood(_ thread: UnsafeMutablePointer<ThreadRecord>, _ cgroup: UInt64) {
        let time = floods.time(of: cgroup)
        guard time > thread.pointee.lastAccess, doubt.isEnabled, let owner = descriptorOwner(of: thread) else { return }
        doubtDescriptorsAlone(of: owner)
        owner.pointee.doubtTime = max(owner.pointee.doubtTime, time)
        doubt.hasHeirs = true
        wanted.needsDescriptors = true
    }
}
