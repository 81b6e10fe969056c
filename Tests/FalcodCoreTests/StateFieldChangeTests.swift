@testable import FalcodCore
import Testing

/// Events that change single members of a thread.
@Suite struct StateFieldChangeTests {
    private struct Change: Sendable {
        let type: EventType
        let params: @Sendable () -> KeyValuePairs<String, StateValue>
        let read: @Sendable (ThreadRecord) -> UInt64
        let wanted: UInt64
    }

    private static let changes: [Change] = [
        Change(type: .setuidX, params: { ["res": 0, "uid": 7] }, read: { UInt64($0.uid) }, wanted: 7),
        Change(type: .setuidX, params: { ["res": -1, "uid": 7] }, read: { UInt64($0.uid) }, wanted: 0),
        Change(type: .setresuidX, params: { ["res": 0, "ruid": 1, "euid": 2, "suid": 3] }, read: { UInt64($0.uid) }, wanted: 2),
        Change(type: .setresuidX, params: { ["res": 0, "ruid": 1, "euid": -1, "suid": 3] }, read: { UInt64($0.uid) }, wanted: 0),
        Change(type: .setreuidX, params: { ["res": 0, "ruid": 1, "euid": -1] }, read: { UInt64($0.uid) }, wanted: 0xffff_ffff),
        Change(type: .setgidX, params: { ["res": 0, "gid": 7] }, read: { UInt64($0.gid) }, wanted: 7),
        Change(type: .setresgidX, params: { ["res": 0, "rgid": 1, "egid": 2, "sgid": 3] }, read: { UInt64($0.gid) }, wanted: 2),
        Change(type: .setregidX, params: { ["res": 0, "rgid": 1, "egid": 2] }, read: { UInt64($0.gid) }, wanted: 2),
        Change(type: .setsidX, params: { ["res": 10] }, read: { UInt64(bitPattern: $0.sid) }, wanted: 10),
        Change(type: .capsetX, params: { ["res": 0, "cap_inheritable": 1, "cap_permitted": 2, "cap_effective": 3] },
               read: { $0.capEffective }, wanted: 3),
        Change(type: .unshareX, params: { ["res": 0, "flags": .number(Int64(Flag.CloneFlags.CLONE_NEWUSER))] },
               read: { $0.capPermitted }, wanted: 0x1ff_ffff_ffff),
        Change(type: .setnsX, params: { ["res": 0, "fd": 3, "nstype": .number(Int64(Flag.CloneFlags.CLONE_NEWUSER))] },
               read: { $0.capInheritable }, wanted: 0x1ff_ffff_ffff),
        Change(type: .setnsX, params: { ["res": 0, "fd": 3, "nstype": 8] }, read: { $0.capInheritable }, wanted: 0),
        Change(type: .setrlimitX, params: { ["res": 0, "cur": 99, "max": 100, "resource": 7] },
               read: { UInt64($0.fdlimit) }, wanted: 99),
        Change(type: .setrlimitX, params: { ["res": 0, "cur": 99, "max": 100, "resource": 6] },
               read: { UInt64($0.fdlimit) }, wanted: 0),
        Change(type: .prlimitX, params: { ["res": 0, "newcur": 98, "pid": 0, "resource": 7] },
               read: { UInt64($0.fdlimit) }, wanted: 98),
        Change(type: .prlimitX, params: { ["res": 0, "newcur": -1, "pid": 10, "resource": 7] },
               read: { UInt64($0.fdlimit) }, wanted: 0),
        Change(type: .mmapX, params: { ["res": 0, "vm_size": 11, "vm_rss": 12, "vm_swap": 13] },
               read: { UInt64($0.vmsize + $0.vmrss + $0.vmswap) }, wanted: 36),
        Change(type: .brkV4X, params: { ["res": 0, "vm_size": 1] }, read: { UInt64($0.vmsize) }, wanted: 1),
        Change(type: .schedswitchV6E, params: { ["next": 1, "pgft_maj": 4, "pgft_min": 5, "vm_size": 6] },
               read: { $0.pfmajor + $0.pfminor + UInt64($0.vmsize) }, wanted: 15),
    ]

