/// Puts what a source knows of the time before its first event into the state tables.
public struct SystemStateBuilder: StateSink {
    /// What a thread or descriptor means that the tables know already.
    public enum Purpose: Sendable {
        /// Initial state: the newer entry counts.
        case initial
        /// An answer about a thread known by its tid only. Whatever events have told meanwhile stays, and who has gone
        /// meanwhile stays away.
        case completion
        /// The state of a source that begins anew. Where it is of the machine as it was, running without a break, it goes on
        /// from what is known; else it takes its place.
        case restart
    }

    let state: UnsafeMutablePointer<SystemState>
    let purpose: Purpose
    /// A restart whose machine was not told yet.
    private var isUndecided: Bool
    /// A restart that goes on from what is known.
    var pass: ReconciliationPass?
    /// Threads that an answer gave another parent, and connections that it brought.
    var moved: [(tid: Int64, ptid: Int64)] = []
    var connections: [(tid: Int64, fd: Int64)] = []
    /// Imported tids in their order, for `finish`.
    var tids: [Int64] = []
    /// Ports on which somebody listens, a bit each.
    var serverPorts = [UInt64](repeating: 0, count: 1024)

    /// `state` must outlive the builder.
    public init(state: UnsafeMutablePointer<SystemState>, for purpose: Purpose = .initial) {
        self.state = state
        self.purpose = purpose
        isUndecided = purpose == .restart
    }

    /// What comes before the machine, or without one, has nothing to do with what is known.
    private mutating func decide() {
        guard isUndecided else { return }
        isUndecided = false
        state.pointee.removeAll()
    }

    public mutating func machine(_ machine: MachineInfo) {
        if isUndecided, beginReconciliation(machine) { isUndecided = false }
        decide()
        state.pointee.machine = machine
        state.pointee.doubt.isEnabled = machine.tellsWhomItAnswers
        state.pointee.bootTime = machine.countsNamespacesFromBoot ? machine.bootTime : 0
    }

    public mutating func beginInterfaces() {
        decide()
        state.pointee.interfaces.removeAll()
    }

    public mutating func interface(_ interface: InterfaceSeed) {
        var address = SocketAddress(), mask = SocketAddress()
        address.setIP(interface.address)
        mask.setIP(interface.netmask)
        state.pointee.interfaces.append(NetworkInterface(
            name: interface.name.array, isIPv6: interface.address.count == 16, addressLow: address.low,
            addressHigh: address.high, netmaskLow: mask.low, netmaskHigh: mask.high))
    }

    public mutating func host(_ host: HostSeed) { state.pointee.hostNames.set(host.name, host.addresses) }

    public mutating func user(_ user: UserSeed) {
        decide()
        state.pointee.users.add(user, container: .empty, &state.pointee.texts)
    }

    public mutating func group(_ group: GroupSeed) {
        decide()
        state.pointee.users.add(group, container: .empty, &state.pointee.texts)
    }

    public mutating func thread(_ seed: ThreadSeed) {
        decide()
        if purpose == .completion { return complete(seed) }
        if pass != nil { return reconcile(seed) }
        add(seed)
    }

    mutating func add(_ seed: ThreadSeed) {
        guard let thread = state.pointee.makeThread(tid: seed.tid) else { return }
        fill(thread, seed)
        state.pointee.adoptUnlinked(thread)
        tids.append(seed.tid)
    }

    /// Fills in an entry that only knows its tid, in place: descriptors that it was seen opening stay.
    private mutating func complete(_ seed: ThreadSeed) {
        guard let thread = state.pointee.threads.find(seed.tid) else { return find(seed) }
        guard thread.pointee.isInvalid else { return repair(seed, thread) }
        if seed.tid == seed.pid { state.pointee.doubt.process = seed.tid }
        state.pointee.doubt.threads.insert(seed.tid)
        thread.pointee.doubtTime = 0
        state.pointee.leaveGroup(thread)
        state.pointee.detachFromParent(thread)
        fill(thread, seed)
        tids.append(seed.tid)
        if seed.pid != seed.tid, state.pointee.threads.find(seed.pid) == nil,
           state.pointee.makeUnknownThread(tid: seed.pid) != nil { state.pointee.wanted.add(seed.pid) }
    }

    func fill(_ thread: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) {
        setIDs(thread, seed)
        setTexts(thread, seed)
        setNumbers(thread, seed)
    }

    private func setIDs(_ thread: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) {
        thread.pointee.pid = seed.pid
        thread.pointee.ptid = seed.ptid
        thread.pointee.sid = seed.sid
        thread.pointee.vpgid = seed.vpgid
        thread.pointee.pgid = seed.pgid
        thread.pointee.vtid = seed.vtid
        thread.pointee.vpid = seed.vpid
        thread.pointee.flags = ThreadFlags(rawValue: seed.flags)
        thread.pointee.uid = seed.uid
        thread.pointee.gid = seed.gid
        thread.pointee.loginuid = seed.loginuid
    }

    private func setTexts(_ thread: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) {
        state.pointee.texts.assign(&thread.pointee.comm, seed.comm)
        state.pointee.texts.assign(&thread.pointee.exe, seed.exe)
        state.pointee.texts.assign(&thread.pointee.exepath, seed.exepath.withoutDeletedMark)
        state.pointee.assignList(&thread.pointee.args, seed.args)
        state.pointee.assignList(&thread.pointee.env, seed.env)
        state.pointee.assignCgroups(thread, seed.cgroups, &state.pointee.importScratch)
        state.pointee.assignDirectory(&thread.pointee.cwd, seed.cwd)
        state.pointee.texts.assign(&thread.pointee.root, seed.root)
        state.pointee.makeCommandLine(thread, &state.pointee.importScratch)
        state.pointee.importScratch.reset()
    }

