@testable import FalcodCore

/// A parameter's value; numbers take the width of the parameter's type.
enum StateValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    case number(Int64), text(String), bytes([UInt8])
    init(integerLiteral value: Int64) { self = .number(value) }
    init(stringLiteral value: String) { self = .text(value) }

    static func list(_ items: String...) -> StateValue { .bytes(items.flatMap { Array($0.utf8) + [0] }) }

    static func tuple(_ source: [UInt8], _ sourcePort: UInt16, _ dest: [UInt8], _ destPort: UInt16) -> StateValue {
        .bytes([source.count == 4 ? 2 : 10] + source + little(sourcePort) + dest + little(destPort))
    }

    static func address(_ ip: [UInt8], _ port: UInt16) -> StateValue { .bytes([ip.count == 4 ? 2 : 10] + ip + little(port)) }

    static func unixTuple(_ source: UInt64, _ dest: UInt64, _ path: String) -> StateValue {
        .bytes([1] + little(source) + little(dest) + Array(path.utf8) + [0])
    }

    static func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
}

/// A state engine that scripted events are fed to, one after the other.
final class StateMachine {
    let state: UnsafeMutablePointer<SystemState>
    let context: UnsafeMutablePointer<EventContext>
    var engine: StateEngine
    /// Of the last event, ns; every event comes a microsecond after the one before.
    var time: UInt64 = 1_700_000_000_000_000_000
    private var namesByType: [EventType: [String: Int]] = [:]
    private let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 22)

    init(threadLimit: Int = 262_144) {
        state = .allocate(capacity: 1)
        state.initialize(to: SystemState(threadLimit: threadLimit))
        context = .allocate(capacity: 1)
        context.initialize(to: EventContext(event: Event(), state: state))
        engine = StateEngine(state: state)
    }

    deinit { memory.deallocate() }

    /// Parameters are given by name; those left out are absent.
    @discardableResult
    func send(_ type: EventType, _ tid: Int64, _ params: KeyValuePairs<String, StateValue> = [:]) -> EventContext {
        time += 1000
        context.pointee.scratch.reset()
        context.pointee.event.type = type
        context.pointee.event.tid = tid
        context.pointee.event.timestamp = time
        context.pointee.event.number += 1
        let info = type.info
        context.pointee.event.paramCount = info.paramCount
        for index in 0..<info.paramCount { context.pointee.event.params[index] = ParamSlot(base: UnsafePointer(memory), count: 0) }
        var used = 0
        for (name, value) in params {
            guard let index = names(of: type)[name] else { fatalError("\(info.enumName.string) has no parameter \(name)") }
            let bytes = encode(value, info.param(index).type)
            (memory + used).update(from: bytes, count: bytes.count)
            context.pointee.event.params[index] = ParamSlot(base: UnsafePointer(memory + used), count: bytes.count)
            used += bytes.count
        }
        engine.process(context)
        return context.pointee
    }

    private func names(of type: EventType) -> [String: Int] {
        if let known = namesByType[type] { return known }
        var names: [String: Int] = [:]
        for index in 0..<type.info.paramCount { names[type.info.param(index).name.string] = index }
        namesByType[type] = names
        return names
    }

    /// An event with raw parameters.
    func sendRaw(_ type: EventType, _ tid: Int64, _ params: [[UInt8]]) {
        time += 1000
        context.pointee.scratch.reset()
        context.pointee.event.type = type
        context.pointee.event.tid = tid
        context.pointee.event.timestamp = time
        context.pointee.event.paramCount = params.count
        var used = 0
        for (index, bytes) in params.enumerated() {
            (memory + used).update(from: bytes, count: bytes.count)
            context.pointee.event.params[index] = ParamSlot(base: UnsafePointer(memory + used), count: bytes.count)
            used += bytes.count
        }
        engine.process(context)
    }

    private func encode(_ value: StateValue, _ type: ParamType) -> [UInt8] {
        switch value {
        case .text(let text): Array(text.utf8) + [0]
        case .bytes(let bytes): bytes
        case .number(let number): Array(StateValue.little(number)[0..<(type.fixedSize ?? 8)])
        }
    }

    // MARK: Reading

    func thread(_ tid: Int64) -> ThreadRecord? { state.pointee.threads.find(tid)?.pointee }

    func entry(_ tid: Int64, _ fd: Int64) -> FDRecord? {
        state.pointee.threads.find(tid).flatMap { state.pointee.descriptors(of: $0) }?.find(fd)?.pointee
    }

    func name(_ tid: Int64, _ fd: Int64) -> String? { entry(tid, fd)?.name.bytes.string }

    func children(_ tid: Int64) -> Set<Int64> {
        var result = Set<Int64>()
        state.pointee.threads.forEach {
            if $0.pointee.parent?.pointee.tid == tid { result.insert($0.pointee.tid) }
            return true
        }
        return result
    }

    // MARK: Usual events

    func importThread(_ tid: Int64, pid: Int64? = nil, parent: Int64 = 1, comm: String = "init",
                      _ adjust: (inout ThreadSeed) -> Void = { _ in }) {
        importThreads([(tid, pid ?? tid, parent, comm)], adjust)
    }

    func importThreads(_ threads: [(tid: Int64, pid: Int64, parent: Int64, comm: String)],
                       _ adjust: (inout ThreadSeed) -> Void = { _ in }) {
        var builder = SystemStateBuilder(state: state)
        for thread in threads {
            let comm = Array(thread.comm.utf8)
            comm.withUnsafeBufferPointer { buffer in
                var seed = ThreadSeed()
                (seed.tid, seed.pid, seed.ptid, seed.vtid, seed.vpid) = (thread.tid, thread.pid, thread.parent, thread.tid, thread.pid)
                seed.comm = Bytes(base: buffer.baseAddress ?? Bytes.empty.base, count: buffer.count)
                seed.exe = seed.comm
                seed.cwd = Bytes(staticText: "/home")
                if thread.tid != thread.pid { seed.flags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES }
                adjust(&seed)
                builder.thread(seed)
            }
        }
        builder.finish()
    }

    /// The caller's view of a clone.
    @discardableResult
    func clone(_ caller: Int64, _ child: Int64, flags: UInt32 = 0, comm: String = "sh") -> EventContext {
        send(.cloneV20X, caller, [
            "res": .number(child), "exe": "/bin/sh", "args": .list("-c", "ls"), "tid": .number(caller), "pid": .number(caller),
            "ptid": 1, "fdlimit": 1024, "comm": .text(comm), "cgroups": .list("cpuset=/", "mem_cgroup=/a"),
            "flags": .number(Int64(flags)), "uid": 1000, "gid": 100, "vtid": .number(caller), "vpid": .number(caller),
        ])
    }

    /// The child's view of a clone.
    @discardableResult
    func cloneChild(_ tid: Int64, pid: Int64, parent: Int64, flags: UInt32 = 0, vtid: Int64? = nil, vpid: Int64? = nil,
                    type: EventType = .cloneV20X) -> EventContext {
        send(type, tid, [
            "res": 0, "exe": "/bin/sh", "args": .list("-c"), "tid": .number(tid), "pid": .number(pid), "ptid": .number(parent),
            "fdlimit": 1024, "comm": "sh", "cgroups": .list("cpuset=/c"), "flags": .number(Int64(flags)), "uid": 1, "gid": 2,
            "vtid": .number(vtid ?? tid), "vpid": .number(vpid ?? pid), "pidns_init_start_ts": 77,
        ])
    }

    @discardableResult
    func exec(_ tid: Int64, pid: Int64? = nil, comm: String = "ls", path: String = "/usr/bin/ls") -> EventContext {
        send(.execveV19X, tid, [
            "res": 0, "exe": .text(comm), "args": .list("-l", ""), "tid": .number(tid), "pid": .number(pid ?? tid), "ptid": 1,
            "fdlimit": 512, "comm": .text(comm), "env": .list("A=1", "B=2"), "cgroups": .list("io=/x"), "tty": 34816, "vpgid": 5,
            "loginuid": 1000, "flags": 5, "cap_inheritable": 1, "cap_permitted": 2, "cap_effective": 3, "exe_ino": 9,
            "exe_ino_ctime": 1000, "exe_ino_mtime": 2000, "uid": 33, "trusted_exepath": .text(path), "pgid": 6, "gid": 44,
        ])
    }

    @discardableResult
    func exit(_ tid: Int64, reaper: Int64? = nil) -> EventContext {
        if let reaper { return send(.procexitV1E, tid, ["status": 0, "reaper_tid": .number(reaper)]) }
        return send(.procexitV1E, tid, ["status": 0])
    }

    /// Something without effect: whatever was put off happens.
    func settle() { send(.genericX, 1, [:]) }

    @discardableResult
    func open(_ tid: Int64, _ fd: Int64, _ name: String, flags: UInt32 = 1, directory: Int64 = -100) -> EventContext {
        send(.openatV2X, tid, ["fd": .number(fd), "dirfd": .number(directory), "name": .text(name), "flags": .number(Int64(flags)),
                               "dev": 5, "ino": 6])
    }
}
