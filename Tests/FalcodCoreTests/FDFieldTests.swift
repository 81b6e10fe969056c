import Testing

@testable import FalcodCore

@Suite struct FDFieldTests {
    private func fixture(_ type: EventType, fd: Int64) -> FieldFixture {
        let fixture = FieldFixture(type)
        fixture.thread(1, parent: 0, "init")
        fixture.descriptor(0, of: 1, .file, "/etc/passwd") { ($0.dev, $0.ino) = (0x12345678, 99) }
        fixture.descriptor(1, of: 1, .directory, "/var/log")
        fixture.descriptor(2, of: 1, .unix, "/run/x")
        fixture.descriptor(3, of: 1, .ipv4) {
            $0.l4 = .tcp
            ($0.sourceIP, $0.sourcePort) = (immortal([10, 0, 0, 1]), 4000)
            ($0.destIP, $0.destPort) = (immortal([1, 1, 1, 1]), 443)
        }
        fixture.descriptor(4, of: 1, .ipv4Server) {
            $0.l4 = .udp
            ($0.sourceIP, $0.sourcePort) = (immortal([0, 0, 0, 0]), 53)
        }
        fixture.descriptor(5, of: 1, .file, "noslash")
        fixture.descriptor(6, of: 1, .file, "/top")
        fixture.descriptor(7, of: 1, .file, "/ends/")
        fixture.interface([10, 0, 0, 1])
        fixture.select(1, fd: fd)
        return fixture
    }

    @Test(arguments: [
        (0, "fd.num", "0"), (0, "fd.type", "file"), (0, "fd.typechar", "f"), (0, "fd.name", "/etc/passwd"),
        (0, "fd.directory", "/etc"), (0, "fd.filename", "passwd"), (0, "fd.containername", ":/etc/passwd"),
        (0, "fd.containerdirectory", ":/etc"), (0, "fd.uid", "10"), (0, "fd.dev", "12345678"), (0, "fd.dev.major", "1110"),
        (0, "fd.dev.minor", "74616"), (0, "fd.ino", "99"), (0, "fd.l4proto", "<NA>"), (0, "fd.sockfamily", nil), (0, "fd.is_server", "false"),
        (0, "fd.cip", nil), (0, "fd.ip", nil), (1, "fd.directory", "/var/log"), (1, "fd.filename", nil),
        (2, "fd.sockfamily", "unix"), (2, "fd.directory", nil), (2, "fd.name", "/run/x"),
        (3, "fd.cip", "10.0.0.1"), (3, "fd.sip", "1.1.1.1"), (3, "fd.lip", "10.0.0.1"), (3, "fd.rip", "1.1.1.1"), (3, "fd.cport", "4000"),
        (3, "fd.sport", "443"), (3, "fd.rport", "443"), (3, "fd.sproto", "443"), (3, "fd.l4proto", "tcp"), (3, "fd.is_server", "false"),
        (3, "fd.snet", "<IPNET>"), (3, "fd.rip.name", nil), (3, "fd.connected", "true"),
        (4, "fd.sip", nil), (4, "fd.sport", "53"), (4, "fd.cport", nil), (4, "fd.lip", nil), (4, "fd.sproto", ""), (4, "fd.cproto", nil),
        (4, "fd.lproto", nil), (4, "fd.is_server", "true"), (4, "fd.l4proto", "udp"),
        (5, "fd.directory", "/"), (5, "fd.filename", "/"), (6, "fd.directory", "/"), (6, "fd.filename", "top"),
        (7, "fd.directory", "/ends/"), (7, "fd.filename", "/ends/"),
        (9, "fd.num", "9"), (9, "fd.type", nil), (9, "fd.typechar", "o"), (9, "fd.name", ""), (9, "fd.directory", "/"), (9, "fd.filename", nil),
        (0, "fd.types", "(file,directory,unix,ipv4)"), (0, "fd.types[3]", "(ipv4)"), (0, "fd.types[33]", nil),
        (0, "proc.stdin.name", "/etc/passwd"), (0, "proc.stdout.type", "directory"), (0, "proc.fdopencount", "8"),
    ] as [(Int64, String, String?)])
    func ofADescriptor(_ fd: Int64, _ field: String, _ expected: String?) {
        let value = fixture(.readX, fd: fd).read(field)
        if field == "fd.types" {
            // The order is the table's.
            #expect(value?.dropFirst().dropLast().split(separator: ",").sorted() == expected?.dropFirst().dropLast().split(separator: ",").sorted())
        } else {
            #expect(value == expected)
        }
    }

