import Testing

@testable import FalcodCore

private typealias P = ScriptParam

private func failure(_ resolve: () throws(FieldLookupError) -> FieldReference) -> FieldLookupError? {
    do throws(FieldLookupError) {
        _ = try resolve()
        return nil
    } catch {
        return error
    }
}

@Suite struct FieldLookupTests {
    private let catalog = FieldCatalog.syscall(container: true, staticFields: [("env", "prod")])

    @Test(arguments: [
        ("evt.num", nil, "evt.num", ParamType.uint64), ("evt.args", nil, "evt.args", .charbuf),
        ("evt.arg.fd", nil, "evt.arg.fd", .charbuf), ("evt.arg", "2", "evt.arg[2]", .charbuf),
        ("evt.rawarg.res", nil, "evt.rawarg.res", .errno), ("evt.rawarg.name", nil, "evt.rawarg.name", .fspath),
        ("evt.abspath", nil, "evt.abspath", .charbuf), ("evt.abspath.dst", nil, "evt.abspath.dst", .charbuf),
        ("evt.type.is.open", nil, "evt.type.is.open", .uint32), ("evt.type.is.307", nil, "evt.type.is.307", .uint32),
        ("proc.aname", "02", "proc.aname[02]", .charbuf), ("proc.env", "A-B.C/D", "proc.env[A-B.C/D]", .charbuf),
        ("thread.cgroup.cpu_acct", nil, "thread.cgroup.cpu_acct", .charbuf), ("static.env", nil, "static.env", .charbuf),
        ("evt.around", "18446744073709551615", "evt.around[18446744073709551615]", .uint64), ("util.cnt", nil, "util.cnt", .uint64),
    ] as [(String, String?, String, ParamType)])
    func finds(name: String, argument: String?, text: String, type: ParamType) throws {
        let field = try catalog.resolve(name: name, argument: argument)
        #expect(field.text == text)
        #expect(field.type == type)
        #expect(try catalog.resolve(name: name, argument: argument) == field)
    }

    @Test(arguments: [
        ("proc.nam", nil, .nonexistent), ("proc.namex", nil, .nonexistent), ("proc.name.x", nil, .nonexistent),
        ("proc.name", "1", .nonexistent), ("PROC.NAME", nil, .nonexistent), ("", nil, .nonexistent),
        ("proc.aname", "two", .nonexistent), ("proc.aname", "", .nonexistent), ("proc.aname", "0x2", .nonexistent),
        ("evt.arg", nil, .missingArgument), ("evt.argx", nil, .missingArgument), ("evt.type.is", nil, .missingArgument),
        ("evt.around", nil, .missingArgument), ("thread.cgroup", nil, .missingArgument),
        ("evt.arg", "a", .invalidArgument("a is not a valid number")),
        ("evt.rawarg", "0", .invalidArgument("evt.arg fields must be expressed explicitly")),
        ("evt.arg.nosuch", nil, .unknownEventArgument("nosuch")), ("evt.arg.fdx", nil, .nonexistent),
        ("evt.arg.fd.x", nil, .nonexistent), ("evt.arg.fd", "1", .nonexistent), ("evt.type.is.nosuch", nil, .nonexistent),
        ("evt.abspath.foo", nil, .nonexistent), ("static.envx", nil, .nonexistent),
    ] as [(String, String?, FieldLookupError)])
    func refuses(name: String, argument: String?, error: FieldLookupError) {
        #expect(failure { () throws(FieldLookupError) in try catalog.resolve(name: name, argument: argument) } == error)
    }

    @Test func everyParameterNameIsAnArgument() throws {
        for code in 0..<EventType.count {
            let info = EventType(rawValue: UInt16(code)).info
            for index in 0..<info.paramCount {
                let field = try catalog.resolve(name: "evt.arg.\(info.param(index).name.string)", argument: nil)
                let first = info.paramIndex(named: info.param(index).name)
                #expect(field.argument.indexByEvent.map { Int($0[code]) } == first)
            }
        }
    }

