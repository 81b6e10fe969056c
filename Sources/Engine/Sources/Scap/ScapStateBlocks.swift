public import FalcodCore

/// Collects state and turns it into the blocks in front of a capture's events. Texts longer than the format allows
/// are cut.
public struct ScapStateBlocks: StateSink {
    private var machine: MachineInfo?
    private var interfaces: [UInt8] = []
    private var users: [UInt8] = []
    private var threads: [UInt8] = []
    /// Threads in the order of their appearance, each once.
    private var tids: [Int64] = []
    private var knownTids: Set<Int64> = []
    private var descriptors: [Int64: [UInt8]] = [:]

    public init() {}

    public mutating func machine(_ machine: MachineInfo) { self.machine = machine }
    public mutating func beginInterfaces() { interfaces = [] }
    public mutating func finish() {}

    public mutating func interface(_ interface: InterfaceSeed) {
        let isIPv6 = interface.address.count == 16
        var entry: [UInt8] = []
        entry.append(number: UInt16(isIPv6 ? 2 : 1))
        let name = interface.name.array.prefix(ScapFormat.pathLimit)
        entry.append(number: UInt16(name.count))
        for address in [interface.address, interface.netmask, interface.broadcast] {
            entry.append(address: address, width: isIPv6 ? 16 : 4)
        }
        entry.append(number: interface.linkSpeed)
        entry += name
        interfaces.append(number: UInt32(entry.count))
        interfaces += entry
    }

    public mutating func user(_ user: UserSeed) {
        var entry: [UInt8] = [0]
        entry.append(number: user.uid)
        entry.append(number: user.gid)
        for text in [user.name, user.home, user.shell] { entry.append(text: text, limit: ScapFormat.userLimit) }
        users.append(entry: entry)
    }

    public mutating func group(_ group: GroupSeed) {
        var entry: [UInt8] = [1]
        entry.append(number: group.gid)
        entry.append(text: group.name, limit: ScapFormat.userLimit)
        users.append(entry: entry)
    }

    public mutating func thread(_ thread: ThreadSeed) {
        note(thread.tid)
        var entry: [UInt8] = []
        for id in [thread.tid, thread.pid, thread.ptid, thread.sid, thread.vpgid] { entry.append(number: id) }
        for text in [thread.comm, thread.exe, thread.exepath] { entry.append(text: text, limit: ScapFormat.pathLimit) }
        entry.append(text: thread.args, limit: ScapFormat.listLimit)
        entry.append(text: thread.cwd.isEmpty ? Bytes(staticText: "/") : thread.cwd, limit: ScapFormat.pathLimit)
        entry.append(number: thread.fdlimit)
        for number in [thread.flags, thread.uid, thread.gid, thread.vmsize, thread.vmrss, thread.vmswap] {
            entry.append(number: number)
        }
        entry.append(number: thread.pfmajor)
        entry.append(number: thread.pfminor)
        entry.append(text: thread.env, limit: ScapFormat.listLimit)
        entry.append(number: thread.vtid)
        entry.append(number: thread.vpid)
        entry.append(text: thread.cgroups, limit: ScapFormat.listLimit)
        entry.append(text: thread.root, limit: ScapFormat.pathLimit)
        Self.appendTail(thread, to: &entry)
        threads.append(entry: entry)
    }

    private mutating func note(_ tid: Int64) {
        if knownTids.insert(tid).inserted { tids.append(tid) }
    }

    private static func appendTail(_ thread: ThreadSeed, to entry: inout [UInt8]) {
        entry.append(number: thread.pidnsInitStart)
        entry.append(number: thread.tty)
        entry.append(number: thread.loginuid)
        entry.append(thread.exeWritable ? 1 : 0)
        for set in [thread.capInheritable, thread.capPermitted, thread.capEffective] { entry.append(number: set) }
        entry.append(thread.exeUpperLayer ? 1 : 0)
        for number in [thread.exeIno, thread.exeInoCtime, thread.exeInoMtime] { entry.append(number: number) }
        entry.append(thread.exeFromMemfd ? 1 : 0)
        entry.append(thread.exeLowerLayer ? 1 : 0)
        entry.append(number: thread.pgid)
    }

