import FalcodCore
import FoundationEssentials

/// Turns state into `Names` messages, of bounded size each.
struct StateFrames: StateSink {
    private(set) var machine = MachineInfo()
    private(set) var messages: [Falcod_V1_Names] = []
    private var current = Falcod_V1_Names()
    private var entries = 0

    /// Entries of one message. With the longest texts they stay well below the size limit of a block.
    private static let entryLimit = 256

    mutating func machine(_ machine: MachineInfo) { self.machine = machine }
    mutating func beginInterfaces() {}

    mutating func interface(_ interface: InterfaceSeed) {
        current.interface.append(.with {
            $0.name = interface.name.data
            $0.address = interface.address.data
            $0.netmask = interface.netmask.data
            $0.broadcast = interface.broadcast.data
            $0.linkSpeed = interface.linkSpeed
        })
        count()
    }

    mutating func user(_ user: UserSeed) {
        current.user.append(.with {
            $0.uid = user.uid
            $0.gid = user.gid
            $0.name = user.name.data
            $0.home = user.home.data
            $0.shell = user.shell.data
        })
        count()
    }

    mutating func group(_ group: GroupSeed) {
        current.group.append(.with {
            $0.gid = group.gid
            $0.name = group.name.data
        })
        count()
    }

    mutating func thread(_ thread: ThreadSeed) {
        current.process.append(Falcod_V1_Process(thread))
        count()
    }

    mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64) {
        current.descriptor.append(Falcod_V1_Descriptor(descriptor, tid: tid))
        count()
    }

    mutating func finish() {
        if entries > 0 { messages.append(current) }
        current = Falcod_V1_Names()
        entries = 0
    }

    private mutating func count() {
        entries += 1
        if entries >= Self.entryLimit { finish() }
    }
}

extension Falcod_V1_Host {
    init(_ name: [UInt8], _ addresses: [[UInt8]]?) {
        self.init()
        self.name = Data(name)
        address = (addresses ?? []).map { Data($0) }
        pending = addresses == nil
    }

    /// Addresses of other lengths than there are are passed over.
    func handOver(to sink: inout some StateSink) {
        let known = address.map { Array($0) }.filter { $0.count == 4 || $0.count == 16 }
        withSeeds([name]) { sink.host(HostSeed(name: $0[0], addresses: pending ? nil : known)) }
    }
}

extension Falcod_V1_Names {
    /// Hands the entries to a sink.
    func handOver(to sink: inout some StateSink) {
        if !interface.isEmpty { sink.beginInterfaces() }
        for entry in interface { withSeeds([entry.name, entry.address, entry.netmask, entry.broadcast]) { texts in
            sink.interface(InterfaceSeed(
                name: texts[0], address: texts[1], netmask: texts[2], broadcast: texts[3], linkSpeed: entry.linkSpeed))
        } }
        for entry in user { withSeeds([entry.name, entry.home, entry.shell]) { texts in
            sink.user(UserSeed(uid: entry.uid, gid: entry.gid, name: texts[0], home: texts[1], shell: texts[2]))
        } }
        for entry in group { withSeeds([entry.name]) { sink.group(GroupSeed(gid: entry.gid, name: $0[0])) } }
        for entry in process { entry.withSeed { sink.thread($0) } }
        for entry in descriptor { entry.withSeed { sink.descriptor($0, ofThread: entry.tid) } }
    }
}
