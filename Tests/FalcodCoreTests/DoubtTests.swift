@testable import FalcodCore
import Testing

/// What becomes of the tables when events were lost, and of threads whose end nobody told.
@Suite struct DoubtTests {
    private static let second: UInt64 = 1_000_000_000
    private static let threadFlags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES

    private func seed(_ tid: Int64, pid: Int64? = nil, parent: Int64 = 1, comm: StaticString = "sh", _ adjust: (inout ThreadSeed) -> Void = { _ in })
        -> ThreadSeed {
        var seed = ThreadSeed()
        (seed.tid, seed.pid, seed.ptid, seed.vtid, seed.vpid) = (tid, pid ?? tid, parent, tid, pid ?? tid)
        seed.comm = Bytes(staticText: comm)
        seed.exe = Bytes(staticText: "/bin/sh")
        seed.exepath = Bytes(staticText: "/bin/sh")
        seed.cwd = Bytes(staticText: "/home")
        if seed.tid != seed.pid { seed.flags = Self.threadFlags }
        adjust(&seed)
        return seed
    }

    private func file(_ fd: Int64, _ name: StaticString, ino: UInt64) -> DescriptorSeed {
        var seed = DescriptorSeed()
        (seed.fd, seed.type, seed.ino, seed.dev) = (fd, .fileV2, ino, 5)
        seed.name = Bytes(staticText: name)
        return seed
    }

    private func machine(_ threads: [ThreadSeed]) -> StateMachine {
        let machine = StateMachine()
        var builder = SystemStateBuilder(state: machine.state)
        var info = MachineInfo()
        info.tellsWhomItAnswers = true
        info.bootTime = 1_699_000_000_000_000_000
        builder.machine(info)
        for thread in threads { builder.thread(thread) }
        builder.finish()
        machine.state.pointee.lookAtDoubts(lost: 0, at: machine.time)
        return machine
    }

    /// What the machine would be asked now.
    private func questions(_ machine: StateMachine) -> [Int64] {
        var tids: [Int64] = []
        while let tid = machine.state.pointee.wanted.popFirst() { tids.append(tid) }
        return tids
    }

    /// Events are lost, and a second later no more are.
    private func lose(_ machine: StateMachine) {
        machine.settle()
        machine.time += Self.second
        let lost = (machine.state.pointee.doubt.lost ?? 0) + 1
        machine.state.pointee.lookAtDoubts(lost: lost, at: machine.time)
        machine.time += Self.second
        machine.state.pointee.lookAtDoubts(lost: lost, at: machine.time)
        #expect(questions(machine) == [0])
    }

    private func answer(_ machine: StateMachine, _ tid: Int64, exists: Bool = true, _ tell: (inout SystemStateBuilder) -> Void = { _ in }) {
        var builder = SystemStateBuilder(state: machine.state, for: .completion)
        tell(&builder)
        builder.answered(tid, exists: exists)
        builder.finish()
    }

    /// Numbers are anyone's: a list takes no more room than all processes that a kernel can have.
    @Test func numbersOfNoProcess() {
        let machine = machine([seed(1, parent: 0)])
        var builder = SystemStateBuilder(state: machine.state, for: .completion)
        let bytes = [1, 4_194_304, 4_194_305, .max].flatMap { StateValue.little($0 as UInt32) }
        bytes.withUnsafeBufferPointer { builder.processes(Bytes(base: $0.baseAddress!, count: $0.count)) }
        #expect(machine.state.pointee.doubt.listed == [1, 4_194_304])
    }

    private func list(_ machine: StateMachine, _ pids: [UInt32]) {
        let bytes = pids.flatMap { StateValue.little($0) }
        answer(machine, 0) { builder in
            bytes.withUnsafeBufferPointer { builder.processes(Bytes(base: $0.baseAddress!, count: $0.count)) }
        }
    }

