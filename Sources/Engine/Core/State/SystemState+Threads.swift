/// Adding and removing threads.
extension SystemState {
    /// A fresh record for `tid`, to be filled in and then handed to `adopt`; nil, and counted, when the table is full.
    mutating func makeThread(tid: Int64) -> UnsafeMutablePointer<ThreadRecord>? {
        guard !threads.isFull else {
            counters.droppedFullThreadTable += 1
            return nil
        }
        return threads.makeRecord(tid: tid)
    }

    /// Puts a filled-in record into the table, in place of one with the same tid, and gives it group and parent.
    mutating func adopt(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        adoptUnlinked(thread)
        link(thread)
    }

    /// The same without group and parent, for threads whose parents may come later.
    mutating func adoptUnlinked(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        if let old = threads.find(thread.pointee.tid) {
            removeThread(thread.pointee.tid)
            // A main thread stays while others of its group run: now it goes for good.
            if threads.find(thread.pointee.tid) == old { drop(old) }
        }
        threads.insert(thread)
        counters.addedThreads += 1
    }

    /// An entry for a thread of which only the tid is known; nil when the table is full.
    mutating func makeUnknownThread(tid: Int64) -> UnsafeMutablePointer<ThreadRecord>? {
        guard let thread = makeThread(tid: tid) else { return nil }
        thread.pointee.comm = texts.make(.notAvailable)
        thread.pointee.exe = texts.retain(thread.pointee.comm)
        thread.pointee.fdlimit = -1
        adopt(thread)
        return thread
    }

    /// Removes a thread for good. The main thread of a group that others still run in only counts as dead: its
    /// descriptors and directory are theirs. With the last of them it goes too.
    mutating func removeThread(_ tid: Int64) {
        guard let thread = threads.find(tid) else {
            counters.failedThreadLookups += 1
            return
        }
        guard !thread.pointee.isInvalid, let group = thread.pointee.group else { return drop(thread) }
        markDead(thread)
        handOverChildren(of: thread)
        if group.pointee.alive <= 0 {
            if let main = group.pointee.first, main.pointee.isMain, main != thread {
                handOverChildren(of: main)
                drop(main)
            }
            drop(thread)
        } else if !thread.pointee.isMain {
            drop(thread)
        }
    }

    /// Frees a record and everything it holds.
    mutating func drop(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        while let child = thread.pointee.firstChild {
            detachFromParent(child)
            child.pointee.ptid = 0
        }
        detachFromParent(thread)
        leaveGroup(thread)
        releaseDescriptors(of: thread)
        releaseTexts(of: thread)
        threads.discard(thread)
        counters.removedThreads += 1
    }

    /// Gives back a record that was never put into the table.
    mutating func abandon(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        releaseDescriptors(of: thread)
        releaseTexts(of: thread)
        threads.giveBack(thread)
    }

    private mutating func releaseTexts(of thread: UnsafeMutablePointer<ThreadRecord>) {
        texts.release(thread.pointee.comm)
        texts.release(thread.pointee.exe)
        texts.release(thread.pointee.exepath)
        texts.release(thread.pointee.args)
        texts.release(thread.pointee.env)
        texts.release(thread.pointee.cgroups)
        texts.release(thread.pointee.cwd)
        texts.release(thread.pointee.root)
        texts.release(thread.pointee.cmdline)
        texts.release(thread.pointee.containerID)
        texts.release(thread.pointee.storedEnter)
    }

    /// Forgets the machine: all threads, users, groups, interfaces and the time of the first event.
    mutating func removeAll() {
        var all: [UnsafeMutablePointer<ThreadRecord>] = []
        all.reserveCapacity(threads.count)
        threads.forEach {
            all.append($0)
            return true
        }
        for thread in all { drop(thread) }
        users.removeAll(&texts)
        containers.removeAll(&texts)
        times.free()
        times = ThreadTimes()
        interfaces.removeAll()
        machine = nil
        bootTime = 0
        wanted.removeAll()
        reconciliation = nil
        doubt.forget()
        floods = Floods()
        firstEventTime = 0
    }
}

extension Bytes {
    /// What stands for a text that nobody could read.
    static var notAvailable: Bytes { Bytes(staticText: "<NA>") }
}
