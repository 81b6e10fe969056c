/// Taking over a snapshot of a machine that is known already: what it confirms keeps what only events told, what it does not
/// hold is gone, and where the two contradict each other the snapshot is right.
extension SystemStateBuilder {
    /// Clone events come this much later than the start of their thread, at most, when the machine is busy. ns.
    private static var startTolerance: UInt64 { 1_000_000_000 }

    /// False when `machine` is not the known one as it ran on.
    mutating func beginReconciliation(_ machine: MachineInfo) -> Bool {
        guard let known = state.pointee.machine, !known.bootID.isEmpty, known.bootID == machine.bootID else { return false }
        pass = ReconciliationPass(bootTime: known.bootTime)
        state.pointee.forgetPairings()
        return true
    }

    public mutating func complete() { pass?.result.isWhole = true }

    public mutating func present(thread tid: Int64) {
        pass?.seen.insert(tid)
        guard purpose == .completion else { return }
        state.pointee.doubt.threads.insert(tid)
        guard let thread = state.pointee.threads.find(tid) else { return }
        if !thread.pointee.isInvalid {
            thread.pointee.doubtTime = 0
        } else if thread.pointee.lastAccess == 0 {
            // Only the list of processes named it: a thread of the kernel.
            state.pointee.doubt.nameless.insert(tid)
            state.pointee.removeThread(tid)
        }
    }

    // MARK: Threads

    mutating func reconcile(_ seed: ThreadSeed) {
        if seed.tid == seed.pid {
            endDescriptors()
            pass?.process = seed.pid
        }
        pass?.seen.insert(seed.tid)
        guard let known = state.pointee.threads.find(seed.tid), isSame(known, seed) else {
            if state.pointee.threads.find(seed.tid) != nil { pass?.result.threads.removed += 1 }
            pass?.result.threads.added += 1
            return add(seed)
        }
        if known.pointee.isInvalid {
            state.pointee.leaveGroup(known)
            state.pointee.detachFromParent(known)
            fill(known, seed)
            tids.append(seed.tid)
            pass?.result.threads.changed += 1
            return
        }
        state.pointee.resurrect(known)
        noteParent(known, seed)
        if merge(seed, into: known) {
            pass?.result.threads.changed += 1
        } else {
            pass?.result.threads.kept += 1
        }
    }

    private func isSame(_ known: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) -> Bool {
        isSame(known, seed, bootTime: pass?.bootTime ?? 0)
    }

    /// Whether the number still names the thread that it did. `bootTime` is that of the clock that the known times were made with.
    func isSame(_ known: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed, bootTime: UInt64) -> Bool {
        if !known.pointee.isInvalid, known.pointee.pid != seed.pid { return false }
        if seed.startTime == 0 { return true }
        if known.pointee.startTime != 0 { return known.pointee.startTime == seed.startTime }
        guard bootTime != 0, known.pointee.cloneTime > bootTime else { return true }
        let age = known.pointee.cloneTime - bootTime
        return seed.startTime <= age || seed.startTime - age <= Self.startTolerance
    }

    /// Events tell which thread made this one, the snapshot only the process of that thread.
    private mutating func noteParent(_ known: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) {
        if known.pointee.ptid == seed.ptid { return }
        if let parent = state.pointee.parent(of: known), parent.pointee.pid == seed.ptid { return }
        pass?.parents.append((seed.tid, seed.ptid))
    }

    /// True when the snapshot said something else than what was known.
    func merge(_ seed: ThreadSeed, into known: UnsafeMutablePointer<ThreadRecord>) -> Bool {
        let isSameImage = known.pointee.exepath.bytes.equals(seed.exepath.withoutDeletedMark)
            && (seed.exeIno == 0 || known.pointee.exeIno == 0 || seed.exeIno == known.pointee.exeIno)
        var isChanged = mergeTexts(seed, known)
        if !isSameImage, !seed.exepath.isEmpty {
            takeImage(seed, known)
            isChanged = true
        }
        known.pointee.startTime = seed.startTime
        known.pointee.doubtTime = 0
        isChanged = mergeNumbers(seed, known) || isChanged
        return isChanged
    }