    @Test func descriptorsAreUnknownUntilTheyAreConfirmed() {
        let machine = machine([seed(1, parent: 0), seed(10)])
        machine.open(10, 3, "/kept//here")
        machine.open(10, 4, "/replaced")
        machine.open(10, 5, "/closed")
        machine.open(10, 6, "/told")
        lose(machine)
        for fd in 3...6 as ClosedRange<Int64> { #expect(machine.entry(10, fd) == nil) }
        #expect(machine.send(.closeX, 10, ["res": -9, "fd": 3]).fd == nil)
        // Events are right from then on.
        machine.open(10, 6, "/new")
        machine.open(10, 7, "/another")
        machine.send(.closeX, 10, ["res": 0, "fd": 5])
        machine.settle()
        list(machine, [1, 10])
        #expect(Set(questions(machine)) == [1, 10])
        answer(machine, 10) { builder in
            builder.thread(seed(10))
            builder.descriptor(file(3, "/moved", ino: 6), ofThread: 10)
            builder.descriptor(file(4, "/other", ino: 99), ofThread: 10)
            builder.descriptor(file(6, "/stale", ino: 98), ofThread: 10)
            builder.descriptor(file(8, "/missed", ino: 97), ofThread: 10)
        }
        #expect(machine.name(10, 3) == "/kept/here" && machine.entry(10, 3)?.fd == 3 && machine.name(10, 4) == "/other")
        #expect(machine.entry(10, 5) == nil && machine.name(10, 6) == "/new" && machine.name(10, 7) == "/another" && machine.name(10, 8) == "/missed")
        #expect(machine.state.pointee.threads.find(10)?.pointee.descriptors?.doubtful == 0)
        let repairs = machine.state.pointee.repairs
        #expect(repairs.confirmedFDs == 1 && repairs.correctedFDs == 1 && repairs.foundFDs == 1 && repairs.doubts >= 1)
    }

    @Test func whatIsNotToldIsNotThere() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(11, pid: 10)])
        machine.open(10, 3, "/a")
        machine.open(10, 4, "/b")
        lose(machine)
        list(machine, [1, 10])
        answer(machine, 10) { builder in
            builder.thread(seed(10))
            builder.descriptor(file(4, "/b", ino: 6), ofThread: 10)
        }
        #expect(machine.entry(10, 3) == nil && machine.name(10, 4) == "/b" && machine.thread(11) == nil && machine.thread(10) != nil)
        #expect(machine.state.pointee.repairs.removedFDs == 1 && machine.state.pointee.repairs.purgedThreads == 1)
    }

    @Test func theDeadArePurgedAndTheNewAreFound() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(20), seed(21, pid: 20), seed(30)])
        lose(machine)
        // Alive after all: an event of it came since.
        machine.time += 1
        machine.send(.genericX, 30, [:])
        list(machine, [1, 2, 10, 40])
        #expect(machine.thread(20) == nil && machine.thread(21) == nil && machine.thread(30) != nil && machine.thread(10) != nil)
        #expect(questions(machine) == [1, 10, 2, 40])
        answer(machine, 2) { $0.present(thread: 2) }
        answer(machine, 40) { builder in
            builder.thread(seed(40, parent: 10, comm: "new"))
            builder.thread(seed(41, pid: 40, parent: 10, comm: "new"))
            builder.descriptor(file(3, "/x", ino: 1), ofThread: 40)
        }
        #expect(machine.thread(2) == nil && machine.thread(40)?.comm.bytes.string == "new" && machine.thread(41)?.pid == 40)
        #expect(machine.children(10) == [40, 41] && machine.name(41, 3) == "/x" && machine.thread(40)?.group?.pointee.alive == 2)
        // Threads of the kernel are not asked about once more.
        lose(machine)
        list(machine, [1, 2, 10, 40])
        #expect(!questions(machine).contains(2))
        // One that ended between the list and the question.
        answer(machine, 10, exists: false)
        #expect(machine.thread(10) == nil && machine.thread(40)?.ptid == 1)
    }

    @Test func threadsAreCorrected() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(20, parent: 10), seed(30, parent: 10) { $0.startTime = 5 * Self.second }])
        lose(machine)
        machine.exec(20, comm: "ls", path: "/usr/bin/ls")
        list(machine, [1, 10, 20, 30])
        answer(machine, 20) { $0.thread(seed(20, parent: 10, comm: "stale")) }
        answer(machine, 10) { $0.thread(seed(10, comm: "changed") { $0.cwd = Bytes(staticText: "/tmp") }) }
        answer(machine, 30) { $0.thread(seed(30, parent: 1, comm: "another") { $0.startTime = 6 * Self.second }) }
        #expect(machine.thread(20)?.comm.bytes.string == "ls" && machine.thread(20)?.ptid == 1)
        #expect(machine.thread(10)?.comm.bytes.string == "changed" && machine.thread(10)?.cwd.bytes.string == "/tmp/")
        #expect(machine.thread(30)?.comm.bytes.string == "another" && machine.children(1).contains(30))
    }

    /// A clone tells what its caller runs.
    @Test func anUnseenExecIsNoticed() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(20) { $0.exe = Bytes(staticText: "other"); $0.exeIno = 9 }])
        lose(machine)
        machine.clone(10, 30)
        machine.clone(20, 31)
        #expect(machine.thread(10)?.exepath.bytes.string == "/bin/sh" && machine.thread(30)?.exepath.bytes.string == "/bin/sh")
        #expect(machine.thread(20)?.exepath.isEmpty == true && machine.thread(31)?.exepath.isEmpty == true && machine.thread(31)?.exeIno == 0)
        #expect(machine.thread(20)?.exe.bytes.string == "/bin/sh" && machine.thread(20)?.comm.bytes.string == "sh")
    }

    /// A number that was given again: the event of the new thread counts, whatever was known.
    @Test func aStaleThreadDoesNotStandInTheWay() {
        let machine = machine([seed(1, parent: 0), seed(10)])
        machine.cloneChild(20, pid: 20, parent: 10)
        machine.exec(20, comm: "old", path: "/old")
        lose(machine)
        machine.clone(10, 20, comm: "new")
        #expect(machine.thread(20)?.comm.bytes.string == "new")
    }

    @Test func heirsOfDoubtfulDescriptorsAreAskedAboutToo() {
        let machine = machine([seed(1, parent: 0), seed(10)])
        machine.open(10, 3, "/a")
        lose(machine)
        machine.clone(10, 20)
        #expect(machine.entry(20, 3) == nil)
        list(machine, [1, 10])
        _ = questions(machine)
        answer(machine, 10) { builder in
            builder.thread(seed(10))
            builder.descriptor(file(3, "/a", ino: 6), ofThread: 10)
        }
        #expect(machine.name(10, 3) == "/a" && machine.entry(20, 3) == nil)
        machine.time += Self.second
        machine.state.pointee.lookAtDoubts(lost: 1, at: machine.time)
        #expect(questions(machine) == [0])
        list(machine, [1, 10, 20])
        #expect(questions(machine).contains(20))
        answer(machine, 20) { builder in
            builder.thread(seed(20, parent: 10))
            builder.descriptor(file(3, "/a", ino: 6), ofThread: 20)
        }
        #expect(machine.name(20, 3) == "/a")
    }

    /// What a cgroup lost with its budget puts its own threads' descriptors in doubt, from the next event of each on.
    @Test func aFloodDoubtsItsOwnCgroupOnly() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(20), seed(30)])
        func look(_ count: UInt64) -> UInt64 {
            machine.context.pointee.event.cgroup = 0
            machine.settle()
            machine.time += Self.second
            let losses = [LossCount(stage: .budgetSpent, group: .open, cgroup: 7, count: count), LossCount(stage: .ringFull, group: .open, cgroup: 8, count: 9)]
            let others = machine.state.pointee.floods.take(losses, at: machine.time)
            machine.state.pointee.lookAtDoubts(lost: others, at: machine.time)
            return others
        }
        func open(_ tid: Int64, _ fd: Int64, _ name: String, cgroup: UInt64) {
            machine.context.pointee.event.cgroup = cgroup
            machine.open(tid, fd, name)
        }
        // Lost before anybody looked.
        #expect(look(5) == 0)
        open(10, 3, "/a", cgroup: 7)
        open(20, 3, "/b", cgroup: 8)
        open(30, 3, "/c", cgroup: 7)
        #expect(look(5) == 0)
        open(10, 4, "/d", cgroup: 7)
        #expect(machine.name(10, 3) == "/a" && questions(machine).isEmpty)
        #expect(look(6) == 0)
        open(10, 5, "/e", cgroup: 7)
        open(20, 5, "/f", cgroup: 8)
        #expect(machine.entry(10, 3) == nil && machine.entry(10, 4) == nil && machine.name(10, 5) == "/e")
        #expect(machine.name(20, 3) == "/b" && machine.name(20, 5) == "/f")
        // The flood goes on until the next look.
        machine.state.pointee.floods.noteHole(until: machine.time + 1)
        open(10, 6, "/g", cgroup: 7)
        #expect(machine.entry(10, 5) == nil && machine.name(10, 6) == "/g")
        #expect(look(6) == 0)
        machine.state.pointee.floods.noteHole(until: machine.time + 1)
        open(10, 7, "/h", cgroup: 7)
        #expect(machine.name(10, 6) == "/g")
        open(30, 4, "/i", cgroup: 7)
        #expect(machine.entry(30, 3) == nil)
        // Only they are asked about.
        #expect(questions(machine) == [0])
        list(machine, [1, 10, 20, 30])
        #expect(Set(questions(machine)) == [10, 30])
        answer(machine, 10) { builder in
            builder.thread(seed(10))
            builder.descriptor(file(3, "/a", ino: 6), ofThread: 10)
            builder.descriptor(file(7, "/h", ino: 6), ofThread: 10)
        }
        #expect(machine.name(10, 3) == "/a" && machine.name(10, 7) == "/h" && machine.entry(10, 4) == nil)
    }

    /// A child has its parent's table until one of them changes it.
    @Test func aFloodLeavesTheParentOfAnotherCgroupAlone() {
        let machine = machine([seed(1, parent: 0), seed(10)])
        machine.context.pointee.event.cgroup = 8
        machine.open(10, 3, "/a")
        machine.clone(10, 20)
        #expect(machine.name(20, 3) == "/a")
        for count: UInt64 in [0, 1] {
            machine.settle()
            machine.time += Self.second
            let losses = [LossCount(stage: .budgetSpent, group: .open, cgroup: 7, count: count)]
            #expect(machine.state.pointee.floods.take(losses, at: machine.time) == 0)
        }
        machine.context.pointee.event.cgroup = 7
        machine.open(20, 4, "/b")
        #expect(machine.entry(20, 3) == nil && machine.name(20, 4) == "/b" && machine.name(10, 3) == "/a")
        #expect(machine.thread(10)?.doubtTime == 0)
    }

    @Test func cgroupsThatAreTooManyAreEverybodys() {
        var floods = Floods()
        let losses = (1...UInt64(Floods.limit) + 2).map { LossCount(stage: .budgetSpent, group: .open, cgroup: $0, count: 2) }
        #expect(floods.take(losses, at: 1) == 4)
        #expect(floods.take(losses + [LossCount(stage: .budgetSpent, group: .open, count: 3)], at: 2) == 7 && floods.isEmpty)
        // Those that are known take no second place.
        var half = Floods()
        let known = Array(losses.prefix(Floods.limit / 2 + 1))
        #expect(half.take(known, at: 1) == 0 && half.take(known + [losses[Floods.limit]], at: 2) == 0)
        #expect(half.time(of: UInt64(Floods.limit) + 1) == 2 && half.time(of: 1) == 0)
    }

    @Test func threadsThatNoEventNamesArePurged() {
        let machine = machine([seed(1, parent: 0), seed(10), seed(11, pid: 10), seed(20), seed(30)])
        machine.state.pointee.purging.timeout = 100 * Self.second
        machine.send(.genericX, 99, [:])
        machine.time += 40 * Self.second
        machine.send(.genericX, 30, [:])
        _ = questions(machine)
        machine.time += 70 * Self.second
        machine.state.pointee.lookAtDoubts(lost: 0, at: machine.time)
        // Known by its number only.
        #expect(machine.thread(99) == nil && questions(machine) == [0])
        list(machine, [1, 10, 30])
        #expect(machine.thread(20) == nil && machine.thread(30) != nil && questions(machine) == [10])
        answer(machine, 10) { $0.thread(seed(10)) }
        #expect(machine.thread(10) != nil && machine.thread(11) == nil)
        // Not again before it is time.
        machine.time += 10 * Self.second
        machine.state.pointee.lookAtDoubts(lost: 0, at: machine.time)
        #expect(questions(machine).isEmpty)
    }

    @Test func withoutAnswersNothingIsDoubted() {
        let machine = StateMachine()
        machine.importThread(1)
        machine.importThread(10)
        machine.open(10, 3, "/a")
        machine.settle()
        for lost in 0...5 as ClosedRange<UInt64> { machine.state.pointee.lookAtDoubts(lost: lost, at: machine.time + lost * Self.second) }
        #expect(machine.name(10, 3) == "/a" && questions(machine).isEmpty)
    }
}
