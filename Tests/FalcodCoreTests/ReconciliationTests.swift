@testable import FalcodCore
import Testing

/// Taking over a snapshot when the machine is known already.
@Suite struct ReconciliationTests {
    private static let boot: UInt64 = 1_699_000_000_000_000_000
    private static let threadFlags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES

    private func info(_ id: String = "one", boot: UInt64 = boot) -> MachineInfo {
        var info = MachineInfo()
        info.bootID = Array(id.utf8)
        info.bootTime = boot
        return info
    }

    private func seed(_ tid: Int64, pid: Int64? = nil, parent: Int64 = 1, comm: StaticString = "sh", path: StaticString = "/bin/sh",
                      _ adjust: (inout ThreadSeed) -> Void = { _ in }) -> ThreadSeed {
        var seed = ThreadSeed()
        (seed.tid, seed.pid, seed.ptid, seed.vtid, seed.vpid) = (tid, pid ?? tid, parent, tid, pid ?? tid)
        seed.comm = Bytes(staticText: comm)
        seed.exe = Bytes(staticText: "/bin/sh")
        seed.args = Bytes(staticText: "-c\0ls\0")
        seed.exepath = Bytes(staticText: path)
        seed.cwd = Bytes(staticText: "/home")
        if seed.tid != seed.pid { seed.flags = Self.threadFlags }
        adjust(&seed)
        return seed
    }

    private func file(_ fd: Int64, _ name: StaticString, ino: UInt64, dev: UInt32 = 5) -> DescriptorSeed {
        var seed = DescriptorSeed()
        seed.fd = fd
        seed.type = .fileV2
        seed.name = Bytes(staticText: name)
        seed.ino = ino
        seed.dev = dev
        return seed
    }

    /// A machine that a first snapshot was taken of, with processes 1 and 10.
    private func known() -> StateMachine {
        let machine = StateMachine()
        var builder = SystemStateBuilder(state: machine.state)
        builder.machine(info())
        builder.thread(seed(1, parent: 0, comm: "init"))
        builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
        builder.finish()
        return machine
    }

    private func restart(_ machine: StateMachine, _ info: MachineInfo? = nil, isWhole: Bool = true,
                         _ tell: (inout SystemStateBuilder) -> Void) -> Reconciliation? {
        machine.engine.beginAnew()
        var builder = SystemStateBuilder(state: machine.state, for: .restart)
        builder.machine(info ?? self.info())
        tell(&builder)
        if isWhole { builder.complete() }
        builder.finish()
        return machine.state.pointee.reconciliation
    }

    /// Start of what a clone at `machine.time` made, in ns since boot and rounded as the kernel does.
    /// Times and numbers are anyone's.
    @Test func statementsThatNoKernelMakes() {
        let machine = StateMachine()
        var builder = SystemStateBuilder(state: machine.state)
        builder.machine(info(boot: 1))
        builder.thread(seed(10) { $0.cloneTime = .max })
        builder.descriptor(file(3 | 1 << 40, "/x", ino: 1), ofThread: 10)
        builder.finish()
        #expect(machine.entry(10, 3 | 1 << 40) == nil && machine.state.pointee.counters.droppedFullDescriptorTable == 1)
        let result = restart(machine, info(boot: 1), isWhole: false) { $0.thread(seed(10) { $0.startTime = .max }) }
        #expect(result?.threads.removed == 0)
    }

    private func startTime(_ machine: StateMachine) -> UInt64 { (machine.time - Self.boot) / 10_000_000 * 10_000_000 }

