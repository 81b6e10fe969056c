@testable import FalcodCore
import Testing

private let threadFlags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES

@Suite struct StateThreadTests {
    @Test func everyCloneHasTheSameParameters() {
        let wanted = (0..<EventType.cloneV20X.info.paramCount).map { EventType.cloneV20X.info.param($0).name.string }
        for type in [EventType.forkV20X, .vforkV20X, .clone3X] {
            #expect((0..<type.info.paramCount).map { type.info.param($0).name.string } == wanted)
        }
        let exec = (0...Param.execveV19X.gid).map { EventType.execveV19X.info.param($0).name.string }
        #expect((0...Param.execveatX.gid).map { EventType.execveatX.info.param($0).name.string } == exec)
    }

    @Test func aForkInheritsAndAThreadShares() {
        let machine = StateMachine()
        machine.importThread(1)
        machine.importThread(10, comm: "bash") { $0.root = Bytes(staticText: "/jail"); $0.sid = 7; $0.env = Bytes(staticText: "X=1\0") }
        machine.open(10, 3, "/etc/passwd")
        machine.clone(10, 20)
        let child = machine.thread(20)
        #expect(child?.pid == 20 && child?.ptid == 10 && child?.vtid == 20 && child?.vpid == 20)
        #expect(child?.exe.bytes.string == "/bin/sh" && child?.comm.bytes.string == "sh")
        #expect(child?.cmdline.bytes.string == "sh -c ls" && child?.env.bytes.string == "X=1\0")
        #expect(child?.cgroups.bytes.string == "cpuset=/\0memory=/a\0")
        #expect(child?.cwd.bytes.string == "/home/" && child?.root.bytes.string == "/jail" && child?.sid == 7)
        #expect(child?.uid == 1000 && child?.gid == 100 && child?.cloneTime == machine.time)
        #expect(machine.name(20, 3) == "/etc/passwd")
        #expect(machine.children(10) == [20])

        machine.clone(10, 21, flags: threadFlags)
        #expect(machine.thread(21)?.pid == 10 && machine.thread(21)?.ptid == 1)
        #expect(machine.name(21, 3) == "/etc/passwd")
        machine.open(21, 4, "/tmp/x")
        #expect(machine.name(10, 4) == "/tmp/x" && machine.entry(20, 4) == nil)
        #expect(machine.thread(10)?.group?.pointee.alive == 2)
    }

