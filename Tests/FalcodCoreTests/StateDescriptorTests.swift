@testable import FalcodCore
import Testing

@Suite struct StateDescriptorTests {
    private let machine = StateMachine()

    init() { machine.importThread(10) }

    /// An opening event and the entry that it makes.
    @Test(arguments: [
        (EventType.openX, ["fd": 3, "name": "a//b", "flags": 1, "dev": 5, "ino": 6], FDType.fileV2, "/home/a/b", "a/b"),
        (.openX, ["fd": 3, "name": "/etc/./x", "flags": 1025], .directory, "/etc/x", "/etc/./x"),
        (.creatX, ["fd": 3, "name": "new", "creat_flags": 1], .fileV2, "/home/new", "new"),
        (.openatV2X, ["fd": 3, "dirfd": -100, "name": "../up"], .fileV2, "/up", "../up"),
        (.openatV2X, ["fd": 3, "dirfd": 77, "name": "lost"], .fileV2, "<UNKNOWN>lost", "lost"),
        (.openatV2X, ["fd": 3, "dirfd": 77, "name": "/abs"], .fileV2, "/abs", "/abs"),
        (.openat2X, ["fd": 3, "dirfd": 9, "name": "in"], .fileV2, "/dir/in", "in"),
        (.openByHandleAtX, ["fd": 3, "path": "/by/handle"], .fileV2, "/by/handle", "/by/handle"),
        (.openX, ["fd": 3], .fileV2, "/home/<NA>", "<NA>"),
    ] as [(EventType, KeyValuePairs<String, StateValue>, FDType, String, String)])
    func opening(type: EventType, params: KeyValuePairs<String, StateValue>, kind: FDType, name: String, raw: String) {
        machine.open(10, 9, "/dir", flags: Flag.FileFlags.O_DIRECTORY)
        let context = machine.send(type, 10, params)
        let entry = machine.entry(10, 3)
        #expect(entry?.type == kind && entry?.name.bytes.string == name && entry?.nameRaw.bytes.string == raw)
        #expect(context.fdNumber == 3 && context.fd?.pointee.fd == 3)
    }

    @Test func aFailedOpenMakesNothing() {
        let context = machine.send(.openatV2X, 10, ["fd": -2, "dirfd": -100, "name": "x"])
        #expect(context.fd == nil && context.fdNumber == -1 && machine.thread(10)?.descriptors == nil)
    }

    @Test func overlayLayersAreKept() {
        machine.open(10, 3, "/x", flags: 1 | Flag.FileFlags.FD_UPPER_LAYER)
        machine.send(.creatX, 10, ["fd": 4, "name": "/y", "creat_flags": 2])
        #expect(machine.entry(10, 3)?.flags == .overlayUpper && machine.entry(10, 4)?.flags == .overlayLower)
    }

    @Test func theEnterEventIsTrustedOverTheExit() {
        machine.open(10, 9, "/dir", flags: Flag.FileFlags.O_DIRECTORY)
        machine.send(.openatV2E, 10, ["dirfd": 9, "name": "true", "flags": 2, "mode": 0])
        let context = machine.send(.openatV2X, 10, ["fd": 3, "dirfd": -100, "name": "/forged", "flags": 16385])
        #expect(context.hasStoredEnter)
        #expect(machine.name(10, 3) == "/dir/true" && machine.entry(10, 3)?.openFlags == 16386)
        let later = machine.open(10, 4, "/plain")
        #expect(!later.hasStoredEnter && machine.name(10, 4) == "/plain")
        machine.send(.openE, 10, ["name": "/a", "flags": 1])
        machine.send(.closeX, 10, ["res": 0, "fd": 3])
        machine.send(.openX, 10, ["fd": 5, "name": "/b", "flags": 1])
        #expect(machine.name(10, 5) == "/b", "another exit came between")
    }

