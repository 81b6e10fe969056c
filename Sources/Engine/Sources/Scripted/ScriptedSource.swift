public import FalcodCore

/// An event source whose state and events are written by hand. What is added is copied, so the bytes given need not
/// outlive the call.
///
/// Events arrive as they were written: nothing is upgraded or left out, unlike from a capture file.
public struct ScriptedSource: EventSource {
    private enum Step {
        case event(ScriptedEvent, slots: Int)
        case restart
        case failure(SourceError)
    }

    private enum Seed {
        case machine(MachineInfo), interface(InterfaceSeed), user(UserSeed), group(GroupSeed), thread(ThreadSeed)
        case descriptor(DescriptorSeed, tid: Int64)
    }

    private var seeds: [Seed] = []
    private var steps: [Step] = []
    private var slots: [ParamSlot] = []
    private var position = 0
    private let memory = ScriptMemory()

    public init() {}

    public init(_ events: [ScriptedEvent]) {
        for event in events { add(event) }
    }

    public mutating func add(_ event: ScriptedEvent) {
        steps.append(.event(event, slots: slots.count))
        for param in event.params {
            let copy = param.withUnsafeBufferPointer { memory.copy($0) }
            slots.append(ParamSlot(base: copy.base, count: copy.count))
        }
    }

    /// Adds an event one nanosecond after the one before, made from its parts.
    public mutating func add(
        _ type: EventType, tid: Int64, _ params: KeyValuePairs<String, ParamValue> = [:]
    ) throws(ScriptError) {
        var time: UInt64 = 1_600_000_000_000_000_000
        if case .event(let last, _)? = steps.last { time = last.time + 1 }
        add(try ScriptedEvent(type, time: time, tid: tid, params))
    }

    /// Lets the source start again here: `populate` then hands over the same state once more.
    public mutating func addRestart() { steps.append(.restart) }

    /// Lets the source break here.
    public mutating func addFailure(_ reason: String) {
        steps.append(.failure(SourceError(name: "script", offset: UInt64(steps.count), reason: reason)))
    }

    public mutating func add(_ machine: MachineInfo) { seeds.append(.machine(machine)) }

    public mutating func add(_ interface: InterfaceSeed) {
        seeds.append(.interface(InterfaceSeed(
            name: keep(interface.name), address: keep(interface.address), netmask: keep(interface.netmask),
            broadcast: keep(interface.broadcast), linkSpeed: interface.linkSpeed)))
    }

    public mutating func addUser(uid: UInt32, gid: UInt32, name: String, home: String = "/", shell: String = "/bin/sh") {
        seeds.append(.user(UserSeed(uid: uid, gid: gid, name: text(name), home: text(home), shell: text(shell))))
    }

    public mutating func addGroup(gid: UInt32, name: String) { seeds.append(.group(GroupSeed(gid: gid, name: text(name)))) }

    public mutating func add(_ thread: ThreadSeed) {
        var copy = thread
        copy.comm = keep(thread.comm)
        copy.exe = keep(thread.exe)
        copy.exepath = keep(thread.exepath)
        copy.args = keep(thread.args)
        copy.env = keep(thread.env)
        copy.cgroups = keep(thread.cgroups)
        copy.cwd = keep(thread.cwd)
        copy.root = keep(thread.root)
        seeds.append(.thread(copy))
    }

    /// Adds a process by its main thread. `configure` may change anything; texts for it come from `text`.
    public mutating func addProcess(
        _ pid: Int64, parent: Int64 = 1, comm: String, exe: String? = nil, exepath: String? = nil, args: [String] = [],
        env: [String] = [], cwd: String = "/", configure: (inout ThreadSeed) -> Void = { _ in }
    ) {
        var thread = ThreadSeed()
        thread.tid = pid
        thread.pid = pid
        thread.ptid = parent
        thread.vtid = pid
        thread.vpid = pid
        thread.sid = pid
        thread.comm = text(comm)
        thread.exe = text(exe ?? comm)
        thread.exepath = text(exepath ?? "/usr/bin/\(comm)")
        thread.args = list(args)
        thread.env = list(env)
        thread.cwd = text(cwd)
        thread.root = text("/")
        thread.fdlimit = 1024
        configure(&thread)
        add(thread)
    }

    public mutating func add(_ descriptor: DescriptorSeed, ofThread tid: Int64) {
        var copy = descriptor
        copy.name = keep(descriptor.name)
        copy.sourceIP = keep(descriptor.sourceIP)
        copy.destIP = keep(descriptor.destIP)
        seeds.append(.descriptor(copy, tid: tid))
    }

    /// Adds an open file of process `pid`.
    public mutating func addFile(_ path: String, fd: Int64, of pid: Int64, openFlags: UInt32 = 1) {
        var descriptor = DescriptorSeed()
        descriptor.fd = fd
        descriptor.type = .fileV2
        descriptor.name = text(path)
        descriptor.openFlags = openFlags
        add(descriptor, ofThread: pid)
    }

    /// A text that lives as long as the source.
    public func text(_ text: String) -> Bytes {
        var text = text
        return text.withUTF8 { memory.copy($0) }
    }

    /// Texts, each followed by NUL.
    public func list(_ texts: [String]) -> Bytes {
        texts.flatMap { Array($0.utf8) + [0] }.withUnsafeBufferPointer { memory.copy($0) }
    }

    private func keep(_ bytes: Bytes) -> Bytes { memory.copy(bytes.buffer) }

    public mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        sink.beginInterfaces()
        for seed in seeds {
            switch seed {
            case .machine(let machine): sink.machine(machine)
            case .interface(let interface): sink.interface(interface)
            case .user(let user): sink.user(user)
            case .group(let group): sink.group(group)
            case .thread(let thread): sink.thread(thread)
            case .descriptor(let descriptor, let tid): sink.descriptor(descriptor, ofThread: tid)
            }
        }
        sink.finish()
    }

    public mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        guard position < steps.count else { return .end }
        position += 1
        switch steps[position - 1] {
        case .restart: return .restart
        case .failure(let error): throw error
        case .event(let scripted, let first):
            event.timestamp = scripted.time
            event.tid = scripted.tid
            event.type = scripted.type
            event.cpu = scripted.cpu
            event.isStateOnly = scripted.isStateOnly
            event.paramCount = min(scripted.params.count, Event.maxParams)
            for index in 0..<event.paramCount { event.params[index] = slots[first + index] }
            return .event
        }
    }
}

/// Memory for what a script says, freed with its source.
private final class ScriptMemory {
    private var blocks: [UnsafeMutablePointer<UInt8>] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bytes {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return .empty }
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        block.update(from: base, count: bytes.count)
        blocks.append(block)
        return Bytes(base: block, count: bytes.count)
    }
}
