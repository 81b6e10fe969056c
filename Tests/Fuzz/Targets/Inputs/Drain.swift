import FalcodCore

/// Reads a source to its end or error and looks at every byte that it hands out, so that a sanitizer sees each.
func drain(_ source: consuming some EventSource) {
    var sink = ByteSum()
    var event = Event()
    defer { event.params.deallocate() }
    do throws(SourceError) {
        try source.populate(&sink)
        while true {
            switch try source.next(&event) {
            case .event: sink.look(event)
            case .skipped, .gap, .statistics, .idle: continue
            case .update: try source.update(&sink)
            case .restart: try source.populate(&sink)
            case .end: return
            }
        }
    } catch {}
}

/// Adds up what it is given.
struct ByteSum: StateSink {
    private(set) var sum: UInt64 = 0

    init() {}

    mutating func look(_ event: Event) {
        precondition(event.type.rawValue < EventType.count && event.paramCount <= event.info.paramCount)
        for index in 0..<event.paramCount { look(event.bytes(index)) }
    }

    private mutating func look(_ bytes: Bytes) {
        for byte in bytes.buffer { sum &+= UInt64(byte) }
    }

    mutating func machine(_ machine: MachineInfo) {}
    mutating func beginInterfaces() {}
    mutating func interface(_ interface: InterfaceSeed) {
        for text in [interface.name, interface.address, interface.netmask, interface.broadcast] { look(text) }
    }
    mutating func host(_ host: HostSeed) {
        look(host.name)
        for byte in host.addresses?.joined() ?? [].joined() { sum &+= UInt64(byte) }
    }
    mutating func user(_ user: UserSeed) {
        for text in [user.name, user.home, user.shell] { look(text) }
    }
    mutating func group(_ group: GroupSeed) { look(group.name) }
    mutating func thread(_ thread: ThreadSeed) {
        for text in [thread.comm, thread.exe, thread.exepath, thread.args, thread.env, thread.cgroups, thread.cwd, thread.root] {
            look(text)
        }
    }
    mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64) {
        for text in [descriptor.name, descriptor.sourceIP, descriptor.destIP] { look(text) }
    }
    mutating func finish() {}
}
