import Testing

@testable import FalcodCore

@Suite struct ProcessFieldTests {
    /// systemd(1) ← sshd(10) ← bash(20) ← python(30), whose thread 31 makes the event; all but the first in session 20.
    private func family() -> FieldFixture {
        let fixture = FieldFixture()
        fixture.thread(1, parent: 0, "systemd", env: "HOME=/\0LEVEL=1") { $0.cloneTime = 100 }
        fixture.thread(10, parent: 1, "sshd", args: "-D\0-p\0" + "22", env: "LEVEL= \0HOME=/s") { $0.cloneTime = 200 }
        fixture.thread(20, parent: 10, "bash", args: "-i", env: "HOME=/root\0EMPTY=\0SPACES=  a b \0EQ=a=b") {
            ($0.sid, $0.pgid, $0.vpgid) = (20, 20, 20)
        }
        fixture.thread(30, parent: 20, "python", args: "-c\0\0x y", env: "A=1\0B=2") {
            ($0.sid, $0.pgid, $0.vpgid) = (20, 30, 30)
            ($0.vmsize, $0.tty, $0.exeIno, $0.cloneTime) = (4, 34817, 7, 1000)
            ($0.capEffective, $0.capPermitted, $0.capInheritable) = (1 << 21 | 1 << 40 | 1 << 50, ~0, 0)
            $0.cgroups = immortal("cpuset=/a\0memory=/m.slice")
            ($0.uid, $0.gid, $0.loginuid) = (1000, 0, .max)
        }
        fixture.thread(31, pid: 30, parent: 20, "worker", args: "-c\0\0x y") {
            ($0.sid, $0.pgid, $0.vpgid) = (20, 30, 30)
            $0.flags = ThreadFlags.cloneThread.rawValue | ThreadFlags.cloneFiles.rawValue
            ($0.vmsize, $0.uid) = (9, 0)
        }
        fixture.user(1000, "ann")
        fixture.select(31, time: 5000)
        return fixture
    }