    @Test func aCloseStillShowsWhatItCloses() {
        machine.open(10, 3, "/x")
        let context = machine.send(.closeX, 10, ["res": 0, "fd": 3])
        #expect(context.fd?.pointee.name.bytes.string == "/x")
        machine.open(10, 3, "/y")
        #expect(machine.name(10, 3) == "/y" && machine.thread(10)?.descriptors?.count == 1)
        machine.send(.closeX, 10, ["res": -9, "fd": 3])
        machine.settle()
        #expect(machine.name(10, 3) == "/y")
    }

    @Test func aNameIsNewOnlyForOneEvent() {
        machine.open(10, 3, "/x")
        #expect(machine.entry(10, 3)?.oldName.isEmpty == true)
        machine.send(.readX, 10, ["res": 1, "fd": 3])
        #expect(machine.entry(10, 3)?.oldName.bytes.string == "/x")
    }

    @Test func copiesOfDescriptors() {
        let closes = Flag.FileFlags.O_CLOEXEC
        machine.open(10, 3, "/x", flags: 1 | closes)
        machine.send(.dupV1X, 10, ["res": 4, "oldfd": 3])
        machine.send(.dup2X, 10, ["res": 1, "oldfd": 3, "newfd": 1])
        machine.send(.dup3X, 10, ["res": 5, "oldfd": 4, "newfd": 5, "flags": .number(Int64(closes))])
        machine.send(.fcntlX, 10, ["res": 6, "fd": 3, "cmd": 1])
        machine.send(.fcntlX, 10, ["res": 7, "fd": 4, "cmd": 26])
        #expect([4, 1, 6].allSatisfy { machine.entry(10, $0)?.openFlags == 1 })
        #expect([5, 7].allSatisfy { machine.entry(10, $0)?.openFlags == 1 | closes })
        #expect(machine.thread(10)?.flags.contains(.pipeSource) == true)
        machine.send(.fcntlX, 10, ["res": 0, "fd": 4, "cmd": 3, "arg": 1])
        #expect(machine.entry(10, 4)?.openFlags == 1 | closes)
        machine.send(.fcntlX, 10, ["res": 0, "fd": 4, "cmd": 3, "arg": 0])
        #expect(machine.entry(10, 4)?.openFlags == 1)
        #expect(machine.send(.dupV1X, 10, ["res": 0, "oldfd": 3]).fd?.pointee.fd == 0)
        #expect(machine.thread(10)?.flags.contains(.pipeDestination) == true)
    }

    @Test func rangesOfDescriptors() {
        for fd in 3..<10 { machine.open(10, Int64(fd), "/\(fd)") }
        machine.send(.closeRangeX, 10, ["res": 0, "first": 3, "last": 5, "flags": 4])
        #expect(machine.entry(10, 5)?.openFlags == 1 | Flag.FileFlags.O_CLOEXEC && machine.entry(10, 6)?.openFlags == 1)
        machine.send(.closeRangeX, 10, ["res": 0, "first": 4, "last": 4_294_967_295, "flags": 0])
        #expect(machine.thread(10)?.descriptors?.count == 1 && machine.name(10, 3) == "/3")
        machine.send(.closeRangeX, 10, ["res": 0, "first": 9, "last": 1, "flags": 0])
        #expect(machine.thread(10)?.descriptors?.count == 1)
    }

    /// Events that make an entry of a type and nothing else.
    @Test(arguments: [
        (EventType.eventfdX, FDType.event), (.eventfd2X, .event), (.signalfdX, .signalfd), (.signalfd4X, .signalfd),
        (.timerfdCreateX, .timerfd), (.inotifyInitX, .inotify), (.inotifyInit1X, .inotify), (.bpfV2X, .bpf),
        (.userfaultfdX, .userfaultfd), (.ioUringSetupX, .ioUring), (.epollCreateX, .eventpoll), (.epollCreate1X, .eventpoll),
    ] as [(EventType, FDType)]) func plain(type: EventType, kind: FDType) {
        machine.sendRaw(type, 10, [StateValue.little(Int64(3))] + Array(repeating: [], count: type.info.paramCount - 1))
        #expect(machine.entry(10, 3)?.type == kind && machine.name(10, 3) == "")
        machine.sendRaw(type, 10, [StateValue.little(Int64(-24))] + Array(repeating: [], count: type.info.paramCount - 1))
        #expect(machine.thread(10)?.descriptors?.count == 1)
    }

