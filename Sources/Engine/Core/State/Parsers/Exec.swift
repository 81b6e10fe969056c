internal import Glibc

/// execve and execveat: their exits have the same parameters up to the group id, so `Param.execveV19X` serves for both.
extension StateEngine {
    private typealias P = Param.execveV19X

    mutating func parseExecve(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded else { return }
        state.pointee.resurrect(thread)
        setProgram(thread, event, &context.pointee.scratch)
        setProcessIDs(thread, event)
        setResources(thread, event)
        setExecutablePath(context, thread)
        setCredentials(thread, event)
        setExecutableFile(thread, event)
        state.pointee.removeDescriptors(of: thread) { $0.pointee.openFlags & Flag.FileFlags.O_CLOEXEC != 0 }
        let kept: ThreadFlags = [.pipeSource, .pipeDestination, .isMainThread, .inverted]
        thread.pointee.flags = thread.pointee.flags.intersection(kept).union([.active, .nameChanged])
        removeOtherThreads(of: thread)
    }

    private func setProgram(_ thread: UnsafeMutablePointer<ThreadRecord>, _ event: Event, _ scratch: inout Scratch) {
        state.pointee.texts.assign(&thread.pointee.exe, event.text(P.exe))
        thread.pointee.lastExecTime = event.timestamp
        state.pointee.texts.assign(&thread.pointee.comm, event.text(event.isPresent(P.comm) ? P.comm : P.exe))
        state.pointee.assignList(&thread.pointee.args, event.bytes(P.args))
        state.pointee.makeCommandLine(thread, &scratch)
        state.pointee.assignList(&thread.pointee.env, event.bytes(P.env))
        state.pointee.assignCgroups(thread, event.bytes(P.cgroups), &scratch)
    }

    private func setProcessIDs(_ thread: UnsafeMutablePointer<ThreadRecord>, _ event: Event) {
        let pid = event.signed(P.pid), wasInvalid = thread.pointee.isInvalid
        if thread.pointee.doubtTime != 0, !wasInvalid { state.pointee.settleParent(of: thread, event.signed(P.ptid)) }
        if pid != thread.pointee.pid { state.pointee.leaveGroup(thread) }
        thread.pointee.pid = pid
        if wasInvalid {
            state.pointee.detachFromParent(thread)
            thread.pointee.ptid = event.signed(P.ptid)
            if !thread.pointee.flags.contains(.childInPidNamespace) {
                thread.pointee.vtid = thread.pointee.tid
                thread.pointee.vpid = pid
            }
        }
        if thread.pointee.group == nil { state.pointee.link(thread) }
    }

    private func setResources(_ thread: UnsafeMutablePointer<ThreadRecord>, _ event: Event) {
        thread.pointee.fdlimit = event.signed(P.fdlimit)
        thread.pointee.pfmajor = event.unsigned(P.pgft_maj)
        thread.pointee.pfminor = event.unsigned(P.pgft_min)
        thread.pointee.vmsize = event.uint32(P.vm_size)
        thread.pointee.vmrss = event.uint32(P.vm_rss)
        thread.pointee.vmswap = event.uint32(P.vm_swap)
        thread.pointee.tty = event.uint32(P.tty)
    }

    // MARK: The executable's path

    private mutating func setExecutablePath(_ context: UnsafeMutablePointer<EventContext>,
                                            _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        var path: Bytes
        if event.isPresent(P.trusted_exepath) {
            path = event.text(P.trusted_exepath).withoutDeletedMark
        } else if context.pointee.hasStoredEnter {
            path = pathFromEnter(context, thread)
        } else {
            path = .empty
        }
        state.pointee.texts.assign(&thread.pointee.exepath, path)
    }

