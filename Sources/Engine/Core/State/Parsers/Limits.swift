extension StateEngine {
    /// getrlimit and setrlimit have the same parameters.
    func parseRlimit(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded, event.uint32(Param.getrlimitX.resource) == Flag.RlimitResources.RLIMIT_NOFILE else { return }
        setFileLimit(event.signed(Param.getrlimitX.cur), of: thread)
    }

    func parsePrlimit(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded, event.uint32(Param.prlimitX.resource) == Flag.RlimitResources.RLIMIT_NOFILE else { return }
        let target = event.signed(Param.prlimitX.pid)
        guard let thread = target == 0 ? thread : state.pointee.threads.find(target) else { return }
        setFileLimit(event.signed(Param.prlimitX.newcur), of: thread)
    }

    private func setFileLimit(_ limit: Int64, of thread: UnsafeMutablePointer<ThreadRecord>) {
        guard limit != -1, let main = state.pointee.mainThread(of: thread) else { return }
        main.pointee.fdlimit = limit
    }

    /// brk, mmap, mmap2 and munmap begin with the same parameters.
    func parseMemory(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        thread.pointee.vmsize = event.uint32(Param.brkV4X.vm_size)
        thread.pointee.vmrss = event.uint32(Param.brkV4X.vm_rss)
        thread.pointee.vmswap = event.uint32(Param.brkV4X.vm_swap)
    }

    func parseContextSwitch(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        thread.pointee.pfmajor = event.unsigned(Param.schedswitchV6E.pgft_maj)
        thread.pointee.pfminor = event.unsigned(Param.schedswitchV6E.pgft_min)
        guard let main = state.pointee.mainThread(of: thread) else { return }
        main.pointee.vmsize = event.uint32(Param.schedswitchV6E.vm_size)
        main.pointee.vmrss = event.uint32(Param.schedswitchV6E.vm_rss)
        main.pointee.vmswap = event.uint32(Param.schedswitchV6E.vm_swap)
    }
}
