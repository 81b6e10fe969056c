import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// What texts of /proc mean.
@Suite struct SnapshotTests {
    private func read(_ parts: [Falcod_V1_SnapshotPart], architecture: String = "x86_64") throws -> CollectingSink {
        var reader = SnapshotReader()
        reader.architecture = architecture
        var sink = CollectingSink()
        for part in parts {
            let bytes: [UInt8] = try part.serializedBytes()
            try bytes.withBytes { bytes in
                let part = try #require(SnapshotPart(bytes))
                _ = reader.take(part, &sink)
            }
        }
        reader.finish(&sink)
        return sink
    }

    private func number(_ thread: CollectingSink.Thread, _ index: Int) -> UInt64 { thread.numbers[index] }

    @Test func aProcess() throws {
        let sink = try read(CaptureFrames.process(42, parent: 7, comm: "a) (b"))
        let thread = try #require(sink.threads.first)
        #expect(sink.threads.count == 1)
        #expect(thread.comm == "a) (b" && thread.exe == "/usr/bin/a) (b" && thread.exepath == "/usr/bin/a) (b")
        #expect(thread.args == "-a\0b c\0" && thread.env == "A=1\0B=2\0")
        #expect(thread.cwd == "/home/a) (b" && thread.root == "/")
        let group = "/system.slice/a) (b.service"
        #expect(thread.cgroups == ["cpuset", "cpu", "cpuacct", "io", "memory"].map { "\($0)=\(group)\0" }.joined())
        #expect((thread.tid, thread.pid, thread.ptid, thread.sid, thread.pgid, thread.vpgid) == (42, 42, 7, 42, 42, 42))
        #expect((thread.vtid, thread.vpid) == (42, 42))
        // fdlimit flags uid gid loginuid vmsize vmrss vmswap pfmajor pfminor pidns tty caps exe ino ctime mtime
        #expect(thread.numbers == [1024, 0, 1001, 2001, 1000, 100, 50, 7, 22, 11, 0, 34816, 1, 0xff, 0x1ff_ffff_ffff, 99, 5, 6])
        #expect(thread.switches == [false, false, false, false])
    }

    @Test func namespaces() throws {
        let initial = CaptureFrames.process(100, comm: "init") { parts in
            parts[1].data = Data("Tgid:\t100\nPPid:\t1\nNStgid:\t100\t1\nNSpid:\t100\t1\nNSpgid:\t100\t1\n".utf8)
            parts[10].data = Data("pid:[5]".utf8)
        }
        let child = CaptureFrames.process(110, parent: 100, comm: "child") { parts in
            parts[1].data = Data("Tgid:\t110\nPPid:\t100\nNStgid:\t110\t8\t3\nNSpid:\t110\t8\t3\nNSpgid:\t110\t9\t3\n".utf8)
            parts[10].data = Data("pid:[5]".utf8)
        }
        let threads = try read(initial + child).threads
        #expect(threads.map { [$0.vtid, $0.vpid, $0.vpgid] } == [[1, 1, 1], [8, 8, 9]])
        // Both began no earlier than the namespace's first process.
        #expect(threads.map { number($0, 10) } == [77, 77])
    }

    @Test func threadsShareTheirProcess() throws {
        let parts = CaptureFrames.process(10, comm: "main") + [
            CaptureFrames.part(.processFile, 10, "stat", "11 (worker) S 1 10 10 0 0 0 1 0 2 0") { $0.tid = 11; $0.ctime = 5 },
            CaptureFrames.part(.processFile, 10, "status", "Tgid:\t10\nPPid:\t1\nUid:\t0\t0\t0\t0\n") { $0.tid = 11 },
            CaptureFrames.part(.processFile, 10, "stat", "12 (other) S 1 10 10 0 0 0 1 0 2 0") { $0.tid = 12 },
        ] + CaptureFrames.descriptor(10, 3, "/tmp/x", mode: 0o100644, inode: 4)
        let sink = try read(parts)
        #expect(sink.threads.map(\.tid) == [10, 11, 12] && sink.threads.allSatisfy { $0.pid == 10 })
        #expect(sink.threads.map(\.comm) == ["main", "worker", "other"])
        #expect(sink.threads.map { number($0, 1) } == [0, 0x2_0000, 0x2_0000].map { $0 == 0 ? 0 : UInt64(Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES) })
        #expect(sink.threads[1].args == sink.threads[0].args && sink.threads[1].env.isEmpty)
        #expect(sink.descriptors.map(\.tid) == [10])
    }