    private func setNumbers(_ thread: UnsafeMutablePointer<ThreadRecord>, _ seed: ThreadSeed) {
        thread.pointee.fdlimit = seed.fdlimit
        thread.pointee.vmsize = seed.vmsize
        thread.pointee.vmrss = seed.vmrss
        thread.pointee.vmswap = seed.vmswap
        thread.pointee.pfmajor = seed.pfmajor
        thread.pointee.pfminor = seed.pfminor
        thread.pointee.pidnsInitStart = seed.pidnsInitStart
        thread.pointee.tty = seed.tty
        thread.pointee.capInheritable = seed.capInheritable
        thread.pointee.capPermitted = seed.capPermitted
        thread.pointee.capEffective = seed.capEffective
        thread.pointee.exeWritable = seed.exeWritable
        thread.pointee.exeUpperLayer = seed.exeUpperLayer
        thread.pointee.exeLowerLayer = seed.exeLowerLayer
        thread.pointee.exeFromMemfd = seed.exeFromMemfd
        thread.pointee.exeIno = seed.exeIno
        thread.pointee.exeInoCtime = seed.exeInoCtime
        thread.pointee.exeInoMtime = seed.exeInoMtime
        thread.pointee.cloneTime = seed.cloneTime
        thread.pointee.startTime = seed.startTime
    }

    public mutating func descriptor(_ seed: DescriptorSeed, ofThread tid: Int64) {
        guard let thread = state.pointee.threads.find(tid) else { return }
        if pass != nil { return reconcile(seed, thread) }
        if purpose == .completion { return repair(seed, thread) }
        state.pointee.addDescriptor(makeDescriptor(seed), to: thread)
    }

    /// An entry that owns its texts.
    mutating func makeDescriptor(_ seed: DescriptorSeed) -> FDRecord {
        var record = FDRecord()
        record.fd = seed.fd
        record.type = seed.type
        record.flags = .fromProc
        record.ino = seed.ino
        record.openFlags = seed.openFlags
        record.dev = seed.dev
        record.mountID = seed.mountID
        switch seed.type {
        case .ipv4, .ipv6, .ipv4Server, .ipv6Server: setAddresses(&record, seed)
        case .unix:
            record.unixSource = seed.unixSource
            record.unixDest = seed.unixDest
            record.flags.insert(seed.name.isEmpty ? .roleClient : .roleServer)
            record.name = state.pointee.texts.make(seed.name)
        case .pidfd:
            record.pid = pidfdTarget(seed.name)
            record.name = state.pointee.texts.make(seed.name)
        default:
            record.name = state.pointee.texts.make(seed.name)
        }
        record.oldName = state.pointee.texts.retain(record.name)
        return record
    }

    private mutating func setAddresses(_ record: inout FDRecord, _ seed: DescriptorSeed) {
        record.l4 = seed.l4
        record.source.setIP(seed.sourceIP)
        record.source.port = seed.sourcePort
        if record.type.isIPServer {
            serverPorts[Int(seed.sourcePort) / 64] |= 1 << UInt64(seed.sourcePort % 64)
        } else {
            record.dest.setIP(seed.destIP)
            record.dest.port = seed.destPort
            if record.type == .ipv6, record.source.isIPv4Mapped, record.dest.isIPv4Mapped {
                record.type = .ipv4
                record.source = record.source.unmapped
                record.dest = record.dest.unmapped
            }
            if record.l4 == .tcp { record.flags.insert(.connected) }
        }
        record.name = makeName(of: record)
    }

    private func makeName(of record: FDRecord) -> Text {
        state.pointee.importScratch.reset()
        var name = TextBuilder(&state.pointee.importScratch)
        SocketName.append(record, to: &name, &state.pointee.importScratch)
        return state.pointee.texts.make(name.finish())
    }

    /// The number at the end of `/proc/<pid>`; 0 when there is none.
    private func pidfdTarget(_ name: Bytes) -> Int64 {
        guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return 0 }
        let digits = name.dropFirst(slash + 1)
        var value: Int64 = 0
        for index in 0..<min(digits.count, 18) {
            guard digits[index] >= 48, digits[index] <= 57 else { return 0 }
            value = value * 10 + Int64(digits[index] - 48)
        }
        return value
    }

    public mutating func finish() {
        // A source that went away before it said anything changes nothing.
        if isUndecided { return }
        if pass != nil { return finishReconciliation() }
        linkAdded()
        linkRepaired()
        for tid in tids {
            guard let table = state.pointee.threads.find(tid)?.pointee.descriptors else { continue }
            table.forEach { record in
                if record.pointee.type == .ipv4 { setRole(record) }
                return true
            }
        }
        tids.removeAll()
    }

    /// Gives imported threads their groups, parents and containers.
    func linkAdded() {
        for tid in tids {
            guard let thread = state.pointee.threads.find(tid) else { continue }
            state.pointee.link(thread)
            ContainerIdentity.update(thread, state)
        }
    }

    /// A connection whose own port is one that somebody listens on was accepted: the other side is the client.
    func setRole(_ record: UnsafeMutablePointer<FDRecord>) {
        let port = record.pointee.source.port
        guard serverPorts[Int(port) / 64] & 1 << UInt64(port % 64) != 0 else {
            record.pointee.flags.insert(.roleClient)
            return
        }
        SocketKind.swapSides(record)
        record.pointee.flags.insert(.roleServer)
        state.pointee.texts.release(record.pointee.name)
        record.pointee.name = makeName(of: record.pointee)
        state.pointee.texts.share(record.pointee.name, into: &record.pointee.oldName)
    }
}