    @Test func sharedDescriptorsPartWhenOneSideWrites() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.open(10, 3, "/a")
        machine.settle()
        machine.clone(10, 20)
        machine.open(20, 4, "/b")
        #expect(machine.entry(10, 4) == nil && machine.name(20, 3) == "/a")
        #expect(machine.entry(20, 3)?.flags.contains(.cloned) == true && machine.entry(10, 3)?.flags.contains(.cloned) == false)
        #expect(machine.entry(20, 4)?.flags.contains(.cloned) == false)
        machine.send(.closeX, 10, ["res": 0, "fd": 3])
        machine.settle()
        #expect(machine.entry(10, 3) == nil && machine.name(20, 3) == "/a")
    }

    /// Which flags and circumstances leave the child to its own event.
    @Test(arguments: [Flag.CloneFlags.CLONE_CHILD_IN_PIDNS, Flag.CloneFlags.CLONE_NEWPID, Flag.CloneFlags.CLONE_PARENT,
                      Flag.CloneFlags.CLONE_VFORK])
    func theCallerLeavesSomeChildrenAlone(flags: UInt32) {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 20, flags: flags)
        #expect(machine.thread(20) == nil)
    }

    @Test func aCallerInAPidNamespaceOrInVforkMakesNoChild() {
        let machine = StateMachine()
        machine.importThread(10) { $0.vtid = 1 }
        machine.clone(10, 20)
        #expect(machine.thread(20) == nil)
        machine.importThread(11)
        machine.send(.vforkV20X, 11, ["res": 21, "pid": 11, "ptid": 1, "vtid": 11, "vpid": 11])
        #expect(machine.thread(21) == nil)
    }

    @Test func theChildsViewMakesTheChildOnce() {
        let machine = StateMachine()
        machine.importThread(10, comm: "bash") { $0.exepath = Bytes(staticText: "/bin/bash") }
        let context = machine.cloneChild(20, pid: 20, parent: 10)
        #expect(context.thread?.pointee.tid == 20)
        #expect(machine.thread(20)?.exepath.bytes.string == "/bin/bash" && machine.thread(20)?.flags.contains(.inverted) == true)
        let made = machine.thread(20)?.cloneTime
        machine.clone(10, 20)
        #expect(machine.thread(20)?.cloneTime == made, "the caller's later view must not replace the child")
        machine.cloneChild(20, pid: 20, parent: 10)
        #expect(machine.thread(20)?.cloneTime == made, "nor a second view within two seconds")
        machine.time += 3_000_000_000
        machine.cloneChild(20, pid: 20, parent: 10)
        #expect(machine.thread(20)?.cloneTime == machine.time, "after that it is another process")
    }

    @Test func aChildInAPidNamespaceKeepsItsOwnIDs() {
        let machine = StateMachine()
        machine.state.pointee.bootTime = 1000
        machine.importThread(10)
        machine.cloneChild(20, pid: 20, parent: 10, flags: Flag.CloneFlags.CLONE_CHILD_IN_PIDNS, vtid: 1, vpid: 1)
        #expect(machine.thread(20)?.vpid == 1 && machine.thread(20)?.pidnsInitStart == 1077)
        #expect(machine.thread(20)?.group?.pointee.isReaper == true)
        machine.cloneChild(21, pid: 21, parent: 10)
        #expect(machine.thread(21)?.pidnsInitStart == 1000)
    }

    @Test func anUnknownCallerIsCompletedFromItsClone() {
        let machine = StateMachine()
        machine.clone(10, 20)
        #expect(machine.thread(10)?.pid == 10 && machine.thread(10)?.comm.bytes.string == "sh")
        #expect(machine.thread(10)?.ptid == 0, "its parent is unknown")
        #expect(machine.thread(20)?.ptid == 10)
    }

    @Test func aLateCallerViewDoesNotBringBackADeadChild() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.cloneChild(20, pid: 20, parent: 10)
        machine.exit(20)
        machine.clone(10, 20)
        #expect(machine.thread(20) == nil)
        machine.time += 2_000_000_000
        machine.clone(10, 20)
        #expect(machine.thread(20) != nil, "two seconds later the number names somebody else")
    }

    @Test func aReusedPidIsAnotherProcess() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 20, comm: "old")
        machine.clone(20, 30)
        machine.clone(10, 20, comm: "new")
        #expect(machine.thread(20)?.comm.bytes.string == "new")
        #expect(machine.thread(30)?.ptid != 20, "its children were adopted")
    }

    @Test func aThreadThatNobodyIntroducedIsKnownByItsTidOnly() {
        let machine = StateMachine()
        let context = machine.send(.getuidX, 99, ["uid": 0])
        #expect(context.thread?.pointee.isInvalid == true && context.thread?.pointee.comm.bytes.string == "<NA>")
        #expect(machine.thread(99)?.uid == .max && machine.thread(99)?.fdlimit == -1)
        #expect(machine.send(.procexitV1E, 98, [:]).thread == nil, "an exit makes up nobody")
        #expect(machine.send(.schedswitchV6E, 97, [:]).thread == nil)
        machine.open(99, 3, "x")
        #expect(machine.name(99, 3) == "./x")
    }

    @Test func aFullTableRefusesThreads() {
        let machine = StateMachine(threadLimit: 2)
        machine.importThreads([(1, 1, 0, "a"), (2, 2, 1, "b"), (3, 3, 1, "c")])
        #expect(machine.thread(3) == nil && machine.state.pointee.counters.droppedFullThreadTable == 1)
        #expect(machine.send(.getuidX, 4, [:]).thread == nil)
        machine.clone(1, 5)
        machine.cloneChild(6, pid: 6, parent: 1)
        #expect(machine.state.pointee.threads.count == 2 && machine.state.pointee.counters.droppedFullThreadTable == 4)
    }
}

