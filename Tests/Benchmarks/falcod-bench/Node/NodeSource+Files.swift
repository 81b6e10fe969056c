import FalcodCore
import FalcodSources

/// What a thread does next: events per thousand, and how they are made.
extension NodeSource {
    /// The events of one action, in order.
    mutating func act() throws(ScriptError) -> [ScriptedEvent] {
        let thread = pickThread()
        switch random.below(1000) {
        case ..<170: return [try ScriptedEvent(.genericX, tid: thread.tid, ["ID": .unsigned(UInt64(random.below(330))), "nativeID": 24])]
        case ..<290: return [try open(thread)]
        case ..<410: return [try close(thread)]
        case ..<540: return [try transfer(.readX, thread)]
        case ..<610: return [try transfer(.writeX, thread)]
        case ..<690: return [try look(thread)]
        case ..<750: return [try map(thread)]
        case ..<780: return [try protect(thread)]
        case ..<840: return [try receive(thread)]
        case ..<880: return [try send(thread)]
        case ..<900: return try connect(thread)
        case ..<915: return [try accept(thread)]
        case ..<935: return [try control(thread)]
        case ..<955: return [try ScriptedEvent(.epollwaitX, tid: thread.tid, ["res": .integer(Int64(random.below(8))), "maxevents": 128])]
        case ..<965: return [try duplicate(thread)]
        case ..<970: return [try remove(thread)]
        case ..<985: return try runCommand()
        default: return try changeThreads()
        }
    }

    /// A thread, mostly one of those that stay.
    private mutating func pickThread() -> Node.Thread {
        if !passing.isEmpty, random.below(8) == 0 {
            let process = random.pick(passing)
            return Node.Thread(tid: node.processes[process].pid, process: process)
        }
        return random.pick(node.threads)
    }

    /// One of the thread's descriptors; standard input when it has no other.
    mutating func pickDescriptor(_ thread: Node.Thread) -> Int64 {
        let open = node.processes[thread.process].descriptors
        return open.isEmpty ? 0 : random.pick(open)
    }

    private mutating func open(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let name = NodePaths.passingFile(&random), failed = random.below(5) == 0
        let fd = failed ? -2 : node.processes[thread.process].open()
        let flags = Flag.FileFlags.O_RDONLY | (random.below(8) == 0 ? Flag.FileFlags.O_WRONLY : 0) | Flag.FileFlags.O_CLOEXEC
        return try ScriptedEvent(.openatV2X, tid: thread.tid, [
            "fd": .integer(fd), "dirfd": -100, "name": .string(name), "flags": .unsigned(UInt64(flags)), "mode": 0, "dev": 0x800001,
            "ino": .unsigned(random.next() >> 40),
        ])
    }

    private mutating func close(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let count = node.processes[thread.process].descriptors.count
        // Processes keep some open, so that tables neither empty nor grow.
        guard count > 4 else { return try open(thread) }
        let fd = node.processes[thread.process].close(at: random.below(count))
        return try ScriptedEvent(.closeX, tid: thread.tid, ["res": 0, "fd": .integer(fd)])
    }

    private mutating func transfer(_ type: EventType, _ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let size = 1 + random.below(8192)
        return try ScriptedEvent(type, tid: thread.tid, [
            "res": .integer(Int64(size)), "data": .bytes(data(size)), "fd": .integer(pickDescriptor(thread)), "size": 8192,
        ])
    }

    /// The beginning of what was transferred, as far as the driver reports it.
    func data(_ size: Int) -> [UInt8] { Array("GET /api/v1/items?page=2 HTTP/1.1\r\nHost: service.prod.svc.cluster.local\r\nAccept: */*".utf8.prefix(min(size, 80))) }

    private mutating func look(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let result: Int64 = random.below(4) == 0 ? -2 : 0
        return try ScriptedEvent(.newfstatatX, tid: thread.tid, [
            "res": .integer(result), "dirfd": -100, "path": .string(NodePaths.passingFile(&random)), "flags": 0,
        ])
    }

    private mutating func map(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        try ScriptedEvent(.mmapX, tid: thread.tid, [
            "res": .unsigned(0x7F00_0000_0000 | random.next() >> 24), "vm_size": 900_000, "vm_rss": 120_000, "addr": 0, "length": 8192,
            "prot": .unsigned(UInt64(Flag.ProtFlags.PROT_READ)), "flags": .unsigned(UInt64(Flag.MmapFlags.MAP_PRIVATE)),
            "fd": .integer(pickDescriptor(thread)),
        ])
    }

    private mutating func protect(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        try ScriptedEvent(.mprotectX, tid: thread.tid, [
            "res": 0, "addr": .unsigned(random.next() >> 20), "length": 4096, "prot": .unsigned(UInt64(Flag.ProtFlags.PROT_READ)),
        ])
    }

    private mutating func control(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        try ScriptedEvent(.fcntlX, tid: thread.tid, [
            "res": 0, "fd": .integer(pickDescriptor(thread)), "cmd": .unsigned(UInt64(Flag.FcntlCommands.F_GETFL)), "arg": 0,
        ])
    }

    private mutating func duplicate(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let old = pickDescriptor(thread), new = node.processes[thread.process].open()
        return try ScriptedEvent(.dupV1X, tid: thread.tid, ["res": .integer(new), "oldfd": .integer(old)])
    }

    private mutating func remove(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        try ScriptedEvent(.unlinkatV2X, tid: thread.tid, [
            "res": 0, "dirfd": -100, "name": .string("/tmp/job-\(random.below(100_000)).tmp"), "flags": 0,
        ])
    }
}
