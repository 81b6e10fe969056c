/// Walks from a process to its ancestors. Parents may be missing, and hostile or damaged captures may hold parents in a
/// circle: every walk ends.
enum Ancestry {
    /// The process `hops` generations above: 0 the thread's own main thread, 1 its parent. Each hop looks up the parent
    /// and continues from that one's main thread. nil when a generation is unknown.
    static func process(_ hops: Int64, above thread: ThreadPointer, _ state: StatePointer) -> ThreadPointer? {
        // A way longer than there are threads goes in a circle.
        guard hops >= 0, hops <= state.pointee.threads.count else { return nil }
        guard var process = state.pointee.mainThread(of: thread) else { return nil }
        for _ in 0..<hops {
            guard let parent = state.pointee.parent(of: process) else { return nil }
            guard let next = state.pointee.mainThread(of: parent) else { return nil }
            process = next
        }
        return process
    }

    /// Calls `body` for each ancestor, nearest first, until it returns false, following parent ids from thread to thread.
    @inline(__always)
    static func forEach(above thread: ThreadPointer, _ state: StatePointer, _ body: (ThreadPointer) -> Bool) {
        var current = state.pointee.parent(of: thread)
        // Brent's cycle detection: the mark moves on after 1, 2, 4 … steps; meeting it again means a circle.
        var mark = thread
        var steps = 0, limit = 1
        while let ancestor = current, ancestor.pointee.tid != -1, ancestor != mark {
            guard body(ancestor) else { return }
            steps += 1
            if steps == limit {
                mark = ancestor
                steps = 0
                limit *= 2
            }
            current = state.pointee.parent(of: ancestor)
        }
    }

    /// The leader of the session or process group `id`: the thread of that id, or, where ids of another pid namespace
    /// are not table keys, the most distant ancestor in an unbroken line that belongs to the same group.
    static func leader(_ id: Int64, isHostID: Bool, of thread: ThreadPointer, _ state: StatePointer,
                       _ groupID: (ThreadPointer) -> Int64) -> ThreadPointer? {
        if id == -1 { return nil }
        if isHostID || !thread.pointee.isInPidNamespace, let leader = state.pointee.threads.find(id) { return leader }
        var leader: ThreadPointer? = nil
        forEach(above: thread, state) { ancestor in
            guard groupID(ancestor) == id else { return false }
            leader = ancestor
            return true
        }
        return leader
    }
}