    @Test(arguments: 0..<20) func oneChange(_ index: Int) {
        let change = Self.changes[index]
        let machine = StateMachine()
        machine.importThread(10)
        machine.send(change.type, 10, change.params())
        #expect(machine.thread(10).map(change.read) == change.wanted)
    }

    @Test func everyChangeIsTried() { #expect(Self.changes.count == 20) }

    /// A call, its path, and where the process is then.
    @Test(arguments: [
        ("/tmp", "/tmp/"), ("..", "/"), ("a/./b/../c", "/home/a/c/"), ("/", "/"), ("//x///y/", "/x/y/"), ("", "/home/"),
    ]) func chdir(path: String, wanted: String) {
        let machine = StateMachine()
        machine.importThread(10)
        machine.send(.chdirX, 10, ["res": 0, "path": .text(path)])
        #expect(machine.thread(10)?.cwd.bytes.string == (path.isEmpty ? "/" : wanted))
        machine.send(.chdirX, 10, ["res": -2, "path": "/nowhere"])
        #expect(machine.thread(10)?.cwd.bytes.string != "/nowhere/")
    }

    @Test func otherDirectoryChanges() {
        let machine = StateMachine()
        machine.importThread(10)
        machine.open(10, 3, "/srv/www", flags: Flag.FileFlags.O_DIRECTORY)
        machine.send(.fchdirX, 10, ["res": 0, "fd": 3])
        #expect(machine.thread(10)?.cwd.bytes.string == "/srv/www/")
        machine.send(.getcwdX, 10, ["res": 5, "path": "/proc"])
        #expect(machine.thread(10)?.cwd.bytes.string == "/proc/")
        machine.send(.chrootX, 10, ["res": 0, "path": "jail"])
        #expect(machine.thread(10)?.root.bytes.string == "/proc/jail")
        machine.send(.chrootX, 10, ["res": 0, "path": "/jail"])
        #expect(machine.thread(10)?.root.bytes.string == "/jail")
    }

    @Test func usersAndGroupsComeAndGo() {
        let machine = StateMachine()
        let box = Bytes(staticText: "box")
        machine.send(.userAddedE, -1, ["uid": 5, "gid": 6, "name": "ann", "home": "/h", "shell": "/s", "container_id": "box"])
        machine.send(.groupAddedE, -1, ["gid": 6, "name": "staff", "container_id": "box"])
        #expect(machine.state.pointee.users.user(5, container: box)?.name.bytes.string == "ann")
        #expect(machine.state.pointee.users.user(5, container: .empty) == nil)
        #expect(machine.state.pointee.users.group(6, container: box)?.name.bytes.string == "staff")
        machine.send(.userDeletedE, -1, ["uid": 5, "container_id": "box"])
        machine.send(.groupDeletedE, -1, ["gid": 6, "container_id": "box"])
        #expect(machine.state.pointee.users.user(5, container: box) == nil)
        #expect(machine.state.pointee.users.group(6, container: box) == nil)
    }

    @Test func whatIsShown() {
        let machine = StateMachine()
        machine.importThread(10)
        #expect(machine.send(.userAddedE, -1, ["uid": 5]).isFilteredOut, "state at the head of a capture")
        #expect(!machine.send(.getuidX, 10, [:]).isFilteredOut)
        #expect(!machine.send(.userAddedE, -1, ["uid": 5]).isFilteredOut)
        for type in [EventType.openE, .creatE, .openatV2E, .openat2E, .connectE, .execveV19E, .execveatE] {
            #expect(machine.send(type, 10, [:]).isFilteredOut)
        }
        machine.context.pointee.event.isStateOnly = true
        #expect(machine.send(.getuidX, 10, [:]).isFilteredOut)
        #expect(machine.state.pointee.firstEventTime == 1_700_000_000_000_002_000)
    }
}
