/// Texts of threads that are made from others.
extension SystemState {
    /// Sets a list (arguments, environment) so that every item ends with a NUL. A single empty item is no item, as in
    /// Falco.
    mutating func assignList(_ slot: inout Text, _ list: Bytes) {
        let bytes = list.count == 1 && list[0] == 0 ? .empty : list
        if bytes.isEmpty || bytes[bytes.count - 1] == 0 { return texts.assign(&slot, bytes) }
        let old = slot
        slot = texts.make(bytes, Bytes(staticText: "\0"))
        texts.release(old)
    }

    /// `comm` and the arguments, separated by spaces, from what the thread has now.
    mutating func makeCommandLine(_ thread: UnsafeMutablePointer<ThreadRecord>, _ scratch: inout Scratch) {
        let comm = thread.pointee.comm.bytes, args = thread.pointee.args.bytes
        let length = comm.count + args.count
        let buffer = scratch.allocate(length + 1)
        buffer.update(from: comm.base, count: comm.count)
        guard args.count > 0 else { return texts.assign(&thread.pointee.cmdline, Bytes(base: buffer, count: comm.count)) }
        buffer[comm.count] = UInt8(ascii: " ")
        // All but the last NUL become spaces.
        let tail = buffer + comm.count + 1
        for index in 0..<args.count - 1 { tail[index] = args[index] == 0 ? UInt8(ascii: " ") : args[index] }
        texts.assign(&thread.pointee.cmdline, Bytes(base: buffer, count: length))
    }

    /// Sets the cgroups from `name=path` items: names lose `_cgroup` and get the name that the kernel's own files use.
    /// What follows an item without `=` does not count.
    mutating func assignCgroups(_ thread: UnsafeMutablePointer<ThreadRecord>, _ bytes: Bytes, _ scratch: inout Scratch) {
        // "perf" grows by 6 bytes, "io" by 3, "mem" by 3: no item more than triples.
        let buffer = scratch.allocate(3 * bytes.count + 16)
        var count = 0
        func append(_ part: Bytes) {
            (buffer + count).update(from: part.base, count: part.count)
            count += part.count
        }
        _ = NULList.first(of: bytes) { item in
            guard let equals = item.firstIndex(of: UInt8(ascii: "=")) else { return true }
            let (head, tail) = Self.subsystem(item[0..<equals])
            append(head)
            append(tail)
            append(item.dropFirst(equals))
            append(Bytes(staticText: "\0"))
            return false
        }
        texts.assign(&thread.pointee.cgroups, Bytes(base: buffer, count: count))
    }

    /// A subsystem's name in two parts, to be put together.
    private static func subsystem(_ name: Bytes) -> (Bytes, Bytes) {
        let suffix = Bytes(staticText: "_cgroup")
        var head = name, tail = Bytes.empty
        if let place = name.firstIndex(of: suffix) {
            head = name[0..<place]
            tail = name.dropFirst(place + suffix.count)
        }
        if !tail.isEmpty { return (head, tail) }
        if head.equals(Bytes(staticText: "perf")) { return (Bytes(staticText: "perf_event"), tail) }
        if head.equals(Bytes(staticText: "mem")) { return (Bytes(staticText: "memory"), tail) }
        if head.equals(Bytes(staticText: "io")) { return (Bytes(staticText: "blkio"), tail) }
        return (head, tail)
    }

    /// The directory that relative paths of `thread` start from: its main thread's.
    func workingDirectory(of thread: UnsafeMutablePointer<ThreadRecord>) -> Bytes {
        guard let main = mainThread(of: thread) else { return Bytes(staticText: "./") }
        return main.pointee.cwd.bytes
    }

    /// Moves a thread's process to `path`, as the thread's own directory sees it.
    mutating func changeDirectory(of thread: UnsafeMutablePointer<ThreadRecord>, to path: Bytes, buffer: UnsafeMutablePointer<UInt8>) {
        guard let main = mainThread(of: thread) else { return }
        assignDirectory(&main.pointee.cwd, PathJoin.join(thread.pointee.cwd.bytes, path, buffer: buffer))
    }

    /// Sets a directory, which ends with a slash.
    mutating func assignDirectory(_ slot: inout Text, _ path: Bytes) {
        if !path.isEmpty, path[path.count - 1] == UInt8(ascii: "/") { return texts.assign(&slot, path) }
        if slot.count == path.count + 1, slot.bytes.hasPrefix(path), slot.bytes.hasSuffix(Bytes(staticText: "/")) { return }
        let old = slot
        slot = texts.make(path, Bytes(staticText: "/"))
        texts.release(old)
    }
}