@Suite struct StateExecTests {
    @Test func anExecReplacesTheProgram() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 20)
        let started = machine.thread(20)?.cloneTime ?? 0
        machine.open(20, 3, "/kept")
        machine.open(20, 4, "/closed", flags: 1 | Flag.FileFlags.O_CLOEXEC)
        machine.exec(20, path: "/usr/bin/ls (deleted)")
        let thread = machine.thread(20)
        #expect(thread?.exepath.bytes.string == "/usr/bin/ls" && thread?.cmdline.bytes.string == "ls -l ")
        #expect(thread?.env.bytes.string == "A=1\0B=2\0" && thread?.cgroups.bytes.string == "blkio=/x\0")
        #expect(thread?.uid == 33 && thread?.gid == 44 && thread?.loginuid == 1000 && thread?.pgid == 6 && thread?.vpgid == 5)
        #expect(thread?.capEffective == 3 && thread?.exeIno == 9 && thread?.tty == 34816 && thread?.fdlimit == 512)
        #expect(thread?.exeWritable == true && thread?.exeFromMemfd == true && thread?.exeUpperLayer == false)
        #expect(thread?.exeInoCtimeToClone == started - 1000)
        #expect(machine.name(20, 3) == "/kept" && machine.entry(20, 4) == nil)
        #expect(thread?.flags == [.active, .nameChanged])
        #expect(machine.send(.execveV19X, 20, ["res": -2, "comm": "nope"]).thread?.pointee.comm.bytes.string == "ls")
    }

    @Test func anExecEndsTheOtherThreads() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 11, flags: threadFlags)
        machine.clone(10, 12, flags: threadFlags)
        machine.exec(10)
        #expect(machine.thread(11) == nil && machine.thread(12) == nil && machine.thread(10)?.group?.pointee.alive == 1)
    }

    @Test func anExecByAThreadRevivesItsDeadMainThread() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 11, flags: threadFlags)
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(10)?.flags.contains(.dead) == true && machine.thread(10)?.group?.pointee.alive == 1)
        machine.exec(10)
        #expect(machine.thread(10)?.flags.contains(.dead) == false && machine.thread(11) == nil)
        #expect(machine.thread(10)?.group?.pointee.alive == 1)
    }

    @Test func anExecIntroducesAnUnknownProcess() {
        let machine = StateMachine()
        machine.importThread(1)
        machine.send(.getuidX, 20, [:])
        machine.exec(20)
        #expect(machine.thread(20)?.pid == 20 && machine.thread(20)?.ptid == 1 && machine.thread(20)?.vpid == 20)
        #expect(machine.children(1) == [20])
    }

    /// Enter event and its parameters, and the path that the exit makes of them when the kernel's own word is missing.
    @Test(arguments: [
        (EventType.execveV19E, ["filename": "bin/x"], "/home/bin/x"),
        (.execveV19E, ["filename": "/abs/../x"], "/x"),
        (.execveatE, ["dirfd": 3, "pathname": "sub", "flags": 0], "/opt/sub"),
        (.execveatE, ["dirfd": 3, "pathname": "", "flags": 1], "/opt"),
        (.execveatE, ["dirfd": -100, "pathname": "./y", "flags": 0], "/home/y"),
        (.execveatE, ["dirfd": 9, "pathname": "y", "flags": 0], "<NA>"),
    ] as [(EventType, KeyValuePairs<String, StateValue>, String)])
    func anOldExecIsNamedByItsEnter(enter: EventType, params: KeyValuePairs<String, StateValue>, path: String) {
        let machine = StateMachine()
        machine.importThread(10)
        machine.open(10, 3, "/opt", flags: Flag.FileFlags.O_DIRECTORY)
        let context = machine.send(enter, 10, params)
        #expect(context.isFilteredOut)
        machine.send(.execveV19X, 10, ["res": 0, "exe": "x", "pid": 10, "ptid": 1, "comm": "x"])
        #expect(machine.thread(10)?.exepath.bytes.string == path)
    }
}

