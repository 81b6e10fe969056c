import FalcodCore
import Testing

@testable import FalcodFilter

private let catalog = FieldCatalog.syscall(container: false)

private func check(_ text: String) throws -> ConditionChecker.Result {
    var checker = ConditionChecker(catalog: catalog)
    return try checker.check(try FilterParser.parse(Array(text.utf8)))
}

private func compileError(_ text: String) throws -> FilterCompileError? {
    do {
        _ = try check(text)
        return nil
    } catch let error as FilterCompileError {
        return error
    }
}

private func constants(_ text: String) throws -> [Constant] {
    guard case .check(let predicate) = try check(text).expression, case .constants(let constants) = predicate.right else { return [] }
    return constants
}

@Suite("Checking conditions") struct CheckerTests {
    @Test("What compiles", arguments: [
        "proc.name = a", "proc.name == a", "fd.name < 1", "evt.rawres < -20", "fd.num >= 0", "evt.num = -1", "fd.sport = 70000",
        "fd.net = 142.251.0.0/8", "fd.ip != 1.2.3.4", "syscall.type = foo", "evt.type startswith open", "evt.type exists",
        "evt.buffer bcontains 656c6C", #"evt.buffer = "a\x00b""#, "evt.arg.flags contains O_CREAT", "proc.aname != bash",
        "proc.name regex 'syscal.*'", "proc.name regex ''", "fd.types in (file)", "fd.types exists", "fd.snet = oneof (10.0.0.0/8)",
        "evt.rawarg.tuple exists", "evt.around[1] = 2", "evt.rawarg.res = -2",
        "proc.name = val(proc.pname)", "proc.name in val(proc.pname)", "evt.num > len(proc.name)", "fd.sip = val(fd.cip)",
        #"join(",", ()) = """#, #"join(",", (evt.num, evt.num)) = "1,1""#, #"concat(proc.name, 5) = x"#, #"len("abcd") = 4"#,
        #"getopt((proc.pid, "-t"), "t:")[t] = x"#, #"getopt(fd.types, "t:") intersects (t)"#, "tolower(5) = x", "b64(evt.buffer) = x",
        #"tolower(getopt((proc.name), "t:v")[t]) = x"#, "len(fd.types) = 2", "tolower(fd.types) in (file)",
    ]) func compiles(text: String) throws {
        #expect(try compileError(text) == nil)
    }