    @Test(arguments: [
        (3, "fd.ip", "(10.0.0.1,1.1.1.1)"), (3, "fd.port", "(4000,443)"), (4, "fd.proto", "(53)"), (0, "fd.ip", "()"), (9, "fd.ip", nil),
        (3, "fd.rip.name", "1.1.1.1"),
    ] as [(Int64, String, String?)])
    func asCompared(_ fd: Int64, _ field: String, _ expected: String?) {
        #expect(fixture(.readX, fd: fd).read(field, filter: true) == expected)
    }

    @Test func eventsWithoutDescriptors() {
        let fixture = fixture(.brkV4X, fd: 0)
        for field in ["fd.num", "fd.name", "fd.typechar", "fd.types"] { #expect(fixture.read(field) == nil, "\(field)") }
    }

    @Test(arguments: [
        (.openX, 1, "a//b.txt", nil, "/work/a/b.txt", "/work/a/b.txt", "/work/a"),
        (.creatX, 1, nil, nil, "<NA>", "<NA>", "/"),
        (.openatV2X, 2, "b.txt", -100, "/work/b.txt", "b.txt", "/work"),
        (.openatV2X, 2, "b.txt", 1, "/var/log/b.txt", "b.txt", "/var/log"),
        (.openatV2X, 2, "b.txt", 77, "<UNKNOWN>b.txt", "b.txt", "/"),
        (.openatV2X, 2, "/x//y", 77, "/x/y", "/x/y", "/x"),
        (.openatV2X, 2, "", -100, "", "", "/"),
        (.openatV2X, 2, nil, -100, nil, nil, nil),
        (.openat2X, 2, "../b", -100, "/b", "../b", "/"),
        (.acceptV5X, 1, nil, nil, "NULL", "NULL", "/"),
        (.closeX, 1, nil, nil, "", "", "/"),
    ] as [(EventType, Int, String?, Int64?, String?, String?, String?)])
    func namesWithoutAnEntry(_ type: EventType, _ index: Int, _ path: String?, _ directory: Int64?, _ name: String?, _ raw: String?,
                             _ parent: String?) {
        let fixture = fixture(type, fd: -1)
        fixture.set(0, -2)
        if let path { fixture.set(index, path) } else { fixture.set(index, [UInt8]()) }
        if let directory { fixture.set(1, directory) }
        #expect(fixture.read("fd.name") == name)
        #expect(fixture.read("fd.nameraw") == raw)
        #expect(fixture.read("fd.directory") == parent)
        #expect(fixture.read("fd.filename") == nil)
    }

    /// Inside a container its own address is local as well as the machine's; without a known one, every container's is.
    @Test(arguments: [
        ("10.0.0.1", "10.0.0.1"), ("172.17.0.2", "10.0.0.1"), ("", "1.1.1.1"),
    ])
    func localAddressesOfContainers(_ containerIP: String, _ local: String) {
        let fixture = fixture(.readX, fd: 3)
        var record = ContainerRecord()
        record.id = fixture.state.pointee.texts.make(immortal("c"))
        record.ipv4 = ContainerJSON.ipv4(immortal(containerIP))
        fixture.state.pointee.containers.insert(record, &fixture.state.pointee.texts)
        fixture.context.pointee.thread?.pointee.containerID = fixture.state.pointee.texts.make(immortal("c"))
        #expect(fixture.read("fd.lip") == local)
    }
}
