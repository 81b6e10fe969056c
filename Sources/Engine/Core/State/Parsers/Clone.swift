/// clone, clone3, fork and vfork: their exits have the same parameters, so `Param.cloneV20X` serves for all.
extension StateEngine {
    /// Younger entries than this (ns) are what the same clone's other view made.
    private static var staleAfter: UInt64 { 2_000_000_000 }

    mutating func parseClone(_ context: UnsafeMutablePointer<EventContext>) {
        guard let result = context.pointee.event.outcome, result >= 0 else { return }
        if result == 0 { parseChildView(context) } else { parseCallerView(context, child: result) }
    }

    // MARK: The caller's exit

    private mutating func parseCallerView(_ context: UnsafeMutablePointer<EventContext>, child childTid: Int64) {
        let event = context.pointee.event, callerTid = event.tid
        if context.pointee.thread == nil { state.pointee.wanted.add(callerTid) }
        guard let caller = context.pointee.thread ?? state.pointee.makeUnknownThread(tid: callerTid) else { return }
        context.pointee.thread = caller
        let isKnown = !caller.pointee.isInvalid
        if !isKnown { completeCaller(caller, event) }
        guard callerMakesChild(caller, event, child: childTid) else { return }
        if let old = state.pointee.threads.find(childTid) {
            // One of which no event came since events were lost is an earlier thread with this number.
            let isStale = old.pointee.doubtTime != 0 && old.pointee.lastAccess <= old.pointee.doubtTime
            if old == caller || (old.pointee.flags.contains(.inverted) && !isStale) { return }
            state.pointee.removeThread(childTid)
        }
        // Removing a stale child may have ended the caller's group.
        context.pointee.thread = state.pointee.threads.find(callerTid)
        guard let caller = context.pointee.thread, let child = state.pointee.makeThread(tid: childTid) else { return }
        let isAnotherProgram = isKnown && caller.pointee.doubtTime != 0 && !caller.pointee.exe.bytes.equals(event.text(Param.cloneV20X.exe))
        if isAnotherProgram { forgetProgram(of: caller) }
        fillFromCaller(child, caller, event)
        fillFromEvent(child, event, sharing: caller, &context.pointee.scratch)
        if isKnown { inherit(child, from: caller) } else { adoptTexts(caller, of: child) }
        if isAnotherProgram { adoptTexts(caller, of: child) }
        child.pointee.pidnsInitStart = state.pointee.bootTime
        state.pointee.adopt(child)
    }

    /// Ids of a caller that was only known by its tid.
    private func completeCaller(_ caller: UnsafeMutablePointer<ThreadRecord>, _ event: Event) {
        state.pointee.leaveGroup(caller)
        state.pointee.detachFromParent(caller)
        caller.pointee.pid = event.signed(Param.cloneV20X.pid)
        caller.pointee.ptid = event.signed(Param.cloneV20X.ptid)
        caller.pointee.vtid = event.isPresent(Param.cloneV20X.vtid) ? event.signed(Param.cloneV20X.vtid) : caller.pointee.tid
        caller.pointee.vpid = event.isPresent(Param.cloneV20X.vpid) ? event.signed(Param.cloneV20X.vpid) : caller.pointee.pid
        state.pointee.link(caller)
    }

    /// Whether the number that the caller sees names the child for us, and the child's own exit has not been seen.
    private func callerMakesChild(_ caller: UnsafeMutablePointer<ThreadRecord>, _ event: Event, child: Int64) -> Bool {
        let flags = ThreadFlags(rawValue: event.uint32(Param.cloneV20X.flags))
        let leftToChild: ThreadFlags = [.childInPidNamespace, .cloneNewPid, .cloneParent, .cloneVfork]
        if !flags.isDisjoint(with: leftToChild) || event.type == .vforkV20X { return false }
        if caller.pointee.tid != caller.pointee.vtid { return false }
        return !recentExits.contains(parent: caller.pointee.tid, child: child, at: event.timestamp)
    }