    @Test("What does not, and why", arguments: [
        ("foo.bar = 1", "filter_check called with nonexistent field foo.bar"),
        ("proc.name[1] = x", "filter_check called with nonexistent field proc.name[1]"),
        (#"proc.aname[""] = x"#, "filter_check called with nonexistent field proc.aname[]"),
        ("evt.arg.nosuch = 1", "unknown event argument nosuch"), ("evt.arg[a] = x", "a is not a valid number"),
        ("evt.arg = x", "filter syntax error: evt.arg"),
        ("fd.snet = 10.0.0.1", "unrecognized IP network 10.0.0.1"), ("evt.is_io = 1", "filter error: unrecognized boolean value 1"),
        ("thread.cpu = 1.0", "1.0 is not a valid number"), ("evt.num > 0x10", "0x10 is not a valid number"),
        ("evt.num pmatch (5)", "filter error: 'pmatch' operator not supported for numeric filters"),
        ("evt.num contains anyof (5)", "filter error: 'contains' operator not supported for numeric filters"),
        ("evt.is_io < 5", "filter error: '<' operator not supported for numeric filters"),
        ("proc.name bcontains 61", "filter error: 'bcontains' operator not supported for string filters"),
        ("evt.buffer icontains x", "filter error: 'icontains' operator not supported for buffer filters"),
        ("fd.sip < 5", "filter error: '<' operator not supported for ip address and network filters"),
        ("fd.ip contains anyof (x)", "filter error: 'contains' with modifier not supported for ip address and network filters"),
        ("fd.types = file", "filter error: '=' operator not supported list filters"),
        ("evt.rawarg.tuple = 5", "filter error: '=' operator not supported for type 'SOCKTUPLE'"),
        ("evt.rawarg.data = abc", "wrong parameter type 10"), ("evt.rawarg.sig = 5", "wrong parameter type 19"),
        ("evt.around[1] < 2", "evt.around supports only '=' comparison operator"),
        ("evt.type = foo", "unknown event type foo"), ("evt.type contains mkd", "unknown event type mkd"),
        ("evt.type in (open, foo)", "unknown event type foo"), ("len(evt.type) = 4", "unknown event type 4"),
        (#"proc.name regex '\\d+'"#, #"invalid regex pattern: invalid escape sequence: \d"#),
        ("proc.name regex '(a'", "invalid regex pattern: missing ): (a"),
        ("evt.buffer bcontains 2", "filter error: bcontains and bstartswith operator support hex strings only"),
        ("evt.buffer bcontains 2g", "filter error: bcontains and bstartswith operator support hex strings only"),
        (#"proc.name = "\x00""#, #"filter error: filter value cannot contain a NUL byte (\x00)"#),
        ("fd.name pmatch val(proc.name)", "operator 'PMATCH' doesn't support right-hand side fields"),
        ("proc.name regex val(proc.pname)", "operator 'REGEX' doesn't support right-hand side fields"),
        ("fd.snet = val(fd.sip)", "field type 'IPNET' doesn't support right-hand side fields"),
        ("fd.types intersects val(fd.types)", "field 'fd.types' doesn't support right-hand side fields"),
        ("proc.name = val(proc.aname[1])", "field 'proc.aname' can't be used as a right-hand side field"),
        ("syscall.type = val(evt.is_wait)", """
            field 'syscall.type' has type 'CHARBUF' while the right-hand side field 'evt.is_wait' has incompatible type 'BOOL'
            """),
        ("proc.name = len(proc.name)", """
            field 'proc.name' has type 'CHARBUF' while the right-hand side field 'proc.name' has incompatible type 'UINT64'
            """),
        ("proc.name = val(proc.name)[1]", "filter error: transformer 'val' does not support field arguments"),
        ("tolower(proc.name)[1] = x", "filter error: transformer 'tolower' does not support field arguments"),
        ("tolower(evt.num) = 1", "can't add field transformer: type 'UINT64' is not supported by 'tolower' transformer applied on field 'evt.num'"),
        ("len(len(proc.name)) = 2", "can't add field transformer: type 'UINT64' is not supported by 'len' transformer applied on field 'proc.name'"),
        ("tolower(fd.ip) = x", "field 'fd.ip' does not support transformers"),
        ("tolower(proc.name, proc.pname) = x", "unknown multivalue transformer"), ("concat(proc.name) = x", "unknown field transfomer 'concat'"),
        ("join(',', proc.name) = x", "join() second argument must be a list"),
        ("join(',', getopt((proc.name), 't:')) = x", "join() second argument must be a list"),
        ("concat(proc.name, fd.types) = x", "concat() arguments must be strings"),
        ("getopt(proc.args, 't:')[t] = x", "getopt() first argument must be a list"),
        ("getopt((proc.name), 'a', 'b') = x", "getopt() requires exactly 2 arguments: args list and optstring"),
        ("getopt((proc.name), 't:') = t", "filter error: '=' operator not supported list filters"),
    ]) func refused(text: String, message: String) throws {
        #expect(try compileError(text)?.message == message)
    }

    @Test("An error is placed at the start of its check") func place() throws {
        let error = try #require(try compileError("proc.name = a and\n tolower(proc.nosuch) = x"))
        #expect(error.position == FilterPosition(index: 19, line: 2, column: 2))
    }

    @Test("A text of 256 bytes is too long") func length() throws {
        let text = String(repeating: "a", count: 256)
        #expect(try compileError("proc.name = \(text)")?.message == "filter parameter too long (used=257, available=256):\(text)")
        #expect(try compileError("proc.name = \(text.dropLast())") == nil)
        #expect(try compileError("evt.buffer = \(text)")?.message == "filter parameter too long (byte buf)")
        #expect(try compileError("evt.buffer bcontains \(text)\(text.dropLast(2))") == nil)
    }

    @Test("Numbers wrap to the width of the type", arguments: [
        ("evt.num = -1", UInt64.max), ("evt.num = 18446744073709551616", UInt64.max), ("evt.num = ' +007'", 7),
        ("evt.rawres = 9223372036854775808", UInt64(Int64.max)), ("evt.rawres = -9223372036854775809", 1 << 63),
        ("evt.cpu = 70000", 4464), ("evt.cpu = -1", UInt64.max), ("evt.count = -1", 0xffff_ffff), ("evt.count = 4294967296", 0),
        ("fd.sport = 70000", 4464), ("fd.sport = ''", 0), ("fd.sport = https", 443),
        ("evt.is_io = true", 1), ("evt.is_io = false", 0), ("thread.cpu = -3", (-3.0).bitPattern),
    ]) func numbers(text: String, number: UInt64) throws {
        #expect(try constants(text).map(\.number) == [number])
    }

    @Test("Addresses and networks") func addresses() throws {
        #expect(try constants("fd.sip in (10.0.0.1, ::1)").map(\.bytes) == [[10, 0, 0, 1], [UInt8](repeating: 0, count: 15) + [1]])
        let networks = try constants("fd.snet in (142.251.1.1/8, fe80::/64, 10.0.0.0/264)")
        #expect(networks.map(\.prefixLength) == [8, 64, 8])
        #expect(networks.map(\.bytes.count) == [4, 16, 4])
        for (text, message) in [
            ("fd.sip = ::ffff:1.2.3.4", "unrecognized IPv4 address ::ffff:1.2.3.4"), ("fd.sip = x", "unrecognized IPv6 address x"),
            ("fd.snet = 10.0.0.0/33", "invalid netmask 33"), ("fd.snet = 10.0.0.0/-1", "invalid netmask -1"),
            ("fd.snet = 10.0.0.0/8/8", "8/8 is not a valid number"), ("fd.snet = 10.0.0/8", "unrecognized IP address 10.0.0/8"),
            ("fd.snet = ::/0", "invalid v6 netmask 0"), ("fd.snet = fe80::", "invalid v6 netmask: fe80::"),
        ] {
            #expect(try compileError(text)?.message == message)
        }
    }

    @Test("Buffers are compared with decoded bytes") func buffers() throws {
        #expect(try constants("evt.buffer bcontains 00fF").map(\.bytes) == [[0, 0xFF]])
    }

    @Test("A wrong spelling of a right-hand side is pointed out", arguments: [
        ("proc.name = proc.pname", ["'proc.pname' may be a valid field misused as a const string value"]),
        ("evt.args = evt.args", ["'evt.args' may be a valid field misused as a const string value"]),
        (#"proc.name = "proc.env[HOME]""#, ["'proc.env[HOME]' may be a valid field misused as a const string value"]),
        (#"proc.name = "val( proc.pname )""#, ["'val( proc.pname )' may be a valid field transformer misused as a const string value"]),
        ("proc.name in (a, 'toupper(x)')", ["'toupper(x)' may be a valid field transformer misused as a const string value"]),
        ("proc.name = notafield.x", []), ("proc.name = evt.arg.nosuch", []), ("proc.name = evt.arg.name", [
            "'evt.arg.name' may be a valid field misused as a const string value",
        ]),
    ]) func misused(text: String, messages: [String]) throws {
        #expect(try check(text).warnings.map(\.message) == messages)
    }

    @Test("Regular expressions that need not be any are pointed out", arguments: [
        ("abc", true), ("^abc$", true), (".*abc", true), ("abc.+", true), (".*abc.*", true), (".*", true), ("", true),
        ("^.*abc", false), (".*.*abc", false), ("a.c", false), ("[a]", false), ("a|b", false), ("abc$.*", false),
    ]) func simpleRegex(pattern: String, isSimple: Bool) throws {
        let warnings = try check("proc.name regex anyof ('\(pattern)')").warnings
        #expect(warnings.count == (isSimple ? 1 : 0))
        #expect(warnings.allSatisfy { $0.position.index == 22 })
    }

    @Test("Deprecated fields and comparisons with <NA>") func oddities() throws {
        let node = try FilterParser.parse(Array("evt.latency.s > 1 or tolower(evt.dir) = x or evt.dir = < or ka.verb in (<NA>)".utf8))
        #expect(node.deprecatedFields == ["evt.dir", "evt.latency.s"])
        #expect(node.comparesWithNA)
        #expect(try !FilterParser.parse(Array("ka.verb contains <NA> or proc.name = <NA>".utf8)).comparesWithNA)
    }

    @Test("Tokens of output formats", arguments: [
        ("proc.name", "proc.name", 9), ("proc.nameand x", "proc.name", 9), ("proc.name[1]", "proc.name", 9),
        ("proc.aname[2] x", "proc.aname[2]", 13), ("proc.env[HOME", "proc.env", 8), ("evt.arg[0", nil, 0), ("toupper(proc.name)[1]", "toupper(proc.name)", 18),
        ("tolower(proc.nosuch)", nil, 0), ("tolower(proc.name", nil, 0), (" proc.name", nil, 0), ("proc.", nil, 0), ("", nil, 0),
    ] as [(String, String?, Int)]) func tokens(text: String, token: String?, end: Int) {
        var checker = ConditionChecker(catalog: catalog)
        let found = checker.longestOperand(in: Array(("%" + text).utf8), at: 1)
        #expect(found?.end == token.map { _ in end + 1 })
        if case .field(let field)? = found?.operand { #expect(field.text == token) }
    }
}
