public import FalcodCore
public import FalcodSources

/// A small machine to play attacks on: processes that open, run and connect. Each verb adds the events that the real
/// calls would make.
public struct Scene {
    public private(set) var source = ScriptedSource()
    private var time: UInt64 = 1_790_000_000_000_000_000
    private var nextFD: [Int64: Int64] = [:]
    private var commands: [Int64: Command] = [:]

    private struct Command {
        var comm: String
        var exe: String
        var args: [String]
        var parent: Int64
        var cgroups: [String]
        var uid: UInt32
    }

    /// A machine with init (1), a server of each kind that is named in `daemons` (pids from 100), and a clock.
    public init(daemons: [String] = ["sshd"]) {
        var machine = MachineInfo()
        machine.cpuCount = 2
        machine.hostname = Array("scene".utf8)
        machine.bootTime = 1_780_000_000_000_000_000
        source.add(machine)
        source.addUser(uid: 0, gid: 0, name: "root", home: "/root", shell: "/bin/bash")
        source.addUser(uid: 1000, gid: 1000, name: "alice", home: "/home/alice", shell: "/bin/bash")
        source.addGroup(gid: 0, name: "root")
        addProcess(1, parent: 0, comm: "systemd", cgroups: [])
        for (index, name) in daemons.enumerated() { addProcess(100 + Int64(index), parent: 1, comm: name, cgroups: []) }
    }

    private mutating func addProcess(_ pid: Int64, parent: Int64, comm: String, cgroups: [String]) {
        commands[pid] = Command(comm: comm, exe: "/usr/bin/\(comm)", args: [], parent: parent, cgroups: cgroups, uid: 0)
        source.addProcess(pid, parent: parent, comm: comm, exe: "/usr/bin/\(comm)", exepath: "/usr/bin/\(comm)") { thread in
            thread.uid = 0
            thread.gid = 0
        }
    }

    private mutating func add(_ type: EventType, _ tid: Int64, _ params: KeyValuePairs<String, ParamValue>) throws {
        time += 1_000_000
        source.add(try ScriptedEvent(type, time: time, tid: tid, params))
    }

    /// `parent` forks `child`, which runs `path` with the given arguments. In a container when `container` is its 64-digit id.
    public mutating func run(_ path: String, _ args: [String] = [], pid child: Int64, parent: Int64, uid: UInt32 = 0,
                             container: String? = nil, executableFlags: UInt32 = 0, ownName: String? = nil) throws {
        let caller = commands[parent]
        let comm = String((ownName ?? path.split(separator: "/").last.map(String.init) ?? path).prefix(15))
        let cgroups = container.map { ["cpuset=/docker/\($0)", "memory=/docker/\($0)"] } ?? caller?.cgroups ?? []
        try fork(parent: parent, child: child)
        commands[child] = Command(comm: comm, exe: path, args: args, parent: parent, cgroups: cgroups, uid: uid)
        try add(.execveV19X, child, [
            "res": 0, "exe": .string(path), "args": .strings(args), "tid": .integer(child), "pid": .integer(child),
            "ptid": .integer(parent), "cwd": "", "fdlimit": 1024, "comm": .string(comm), "cgroups": .strings(cgroups),
            "env": ["PATH=/usr/bin:/bin"], "vpgid": .integer(child), "loginuid": 1000, "flags": .unsigned(UInt64(executableFlags)),
            "uid": .unsigned(UInt64(uid)), "gid": .unsigned(UInt64(uid)), "trusted_exepath": .string(path), "pgid": .integer(child),
            "filename": .string(path),
        ])
    }

    /// `parent` forks `child`; both views of the call.
    public mutating func fork(parent: Int64, child: Int64) throws {
        let caller = commands[parent]
        commands[child] = caller
        commands[child]?.parent = parent
        for (tid, result) in [(parent, child), (child, 0)] {
            try add(.cloneV20X, tid, [
                "res": .integer(result), "exe": .string(caller?.exe ?? ""), "args": .strings(caller?.args ?? []),
                "tid": .integer(tid), "pid": .integer(tid), "ptid": .integer(tid == child ? parent : caller?.parent ?? 1),
                "cwd": "", "fdlimit": 1024, "comm": .string(caller?.comm ?? ""), "cgroups": .strings(caller?.cgroups ?? []),
                "uid": .unsigned(UInt64(caller?.uid ?? 0)), "gid": .unsigned(UInt64(caller?.uid ?? 0)), "vtid": .integer(tid),
                "vpid": .integer(tid),
            ])
        }
    }

