/// Updates the state tables from one event after another and tells each event's thread and descriptor.
///
/// Owned by the loop of one event source; `state` must outlive it. Nothing is looked up here: a thread that no event and
/// no snapshot introduced gets an entry that only knows its tid, and is noted in `SystemState.wanted`.
public struct StateEngine {
    let state: UnsafeMutablePointer<SystemState>
    let plans: UnsafeMutablePointer<EventPlan>
    let recentExits = RecentExits()
    /// Room for a path, or for the parameters of an enter event.
    let buffer: UnsafeMutablePointer<UInt8>
    var delayed = DelayedWork()
    /// Only events that tell state came so far.
    private var isInPrelude = true

    /// What an event starts and the next one finishes, so that the event itself still sees what it ends.
    struct DelayedWork {
        var isPending = false
        var exitedTid: Int64?
        var exitTime: UInt64 = 0
        /// Number and table of a closed descriptor.
        var closedFD: Int64?
        /// Number of a descriptor whose `oldName` is to catch up with `name`.
        var renamedFD: Int64?
        /// The thread that closed or renamed it.
        var fdTid: Int64 = 0
    }

    public init(state: UnsafeMutablePointer<SystemState>) {
        self.state = state
        plans = EventPlan.makeTable()
        buffer = .allocate(capacity: max(PathJoin.maxLength, StoredEnter.maxEventLength))
    }

    /// Applies `context.event`, and fills in the context's `thread`, `fd`, `fdNumber`, `hasStoredEnter` and
    /// `isFilteredOut`. An event may still use the thread or descriptor that it ends: they are removed by the next call.
    public mutating func process(_ context: UnsafeMutablePointer<EventContext>) {
        if delayed.isPending { finishDelayedWork() }
        context.pointee.thread = nil
        context.pointee.fd = nil
        context.pointee.fdNumber = -1
        context.pointee.hasStoredEnter = false
        let code = Int(context.pointee.event.type.rawValue)
        guard code < EventType.count else {
            context.pointee.isFilteredOut = true
            return
        }
        let plan = plans + code
        context.pointee.isFilteredOut = context.pointee.event.isStateOnly || plan.pointee.isHidden
        if isInPrelude {
            isInPrelude = plan.pointee.isPrelude
            if isInPrelude { context.pointee.isFilteredOut = true }
        }
        if !plan.pointee.isMeta, state.pointee.firstEventTime == 0 {
            state.pointee.firstEventTime = context.pointee.event.timestamp
        }
        if plan.pointee.lookup != .none {
            lookUpThread(context, plan)
            if let thread = context.pointee.thread {
                if state.pointee.hasFloods { state.pointee.lookAtFlood(thread, context.pointee.event.cgroup) }
                pair(context, plan)
            }
        }
        if plan.pointee.parser != .none { parse(context, plan) }
        if plan.pointee.lookup == .none {
            // The state has no use for the thread; fields have.
            context.pointee.thread = state.pointee.threads.find(context.pointee.event.tid)
            return
        }
        guard let thread = context.pointee.thread else { return }
        context.pointee.fdNumber = thread.pointee.lastEventFD
        thread.pointee.lastAccess = context.pointee.event.timestamp
    }

    /// Drops all state. Counters keep counting.
    public mutating func reset() {
        beginAnew()
        state.pointee.removeAll()
    }

    /// For a source that restarts (`SourceStep.restart`): what the last event started is finished, and what is coming has nothing
    /// to do with it.
    public mutating func beginAnew() {
        settle()
        isInPrelude = true
        recentExits.removeAll()
    }

    /// Finishes what the last event started.
    public mutating func settle() {
        if delayed.isPending { finishDelayedWork() }
    }

    private mutating func finishDelayedWork() {
        let work = delayed
        delayed = DelayedWork()
        if let tid = work.exitedTid {
            if let thread = state.pointee.threads.find(tid) {
                recentExits.add(parent: thread.pointee.ptid, child: tid, at: work.exitTime)
            }
            state.pointee.removeThread(tid)
        }
        guard work.closedFD != nil || work.renamedFD != nil, let thread = state.pointee.threads.find(work.fdTid) else { return }
        if let fd = work.closedFD { state.pointee.removeDescriptor(fd, of: thread) }
        if let fd = work.renamedFD { settleName(fd, of: thread) }
    }

    /// The name is no longer new.
    private func settleName(_ fd: Int64, of thread: UnsafeMutablePointer<ThreadRecord>) {
        // The table is not shared: renaming unshared it, and nothing happened since.
        guard let record = state.pointee.descriptors(of: thread)?.find(fd) else { return }
        state.pointee.texts.share(record.pointee.name, into: &record.pointee.oldName)
    }
}
