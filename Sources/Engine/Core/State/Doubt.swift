/// What may be wrong in the tables because events were lost, or because an end was never told, and what is done about it.
///
/// A loss puts everything in doubt: descriptors are as good as unknown from then on, unless an event tells one anew. When nothing
/// more is lost, the list of processes is asked for, then each process. Whatever an event tells meanwhile is certain.
struct Doubt {
    /// Answers can be told apart: without that nothing would ever be confirmed.
    var isEnabled = false
    /// Losses when last looked; nil before the first look.
    var lost: UInt64?
    /// Time of the last loss that was not repaired; 0 for none. When everything was last put in doubt. ns since the epoch.
    var lossTime: UInt64 = 0
    var markTime: UInt64 = 0
    /// The list of processes was asked for, then; 0 when it was not.
    var listTime: UInt64 = 0
    var listed: Set<Int64> = []
    /// No kernel numbers more processes: a list can be no longer than that.
    static let largestNumber: UInt32 = 4_194_304
    /// Numbers in the list that are no processes: threads of the kernel.
    var nameless: Set<Int64> = []
    /// The process whose answer is coming in, and what it told so far.
    var process: Int64 = -1
    var threads: Set<Int64> = []
    var hasDescriptors = false
    /// Somebody was given descriptors in doubt since the list of processes was asked for.
    var hasHeirs = false
    /// When threads that no event names are looked at next; 0 before the first look.
    var purgeTime: UInt64 = 0

    mutating func endAnswer() {
        process = -1
        threads.removeAll()
        hasDescriptors = false
    }

    /// The source begins anew.
    mutating func forget() {
        let isEnabled = isEnabled
        self = Doubt()
        self.isEnabled = isEnabled
    }
}

/// How dead threads are found whose end no event told.
public struct PurgeSettings: Sendable {
    /// Between two looks; 0 for never. ns.
    public var interval: UInt64 = 300_000_000_000
    /// Threads that no event named for so long are asked about, ns.
    public var timeout: UInt64 = 300_000_000_000
    public init() {}
}

/// What became of what was in doubt.
public struct RepairCounters: Sendable, Equatable {
    /// Times that everything was in doubt.
    public var doubts: UInt64 = 0
    public var confirmedThreads: UInt64 = 0, correctedThreads: UInt64 = 0, foundThreads: UInt64 = 0, purgedThreads: UInt64 = 0
    public var confirmedFDs: UInt64 = 0, correctedFDs: UInt64 = 0, foundFDs: UInt64 = 0, removedFDs: UInt64 = 0
    public init() {}
}

extension SystemState {
    private static var second: UInt64 { 1_000_000_000 }
    /// Nanoseconds from the first look to the first purge, and after which a list that did not come is asked for again.
    private static var firstPurge: UInt64 { 30 * second }
    private static var patience: UInt64 { 10 * second }

    /// Called with the counts of losses, once a second of the source's time.
    mutating func lookAtDoubts(lost: UInt64, at time: UInt64) {
        guard doubt.isEnabled, time != 0 else { return }
        if let before = doubt.lost, lost > before { doubt.lossTime = time }
        doubt.lost = lost
        if doubt.lossTime != 0 {
            if time >= doubt.markTime &+ Self.second { doubtEverything(at: time) }
            if time >= doubt.lossTime &+ Self.second {
                doubt.lossTime = 0
                wanted.removeDoubtful()
                wanted.needsDescriptors = true
                askForProcesses(at: time)
            }
        } else if doubt.hasHeirs, !wanted.hasDoubtful, doubt.listTime == 0 {
            askForProcesses(at: time)
        } else {
            purge(at: time)
        }
    }

    /// Events are missing up to `time`: what comes next must not be taken for more certain than it is.
    mutating func noteLoss(at time: UInt64) {
        guard doubt.isEnabled else { return }
        doubt.lossTime = max(doubt.lossTime, time)
        if time >= doubt.markTime &+ Self.second { doubtEverything(at: time) }
    }

    private mutating func doubtEverything(at time: UInt64) {
        doubt.markTime = time
        repairs.doubts += 1
        let all = threads
        all.forEach { thread in
            thread.pointee.doubtTime = time
            doubtDescriptors(of: thread)
            return true
        }
    }

    private mutating func askForProcesses(at time: UInt64) {
        doubt.listTime = time
        doubt.listed.removeAll()
        doubt.hasHeirs = false
        wanted.askAgain([0])
    }

    /// Puts threads in doubt that no event has named for long, and forgets those that are known by their number only.
    private mutating func purge(at time: UInt64) {
        if doubt.purgeTime == 0 { doubt.purgeTime = time &+ Self.firstPurge }
        guard purging.interval > 0, time >= doubt.purgeTime, !wanted.hasDoubtful, doubt.listTime == 0 || time >= doubt.listTime &+ Self.patience else { return }
        doubt.purgeTime = time &+ purging.interval
        var unknown: [Int64] = []
        var isAnyStale = false
        let all = threads, timeout = purging.timeout
        all.forEach { thread in
            if thread.pointee.lastAccess &+ timeout > time { return true }
            if thread.pointee.isInvalid {
                unknown.append(thread.pointee.tid)
            } else {
                isAnyStale = true
                if thread.pointee.doubtTime == 0 { thread.pointee.doubtTime = time }
            }
            return true
        }
        for tid in unknown { purgeThread(tid) }
        guard isAnyStale else { return }
        wanted.needsDescriptors = false
        askForProcesses(at: time)
    }