    @Test func whoIsLeftOut() throws {
        let kernel = CaptureFrames.process(2, comm: "kthreadd") { parts in
            parts[2].data = Data()
            parts[7].data = Data()
            parts[7].error = 2
        }
        let gone = CaptureFrames.process(3, comm: "gone") { parts in parts[0].error = 3; parts[0].data = Data() }
        let odd = CaptureFrames.process(4, comm: "odd") { parts in parts[0].data = Data("what".utf8) }
        let fine = CaptureFrames.process(5, comm: "fine") { parts in
            for index in [3, 4, 5, 6, 8, 9] { parts[index].error = 13; parts[index].data = Data() }
        }
        let files = [2, 3, 4, 5].map { CaptureFrames.descriptor($0, 1, "/x", mode: 0o100644, inode: 1) }
        let sink = try read(kernel + files[0] + gone + files[1] + odd + files[2] + fine + files[3])
        #expect(sink.threads.map(\.comm) == ["fine"] && sink.descriptors.map(\.tid) == [5])
        #expect(sink.threads[0].cwd.isEmpty && number(sink.threads[0], 4) == UInt64(UInt32.max))
    }

    @Test(arguments: [
        ("/tmp/a b", 0o100644, FDType.fileV2, "/tmp/a b"), ("/dev/null", 0o020666, .fileV2, "/dev/null"),
        ("/var", 0o040755, .directory, "/var"), ("pipe:[77]", 0o010600, .fifo, "pipe:[77]"), ("/run/fifo", 0o010600, .fifo, "/run/fifo"),
        ("/memfd:x (deleted)", 0o100777, .memfd, "/memfd:x (deleted)"), ("anon_inode:[eventfd]", 0o600, .event, ""),
        ("anon_inode:[eventpoll]", 0o100600, .eventpoll, ""), ("anon_inode:inotify", 0o600, .inotify, ""),
        ("anon_inode:[signalfd]", 0o600, .signalfd, ""), ("anon_inode:[timerfd]", 0o600, .timerfd, ""),
        ("anon_inode:[io_uring]", 0o600, .ioUring, ""), ("anon_inode:[userfaultfd]", 0o600, .userfaultfd, ""),
        ("anon_inode:bpf-map", 0o600, .bpf, ""), ("anon_inode:[perf_event]", 0o600, .unsupported, ""),
        ("pidfd:[9]", 0o100700, .pidfd, "/proc/1234"), ("anon_inode:[pidfd]", 0o600, .pidfd, "/proc/1234"),
    ] as [(String, UInt32, FDType, String)])
    func descriptorKinds(link: String, mode: UInt32, type: FDType, name: String) throws {
        let info = "pos:\t0\nflags:\t0102001\nmnt_id:\t28\nino:\t5\nPid:\t1234\n"
        let mounts = CaptureFrames.part(.mounts, 10, "mountinfo", "28 1 8:17 / / rw,relatime - ext4 /dev/sda1 rw\n")
        let sink = try read([mounts] + CaptureFrames.process(10, comm: "p") + CaptureFrames.descriptor(10, 5, link, mode: mode, inode: 77, info: info))
        let descriptor = try #require(sink.descriptors.first)
        #expect(descriptor.type == type && descriptor.name == name && descriptor.ino == 77 && descriptor.fd == 5)
        guard type == .fileV2 else { return }
        let flags = Flag.FileFlags.self
        #expect(descriptor.openFlags == flags.O_WRONLY | flags.O_APPEND | flags.O_LARGEFILE)
        #expect(descriptor.dev == 8 << 8 | 17)
    }