    public mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64) {
        guard descriptor.type != .unknown else { return }
        note(tid)
        var entry: [UInt8] = []
        entry.append(number: descriptor.fd)
        entry.append(number: descriptor.ino)
        entry.append(descriptor.type.rawValue)
        let isIPv6 = descriptor.type == .ipv6 || descriptor.type == .ipv6Server
        switch descriptor.type {
        case .ipv4, .ipv6:
            entry.append(address: descriptor.sourceIP, width: isIPv6 ? 16 : 4)
            entry.append(address: descriptor.destIP, width: isIPv6 ? 16 : 4)
            entry.append(number: descriptor.sourcePort)
            entry.append(number: descriptor.destPort)
            entry.append(descriptor.l4.rawValue)
        case .ipv4Server, .ipv6Server:
            entry.append(address: descriptor.sourceIP, width: isIPv6 ? 16 : 4)
            entry.append(number: descriptor.sourcePort)
            entry.append(descriptor.l4.rawValue)
        case .unix:
            entry.append(number: descriptor.unixSource)
            entry.append(number: descriptor.unixDest)
            entry.append(text: descriptor.name, limit: ScapFormat.descriptorLimit)
        case .fileV2:
            entry.append(number: descriptor.openFlags)
            entry.append(text: descriptor.name, limit: ScapFormat.descriptorLimit)
            entry.append(number: descriptor.dev)
        default:
            entry.append(text: descriptor.name, limit: ScapFormat.descriptorLimit)
        }
        descriptors[tid, default: []].append(entry: entry)
    }

    /// The section header and all blocks that have content.
    func bytes() -> [UInt8] {
        var section: [UInt8] = []
        section.append(number: ScapFormat.sectionMagic)
        section.append(number: ScapFormat.majorVersion)
        section.append(number: UInt16(2))
        section.append(number: UInt64.max)
        var out = Self.block(0x0A0D_0D0A, section)
        if let machine { out += Self.block(0x201, Self.encode(machine)) }
        if !interfaces.isEmpty { out += Self.block(0x219, interfaces) }
        if !users.isEmpty { out += Self.block(0x220, users) }
        if !threads.isEmpty { out += Self.block(0x215, threads) }
        for tid in tids {
            var list: [UInt8] = []
            list.append(number: tid)
            out += Self.block(0x218, list + (descriptors[tid] ?? []))
        }
        return out
    }

    private static func encode(_ machine: MachineInfo) -> [UInt8] {
        var body: [UInt8] = []
        body.append(number: machine.cpuCount)
        body.append(number: machine.memorySize)
        body.append(number: machine.maxPID)
        // The last byte of 128 stays NUL.
        let hostname = machine.hostname.prefix(127)
        body += hostname + [UInt8](repeating: 0, count: 128 - hostname.count)
        body.append(number: machine.bootTime)
        body.append(number: machine.flags)
        return body + [UInt8](repeating: 0, count: 16)
    }

    static func block(_ type: UInt32, _ body: [UInt8]) -> [UInt8] {
        let padding = -body.count & 3
        let length = UInt32(ScapFormat.blockHead + body.count + padding + ScapFormat.blockTail)
        var block: [UInt8] = []
        block.reserveCapacity(Int(length))
        block.append(number: type)
        block.append(number: length)
        block += body
        block += repeatElement(0, count: padding)
        block.append(number: length)
        return block
    }
}

extension [UInt8] {
    /// Appends a text with a 16-bit length.
    fileprivate mutating func append(text: Bytes, limit: Int) {
        let count = Swift.min(text.count, limit)
        append(number: UInt16(count))
        append(contentsOf: text.buffer.prefix(count))
    }

    /// Appends an address in `width` bytes.
    fileprivate mutating func append(address: Bytes, width: Int) {
        append(contentsOf: address.buffer.prefix(width))
        append(contentsOf: repeatElement(0, count: Swift.max(0, width - address.count)))
    }

    /// Appends an entry behind its length, which counts itself.
    fileprivate mutating func append(entry: [UInt8]) {
        append(number: UInt32(entry.count + 4))
        self += entry
    }
}
