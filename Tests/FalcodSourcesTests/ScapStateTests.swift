import FalcodCore
@testable import FalcodSources
import Testing

/// State blocks of every version.
@Suite struct ScapStateTests {
    private func state(_ blocks: [UInt8]) throws -> CollectingSink {
        let reading = Reading(ScapSource(bytes: capture(blocks), name: "test"))
        if let error = reading.error { throw error }
        #expect(reading.events.count == 1)
        #expect(reading.state.isFinished)
        return reading.state
    }

    private func failure(_ blocks: [UInt8]) -> String? {
        Reading(ScapSource(bytes: capture(blocks), name: "test")).error?.reason
    }

    @Test(arguments: [0x201, 0x8002_ABCD] as [UInt32])
    func machine(type: UInt32) throws {
        let body = le(UInt32(8)) + le(UInt64(1 << 30)) + le(UInt64(4_194_304)) + Array("host".utf8)
            + [UInt8](repeating: 0, count: 124) + le(UInt64(55)) + le(UInt64(3)) + le(UInt64(0)) + le(UInt64(0))
        let machine = try #require(try state(block(type, body)).machine)
        #expect(machine.cpuCount == 8 && machine.memorySize == 1 << 30 && machine.maxPID == 4_194_304)
        // A capture's machine has no name for rules: `evt.hostname` is empty in a replay, as in Falco.
        #expect(machine.hostname.isEmpty && machine.bootTime == 55 && machine.flags == 3)
    }

    /// A process entry as version `version` wrote it.
    private func process(_ version: Int, tail: [UInt8] = []) -> [UInt8] {
        var body = le(Int64(10)) + le(Int64(11)) + le(Int64(12))
        if version >= 6 { body += le(Int64(13)) }
        if version >= 8 { body += le(Int64(14)) }
        body += str("comm") + str("exe")
        if version >= 7 { body += str("/bin/exe") }
        body += str("a\0b\0") + str("/cwd/") + le(Int64(1024)) + le(UInt32(0x2001)) + le(UInt32(100)) + le(UInt32(200))
        if version >= 2 { body += le(UInt32(1)) + le(UInt32(2)) + le(UInt32(3)) + le(UInt64(4)) + le(UInt64(5)) }
        if version >= 3 { body += str("X=1\0") }
        if version >= 4 { body += le(Int64(20)) + le(Int64(21)) + str("cpu=/\0") }
        if version >= 5 { body += str("/root") }
        return version >= 9 ? entry(body + tail) : body
    }

    static let processBlocks: [(UInt32, Int)] = [
        (0x202, 1), (0x8000_ABCD, 1), (0x207, 2), (0x8013_ABCD, 2), (0x209, 3), (0x8014_ABCD, 3),
        (0x210, 4), (0x211, 5), (0x212, 6), (0x213, 7), (0x214, 8), (0x215, 9),
    ]

    @Test(arguments: processBlocks)
    func processes(type: UInt32, version: Int) throws {
        let threads = try state(block(type, process(version) + process(version))).threads
        #expect(threads.count == 2)
        let thread = try #require(threads.last)
        #expect(thread.tid == 10 && thread.pid == 11 && thread.ptid == 12)
        #expect(thread.sid == (version >= 6 ? 13 : -1) && thread.vpgid == (version >= 8 ? 14 : -1) && thread.pgid == -1)
        #expect(thread.comm == "comm" && thread.exe == "exe" && thread.exepath == (version >= 7 ? "/bin/exe" : ""))
        #expect(thread.args == "a\0b\0" && thread.cwd == "/cwd/" && thread.env == (version >= 3 ? "X=1\0" : ""))
        #expect(thread.vtid == (version >= 4 ? 20 : -1) && thread.vpid == (version >= 4 ? 21 : -1))
        #expect(thread.cgroups == (version >= 4 ? "cpu=/\0" : "") && thread.root == (version >= 5 ? "/root" : ""))
        #expect(thread.numbers[..<5] == [1024, 0x2001, 100, 200, UInt64(UInt32.max)])
        #expect(thread.numbers[5..<10] == (version >= 2 ? [1, 2, 3, 4, 5] : [0, 0, 0, 0, 0]))
    }

