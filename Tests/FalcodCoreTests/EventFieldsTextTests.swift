import Testing

@testable import FalcodCore

private typealias P = ScriptParam

@Suite struct ParamTextTests {
    @Test(arguments: [
        (EventType.closeX, [P.i64(-9), P.i64(99)], "res=-9(EBADF) fd=99"),
        (.closeX, [P.i64(0), P.i64(4)], "res=0 fd=4(<4t>10.0.0.1:40000->1.2.3.4:443)"),
        (.killX, [P.i64(0), P.i64(100), [9]], "res=0 pid=100(cat) sig=9(SIGKILL)"),
        (.setuidX, [P.i64(0), P.u32(1000)], "res=0 uid=1000(ann)"),
        (.setgidX, [P.i64(0), P.u32(.max)], "res=0 gid=-1(<NONE>)"),
        (.setgidX, [P.i64(0), P.u32(7)], "res=0 gid=7(<NA>)"),
        (.fchmodX, [P.i64(0), P.i64(-1), P.u32(0o4755)],
         "res=0 fd=-1(EPERM) mode=04755(S_IXOTH|S_IROTH|S_IXGRP|S_IRGRP|S_IXUSR|S_IWUSR|S_IRUSR|S_ISUID)"),
        (.preadX, [P.i64(-22), P.empty, P.i64(5), P.u32(20), P.i64(-1)], "res=-22(EINVAL) data=NULL fd=5(<f>/dev/log) size=20 pos=-1"),
        (.openX, [P.i64(-2), P.empty], "fd=-2(ENOENT) name=<NA>"),
        (.openX, [P.i64(-2), P.text("(NULL)"), P.u32(0)], "fd=-2(ENOENT) name=<NA> flags=0(O_NONE)"),
        (.openX, [P.i64(-2), P.text("/a/../b")], "fd=-2(ENOENT) name=/a/../b"),
        (.fchmodatX, [P.i64(-9), P.i64(999), P.text("x")], "res=-9(EBADF) dirfd=999 filename=x(x)"),
        (.nanosleepX, [P.i64(0), P.i64(1_500_000_000)], "res=0 interval=1500000000(1.5s)"),
        (.nanosleepX, [P.i64(0), P.i64(-1)], "res=0 interval=18446744073709551615(none)"),
        (.ppollX, [P.i64(0), P.u16(0), P.i64(20_000_000), P.u32(1 << 9 | 1)], "res=0 fds= timeout=20000000(0.02s) sigmask=SIGHUP SIGUSR1"),
        (.socketX, [P.i64(3), P.u32(1)], "fd=3(<d>/etc) domain=1(AF_LOCAL|AF_UNIX)"),
        (.setsockoptX, [P.i64(0), P.i64(-1), [1], [9], [2] + P.u32(1), P.u32(4)],
         "res=0 fd=-1(EPERM) level=1(SOL_SOCKET) optname=9(SO_KEEPALIVE) val=1 optlen=4"),
        (.getsockoptX, [P.i64(0), P.i64(-1), [1], [4], [1] + P.i64(-111), P.u32(4)],
         "res=0 fd=-1(EPERM) level=1(SOL_SOCKET) optname=4(SO_ERROR) val=-111(ECONNREFUSED) optlen=4"),
        (.connectX, [P.i64(0), [2, 10, 0, 0, 1, 0x39, 0x30, 1, 2, 3, 4, 53, 0], P.i64(-1), [10] + [UInt8](repeating: 0, count: 15) + [1, 53, 0]],
         "res=0 tuple=10.0.0.1:12345->1.2.3.4:53 fd=-1(EPERM) addr=::1:53"),
        (.connectX, [P.i64(0), [1] + P.i64(0x1f) + P.i64(-1) + P.text("/run/s"), P.i64(-1), [1] + P.text("/run/s")],
         "res=0 tuple=1f->ffffffffffffffff /run/s fd=-1(EPERM) addr=/run/s"),
        (.connectX, [P.i64(0), P.empty, P.i64(-1), [16]], "res=0 tuple=NULL fd=-1(EPERM) addr=family 16"),
        (.execveV19X, [P.i64(0), P.text("sh"), Array("-c\0ls\0".utf8)], "res=0 exe=sh args=-c.ls."),
    ] as [(EventType, [[UInt8]], String)])
    func allParameters(type: EventType, params: [[UInt8]], text: String) throws {
        #expect(try ScriptedEvent(type, params).text("evt.args") == text)
    }