    @Test func openFlagsOfOtherMachines() {
        func flags(_ octal: String, _ architecture: String) -> UInt32 {
            Array("flags:\t\(octal)\n".utf8).withBytes { DescriptorInfo($0).openFlags(architecture: architecture) }
        }
        let names = Flag.FileFlags.self
        #expect(flags("040000", "x86_64") == names.O_RDONLY | names.O_DIRECT)
        #expect(flags("040000", "aarch64") == names.O_RDONLY | names.O_DIRECTORY)
        #expect(flags("02004002", "x86_64") == names.O_RDWR | names.O_NONBLOCK | names.O_CLOEXEC)
        #expect(flags("04010000", "x86_64") == names.O_RDONLY | names.O_SYNC | names.O_DSYNC)
    }

    @Test func sockets() throws {
        func table(_ name: String, _ lines: String...) -> Falcod_V1_SnapshotPart {
            CaptureFrames.part(.socketTable, 10, name, "  head\n" + lines.joined(separator: "\n") + "\n")
        }
        let tables = [
            table("tcp", "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 201 1 0 100 0",
                  "   1: 0100007F:1F91 0200007F:0050 01 00000000:00000000 00:00000000 00000000     0        0 202 1 0 100 0"),
            table("tcp6", "   0: 00000000000000000000000001000000:0016 00000000000000000000000002000000:0017 01 0:0 0:0 0 0 0 203 1"),
            table("udp", "  10: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 204 2"),
            table("raw", "   1: 0100007F:0001 0200007F:0000 07 00000000:00000000 00:00000000 00000000     0        0 205 2"),
            table("unix", "ffff8880: 00000002 00000000 00010000 0001 01   206 /run/a b", "ffff8881: 00000003 00000000 00000000 0001 03   207"),
            table("netlink", "ffff8882 0 123 00000111 0 0 0 2 0 208"),
        ]
        var parts = tables + CaptureFrames.process(10, comm: "first")
        for (fd, inode) in (201...209).enumerated() {
            parts += CaptureFrames.descriptor(10, Int64(fd), "socket:[\(inode)]", mode: 0o140777, inode: UInt64(inode))
        }
        // A second process of the same namespace, and one of another.
        parts += CaptureFrames.process(11, comm: "second") + CaptureFrames.descriptor(11, 1, "socket:[201]", mode: 0o140777, inode: 201)
        parts += CaptureFrames.process(12, comm: "other") { $0[11].data = Data("net:[1]".utf8) }
            + CaptureFrames.descriptor(12, 1, "socket:[201]", mode: 0o140777, inode: 201)
        let found = try read(parts).descriptors
        #expect(found.map(\.ino) == [201, 202, 203, 204, 205, 206, 207, 208, 201])
        #expect(found.map(\.type) == [.ipv4Server, .ipv4, .ipv6, .ipv4Server, .ipv4, .unix, .unix, .netlink, .ipv4Server])
        #expect(found.map(\.l4) == [.tcp, .tcp, .tcp, .udp, .raw, .unknown, .unknown, .unknown, .tcp])
        #expect(found[1].source == [127, 0, 0, 1] && found[1].dest == [127, 0, 0, 2])
        #expect(found[1].sourcePort == 8081 && found[1].destPort == 80)
        #expect(found[2].source == [UInt8](repeating: 0, count: 15) + [1] && found[2].destPort == 23)
        #expect(found[5].name == "/run/a b" && found[5].unixSource == 0xffff_8880 && found[6].name.isEmpty)
    }

    @Test func cgroups() throws {
        func list(_ text: String) -> String {
            var list: [UInt8] = []
            Array(text.utf8).withBytes { CgroupFile.append($0, to: &list) }
            return String(decoding: list, as: UTF8.self)
        }
        #expect(list("12:cpu,cpuacct:/a:b\n11:blkio:/c\n1:name=systemd:/d\n") == "cpu=/a:b\0cpuacct=/a:b\0blkio=/c\0")
        #expect(list("3:memory:/m\n0::/u\n") == "memory=/m\0cpuset=/u\0cpu=/u\0cpuacct=/u\0io=/u\0")
        #expect(list("").isEmpty)
    }