    @Test func pairsOfDescriptors() {
        #expect(machine.send(.pipe2X, 10, ["res": 0, "fd1": 3, "fd2": 4, "ino": 8, "flags": 4096]).fdNumber == 4)
        #expect(machine.entry(10, 3)?.type == .fifo && machine.entry(10, 4)?.ino == 8 && machine.entry(10, 3)?.openFlags == 4096)
        machine.send(.socketpairX, 10, ["res": 0, "fd1": 5, "fd2": 6, "source": 1, "peer": 2, "type": 1])
        #expect(machine.entry(10, 5)?.type == .unix && machine.entry(10, 6)?.unixDest == 2)
        machine.send(.socketpairX, 10, ["res": 0, "fd1": 7, "fd2": 7, "source": 1, "peer": 2])
        #expect(machine.entry(10, 7) == nil)
    }

    @Test func processDescriptors() {
        machine.importThread(20)
        machine.open(20, 8, "/secret")
        machine.send(.memfdCreateX, 10, ["fd": 3, "name": "mem", "flags": 1])
        #expect(machine.name(10, 3) == "mem" && machine.entry(10, 3)?.type == .memfd)
        machine.send(.pidfdOpenX, 10, ["fd": 4, "pid": 20, "flags": 0])
        #expect(machine.name(10, 4) == "/proc/20" && machine.entry(10, 4)?.pid == 20)
        machine.send(.pidfdGetfdX, 10, ["fd": 5, "pid_fd": 4, "target_fd": 8])
        #expect(machine.name(10, 5) == "/secret" && machine.entry(10, 5)?.openFlags == 1 | Flag.FileFlags.O_CLOEXEC)
        machine.send(.pidfdGetfdX, 10, ["fd": 6, "pid_fd": 3, "target_fd": 8])
        #expect(machine.entry(10, 6) == nil)
        machine.send(.memfdCreateX, 10, ["fd": -14])
        #expect(machine.entry(10, -14)?.type == .unknown, "as Falco counts it")
    }

    /// Which parameter tells the descriptor.
    @Test func everyUserOfDescriptorsFindsItsParameter() {
        machine.open(10, 3, "/x")
        for code in 0..<EventType.count {
            let type = EventType(rawValue: UInt16(code)), plan = machine.engine.plans[code]
            guard type.isExit, plan.usesDescriptor, !type.info.flags.contains(.oldVersion) else { continue }
            if plan.descriptorParam < 0 {
                Issue.record("\(type.info.enumName.string) has no descriptor")
                continue
            }
            let param = type.info.param(Int(plan.descriptorParam))
            #expect(param.type == .fd, "\(type.info.enumName.string)")
        }
    }

    @Test func aFullTableRefusesDescriptors() {
        for fd in 0..<FDTable.limit + 10 { machine.open(10, Int64(fd), "/f") }
        #expect(machine.thread(10)?.descriptors?.count == FDTable.limit)
        #expect(machine.state.pointee.counters.droppedFullDescriptorTable == 10)
        machine.open(10, 5, "/replaced")
        #expect(machine.name(10, 5) == "/replaced")
        for fd in stride(from: 0, to: FDTable.limit, by: 2) { machine.send(.closeX, 10, ["res": 0, "fd": .number(Int64(fd))]) }
        machine.settle()
        #expect(machine.thread(10)?.descriptors?.count == FDTable.limit / 2)
        #expect((0..<Int64(FDTable.limit)).allSatisfy { (machine.entry(10, $0) == nil) == ($0 % 2 == 0) })
    }
}