    @Test func tuplesOfMappedAddressesAreIPv4() throws {
        let mapped: [UInt8] = [UInt8](repeating: 0, count: 10) + [0xff, 0xff, 10, 0, 0, 1]
        let tuple: [UInt8] = [10] + mapped + [1, 0] + mapped + [2, 0]
        #expect(try ScriptedEvent(.connectX, [P.i64(0), tuple]).text("evt.arg.tuple") == "10.0.0.1:1->10.0.0.1:2")
    }

    @Test func cutShortAddressesAreNotRead() throws {
        for length in 1..<37 {
            let tuple = Array(([10] + [UInt8](repeating: 9, count: 36)).prefix(length))
            #expect(try ScriptedEvent(.connectX, [P.i64(0), tuple]).text("evt.arg.tuple") == "")
        }
    }
}

@Suite struct ValueTextTests {
    private func render(_ body: (inout TextBuilder, inout Scratch) -> Void) -> String {
        var scratch = Scratch()
        var text = TextBuilder(&scratch, expected: 4)
        body(&text, &scratch)
        return text.finish().string
    }

    @Test(arguments: [
        (UInt64(bitPattern: -1), ParamType.int32, PrintFormat.decimal, "-1"), (UInt64(bitPattern: -1), .int16, .hex, "FFFF"),
        (.max, .uint64, .decimal, "18446744073709551615"), (8, .uint32, .octal, "10"), (42, .reltime, .paddedDecimal, "000000042"),
        (1, .bool, .none, "true"), (0, .bool, .none, "false"), (1.25.bitPattern, .double, .none, "1.2"),
        ((-0.05).bitPattern, .double, .none, "-0.1"), (255, .uint8, .id, "255"),
    ] as [(UInt64, ParamType, PrintFormat, String)])
    func numbers(number: UInt64, type: ParamType, format: PrintFormat, expected: String) {
        let text = render { ValueText.append(FieldValue(number, type), format: format, settings: RenderSettings(), to: &$0, &$1) }
        #expect(text == expected)
    }

    @Test func listsAreCut() {
        var elements = (0..<200).map { _ in FieldValue(Bytes(staticText: "element")) }
        let text = elements.withUnsafeMutableBufferPointer { buffer in
            let list = buffer.baseAddress.map { FieldValue(elements: $0, count: buffer.count, .charbuf) }
            return render { ValueText.append(list ?? FieldValue(type: .none), format: .none, settings: RenderSettings(), to: &$0, &$1) }
        }
        #expect(text.hasPrefix("(element,element,"))
        #expect(text.utf8.count == 1023)
    }

    @Test(arguments: [
        ([0x61, 0x09, 0x62], "a\u{FFFD}b"), ([0xc3, 0xa9, 0x7f], "é\u{FFFD}"), ([0xff, 0xfe], "\u{FFFD}\u{FFFD}"),
        ([0xe6, 0x97, 0x61], "\u{FFFD}a"), ([], ""),
    ] as [([UInt8], String)])
    func controlCharactersAndBadEncodingAreReplaced(bytes: [UInt8], expected: String) {
        let value = FieldValue(ImmortalBytes.make(bytes))
        #expect(render { ValueText.append(value, format: .none, settings: RenderSettings(), to: &$0, &$1) } == expected)
    }