    private func mergeTexts(_ seed: ThreadSeed, _ known: UnsafeMutablePointer<ThreadRecord>) -> Bool {
        var isProgram = false, isOther = false
        if !seed.comm.isEmpty { isOther = replace(&known.pointee.comm, seed.comm) }
        // Without the name of the program the command line could not be read.
        if !seed.exe.isEmpty {
            isProgram = replace(&known.pointee.exe, seed.exe)
            isProgram = replaceList(&known.pointee.args, seed.args, isCut: seed.isCut) || isProgram
        }
        if !seed.root.isEmpty { isOther = replace(&known.pointee.root, seed.root) || isOther }
        if !seed.cgroups.isEmpty {
            let old = state.pointee.texts.retain(known.pointee.cgroups)
            state.pointee.assignCgroups(known, seed.cgroups, &state.pointee.importScratch)
            state.pointee.importScratch.reset()
            if !old.bytes.equals(known.pointee.cgroups.bytes) {
                isOther = true
                ContainerIdentity.update(known, state)
            }
            state.pointee.texts.release(old)
        }
        // Directory and environment are the main thread's.
        if !seed.cwd.isEmpty {
            let old = state.pointee.texts.retain(known.pointee.cwd)
            state.pointee.assignDirectory(&known.pointee.cwd, seed.cwd)
            if known.pointee.isMain, !old.bytes.equals(known.pointee.cwd.bytes) { isOther = true }
            state.pointee.texts.release(old)
        }
        if !seed.env.isEmpty { isOther = replaceList(&known.pointee.env, seed.env, isCut: seed.isCut) || isOther }
        if isProgram {
            state.pointee.makeCommandLine(known, &state.pointee.importScratch)
            state.pointee.importScratch.reset()
        }
        return isProgram || isOther
    }

    private func replace(_ slot: inout Text, _ text: Bytes) -> Bool {
        if slot.bytes.equals(text) { return false }
        state.pointee.texts.assign(&slot, text)
        return true
    }

    /// A list that was cut confirms a longer one.
    private func replaceList(_ slot: inout Text, _ list: Bytes, isCut: (Bytes) -> Bool) -> Bool {
        if isCut(list), slot.bytes.hasPrefix(list) { return false }
        let old = state.pointee.texts.retain(slot)
        defer { state.pointee.texts.release(old) }
        state.pointee.assignList(&slot, list)
        return !old.bytes.equals(slot.bytes)
    }

    /// Another program runs in the thread: nobody saw it being executed.
    private func takeImage(_ seed: ThreadSeed, _ known: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.texts.assign(&known.pointee.exepath, seed.exepath.withoutDeletedMark)
        known.pointee.exeWritable = seed.exeWritable
        known.pointee.exeUpperLayer = false
        known.pointee.exeLowerLayer = false
        known.pointee.exeFromMemfd = seed.exeFromMemfd
        known.pointee.exeIno = seed.exeIno
        known.pointee.exeInoCtime = seed.exeInoCtime
        known.pointee.exeInoMtime = seed.exeInoMtime
        known.pointee.exeInoCtimeToClone = 0
        known.pointee.exeInoCtimeToPidns = 0
        known.pointee.lastExecTime = 0
    }

    private func mergeNumbers(_ seed: ThreadSeed, _ known: UnsafeMutablePointer<ThreadRecord>) -> Bool {
        var isChanged = false
        func take<Value: Equatable>(_ field: WritableKeyPath<ThreadRecord, Value>, _ value: Value) {
            if known.pointee[keyPath: field] == value { return }
            known.pointee[keyPath: field] = value
            isChanged = true
        }
        take(\.sid, seed.sid)
        take(\.pgid, seed.pgid)
        take(\.vtid, seed.vtid)
        take(\.vpid, seed.vpid)
        take(\.vpgid, seed.vpgid)
        take(\.uid, seed.uid)
        take(\.gid, seed.gid)
        take(\.loginuid, seed.loginuid)
        take(\.fdlimit, seed.fdlimit)
        take(\.tty, seed.tty)
        take(\.capInheritable, seed.capInheritable)
        take(\.capPermitted, seed.capPermitted)
        take(\.capEffective, seed.capEffective)
        // What always moves is no contradiction.
        known.pointee.vmsize = seed.vmsize
        known.pointee.vmrss = seed.vmrss
        known.pointee.vmswap = seed.vmswap
        known.pointee.pfmajor = seed.pfmajor
        known.pointee.pfminor = seed.pfminor
        return isChanged
    }

    // MARK: Descriptors