    public mutating func exit(_ pid: Int64) throws { try add(.procexitV1E, pid, ["status": 0]) }

    /// Opens `path`; returns the descriptor, or the error given.
    @discardableResult
    public mutating func open(_ path: String, _ flags: UInt32 = Flag.FileFlags.O_RDONLY, by pid: Int64, error: Int64? = nil) throws -> Int64 {
        let fd = error ?? newFD(pid)
        try add(.openatV2X, pid, [
            "fd": .integer(fd), "dirfd": -100, "name": .string(path), "flags": .unsigned(UInt64(flags)), "mode": 0, "dev": 1, "ino": 42,
        ])
        return fd
    }

    public mutating func read(_ text: String, from fd: Int64, by pid: Int64) throws {
        try add(.readX, pid, ["res": .integer(Int64(text.utf8.count)), "data": .bytes(Array(text.utf8)), "fd": .integer(fd), "size": 4096])
    }

    public mutating func write(_ text: String, to fd: Int64, by pid: Int64) throws {
        try add(.writeX, pid, ["res": .integer(Int64(text.utf8.count)), "data": .bytes(Array(text.utf8)), "fd": .integer(fd),
                               "size": .integer(Int64(text.utf8.count))])
    }

    public mutating func close(_ fd: Int64, by pid: Int64) throws { try add(.closeX, pid, ["res": 0, "fd": .integer(fd)]) }

    /// Connects a new TCP socket; returns its descriptor.
    @discardableResult
    public mutating func connect(to ip: String, _ port: UInt16, by pid: Int64) throws -> Int64 {
        let fd = newFD(pid)
        try add(.socketX, pid, ["fd": .integer(fd), "domain": 2, "type": 1, "proto": 6])
        try add(.connectX, pid, [
            "res": 0, "tuple": .socketTuple(source: "10.0.0.5", sourcePort: 40_000, destination: ip, destinationPort: port),
            "fd": .integer(fd), "addr": .socketAddress(ip: ip, port: port),
        ])
        return fd
    }

    public mutating func duplicate(_ fd: Int64, onto target: Int64, by pid: Int64) throws {
        try add(.dup2X, pid, ["res": .integer(target), "oldfd": .integer(fd), "newfd": .integer(target)])
    }

    public mutating func unlink(_ path: String, by pid: Int64) throws {
        try add(.unlinkV2X, pid, ["res": 0, "path": .string(path)])
    }

    public mutating func changeMode(_ path: String, _ mode: UInt32, by pid: Int64) throws {
        try add(.chmodX, pid, ["res": 0, "filename": .string(path), "mode": .unsigned(UInt64(mode))])
    }

    public mutating func loadModule(by pid: Int64) throws {
        let fd = try open("/tmp/rootkit.ko", by: pid)
        try add(.finitModuleX, pid, ["res": 0, "fd": .integer(fd), "uargs": ""])
    }

    public mutating func attach(to target: Int64, by pid: Int64) throws {
        try add(.ptraceX, pid, ["res": 0, "request": .unsigned(UInt64(Flag.PtraceRequests.PTRACE_ATTACH)), "pid": .integer(target)])
    }

    public mutating func enterNamespace(by pid: Int64) throws {
        let fd = try open("/proc/1/ns/mnt", by: pid)
        try add(.setnsX, pid, ["res": 0, "fd": .integer(fd), "nstype": .unsigned(UInt64(Flag.CloneFlags.CLONE_NEWNS))])
    }

    private mutating func newFD(_ pid: Int64) -> Int64 {
        let fd = nextFD[pid] ?? 3
        nextFD[pid] = fd + 1
        return fd
    }
}
