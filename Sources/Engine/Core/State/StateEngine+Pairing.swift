/// Which thread an event belongs to, which enter event an exit event, and which descriptor either is about.
extension StateEngine {
    func lookUpThread(_ context: UnsafeMutablePointer<EventContext>, _ plan: UnsafeMutablePointer<EventPlan>) {
        let tid = context.pointee.event.tid
        let (known, wasCached) = state.pointee.threads.findCached(tid)
        if let known {
            if wasCached { state.pointee.counters.cachedThreadLookups += 1 } else { state.pointee.counters.uncachedThreadLookups += 1 }
            context.pointee.thread = known
            return
        }
        if plan.pointee.parser != .clone { state.pointee.counters.failedThreadLookups += 1 }
        guard plan.pointee.lookup == .findOrMakeUp else { return }
        context.pointee.thread = state.pointee.makeUnknownThread(tid: tid)
        if context.pointee.thread != nil { state.pointee.wanted.add(tid) }
    }

    func pair(_ context: UnsafeMutablePointer<EventContext>, _ plan: UnsafeMutablePointer<EventPlan>) {
        // Tracepoints in enter slots of threads are enter events too: they end any pairing.
        guard let thread = context.pointee.thread, plan.pointee.parser != .contextSwitch else { return }
        if thread.pointee.storedEnterIsSpent { dropStoredEnter(thread) }
        if plan.pointee.isExit {
            pairExit(context, thread, plan)
        } else {
            thread.pointee.lastEventFD = -1
            thread.pointee.lastEventType = context.pointee.event.type
            if plan.pointee.storesEnter { store(context, thread) }
        }
        guard plan.pointee.usesDescriptor else { return }
        if thread.pointee.lastEventFD == -1, plan.pointee.descriptorParam >= 0 {
            thread.pointee.lastEventFD = context.pointee.event.descriptor(Int(plan.pointee.descriptorParam))
        }
        context.pointee.fd = state.pointee.findDescriptor(thread.pointee.lastEventFD, of: thread)
    }

    private func pairExit(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                          _ plan: UnsafeMutablePointer<EventPlan>) {
        let type = context.pointee.event.type, enter = thread.pointee.lastEventType
        let isPaired = type.rawValue == enter.rawValue &+ 1 || (type == .execveV19X && enter == .execveatE)
        if !isPaired { thread.pointee.lastEventFD = -1 }
        guard !thread.pointee.storedEnter.isEmpty else { return }
        thread.pointee.storedEnterIsSpent = true
        context.pointee.hasStoredEnter = isPaired && plans[Int(enter.rawValue)].storesEnter
        if context.pointee.hasStoredEnter {
            state.pointee.counters.retrievedEvents += 1
        } else {
            state.pointee.counters.retrievedEventDrops += 1
        }
    }

    private func store(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        dropStoredEnter(thread)
        let event = context.pointee.event
        if event.type == .execveV19E, !event.isPresent(0) { return }
        guard let text = StoredEnter.make(event, &state.pointee.texts, buffer: buffer) else {
            state.pointee.counters.storedEventDrops += 1
            return
        }
        thread.pointee.storedEnter = text
        state.pointee.counters.storedEvents += 1
    }

    private func dropStoredEnter(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        thread.pointee.storedEnterIsSpent = false
        if thread.pointee.storedEnter.isEmpty { return }
        state.pointee.texts.release(thread.pointee.storedEnter)
        thread.pointee.storedEnter = .empty
    }
}