    private static let fullTail: [UInt8] = le(UInt64(1)) + le(UInt32(2)) + le(UInt32(3)) + [1] + le(UInt64(4)) + le(UInt64(5))
        + le(UInt64(6)) + [1] + le(UInt64(7)) + le(UInt64(8)) + le(UInt64(9)) + [1] + [1] + le(Int64(10))

    /// (tail, pid namespace start, tty, login uid, effective capabilities, inode's mtime, process group)
    static let tails: [([UInt8], [UInt64], Int64)] = [
        ([], [0, 0, UInt64(UInt32.max), 0, 0], -1),
        (le(UInt32(3)), [0, 0, 3, 0, 0], -1),
        // The tail of a file older than the two fields put in front: login uid, writable, three capability sets.
        (Array(fullTail[12..<41]), [0, 0, 3, 6, 0], -1),
        (fullTail, [1, 2, 3, 6, 9], 10),
        (fullTail + [9, 9, 9, 9], [1, 2, 3, 6, 9], 10),
        (Array(fullTail[..<67]), [1, 2, 3, 6, 9], -1),
        // The last field does not fit wholly: its bytes are passed over.
        (Array(fullTail[..<72]), [1, 2, 3, 6, 9], -1),
    ]

    @Test(arguments: tails.indices)
    func tailOfVersion9(index: Int) throws {
        let (tail, expected, group) = Self.tails[index]
        let threads = try state(block(0x215, process(9, tail: tail) + process(9))).threads
        #expect(threads.count == 2)
        let thread = try #require(threads.first)
        let numbers = thread.numbers
        #expect([numbers[10], numbers[11], numbers[4], numbers[14], numbers[17]] == expected)
        #expect(thread.pgid == group)
    }

    /// (type, payload, what is expected beyond fd and inode)
    static let descriptors: [(UInt8, [UInt8], @Sendable (CollectingSink.Descriptor) -> Bool)] = [
        (3, [10, 0, 0, 1, 10, 0, 0, 2] + le(UInt16(80)) + le(UInt16(5000)) + [2], {
            $0.type == .ipv4 && $0.source == [10, 0, 0, 1] && $0.dest == [10, 0, 0, 2] && $0.sourcePort == 80
                && $0.destPort == 5000 && $0.l4 == .tcp
        }),
        (5, [10, 0, 0, 1] + le(UInt16(80)) + [3], { $0.type == .ipv4Server && $0.sourcePort == 80 && $0.l4 == .udp }),
        (4, [UInt8](repeating: 1, count: 32) + le(UInt16(1)) + le(UInt16(2)) + [9], {
            $0.type == .ipv6 && $0.source.count == 16 && $0.dest.count == 16 && $0.l4 == .unknown
        }),
        (6, [UInt8](repeating: 1, count: 16) + le(UInt16(443)) + [2], { $0.type == .ipv6Server && $0.sourcePort == 443 }),
        (8, le(UInt64(5)) + le(UInt64(6)) + str("/run/s"), {
            $0.type == .unix && $0.unixSource == 5 && $0.unixDest == 6 && $0.name == "/run/s"
        }),
        (16, le(UInt32(4097)) + str("/etc/passwd"), { $0.type == .fileV2 && $0.openFlags == 4097 && $0.name == "/etc/passwd" }),
        (1, str("/file"), { $0.type == .file && $0.name == "/file" }),
        (7, str("pipe:[5]"), { $0.type == .fifo && $0.name == "pipe:[5]" }),
        (21, str("pidfd"), { $0.type == .pidfd && $0.name == "pidfd" }),
    ]

    @Test(arguments: [false, true], descriptors.indices)
    func descriptorTypes(hasLengths: Bool, index: Int) throws {
        let (type, payload, isExpected) = Self.descriptors[index]
        let body = le(Int64(3)) + le(UInt64(99)) + [type] + payload
        let list = le(Int64(42)) + (hasLengths ? entry(body) + entry(body + [0, 0]) : body + body)
        for number in hasLengths ? [0x218] : [0x203, 0x8001_ABCD] as [UInt32] {
            let found = try state(block(number, list)).descriptors
            #expect(found.count == 2)
            #expect(found.allSatisfy { $0.tid == 42 && $0.fd == 3 && $0.ino == 99 && isExpected($0) })
        }
    }

