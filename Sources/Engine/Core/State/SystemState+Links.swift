/// Groups, parents and children of threads.
extension SystemState {
    /// Puts a thread with known ids into its group and under its parent. A parent that is unknown, or known by its tid
    /// only, leaves the thread without one (`ptid` 0), except pid 1.
    mutating func link(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard !thread.pointee.isInvalid, thread.pointee.group == nil else { return }
        joinGroup(thread)
        if thread.pointee.pid == 1 { return }
        guard let parent = threads.find(thread.pointee.ptid), !parent.pointee.isInvalid, parent != thread else {
            detachFromParent(thread)
            thread.pointee.ptid = 0
            return
        }
        addChild(thread, to: parent)
    }

    private mutating func joinGroup(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        let pid = thread.pointee.pid
        let group: UnsafeMutablePointer<ThreadGroup>
        if let known = threads.groups.find(pid) {
            group = known
        } else {
            group = threads.makeGroup(pid: pid)
            group.pointee.isReaper = pid == 1 || thread.pointee.vpid == 1
        }
        thread.pointee.group = group
        if !thread.pointee.flags.contains(.dead) { group.pointee.alive += 1 }
        if let first = group.pointee.first, thread.pointee.isMain {
            thread.pointee.nextInGroup = first
            first.pointee.previousInGroup = thread
            group.pointee.first = thread
        } else if let last = group.pointee.last {
            thread.pointee.previousInGroup = last
            last.pointee.nextInGroup = thread
            group.pointee.last = thread
        } else {
            group.pointee.first = thread
            group.pointee.last = thread
        }
    }

    /// Takes a thread out of its group; a group without members goes.
    mutating func leaveGroup(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard let group = thread.pointee.group else { return }
        let next = thread.pointee.nextInGroup, previous = thread.pointee.previousInGroup
        if let previous { previous.pointee.nextInGroup = next } else { group.pointee.first = next }
        if let next { next.pointee.previousInGroup = previous } else { group.pointee.last = previous }
        if !thread.pointee.flags.contains(.dead) { group.pointee.alive -= 1 }
        thread.pointee.group = nil
        thread.pointee.nextInGroup = nil
        thread.pointee.previousInGroup = nil
        if group.pointee.first == nil { threads.discard(group) }
    }

    /// Counts an exit: the thread is no longer alive, but stays until it is removed.
    func markDead(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard !thread.pointee.flags.contains(.dead) else { return }
        thread.pointee.flags.insert(.dead)
        thread.pointee.group?.pointee.alive -= 1
    }

    /// A main thread that had exited runs again: another thread of its group became it by an exec.
    func resurrect(_ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard thread.pointee.flags.contains(.dead) else { return }
        thread.pointee.flags.remove(.dead)
        thread.pointee.group?.pointee.alive += 1
    }

    func addChild(_ child: UnsafeMutablePointer<ThreadRecord>, to parent: UnsafeMutablePointer<ThreadRecord>) {
        detachFromParent(child)
        child.pointee.ptid = parent.pointee.tid
        child.pointee.parent = parent
        child.pointee.nextSibling = parent.pointee.firstChild
        parent.pointee.firstChild?.pointee.previousSibling = child
        parent.pointee.firstChild = child
    }

    /// Takes a thread out of its parent's list; `ptid` stays.
    func detachFromParent(_ child: UnsafeMutablePointer<ThreadRecord>) {
        guard let parent = child.pointee.parent else { return }
        let next = child.pointee.nextSibling, previous = child.pointee.previousSibling
        if let previous { previous.pointee.nextSibling = next } else { parent.pointee.firstChild = next }
        next?.pointee.previousSibling = previous
        child.pointee.parent = nil
        child.pointee.nextSibling = nil
        child.pointee.previousSibling = nil
    }

    /// Moves the children of a thread that goes to whoever adopts them, or leaves them without a parent.
    func handOverChildren(of thread: UnsafeMutablePointer<ThreadRecord>) {
        guard thread.pointee.firstChild != nil else { return }
        let reaper = namedReaper(of: thread) ?? findReaper(for: thread)
        if let reaper {
            thread.pointee.reaperTid = reaper.pointee.tid
            if reaper.pointee.pid != thread.pointee.pid { reaper.pointee.group?.pointee.isReaper = true }
        }
        while let child = thread.pointee.firstChild {
            if let reaper, child != reaper {
                addChild(child, to: reaper)
            } else {
                detachFromParent(child)
                child.pointee.ptid = 0
            }
        }
    }

    /// The reaper that the kernel told with the exit.
    private func namedReaper(of thread: UnsafeMutablePointer<ThreadRecord>) -> UnsafeMutablePointer<ThreadRecord>? {
        guard thread.pointee.reaperTid > 0, let reaper = threads.find(thread.pointee.reaperTid), reaper != thread,
              !reaper.pointee.isInvalid
        else { return nil }
        return reaper
    }

    /// Another living thread of the group, else one of the nearest ancestor that adopts orphans and sees the same
    /// pid namespace. A loop of parents finds nobody.
    private func findReaper(for thread: UnsafeMutablePointer<ThreadRecord>) -> UnsafeMutablePointer<ThreadRecord>? {
        if let relative = firstAlive(in: thread.pointee.group, except: thread) { return relative }
        var ancestor = threads.find(thread.pointee.ptid)
        var slow = ancestor
        var steps = 0
        while let current = ancestor, current != thread {
            if current.pointee.isInPidNamespace != thread.pointee.isInPidNamespace { return nil }
            if let group = current.pointee.group, group.pointee.isReaper,
               let reaper = firstAlive(in: group, except: thread) { return reaper }
            ancestor = threads.find(current.pointee.ptid)
            steps += 1
            if steps & 1 == 0 { slow = slow.flatMap { threads.find($0.pointee.ptid) } }
            if ancestor == slow { return nil }
        }
        return nil
    }

    private func firstAlive(in group: UnsafeMutablePointer<ThreadGroup>?, except thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<ThreadRecord>? {
        guard let group, group.pointee.alive > 0 else { return nil }
        var member = group.pointee.first
        while let current = member {
            if current != thread, !current.pointee.flags.contains(.dead) { return current }
            member = current.pointee.nextInGroup
        }
        return nil
    }
}