    @Test(arguments: [
        ("proc.name", "worker"), ("proc.exe", "/bin/worker"), ("proc.pname", "bash"), ("proc.pexepath", "/usr/bin/bash"),
        ("proc.aname", "bash sshd systemd"), ("proc.aname[0]", "python"), ("proc.aname[1]", "bash"), ("proc.aname[3]", "systemd"),
        ("proc.aname[4]", nil), ("proc.aname[999999]", nil), ("proc.apid", "30"), ("proc.apid[2]", "10"),
        ("proc.args", "-c  x y"), ("proc.args[0]", "-c"), ("proc.args[1]", ""), ("proc.args[2]", "x y"), ("proc.args[3]", ""),
        ("proc.cmdnargs", "3"), ("proc.cmdlenargs", "5"), ("proc.exeline", "/bin/worker -c  x y"), ("proc.pcmdline", "bash -i"),
        ("proc.aargs", "-i -D -p 22 "), ("proc.aargs[2]", "-D -p 22"), ("proc.acmdline", "bash -i sshd -D -p 22 systemd"),
        ("proc.env", "A=1 B=2"), ("proc.env[B]", "2"), ("proc.env[7]", "A=1 B=2"), ("proc.env[C]", ""),
        ("proc.aenv", "A=1 B=2"), ("proc.aenv[1]", "HOME=/root EMPTY= SPACES=  a b  EQ=a=b"), ("proc.aenv[HOME]", "/root"),
        ("proc.aenv[LEVEL]", "1"), ("proc.aenv[SPACES]", "a b"), ("proc.aenv[EQ]", "a=b"), ("proc.aenv[NONE]", ""),
        ("proc.cwd", "/work/"), ("proc.loginshellid", "20"), ("proc.tty", "0"), ("proc.pid", "30"), ("proc.ppid", "20"),
        ("proc.sid", "20"), ("proc.sname", "bash"), ("proc.vpgid.name", "python"), ("proc.pgid.exe", "/bin/python"),
        ("proc.is_sid_leader", "false"), ("proc.is_vpgid_leader", "true"), ("proc.duration", nil), ("proc.pid.ts", nil),
        ("proc.ppid.ts", "0"), ("proc.ppid.duration", "0"), ("proc.exe_ino", nil), ("proc.nthreads", "2"), ("proc.nchilds", "1"),
        ("thread.tid", "31"), ("thread.ismain", "false"), ("thread.vmsize", "0"), ("proc.vmsize", "9"), ("thread.nametid", "worker31"),
        ("thread.exectime", "0"), ("thread.cpu", nil), ("user.name", "root"), ("user.homedir", "/root"), ("user.loginname", "<NA>"),
        ("user.shell", "<NA>"), ("group.name", "root"), ("container.id", "host"), ("container.type", "host"), ("container.image", ""),
        ("container.label[app]", nil), ("k8s.pod.ip", ""),
    ] as [(String, String?)])
    func ofAThread(_ field: String, _ expected: String?) { #expect(family().read(field) == expected) }

    @Test(arguments: [
        ("proc.tty", "34817"), ("proc.exe_ino", "7"), ("proc.duration", "4000"), ("thread.vmsize.b", "4096"),
        ("thread.cap_effective", "CAP_SYS_ADMIN CAP_CHECKPOINT_RESTORE"), ("thread.cap_inheritable", ""),
        ("thread.cgroups", "cpuset=/a memory=/m.slice"), ("thread.cgroup.memory", "/m.slice"), ("thread.cgroup.mem", nil),
        ("user.name", "ann"), ("user.loginuid", "-1"), ("user.loginname", "<NA>"), ("user.uid", "1000"),
    ] as [(String, String?)])
    func ofAMainThread(_ field: String, _ expected: String?) {
        let fixture = family()
        fixture.select(30, time: 5000)
        #expect(fixture.read(field) == expected)
    }

    @Test func allCapabilities() {
        let fixture = family()
        fixture.select(30)
        let names = fixture.read("thread.cap_permitted")?.split(separator: " ") ?? []
        #expect(names.count == 41)
        #expect(names.first == "CAP_CHOWN")
        #expect(names.last == "CAP_CHECKPOINT_RESTORE")
    }

    @Test(arguments: [
        ("proc.aname", "(bash,sshd,systemd)"), ("proc.aname[2]", "sshd"), ("proc.apid", "(20,10,1)"),
        ("proc.aenv[HOME]", "/root"), ("proc.aargs", "-i -D -p 22 "),
        ("proc.aenv[1]", "(HOME=/root EMPTY= SPACES=  a b  EQ=a=b,LEVEL=  HOME=/s,HOME=/ LEVEL=1)"),
    ])
    func asCompared(_ field: String, _ expected: String) { #expect(family().read(field, filter: true) == expected) }

    @Test func withoutAncestors() {
        let fixture = family()
        fixture.select(1)
        for field in ["proc.aname", "proc.aargs", "proc.pname", "proc.ppid", "proc.ppid.ts", "proc.ppid.duration"] {
            #expect(fixture.read(field) == nil, "\(field)")
            #expect(fixture.read(field, filter: true) == nil, "\(field)")
        }
        #expect(fixture.read("proc.aenv[HOME]") == "")
    }

    /// Ids of another pid namespace are no table keys: the leader is the most distant ancestor of the same session.
    @Test func leadersInsidePidNamespaces() {
        let fixture = FieldFixture()
        fixture.thread(5, parent: 1, "shim") { $0.sid = 5 }
        fixture.thread(20, parent: 5, "init") { ($0.sid, $0.vtid, $0.vpid) = (1, 1, 1) }
        fixture.thread(21, parent: 20, "sh") { ($0.sid, $0.vtid, $0.vpid, $0.vpgid, $0.pgid) = (1, 2, 2, -1, 77) }
        fixture.thread(1, parent: 0, "systemd")
        fixture.select(21)
        #expect(fixture.read("proc.sname") == "init")
        #expect(fixture.read("proc.vpgid.name") == "")
        #expect(fixture.read("proc.pgid.name") == "")
        fixture.select(20)
        #expect(fixture.read("proc.sname") == "")
    }

    @Test func parentsInACircle() {
        let fixture = FieldFixture()
        for tid in 1...5 as ClosedRange<Int64> { fixture.thread(tid, parent: tid % 5 + 1, "loop") { $0.sid = 9 } }
        fixture.select(1)
        #expect(fixture.read("proc.aname")?.hasPrefix("loop loop") == true)
        #expect(fixture.read("proc.sname") == "loop")
        #expect(fixture.read("proc.aname[1000000]") == nil)
        #expect(fixture.read("proc.loginshellid") == nil)
    }

    @Test func processorTime() {
        let fixture = family()
        func event(_ number: UInt64, _ type: EventType, _ time: UInt64) {
            fixture.context.pointee.event.number = number
            fixture.context.pointee.event.type = type
            fixture.context.pointee.event.timestamp = time
        }
        event(1, .schedswitchV6E, 1000)
        #expect(fixture.read("thread.exectime", filter: true) == "0")
        event(2, .schedswitchV6E, 1700)
        #expect(fixture.read("thread.exectime", filter: true) == "700")
        #expect(fixture.read("thread.totexectime", filter: true) == "700")
        #expect(fixture.read("thread.totexectime", filter: true) == "700")
        event(3, .readX, 1800)
        #expect(fixture.read("thread.exectime", filter: true) == "0")
        #expect(fixture.read("thread.totexectime", filter: true) == "700")
        for (number, user, system) in [(4, 50, 10), (5, 70, 15)] as [(UInt64, Int64, Int64)] {
            event(number, .procinfoE, 2000)
            fixture.set(0, user)
            fixture.set(1, system)
            #expect(fixture.read("thread.cpu", filter: true) == (number == 4 ? "0.0" : "25.0"))
            #expect(fixture.read("thread.cpu.system", filter: true) == (number == 4 ? "0.0" : "5.0"))
        }
    }

    @Test func withoutAThread() {
        let fixture = FieldFixture()
        fixture.context.pointee.event.tid = 77
        #expect(fixture.read("thread.tid") == "77")
        #expect(fixture.read("thread.exectime") == "0")
        for field in FieldCatalog.syscall(container: true).classes.filter({ ["process", "user", "group", "fd", "container (plugin)"].contains($0.name) })
            .flatMap(\.fields) where field.name != "thread.tid" && field.name != "thread.exectime" && field.argument.need != .required {
            #expect(fixture.read(field.name) == nil, "\(field.name)")
            #expect(fixture.read(field.name, filter: true) == nil, "\(field.name)")
        }
    }
}