    /// What the program asked for, where the kernel's own word is missing.
    private mutating func pathFromEnter(_ context: UnsafeMutablePointer<EventContext>,
                                        _ thread: UnsafeMutablePointer<ThreadRecord>) -> Bytes {
        let enter = StoredEnter(thread.pointee.storedEnter)
        if thread.pointee.lastEventType == .execveV19E {
            return PathJoin.join(state.pointee.workingDirectory(of: thread), enter.text(0), buffer: buffer)
        }
        // execveat: descriptor, path, flags.
        let path = enter.text(1), flags = enter.unsigned32(2) ?? 0
        let isEmptyPath = flags & Flag.ExecveatFlags.AT_EMPTY_PATH != 0
        if path.equals(.notAvailable) && !isEmptyPath { return .notAvailable }
        if isEmptyPath, path.isEmpty || path.equals(.notAvailable) {
            guard let fd = enter.signed(0), let entry = state.pointee.findDescriptor(fd, of: thread) else { return .notAvailable }
            return entry.pointee.name.bytes
        }
        guard let directory = directory(of: enter.signed(0) ?? -1, for: path, thread, &context.pointee.scratch)
        else { return .notAvailable }
        return PathJoin.join(directory, path, buffer: buffer)
    }

    // MARK: Credentials and the executable's identity

    private func setCredentials(_ thread: UnsafeMutablePointer<ThreadRecord>, _ event: Event) {
        if event.isPresent(P.vpgid) { thread.pointee.vpgid = event.signed(P.vpgid) }
        if event.isPresent(P.loginuid) { thread.pointee.loginuid = event.uint32(P.loginuid) }
        if event.isPresent(P.cap_inheritable) { thread.pointee.capInheritable = event.unsigned(P.cap_inheritable) }
        if event.isPresent(P.cap_permitted) { thread.pointee.capPermitted = event.unsigned(P.cap_permitted) }
        if event.isPresent(P.cap_effective) { thread.pointee.capEffective = event.unsigned(P.cap_effective) }
        if event.isPresent(P.uid) { thread.pointee.uid = event.uint32(P.uid) }
        thread.pointee.pgid = event.isPresent(P.pgid) ? event.signed(P.pgid) : -1
        if event.isPresent(P.gid) { thread.pointee.gid = event.uint32(P.gid) }
    }

    private func setExecutableFile(_ thread: UnsafeMutablePointer<ThreadRecord>, _ event: Event) {
        let flags = event.uint32(P.flags)
        thread.pointee.exeWritable = flags & Flag.ExecveFlags.EXE_WRITABLE != 0
        thread.pointee.exeUpperLayer = flags & Flag.ExecveFlags.EXE_UPPER_LAYER != 0
        thread.pointee.exeLowerLayer = flags & Flag.ExecveFlags.EXE_LOWER_LAYER != 0
        thread.pointee.exeFromMemfd = flags & Flag.ExecveFlags.EXE_FROM_MEMFD != 0
        if event.isPresent(P.exe_ino) { thread.pointee.exeIno = event.unsigned(P.exe_ino) }
        if event.isPresent(P.exe_ino_mtime) { thread.pointee.exeInoMtime = event.unsigned(P.exe_ino_mtime) }
        guard event.isPresent(P.exe_ino_ctime) else { return }
        let changed = event.unsigned(P.exe_ino_ctime)
        thread.pointee.exeInoCtime = changed
        if thread.pointee.cloneTime != 0 { thread.pointee.exeInoCtimeToClone = thread.pointee.cloneTime &- changed }
        let started = thread.pointee.pidnsInitStart
        if started != 0, changed > started { thread.pointee.exeInoCtimeToPidns = changed - started }
    }

    /// An exec ends every other thread of the process, whose exits may come later or never.
    private func removeOtherThreads(of thread: UnsafeMutablePointer<ThreadRecord>) {
        guard let group = thread.pointee.group else { return }
        while group.pointee.alive > 1, let doomed = firstOther(in: group, than: thread) {
            state.pointee.removeThread(doomed.pointee.tid)
        }
    }

    private func firstOther(in group: UnsafeMutablePointer<ThreadGroup>, than thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<ThreadRecord>? {
        var member = group.pointee.first
        while let current = member {
            if current != thread, !current.pointee.isMain { return current }
            member = current.pointee.nextInGroup
        }
        return nil
    }
}