    @Test func accounts() throws {
        let sink = try read([
            CaptureFrames.part(.users, 0, "", "root:x:0:0:root:/root:/bin/bash\n+nis::1:1:::\nbad:x:y:1::/:/bin/sh\nshort:x:5\njoe:x:1000:1000:Joe,,,:/home/joe:\n"),
            CaptureFrames.part(.groups, 0, "", "root:x:0:\n-no:x:1:\nusers:x:100:joe,ann\n"),
        ])
        #expect(sink.users == ["0:0:root:/root:/bin/bash", "1000:1000:joe:/home/joe:"])
        #expect(sink.groups == ["0:root", "100:users"])
    }

    @Test func filesInSeveralParts() throws {
        let parts = [
            CaptureFrames.part(.users, 0, "", "ro") { $0.more = true }, CaptureFrames.part(.users, 0, "", "ot:x:0:0::/root:/bin/") { $0.more = true },
            CaptureFrames.part(.users, 0, "", "sh\n"),
        ]
        #expect(try read(parts).users == ["0:0:root:/root:/bin/sh"])
    }

    @Test(arguments: [
        // uid and gid of the process, and of the file; mode; mount options; writable
        (1000, 1000, 1000, 0, 0o555, "rw", true), (1000, 1000, 0, 0, 0o755, "rw", false), (1000, 1000, 0, 1000, 0o775, "rw", true),
        (1000, 1000, 0, 0, 0o757, "rw", true), (0, 0, 5, 5, 0o555, "rw", true), (0, 0, 5, 5, 0o777, "ro,nosuid", false),
    ] as [(UInt32, UInt32, UInt32, UInt32, UInt32, String, Bool)])
    func writableExecutables(uid: UInt32, gid: UInt32, owner: UInt32, group: UInt32, mode: UInt32, options: String, isWritable: Bool) throws {
        let mounts = CaptureFrames.part(.mounts, 10, "mountinfo", "1 0 8:1 / / rw - ext4 d rw\n2 1 8:2 / /usr \(options) shared:1 - ext4 d rw\n")
        let process = CaptureFrames.process(10, comm: "p") { parts in
            parts[1].data = Data("Tgid:\t10\nPPid:\t1\nUid:\t0\t\(uid)\t0\t0\nGid:\t0\t\(gid)\t0\t0\n".utf8)
            parts[7].uid = owner
            parts[7].gid = group
            parts[7].mode = 0o100000 | mode
        }
        #expect(try read([mounts] + process).threads.first?.switches.first == isWritable)
    }

    @Test func oddTexts() throws {
        // Every file with every odd content: nothing fails, and the process is told whenever its stat can be read.
        let texts = ["", "\n", ":", "\0", "((((", "1 (x", "18446744073709551616", "a:b:c:d:e:f:g", "Uid:", "flags:\t99\nmnt_id:\t-1",
                     String(repeating: "9 ", count: 300), String(repeating: "x", count: 5000)]
        for text in texts {
            for index in 0..<13 {
                let parts = CaptureFrames.process(10, comm: "p") { $0[index].data = Data(text.utf8) }
                let tables = ["tcp", "udp6", "unix", "netlink", "nonsense"].map { CaptureFrames.part(.socketTable, 10, $0, "h\n\(text)") }
                let sink = try read([CaptureFrames.part(.users, 0, "", text), CaptureFrames.part(.mounts, 10, "", text)] + tables + parts
                    + CaptureFrames.descriptor(10, 1, text, mode: 0o100644, inode: 1, info: text))
                #expect(sink.threads.count == 1 || index == 0)
            }
        }
    }

    @Test func linesBeyondALimitAreCounted() {
        let mount = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n", socket = "0000000000000000: 00000002 00000000 00000000 0001 01 "
        let mounts = Array((mount + mount.replacing("21", with: "22") + mount.replacing("21", with: "23")).utf8)
        #expect(mounts.withBytes { MountTable($0, limit: 1).leftOut } == 2)
        let sockets = Array("Num\n\(socket)7 /a\n\(socket)8 /b\n\(socket)9 /c\n".utf8)
        var table = SocketTable()
        let leftOut = sockets.withBytes { table.add(Bytes(staticText: "unix"), $0, limit: 2) }
        #expect(leftOut == 1)
    }
}
