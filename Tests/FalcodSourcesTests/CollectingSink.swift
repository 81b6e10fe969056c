import FalcodCore

/// Keeps copies of all state that a source hands over.
struct CollectingSink: StateSink {
    struct Thread: Equatable {
        var tid: Int64, pid: Int64, ptid: Int64, sid: Int64, vpgid: Int64, pgid: Int64, vtid: Int64, vpid: Int64
        var comm: String, exe: String, exepath: String, args: String, env: String, cgroups: String, cwd: String, root: String
        var numbers: [UInt64]
        var switches: [Bool]

        init(_ seed: ThreadSeed) {
            tid = seed.tid
            pid = seed.pid
            ptid = seed.ptid
            sid = seed.sid
            vpgid = seed.vpgid
            pgid = seed.pgid
            vtid = seed.vtid
            vpid = seed.vpid
            comm = seed.comm.string
            exe = seed.exe.string
            exepath = seed.exepath.string
            args = seed.args.string
            env = seed.env.string
            cgroups = seed.cgroups.string
            cwd = seed.cwd.string
            root = seed.root.string
            numbers = [
                UInt64(bitPattern: seed.fdlimit), UInt64(seed.flags), UInt64(seed.uid), UInt64(seed.gid), UInt64(seed.loginuid),
                UInt64(seed.vmsize), UInt64(seed.vmrss), UInt64(seed.vmswap), seed.pfmajor, seed.pfminor, seed.pidnsInitStart,
                UInt64(seed.tty), seed.capInheritable, seed.capPermitted, seed.capEffective,
                seed.exeIno, seed.exeInoCtime, seed.exeInoMtime,
            ]
            switches = [seed.exeWritable, seed.exeUpperLayer, seed.exeLowerLayer, seed.exeFromMemfd]
        }
    }

    struct Descriptor: Equatable {
        var tid: Int64, fd: Int64, ino: UInt64, type: FDType, name: String
        var openFlags: UInt32, dev: UInt32
        var l4: L4Protocol, source: [UInt8], dest: [UInt8], sourcePort: UInt16, destPort: UInt16
        var unixSource: UInt64, unixDest: UInt64
    }

    var machine: MachineInfo?
    var interfaces: [String] = []
    var users: [String] = []
    var groups: [String] = []
    var threads: [Thread] = []
    var descriptors: [Descriptor] = []
    var isFinished = false

    mutating func machine(_ machine: MachineInfo) { self.machine = machine }
    mutating func beginInterfaces() { interfaces = [] }
    mutating func interface(_ interface: InterfaceSeed) {
        let address = interface.address.array.map { String($0) }.joined(separator: ".")
        interfaces.append("\(interface.name.string) \(address) \(interface.linkSpeed)")
    }
    mutating func user(_ user: UserSeed) {
        users.append("\(user.uid):\(user.gid):\(user.name.string):\(user.home.string):\(user.shell.string)")
    }
    mutating func group(_ group: GroupSeed) { groups.append("\(group.gid):\(group.name.string)") }
    mutating func thread(_ thread: ThreadSeed) { threads.append(Thread(thread)) }
    mutating func descriptor(_ seed: DescriptorSeed, ofThread tid: Int64) {
        descriptors.append(Descriptor(
            tid: tid, fd: seed.fd, ino: seed.ino, type: seed.type, name: seed.name.string, openFlags: seed.openFlags,
            dev: seed.dev, l4: seed.l4, source: seed.sourceIP.array, dest: seed.destIP.array, sourcePort: seed.sourcePort,
            destPort: seed.destPort, unixSource: seed.unixSource, unixDest: seed.unixDest))
    }
    mutating func finish() { isFinished = true }
}

/// A copy of an event, readable after its source moved on.
struct EventCopy: Equatable {
    var timestamp: UInt64, tid: Int64, type: UInt16, cpu: UInt16, isStateOnly: Bool
    var params: [[UInt8]]

    init(_ event: Event) {
        timestamp = event.timestamp
        tid = event.tid
        type = event.type.rawValue
        cpu = event.cpu
        isStateOnly = event.isStateOnly
        params = (0..<event.paramCount).map { event.bytes($0).array }
    }
}

/// What a source answered until it ended.
struct Reading {
    var state = CollectingSink()
    var events: [EventCopy] = []
    var skipped = 0
    var restarts = 0
    var updates = 0
    var holes: [SequenceHole] = []
    var error: SourceError?

    init(_ source: some EventSource) {
        var source = source
        var event = Event()
        defer { event.params.deallocate() }
        do throws(SourceError) {
            try source.populate(&state)
            while true {
                switch try source.next(&event) {
                case .event: events.append(EventCopy(event))
                case .skipped: skipped += 1
                case .gap: holes.append(source.hole)
                case .statistics, .idle: continue
                case .update:
                    updates += 1
                    try source.update(&state)
                case .end: return
                case .restart:
                    restarts += 1
                    state = CollectingSink()
                    try source.populate(&state)
                }
            }
        } catch {
            self.error = error
        }
    }
}