@Suite struct StateExitTests {
    @Test func aThreadIsRemovedWithTheEventAfterItsExit() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.clone(10, 20)
        #expect(machine.exit(20).thread?.pointee.tid == 20)
        #expect(machine.thread(20) != nil)
        machine.settle()
        #expect(machine.thread(20) == nil && machine.children(10).isEmpty)
    }

    @Test func aMainThreadStaysWhileOthersRun() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.open(10, 3, "/x")
        machine.clone(10, 11, flags: threadFlags)
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(10)?.flags.contains(.dead) == true && machine.name(11, 3) == "/x")
        machine.exit(11)
        machine.settle()
        #expect(machine.thread(10) == nil && machine.thread(11) == nil)
        #expect(machine.state.pointee.threads.groups.find(10) == nil)
    }

    /// The reaper that the exit names, and who has the children afterwards (0 nobody).
    @Test(arguments: [(Int64(5), Int64(5)), (0, 1), (-1, 1), (404, 1)])
    func childrenGoToTheReaper(named: Int64, adopter: Int64) {
        let machine = StateMachine()
        machine.importThreads([(1, 1, 0, "init"), (5, 5, 1, "sub"), (10, 10, 5, "a")])
        machine.clone(10, 20)
        machine.exit(10, reaper: named)
        machine.settle()
        #expect(machine.thread(20)?.ptid == adopter && machine.children(adopter).contains(20))
    }

    @Test func childrenGoToALivingThreadFirst() {
        let machine = StateMachine()
        machine.importThreads([(1, 1, 0, "init"), (10, 10, 1, "a")])
        machine.clone(10, 11, flags: threadFlags)
        machine.clone(10, 20)
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(20)?.ptid == 11)
    }

    @Test func aSubreaperAdoptsItsDescendants() {
        let machine = StateMachine()
        machine.importThreads([(1, 1, 0, "init"), (5, 5, 1, "sub"), (10, 10, 5, "a")])
        machine.send(.prctlX, 5, ["res": 0, "option": .number(Int64(Flag.PrctlOptions.PR_SET_CHILD_SUBREAPER)), "arg2_int": 1])
        machine.clone(10, 20)
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(20)?.ptid == 5)
    }

    @Test func orphansOfAnotherPidNamespaceHaveNobody() {
        let machine = StateMachine()
        machine.importThreads([(1, 1, 0, "init"), (10, 10, 1, "a")]) { if $0.tid == 10 { $0.vtid = 2; $0.vpid = 2 } }
        machine.cloneChild(20, pid: 20, parent: 10, flags: Flag.CloneFlags.CLONE_CHILD_IN_PIDNS, vtid: 3, vpid: 3)
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(20)?.ptid == 0)
    }

    @Test func aCircleOfParentsEnds() {
        let machine = StateMachine()
        machine.importThreads([(10, 10, 11, "a"), (11, 11, 12, "b"), (12, 12, 11, "c"), (13, 13, 10, "d")])
        machine.exit(10)
        machine.settle()
        #expect(machine.thread(13)?.ptid == 0)
    }

    @Test func aRestartForgetsEverything() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.open(10, 3, "/x")
        machine.exit(10)
        machine.engine.reset()
        #expect(machine.state.pointee.threads.count == 0 && machine.state.pointee.firstEventTime == 0)
        machine.importThread(10, comm: "again")
        #expect(machine.thread(10)?.comm.bytes.string == "again")
    }
}