    @Test func usesOfDeltaTimeAreApart() throws {
        let first = try catalog.resolve(name: "evt.deltatime", argument: nil)
        let second = try catalog.resolve(name: "evt.deltatime", argument: nil)
        #expect(first.argument.index != second.argument.index)
        let event = ScriptedEvent(.closeX)
        var value = FieldValue(type: .reltime)
        func read(_ field: FieldReference, at time: UInt64) -> UInt64 {
            event.context.pointee.event.timestamp = time
            return field.definition.extract(event.context, field.argument, &value) ? value.number : .max
        }
        #expect([read(first, at: 100), read(first, at: 130), read(second, at: 150), read(first, at: 170)] == [0, 30, 0, 40])
        let counter = try catalog.resolve(name: "util.cnt", argument: nil)
        #expect([read(counter, at: 1), read(counter, at: 2)] == [1, 2])
    }

    @Test func pluginArguments() throws {
        var catalog = FieldCatalog(source: "demo", classes: [])
        let rules: [(String, FieldArgumentRule)] = [
            ("p.index", FieldArgumentRule(.required, index: true)), ("p.both", FieldArgumentRule(.optional, index: true, key: true)),
        ]
        catalog.append(FieldClass(name: "p", "", fields: rules.map { FieldDefinition($0.0, .charbuf, argument: $0.1, "", unread) }))
        #expect(try catalog.resolve(name: "p.index", argument: "0").argument.index == 0)
        #expect(try catalog.resolve(name: "p.both", argument: "01").argument.key.string == "01")
        #expect(try catalog.resolve(name: "p.both", argument: "12").argument.index == 12)
        for argument in [nil, "01", "x", "99999999999999999999"] {
            let error = failure { () throws(FieldLookupError) in try catalog.resolve(name: "p.index", argument: argument) }
            #expect(error != nil)
        }
    }
}

@Suite struct EventFieldsTests {
    /// A failed open by a relative path from descriptor 3.
    private let failedOpen = ScriptedEvent(.openatV2X, [P.i64(-2), P.i64(3), P.text("x/../hosts"), P.u32(1), P.u32(0), P.u32(0), P.i64(0)])