    private mutating func purgeThread(_ tid: Int64) {
        guard threads.find(tid) != nil else { return }
        repairs.purgedThreads += 1
        removeThread(tid)
    }

    /// A child got descriptors of which nothing is certain.
    mutating func noteHeir(_ child: UnsafeMutablePointer<ThreadRecord>) {
        child.pointee.doubtTime = doubt.markTime
        doubt.hasHeirs = true
    }

    /// Everything about the thread's parent is in doubt, and the kernel says who it is.
    mutating func settleParent(of thread: UnsafeMutablePointer<ThreadRecord>, _ ptid: Int64) {
        guard ptid > 0, thread.pointee.ptid != ptid, thread.pointee.pid != 1 else { return }
        if let known = parent(of: thread), known.pointee.pid == ptid { return }
        guard let parent = threads.find(ptid), !parent.pointee.isInvalid, parent != thread else { return }
        addChild(thread, to: parent)
    }

    /// Nothing told since that the thread is alive, or that it is a new one.
    private func mayBeGone(_ thread: UnsafeMutablePointer<ThreadRecord>) -> Bool {
        let doubtTime = thread.pointee.doubtTime
        return doubtTime != 0 && thread.pointee.lastAccess <= doubtTime && thread.pointee.cloneTime <= doubtTime
    }

    /// Descriptors that a thread uses and that are in no doubt, by ascending number.
    public func certainDescriptors(of thread: UnsafeMutablePointer<ThreadRecord>) -> [FDRecord] {
        var records: [FDRecord] = []
        descriptors(of: thread)?.forEach { record in
            if !FDTable.isDoubtful(record.pointee.fd) { records.append(record.pointee) }
            return true
        }
        return records.sorted { $0.fd < $1.fd }
    }

    // MARK: Answers

    /// All processes there are were told: those of the tables that are not among them are gone.
    mutating func takeList() {
        guard doubt.listTime != 0 else { return }
        doubt.listTime = 0
        var gone: [Int64] = []
        var asked: [(tid: Int64, lastAccess: UInt64)] = []
        let all = threads, listed = doubt.listed, needsDescriptors = wanted.needsDescriptors
        all.forEach { thread in
            guard thread.pointee.doubtTime != 0, !thread.pointee.isInvalid else { return true }
            if !listed.contains(thread.pointee.pid) {
                if mayBeGone(thread) { gone.append(thread.pointee.tid) }
            } else if needsDescriptors ? thread.pointee.isMain : !thread.pointee.isMain {
                asked.append((thread.pointee.isMain ? thread.pointee.tid : thread.pointee.pid, thread.pointee.lastAccess))
            } else if !needsDescriptors {
                thread.pointee.doubtTime = 0
            }
            return true
        }
        for tid in gone { purgeThread(tid) }
        asked.sort { $0.lastAccess == $1.lastAccess ? $0.tid < $1.tid : $0.lastAccess > $1.lastAccess }
        var unknown: [Int64] = []
        if needsDescriptors {
            for pid in listed.sorted() where threads.find(pid) == nil && !doubt.nameless.contains(pid) {
                if makeUnknownThread(tid: pid) != nil { unknown.append(pid) }
            }
        }
        var seen = Set<Int64>()
        wanted.askAgain(asked.compactMap { seen.insert($0.tid).inserted ? $0.tid : nil } + unknown)
        doubt.listed.removeAll()
    }

    /// The thread is not there.
    mutating func takeAbsence(of tid: Int64) {
        doubt.endAnswer()
        guard let thread = threads.find(tid) else { return }
        if thread.pointee.isInvalid {
            if thread.pointee.lastAccess == 0 { purgeThread(tid) }
            return
        }
        guard mayBeGone(thread) else { return }
        var gone = [tid]
        if thread.pointee.isMain {
            var member = thread.pointee.group?.pointee.first
            while let current = member {
                if current != thread, mayBeGone(current) { gone.append(current.pointee.tid) }
                member = current.pointee.nextInGroup
            }
        }
        // The main thread last: it stays while others live.
        for one in gone.reversed() { purgeThread(one) }
    }

    /// The answer about a process is complete: what it did not tell is not there.
    mutating func takeEnd(of tid: Int64) {
        defer { doubt.endAnswer() }
        guard doubt.process == tid, let thread = threads.find(tid) else { return }
        if doubt.hasDescriptors {
            let before = counters.removedFDs
            removeDescriptors(of: thread) { FDTable.isDoubtful($0.pointee.fd) }
            repairs.removedFDs += counters.removedFDs - before
        }
        guard thread.pointee.isMain else { return }
        var gone: [Int64] = []
        var member = thread.pointee.group?.pointee.first
        while let current = member {
            if current != thread, !doubt.threads.contains(current.pointee.tid), mayBeGone(current) { gone.append(current.pointee.tid) }
            member = current.pointee.nextInGroup
        }
        for one in gone { purgeThread(one) }
    }
}