    mutating func reconcile(_ seed: DescriptorSeed, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        pass?.descriptors.insert(seed.fd)
        let record = makeDescriptor(seed)
        let known = state.pointee.descriptors(of: thread)?.find(seed.fd)
        if let known, DescriptorIdentity.isConfirmed(known.pointee, by: record) {
            state.pointee.releaseTexts(of: record)
            pass?.result.descriptors.kept += 1
            return
        }
        if let doubtful = state.pointee.findDoubtful(seed.fd, of: thread), DescriptorIdentity.isConfirmed(doubtful.pointee, by: record) {
            state.pointee.releaseTexts(of: record)
            state.pointee.confirmDescriptor(seed.fd, of: thread)
            pass?.result.descriptors.kept += 1
            return
        }
        if known == nil { pass?.result.descriptors.added += 1 } else { pass?.result.descriptors.changed += 1 }
        if state.pointee.addDescriptor(record, to: thread) != nil, record.type == .ipv4 {
            pass?.connections.append((thread.pointee.tid, seed.fd))
        }
    }

    public mutating func present(socket fd: Int64, inode: UInt64, ofThread tid: Int64) {
        guard let thread = state.pointee.threads.find(tid) else { return }
        if purpose == .completion {
            state.pointee.doubt.hasDescriptors = true
            guard let known = state.pointee.findDoubtful(fd, of: thread), known.pointee.isSocket || known.pointee.type == .netlink,
                  known.pointee.ino == 0 || known.pointee.ino == inode else { return }
            state.pointee.repairs.confirmedFDs += 1
            return state.pointee.confirmDescriptor(fd, of: thread)
        }
        guard pass != nil else { return }
        state.pointee.confirmDescriptor(fd, of: thread)
        guard let known = state.pointee.descriptors(of: thread)?.find(fd), known.pointee.isSocket || known.pointee.type == .netlink,
              known.pointee.ino == 0 || known.pointee.ino == inode else { return }
        pass?.descriptors.insert(fd)
        pass?.result.descriptors.kept += 1
    }

    /// All descriptors of a process were told: others are closed.
    private mutating func endDescriptors() {
        guard let pass, pass.process >= 0 else { return }
        if let thread = state.pointee.threads.find(pass.process) {
            let before = state.pointee.counters.removedFDs
            state.pointee.removeDescriptors(of: thread) { !pass.descriptors.contains($0.pointee.fd) }
            self.pass?.result.descriptors.removed += Int(state.pointee.counters.removedFDs - before)
        }
        self.pass?.process = -1
        self.pass?.descriptors.removeAll(keepingCapacity: true)
    }

    // MARK: The end

    mutating func finishReconciliation() {
        guard let pass else { return }
        if pass.result.isWhole {
            endDescriptors()
            removeUnseen()
        }
        linkAdded()
        for (tid, ptid) in pass.parents { setParent(tid, ptid) }
        for (tid, fd) in pass.connections {
            guard let thread = state.pointee.threads.find(tid), let record = state.pointee.writableDescriptor(fd, of: thread) else { continue }
            setRole(record)
        }
        tids.removeAll()
        state.pointee.reconciliation = self.pass?.result
        self.pass = nil
    }

    private mutating func removeUnseen() {
        guard let pass else { return }
        var gone: [Int64] = []
        state.pointee.threads.forEach { thread in
            if !pass.seen.contains(thread.pointee.tid) { gone.append(thread.pointee.tid) }
            return true
        }
        let before = state.pointee.counters.removedThreads
        // A main thread goes with the last of its group.
        for tid in gone where state.pointee.threads.find(tid) != nil { state.pointee.removeThread(tid) }
        self.pass?.result.threads.removed += Int(state.pointee.counters.removedThreads - before)
    }

    func setParent(_ tid: Int64, _ ptid: Int64) {
        guard let thread = state.pointee.threads.find(tid), thread.pointee.pid != 1 else { return }
        guard let parent = state.pointee.threads.find(ptid), !parent.pointee.isInvalid, parent != thread else {
            state.pointee.detachFromParent(thread)
            thread.pointee.ptid = 0
            return
        }
        state.pointee.addChild(thread, to: parent)
    }
}

extension ThreadSeed {
    /// Lists that are this long were cut.
    fileprivate var isCut: (Bytes) -> Bool { { $0.count >= 4000 } }
}

extension SystemState {
    /// What events of threads have in common with earlier ones: nothing, after events were missed.
    mutating func forgetPairings() {
        let all = threads
        all.forEach { thread in
            texts.release(thread.pointee.storedEnter)
            thread.pointee.storedEnter = .empty
            thread.pointee.storedEnterIsSpent = false
            thread.pointee.lastEventType = .never
            thread.pointee.lastEventFD = -1
            return true
        }
        times.free()
        times = ThreadTimes()
        wanted.removeAll()
        doubt.forget()
        floods = Floods()
    }
}