    @Test func failedOpenByRelativePath() throws {
        let expected: [(String, String?)] = [
            ("evt.type", "openat"), ("syscall.type", "openat"), ("evt.dir", "<"), ("evt.category", "file"),
            ("evt.res", "ENOENT"), ("evt.rawres", "-2"), ("evt.failed", "true"), ("evt.count.error", "1"),
            ("evt.count.error.file", "1"), ("evt.count.error.net", nil), ("evt.count.error.other", nil),
            ("evt.arg.name", "/etc/hosts"), ("evt.rawarg.name", "x/../hosts"), ("evt.abspath", "/etc/hosts"),
            ("fs.path.name", "<UNKNOWN>"), ("fs.path.nameraw", "x/../hosts"), ("fs.path.source", nil),
            ("evt.is_open_read", "true"), ("evt.is_open_write", "false"), ("evt.buflen", nil),
            ("evt.args", "fd=-2(ENOENT) dirfd=3(<d>/etc) name=x/../hosts(/etc/hosts) flags=1(O_RDONLY) mode=0 dev=0 ino=0"),
            ("evt.type.is.openat", "0"), ("evt.type.is.307", "1"), ("evt.source", "syscall"), ("evt.hostname", "host7"),
            ("evt.asynctype", nil), ("evt.is_async", "false"), ("evt.latency.human", "0ns"), ("evt.count.exit", "1"),
        ]
        for (name, text) in expected { #expect(try failedOpen.text(name) == text, "\(name)") }
        #expect(try failedOpen.text("evt.arg", "6") == "0")
        #expect(try failedOpen.text("evt.arg", "7") == nil)
        #expect(try failedOpen.text("evt.arg", "-1") == nil)
    }

    @Test func createdExecutable() throws {
        let created = ScriptedEvent(.openatV2X, [P.i64(5), P.i64(-100), P.text("a"), P.u32(0x4000 | 4 | 2), P.u32(0o755)], fd: 5)
        for (name, text) in [("evt.is_open_exec", "true"), ("evt.is_open_create", "true"), ("evt.is_open_write", "true"),
                             ("evt.rawarg.flags", "4006"), ("evt.arg.mode", "0755"), ("fs.path.name", "/dev/log")] {
            #expect(try created.text(name) == text, "\(name)")
        }
        let temporary = ScriptedEvent(.openatV2X, [P.i64(-13), P.i64(-100), P.text("a"), P.u32(0x2000), P.u32(0o711)])
        #expect(try temporary.text("evt.is_open_create") == "false")
        #expect(try temporary.text("evt.is_open_exec") == "true")
        let creat = ScriptedEvent(.creatX, [P.i64(6), P.text("a"), P.u32(0o010)])
        #expect(try creat.text("evt.is_open_exec") == "true")
        #expect(try creat.text("evt.is_open_create") == "false")
    }

    @Test func writing() throws {
        let write = ScriptedEvent(.writeX, [P.i64(3), Array("a\u{1}c".utf8), P.i64(5), P.u32(3)], fd: 5)
        let expected: [(String, String?)] = [
            ("evt.category", "file"), ("evt.buflen", "3"), ("evt.buflen.file.out", "3"), ("evt.buflen.file.in", nil),
            ("evt.buflen.net", nil), ("evt.buffer", "a.c"), ("evt.is_syslog", "true"), ("evt.io_dir", "write"),
            ("evt.is_io_read", "false"), ("evt.is_io", "true"), ("evt.args", "res=3 data=a.c fd=5(<f>/dev/log) size=3"),
        ]
        for (name, text) in expected { #expect(try write.text(name) == text, "\(name)") }
        write.context.pointee.rendering.base64Buffers = true
        #expect(try write.text("evt.buffer") == "YQFj")
        #expect(try write.text("evt.arg.data") == "YQFj")
        let failed = ScriptedEvent(.writeX, [P.i64(-9), P.empty, P.i64(-1), P.u32(3)])
        #expect(try failed.text("evt.buffer") == "NULL")
        #expect(try failed.text("evt.category") == "unknown")
        #expect(try failed.text("evt.rawarg.data") == "")
        #expect(try failed.number("evt.rawarg.data") == nil)
    }

    @Test func genericAndAsynchronous() throws {
        let code = (0..<SyscallInfo.count).first { SyscallInfo(code: $0)?.name.string == "getpid" } ?? 0
        let generic = ScriptedEvent(.genericX, [P.u16(UInt16(code)), P.u16(39)])
        for (name, text) in [("evt.type", "getpid"), ("evt.args", ""), ("evt.arg.ID", "getpid"), ("evt.rawarg.nativeID", "39"),
                             ("evt.res", nil)] as [(String, String?)] {
            #expect(try generic.text(name) == text, "\(name)")
        }
        let asynchronous = ScriptedEvent(.asynceventE, [P.u32(0), P.text("container"), P.text("{}")])
        for (name, text) in [("evt.type", "container"), ("evt.asynctype", "container"), ("syscall.type", nil), ("evt.is_async", "true"),
                             ("evt.source", "syscall")] as [(String, String?)] {
            #expect(try asynchronous.text(name) == text, "\(name)")
        }
        #expect(try ScriptedEvent(.asynceventE, [P.u32(7), P.text("x")]).text("evt.source") == nil)
    }

    @Test func pathsOfCallsWithTwo() throws {
        let params = [P.i64(0), P.i64(3), P.text("a"), P.i64(-100), P.text("../b/"), P.u32(0)]
        let expected: [(EventType, String, String?)] = [
            (.renameatX, "evt.abspath", "/etc/a"), (.renameatX, "evt.abspath.dst", "/home/b"),
            (.renameatX, "fs.path.source", "/home/ann/a"), (.renameatX, "fs.path.target", "/home/b"),
            (.renameat2X, "fs.path.source", "/etc/a"), (.renameat2X, "fs.path.targetraw", "../b/"),
            (.linkatV2X, "fs.path.source", "/home/b"), (.linkatV2X, "fs.path.name", nil), (.linkatV2X, "evt.abspath.src", "/etc/a"),
        ]
        for (type, name, text) in expected { #expect(try ScriptedEvent(type, params).text(name) == text, "\(name)") }
        let unlink = [P.i64(0), P.i64(-100), P.text("a"), P.u32(0)]
        #expect(try ScriptedEvent(.unlinkatV2X, unlink).text("fs.path.name") == "<UNKNOWN>a")
        #expect(try ScriptedEvent(.unlinkatV2X, unlink, fd: 3).text("fs.path.name") == "/etc/a")
        #expect(try ScriptedEvent(.unlinkatV2X, [P.i64(-1)] + unlink.dropFirst()).text("fs.path.name") == nil)
        #expect(try ScriptedEvent(.fchmodX, [P.i64(0), P.i64(5), P.u32(0)], fd: 5).text("fs.path.nameraw") == "/dev/log")
        #expect(try ScriptedEvent(.mountX, [P.i64(0), P.empty, P.text("/mnt")]).text("fs.path.source") == "/home/ann/<NA>")
    }

    @Test func polledDescriptors() throws {
        let list = P.u16(3) + P.i64(4) + P.u16(1) + P.i64(9) + P.u16(0x1f) + P.i64(5) + P.u16(4)
        let poll = ScriptedEvent(.pollX, [P.i64(1), list, P.i64(0)])
        let connection = "10.0.0.1:40000->1.2.3.4:443"
        for (name, text) in [("nums", "4,9,5"), ("names", "\(connection),<NA>,/dev/log"), ("cips", "10.0.0.1"), ("sips", "1.2.3.4"),
                             ("cports", "40000"), ("sports", "443")] {
            #expect(try poll.text("fdlist.\(name)") == text, "\(name)")
        }
        #expect(try poll.text("evt.arg.fds") == "4:41 9:?1f 5:f4")
        let short = ScriptedEvent(.pollX, [P.i64(1), Array(list.prefix(17)), P.i64(0)])
        #expect(try short.text("fdlist.nums") == "4")
        #expect(try ScriptedEvent(.pollX, [P.i64(0), P.u16(0), P.i64(0)]).text("fdlist.nums") == nil)
    }

    @Test func times() throws {
        let event = ScriptedEvent(.closeX, [P.i64(0), P.i64(5)], time: 1_709_164_799_000_000_042)
        event.context.pointee.state.pointee.firstEventTime = 1_709_164_797_000_000_000
        for (name, text) in [("evt.time.iso8601", "2024-02-28T23:59:59.000000042+0000"), ("evt.rawtime.ns", "000000042"),
                             ("evt.reltime", "2000000042"), ("evt.reltime.s", "2"), ("evt.rawtime.s", "1709164799")] {
            #expect(try event.text(name) == text, "\(name)")
        }
        #expect(try event.number("evt.around", "1709164799000000000") == 42)
    }

    @Test func infrastructure() throws {
        let event = ScriptedEvent(.infrastructureEventE,
                                  [P.text("docker"), P.text("n"), P.text("Event: die; ID: 0123456789abcdef; Image: nginx@sha256:1"), P.text("s")])
        #expect(try event.text("evt.infra.docker.name") == "die")
        #expect(try event.text("evt.infra.docker.container.id") == "0123456789ab")
        #expect(try event.text("evt.infra.docker.container.image") == "nginx")
        #expect(try event.text("evt.infra.docker.container.name") == nil)
    }
}