    private func fillFromCaller(_ child: UnsafeMutablePointer<ThreadRecord>, _ caller: UnsafeMutablePointer<ThreadRecord>,
                                _ event: Event) {
        child.pointee.flags = ThreadFlags(rawValue: event.uint32(Param.cloneV20X.flags))
        if child.pointee.flags.contains(.cloneThread) {
            child.pointee.pid = caller.pointee.pid
            child.pointee.ptid = caller.pointee.ptid
            child.pointee.lastExecTime = caller.pointee.lastExecTime
            // As a scan of /proc would have it, whatever the caller asked for.
            child.pointee.flags.insert(.cloneFiles)
        } else {
            child.pointee.pid = child.pointee.tid
            child.pointee.ptid = caller.pointee.tid
            inheritProcess(child, from: caller)
        }
        child.pointee.vtid = child.pointee.tid
        child.pointee.vpid = child.pointee.pid
    }

    /// The caller executed a program, and the event of that was lost: what is known of its file is of an earlier one.
    private func forgetProgram(of caller: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.texts.assign(&caller.pointee.exepath, .empty)
        caller.pointee.exeWritable = false
        caller.pointee.exeUpperLayer = false
        caller.pointee.exeLowerLayer = false
        caller.pointee.exeFromMemfd = false
        caller.pointee.exeIno = 0
        caller.pointee.exeInoCtime = 0
        caller.pointee.exeInoMtime = 0
        caller.pointee.exeInoCtimeToClone = 0
        caller.pointee.exeInoCtimeToPidns = 0
        caller.pointee.lastExecTime = 0
    }

    /// A caller that was only known by its tid runs the same program as its child.
    private func adoptTexts(_ caller: UnsafeMutablePointer<ThreadRecord>, of child: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.texts.share(child.pointee.exe, into: &caller.pointee.exe)
        state.pointee.texts.share(child.pointee.comm, into: &caller.pointee.comm)
        state.pointee.texts.share(child.pointee.args, into: &caller.pointee.args)
        state.pointee.texts.share(child.pointee.cmdline, into: &caller.pointee.cmdline)
    }

    // MARK: The child's exit

    private mutating func parseChildView(_ context: UnsafeMutablePointer<EventContext>) {
        let event = context.pointee.event
        if let known = context.pointee.thread, known.pointee.cloneTime != 0,
           event.timestamp &- known.pointee.cloneTime < Self.staleAfter { return }
        context.pointee.thread = nil
        if state.pointee.threads.find(event.tid) != nil { state.pointee.removeThread(event.tid) }
        guard let child = state.pointee.makeThread(tid: event.tid) else { return }
        child.pointee.pid = event.signed(Param.cloneV20X.pid)
        child.pointee.ptid = event.signed(Param.cloneV20X.ptid)
        child.pointee.vtid = event.isPresent(Param.cloneV20X.vtid) ? event.signed(Param.cloneV20X.vtid) : child.pointee.tid
        child.pointee.vpid = event.isPresent(Param.cloneV20X.vpid) ? event.signed(Param.cloneV20X.vpid) : child.pointee.pid
        child.pointee.flags = ThreadFlags(rawValue: event.uint32(Param.cloneV20X.flags)).union(.inverted)
        let isThread = child.pointee.flags.contains(.cloneThread)
        if isThread { child.pointee.flags.insert(.cloneFiles) }
        let source = state.pointee.threads.find(isThread ? child.pointee.pid : child.pointee.ptid)
        if let source, !isThread { inheritProcess(child, from: source) }
        fillFromEvent(child, event, sharing: source, &context.pointee.scratch)
        if let source, !source.pointee.isInvalid {
            inherit(child, from: source)
            if isThread { child.pointee.lastExecTime = source.pointee.lastExecTime }
        }
        child.pointee.pidnsInitStart = state.pointee.bootTime
        if !child.pointee.flags.isDisjoint(with: [.childInPidNamespace, .cloneNewPid]) || child.pointee.tid != child.pointee.vtid {
            child.pointee.pidnsInitStart &+= event.unsigned(Param.cloneV20X.pidns_init_start_ts)
        }
        state.pointee.adopt(child)
        context.pointee.thread = child
    }

    // MARK: Both

