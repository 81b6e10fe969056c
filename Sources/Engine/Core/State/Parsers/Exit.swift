extension StateEngine {
    /// The thread no longer lives; the next event removes it.
    mutating func parseProcexit(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.markDead(thread)
        delayed.isPending = true
        delayed.exitedTid = thread.pointee.tid
        delayed.exitTime = context.pointee.event.timestamp
        guard thread.pointee.firstChild != nil else { return }
        let reaper = Param.procexitV1E.reaper_tid
        thread.pointee.reaperTid = context.pointee.event.isPresent(reaper) ? context.pointee.event.signed(reaper) : -1
    }
}