    @Test func descriptorsOfNewerWriters() throws {
        let file = le(Int64(3)) + le(UInt64(9)) + [16] + le(UInt32(1)) + str("/x")
        let unknown = le(Int64(4)) + le(UInt64(9)) + [77, 1, 2, 3, 4, 5]
        let found = try state(block(0x218, le(Int64(1)) + entry(file + le(UInt32(2049))) + entry(unknown))).descriptors
        #expect(found.map(\.dev) == [2049, 0])
        #expect(found.map(\.type) == [.fileV2, .unsupported])
        #expect(found.map(\.name) == ["/x", "unknown-type:[77]"])
        #expect(failure(block(0x203, le(Int64(1)) + unknown)) != nil)
    }

    @Test func interfaces() throws {
        let four = le(UInt16(1)) + le(UInt16(2)) + [10, 0, 0, 1, 255, 0, 0, 0, 10, 255, 255, 255] + le(UInt64(1000)) + Array("lo".utf8)
        let slow = le(UInt16(3)) + le(UInt16(2)) + [10, 0, 0, 9, 255, 0, 0, 0, 10, 255, 255, 255] + Array("eth".utf8.prefix(2))
        for (number, list) in [
            (0x205, four + slow), (0x8011_ABCD, four + slow),
            (0x219, le(UInt32(four.count)) + four + le(UInt32(slow.count)) + slow),
        ] as [(UInt32, [UInt8])] {
            #expect(try state(block(number, list)).interfaces == ["lo 10.0.0.1 1000", "et 10.0.0.9 0"])
            // A second list replaces the first.
            #expect(try state(block(number, list) + block(number, list)).interfaces.count == 2)
        }
        #expect(failure(block(0x205, le(UInt16(9)) + le(UInt16(0)))) != nil)
    }

    @Test func usersAndGroups() throws {
        let user = [0] + le(UInt32(1000)) + le(UInt32(100)) + str("joe") + str("/home/joe") + str("/bin/sh")
        let group = [1] + le(UInt32(100)) + str("users")
        for (number, list) in [
            (0x206, user + group), (0x8012_ABCD, user + group), (0x220, entry(user + [1, 2]) + entry(group)),
        ] as [(UInt32, [UInt8])] {
            let state = try state(block(number, list))
            #expect(state.users == ["1000:100:joe:/home/joe:/bin/sh"])
            #expect(state.groups == ["100:users"])
        }
    }

    @Test func unknownBlocksArePassedOver() throws {
        let state = try state(block(0x7777, [UInt8](repeating: 1, count: 300_001)) + block(0x206, [1] + le(UInt32(1)) + str("g")))
        #expect(state.groups == ["1:g"])
    }

    /// Entries many times larger than the window that slides over them.
    @Test func longLists() throws {
        let long = String(repeating: "x", count: 4096)
        let body = process(9).dropFirst(4)
        let list = (0..<500).flatMap { _ in entry(Array(body) + [UInt8](repeating: 0, count: 76) + Array(long.utf8)) }
        #expect(try state(block(0x215, list)).threads.count == 500)
    }

    static let damaged: [DamagedCapture] = [
        DamagedCapture("entry longer than its block", block(0x215, le(UInt32(5000)) + [UInt8](repeating: 0, count: 100))),
        DamagedCapture("entry without room for its fields", block(0x215, le(UInt32(30)) + [UInt8](repeating: 0, count: 200))),
        DamagedCapture("entry of length 0", block(0x218, le(Int64(1)) + le(UInt32(0)) + [UInt8](repeating: 0, count: 64))),
        DamagedCapture("string longer than allowed", block(0x206, [1] + le(UInt32(1)) + str(String(repeating: "x", count: 256)))),
        DamagedCapture("field beyond its block", block(0x202, [1, 2, 3, 4])),
        DamagedCapture("machine too short", block(0x201, [1, 2, 3, 4])),
        DamagedCapture("different lengths", Array(block(0x7777, [1, 2, 3, 4]).dropLast(4)) + le(UInt32(17))),
        DamagedCapture("length below a block's own", le(UInt32(0x7777)) + le(UInt32(8)) + le(UInt32(8))),
    ]

    @Test(arguments: damaged)
    func damage(damaged: DamagedCapture) {
        #expect(failure(damaged.bytes)?.hasPrefix("Could not open trace filename test for reading: ") == true)
    }
}