    /// What a new process has from its parent, and a new thread has through its main thread.
    private func inheritProcess(_ child: UnsafeMutablePointer<ThreadRecord>, from parent: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.shareDescriptors(of: parent, with: child)
        guard let main = state.pointee.mainThread(of: parent) else {
            state.pointee.assignDirectory(&child.pointee.cwd, state.pointee.workingDirectory(of: parent))
            return
        }
        state.pointee.texts.share(main.pointee.cwd, into: &child.pointee.cwd)
        state.pointee.texts.share(main.pointee.env, into: &child.pointee.env)
    }

    private func fillFromEvent(_ child: UnsafeMutablePointer<ThreadRecord>, _ event: Event,
                               sharing parent: UnsafeMutablePointer<ThreadRecord>?, _ scratch: inout Scratch) {
        if let parent {
            child.pointee.exe = state.pointee.texts.retain(parent.pointee.exe)
            child.pointee.comm = state.pointee.texts.retain(parent.pointee.comm)
            child.pointee.args = state.pointee.texts.retain(parent.pointee.args)
            child.pointee.cmdline = state.pointee.texts.retain(parent.pointee.cmdline)
            child.pointee.cgroups = state.pointee.texts.retain(parent.pointee.cgroups)
        }
        state.pointee.texts.assign(&child.pointee.exe, event.text(Param.cloneV20X.exe))
        let hasComm = event.isPresent(Param.cloneV20X.comm)
        state.pointee.texts.assign(&child.pointee.comm, event.text(hasComm ? Param.cloneV20X.comm : Param.cloneV20X.exe))
        state.pointee.assignList(&child.pointee.args, event.bytes(Param.cloneV20X.args))
        state.pointee.makeCommandLine(child, &scratch)
        state.pointee.assignCgroups(child, event.bytes(Param.cloneV20X.cgroups), &scratch)
        child.pointee.fdlimit = event.signed(Param.cloneV20X.fdlimit)
        child.pointee.pfmajor = event.unsigned(Param.cloneV20X.pgft_maj)
        child.pointee.pfminor = event.unsigned(Param.cloneV20X.pgft_min)
        child.pointee.vmsize = event.uint32(Param.cloneV20X.vm_size)
        child.pointee.vmrss = event.uint32(Param.cloneV20X.vm_rss)
        child.pointee.vmswap = event.uint32(Param.cloneV20X.vm_swap)
        child.pointee.uid = event.uint32(Param.cloneV20X.uid)
        child.pointee.gid = event.uint32(Param.cloneV20X.gid)
        child.pointee.cloneTime = event.timestamp
    }

    /// The program and the credentials of a fork, which the event does not carry.
    private func inherit(_ child: UnsafeMutablePointer<ThreadRecord>, from parent: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.texts.share(parent.pointee.exepath, into: &child.pointee.exepath)
        state.pointee.texts.share(parent.pointee.root, into: &child.pointee.root)
        state.pointee.texts.share(parent.pointee.containerID, into: &child.pointee.containerID)
        child.pointee.exeWritable = parent.pointee.exeWritable
        child.pointee.exeUpperLayer = parent.pointee.exeUpperLayer
        child.pointee.exeLowerLayer = parent.pointee.exeLowerLayer
        child.pointee.exeFromMemfd = parent.pointee.exeFromMemfd
        child.pointee.sid = parent.pointee.sid
        child.pointee.vpgid = parent.pointee.vpgid
        child.pointee.pgid = parent.pointee.pgid
        child.pointee.tty = parent.pointee.tty
        child.pointee.loginuid = parent.pointee.loginuid
        child.pointee.capInheritable = parent.pointee.capInheritable
        child.pointee.capPermitted = parent.pointee.capPermitted
        child.pointee.capEffective = parent.pointee.capEffective
        child.pointee.exeIno = parent.pointee.exeIno
        child.pointee.exeInoCtime = parent.pointee.exeInoCtime
        child.pointee.exeInoMtime = parent.pointee.exeInoMtime
        child.pointee.exeInoCtimeToClone = parent.pointee.exeInoCtimeToClone
    }
}