    @Test(arguments: [([], ""), ([0], "AA=="), ([1, 2], "AQI="), ([255, 254, 253], "//79"), ([1, 2, 3, 4], "AQIDBA==")] as [([UInt8], String)])
    func base64(bytes: [UInt8], expected: String) {
        #expect(render { BufferText.append(ImmortalBytes.make(bytes), base64: true, to: &$0, &$1) } == expected)
    }

    @Test(arguments: [
        ([1, 2, 3, 4], "1.2.3.4"), ([UInt8](repeating: 0, count: 16), "::"), ([UInt8](repeating: 0, count: 15) + [1], "::1"),
        ([0xfe, 0x80] + [UInt8](repeating: 0, count: 13) + [9], "fe80::9"),
        ([0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], "2001:db8:0:1::"),
        ([0, 1, 0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0xab, 0xcd], "1:0:2:3:4:5:6:abcd"),
        ([UInt8](repeating: 0, count: 10) + [0xff, 0xff, 1, 2, 3, 4], "::ffff:1.2.3.4"),
        ([UInt8](repeating: 0, count: 12) + [1, 2, 3, 4], "::1.2.3.4"), ([1, 2, 3], ""),
    ] as [([UInt8], String)])
    func addresses(bytes: [UInt8], expected: String) {
        #expect(render { AddressText.append(ImmortalBytes.make(bytes), to: &$0, &$1) } == expected)
    }

    @Test(arguments: [
        (0, 0, "1970-01-01 00:00:00.000000000"), (951_782_400_000_000_001, 0, "2000-02-29 00:00:00.000000001"),
        (1_709_251_199_000_000_000, 3600, "2024-03-01 00:59:59.000000000"), (0, -3600, "1970-01-01 00:00:00.000000000"),
        (.max, 0, "2554-07-21 23:34:33.709551615"),
    ] as [(UInt64, Int64, String)])
    func datesAndClocks(time: UInt64, offset: Int64, expected: String) {
        let text = render {
            EventTime.appendDate(time, offset: offset, to: &$0, &$1)
            $0.append(UInt8(ascii: " "), &$1)
            EventTime.appendClock(time, offset: offset, fraction: true, to: &$0, &$1)
        }
        #expect(text == expected)
    }
}

@Suite struct PathJoinTests {
    @Test(arguments: [
        ("/a/", "b", "/a/b"), ("/a/", "./b//c/", "/a/b/c"), ("/a/b/", "../c", "/a/c"), ("/a/", "../../..", "/"), ("/", "..", "/"),
        ("/a/", "/x/./y/../z", "/x/z"), ("/a/", "/", "/"), ("/a/", "", ""), ("/a/", ".", "/a"), ("/a/", "..b/.c", "/a/..b/.c"),
        ("<UNKNOWN>", "a/../b", "b"), ("<UNKNOWN>", "../a", "<UNKNOWN>../a"), ("", "x", "x"), ("/a//b/./", "c", "/a//b/./c"),
        ("/", "//etc//passwd", "/etc/passwd"), ("/a/", "...", "/a/..."),
    ])
    func joins(directory: String, name: String, expected: String) {
        var scratch = Scratch()
        let joined = PathJoin.join(ImmortalText.make(directory).bytes, ImmortalText.make(name).bytes, &scratch)
        #expect(joined.string == expected)
    }

    @Test func tooLong() {
        var scratch = Scratch()
        let long = ImmortalText.make(String(repeating: "a", count: 1020)).bytes
        #expect(PathJoin.join(Bytes(staticText: "/a/"), long, &scratch).count == 1023)
        #expect(PathJoin.join(Bytes(staticText: "/aa/"), long, &scratch).string == "/DIR_TOO_LONG/FILENAME_TOO_LONG")
    }
}

/// Bytes that outlive a test.
private enum ImmortalBytes {
    static func make(_ bytes: [UInt8]) -> Bytes {
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
        memory.update(from: bytes, count: bytes.count)
        return Bytes(base: UnsafePointer(memory), count: bytes.count)
    }
}
