public import FalcodCore

/// Reads a source to its end or error and looks at every byte that it hands out, so that a sanitizer sees each.
public func drain(_ source: consuming some EventSource) {
    var sink = ByteSum()
    var event = Event()
    defer { event.params.deallocate() }
    do throws(SourceError) {
        try source.populate(&sink)
        while true {
            switch try source.next(&event) {
            case .event: sink.look(event)
            case .skipped: continue
            case .restart: try source.populate(&sink)
            case .end: return
            }
        }
    } catch {}
}

/// Adds up what it is given.
public struct ByteSum: StateSink {
    public private(set) var sum: UInt64 = 0

    public init() {}

    public mutating func look(_ event: Event) {
        precondition(event.type.rawValue < EventType.count && event.paramCount <= event.info.paramCount)
        for index in 0..<event.paramCount { look(event.bytes(index)) }
    }

    private mutating func look(_ bytes: Bytes) {
        for byte in bytes.buffer { sum &+= UInt64(byte) }
    }

    public mutating func machine(_ machine: MachineInfo) {}
    public mutating func beginInterfaces() {}
    public mutating func interface(_ interface: InterfaceSeed) {
        for text in [interface.name, interface.address, interface.netmask, interface.broadcast] { look(text) }
    }
    public mutating func user(_ user: UserSeed) {
        for text in [user.name, user.home, user.shell] { look(text) }
    }
    public mutating func group(_ group: GroupSeed) { look(group.name) }
    public mutating func thread(_ thread: ThreadSeed) {
        for text in [thread.comm, thread.exe, thread.exepath, thread.args, thread.env, thread.cgroups, thread.cwd, thread.root] {
            look(text)
        }
    }
    public mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64) {
        for text in [descriptor.name, descriptor.sourceIP, descriptor.destIP] { look(text) }
    }
    public mutating func finish() {}
}