    @Test func whatIsConfirmedKeepsWhatOnlyEventsTold() {
        let machine = known()
        machine.clone(10, 20)
        let cloned = machine.time
        machine.exec(20, comm: "ls", path: "/usr/bin/ls")
        let executed = machine.time
        machine.open(20, 3, "/etc//mtab")
        machine.settle()
        let counts = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
            builder.thread(seed(20, parent: 10, comm: "ls", path: "/usr/bin/ls") {
                $0.startTime = startTime(machine)
                $0.exe = Bytes(staticText: "ls")
                $0.args = Bytes(staticText: "-l\0\0")
                $0.exeIno = 9
                ($0.uid, $0.gid, $0.loginuid, $0.fdlimit, $0.tty) = (33, 44, 1000, 512, 34816)
                ($0.capInheritable, $0.capPermitted, $0.capEffective) = (1, 2, 3)
                ($0.pgid, $0.vpgid) = (6, 5)
            })
            // By the name that the file has now.
            builder.descriptor(file(3, "/proc/20/mounts", ino: 6), ofThread: 20)
        }
        #expect(counts?.threads == .init(kept: 3) && counts?.descriptors == .init(kept: 1) && counts?.isWhole == true)
        let thread = machine.thread(20)
        #expect(thread?.cloneTime == cloned && thread?.lastExecTime == executed && thread?.cmdline.bytes.string == "ls -l ")
        #expect(thread?.env.bytes.string == "A=1\0B=2\0" && thread?.ptid == 10 && machine.children(10) == [20])
        #expect(machine.entry(20, 3)?.nameRaw.bytes.string == "/etc/mtab" && machine.name(20, 3) == "/etc/mtab")
    }

    @Test func whatIsGoneIsRemovedAndWhatIsNewIsAdded() {
        let machine = known()
        machine.clone(10, 20)
        machine.clone(10, 21, flags: Self.threadFlags)
        machine.open(10, 3, "/a")
        machine.open(10, 4, "/b")
        machine.settle()
        let counts = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000; $0.pgid = -1 })
            builder.descriptor(file(4, "/b", ino: 6), ofThread: 10)
            builder.descriptor(file(5, "/c", ino: 7), ofThread: 10)
            builder.thread(seed(30, parent: 10, comm: "new"))
            builder.thread(seed(31, pid: 30, parent: 10, comm: "new"))
        }
        #expect(counts?.threads == .init(kept: 2, added: 2, removed: 2))
        #expect(counts?.descriptors == .init(kept: 1, added: 1, removed: 1))
        #expect(machine.thread(20) == nil && machine.thread(21) == nil)
        #expect(machine.entry(10, 3) == nil && machine.name(10, 4) == "/b" && machine.name(10, 5) == "/c")
        #expect(machine.children(10) == [30, 31] && machine.thread(30)?.group?.pointee.alive == 2)
        #expect(machine.thread(10)?.group?.pointee.alive == 1)
    }

    @Test func theSnapshotIsRightAboutContradictions() {
        let machine = known()
        machine.clone(10, 20)
        machine.exec(20, comm: "ls", path: "/usr/bin/ls")
        machine.open(20, 3, "/a")
        machine.open(20, 4, "/b")
        machine.send(.socketX, 20, ["fd": 5, "domain": 2, "type": 1, "proto": 6])
        machine.settle()
        let counts = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
            builder.thread(seed(20, comm: "cat", path: "/usr/bin/cat") {
                $0.startTime = startTime(machine)
                $0.exe = Bytes(staticText: "cat")
                $0.args = .empty
                $0.cwd = Bytes(staticText: "/tmp")
                $0.uid = 5
            })
            builder.descriptor(file(3, "/other", ino: 99), ofThread: 20)
            builder.descriptor(file(4, "/b", ino: 6), ofThread: 20)
            var connection = DescriptorSeed()
            (connection.fd, connection.type, connection.l4) = (5, .ipv4, .tcp)
            connection.sourceIP = Bytes(staticText: "\u{1}\u{2}\u{3}\u{4}")
            connection.destIP = Bytes(staticText: "\u{5}\u{6}\u{7}\u{8}")
            (connection.sourcePort, connection.destPort) = (1000, 80)
            builder.descriptor(connection, ofThread: 20)
        }
        #expect(counts?.threads == .init(kept: 2, changed: 1) && counts?.descriptors == .init(kept: 1, changed: 2))
        let thread = machine.thread(20)
        #expect(thread?.exepath.bytes.string == "/usr/bin/cat" && thread?.cmdline.bytes.string == "cat" && thread?.cwd.bytes.string == "/tmp/")
        #expect(thread?.uid == 5 && thread?.lastExecTime == 0 && thread?.ptid == 1 && machine.children(1).contains(20))
        #expect(machine.name(20, 3) == "/other" && machine.name(20, 5) == "1.2.3.4:1000->5.6.7.8:80")
        #expect(machine.entry(20, 5)?.flags.contains(.roleClient) == true)
    }

    @Test func aNumberThatWasGivenAgainIsAnotherThread() {
        let machine = known()
        machine.clone(10, 20)
        machine.open(20, 3, "/a")
        machine.settle()
        let counts = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            // Two seconds later than the clone; and known by its start.
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 60_000_000 })
            builder.thread(seed(20, comm: "sh") { $0.startTime = startTime(machine) + 2_000_000_000 })
        }
        #expect(counts?.threads == .init(kept: 1, added: 2, removed: 2))
        #expect(machine.entry(20, 3) == nil && machine.thread(20)?.cloneTime == 0 && machine.thread(10)?.startTime == 60_000_000)
    }

    @Test func anUnfinishedSnapshotRemovesNothing() {
        let machine = known()
        machine.clone(10, 20)
        machine.open(10, 3, "/a")
        let counts = restart(machine, isWhole: false) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
        }
        #expect(counts?.isWhole == false && counts?.threads == .init(kept: 2) && machine.thread(20) != nil && machine.name(10, 3) == "/a")
    }

    @Test func processesOfWhichNothingCanBeToldStay() {
        let machine = known()
        machine.clone(10, 20)
        machine.clone(20, 21, flags: Self.threadFlags)
        machine.exit(20)
        machine.send(.socketX, 10, ["fd": 5, "domain": 2, "type": 1, "proto": 6])
        machine.settle()
        _ = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
            builder.present(socket: 5, inode: 77, ofThread: 10)
            // Its main thread has ended, another runs on.
            builder.present(thread: 20)
            builder.present(thread: 21)
        }
        #expect(machine.thread(20) != nil && machine.thread(21)?.comm.bytes.string == "sh" && machine.entry(10, 5)?.type == .ipv4)
    }

    @Test func anotherMachineOrAnotherBootIsAnotherState() {
        for (known, told) in [("one", "two"), ("", ""), ("one", "")] {
            let machine = StateMachine()
            var builder = SystemStateBuilder(state: machine.state)
            builder.machine(info(known))
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10))
            builder.finish()
            let counts = restart(machine, info(told), isWhole: false) { $0.thread(seed(1, parent: 0, comm: "other")) }
            #expect(counts == nil && machine.thread(10) == nil && machine.thread(1)?.comm.bytes.string == "other")
        }
    }

    @Test func aPairThatWasCutInTwoIsNone() {
        let machine = known()
        machine.send(.openatV2E, 10, ["dirfd": -100, "name": "/before"])
        _ = restart(machine) { builder in
            builder.thread(seed(1, parent: 0, comm: "init"))
            builder.thread(seed(10, comm: "bash", path: "/bin/bash") { $0.startTime = 50_000_000 })
        }
        let context = machine.open(10, 3, "/after")
        #expect(!context.hasStoredEnter && machine.name(10, 3) == "/after")
    }
}
