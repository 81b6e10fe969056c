@testable import FalcodCore
import Testing

private let local: [UInt8] = [10, 0, 0, 1], peer: [UInt8] = [1, 2, 3, 4], nobody: [UInt8] = [0, 0, 0, 0]
private let local6: [UInt8] = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
private let peer6: [UInt8] = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]
private func mapped(_ ip: [UInt8]) -> [UInt8] { [UInt8](repeating: 0, count: 10) + [0xff, 0xff] + ip }

@Suite struct StateSocketTests {
    private let machine = StateMachine()

    init() {
        var builder = SystemStateBuilder(state: machine.state)
        for (ip, mask) in [([127, 0, 0, 1], [255, 0, 0, 0]), (local, [255, 255, 255, 0])] as [([UInt8], [UInt8])] {
            ip.withUnsafeBufferPointer { ip in
                mask.withUnsafeBufferPointer { mask in
                    guard let ip = ip.baseAddress, let mask = mask.baseAddress else { return }
                    builder.interface(InterfaceSeed(name: .empty, address: Bytes(base: ip, count: 4),
                                                    netmask: Bytes(base: mask, count: 4), broadcast: .empty, linkSpeed: 0))
                }
            }
        }
        machine.importThread(10)
    }

    private func socket(_ fd: Int64, domain: Int64 = 2, type: Int64 = 1, proto: Int64 = 0) {
        machine.send(.socketX, 10, ["fd": .number(fd), "domain": .number(domain), "type": .number(type), "proto": .number(proto)])
    }

    /// Domain, type and protocol of socket(2), and what the entry is.
    @Test(arguments: [
        (1, 1, 0, FDType.unix, L4Protocol.unknown), (2, 1, 0, .ipv4, .tcp), (2, 2, 0, .ipv4, .udp), (10, 1, 6, .ipv6, .tcp),
        (2, 0o2000001, 0, .ipv4, .tcp), (2, 3, 1, .ipv4, .raw), (2, 2, 1, .ipv4, .icmp), (2, 3, 255, .ipv4, .raw),
        (10, 2, 17, .ipv6, .udp), (10, 3, 58, .ipv6, .unknown), (16, 3, 0, .netlink, .unknown), (17, 3, 3, .unknown, .unknown),
    ] as [(Int64, Int64, Int64, FDType, L4Protocol)])
    func kinds(domain: Int64, type: Int64, proto: Int64, kind: FDType, transport: L4Protocol) {
        socket(3, domain: domain, type: type, proto: proto)
        #expect(machine.entry(10, 3)?.type == kind && machine.entry(10, 3)?.l4 == transport)
    }

    /// The bound address and what becomes of the socket.
    @Test(arguments: [
        (local, 80, FDType.ipv4Server, "10.0.0.1:80"), (nobody, 0, .ipv4, "0.0.0.0:0"), (local6, 80, .ipv6Server, "2001:db8::1:80"),
        (mapped(local), 80, .ipv4Server, "::ffff:10.0.0.1:80"),
    ] as [([UInt8], UInt16, FDType, String)])
    func bind(ip: [UInt8], port: UInt16, kind: FDType, name: String) {
        socket(3, domain: ip.count == 4 ? 2 : 10)
        machine.send(.bindX, 10, ["res": 0, "fd": 3, "addr": .address(ip, port)])
        let entry = machine.entry(10, 3)
        #expect(entry?.type == kind && entry?.name.bytes.string == name && entry?.l4 == .tcp)
        #expect(entry?.flags == (port > 0 ? .roleServer : []))
    }

    @Test func connectMakesAClient() {
        socket(3)
        machine.send(.connectX, 10, ["res": -111, "fd": 3, "tuple": .tuple(local, 4000, peer, 443)])
        #expect(machine.name(10, 3) == "")
        let context = machine.send(.connectX, 10, ["res": -115, "fd": 3, "tuple": .tuple(local, 4000, peer, 443)])
        #expect(context.fd?.pointee.name.bytes.string == "10.0.0.1:4000->1.2.3.4:443")
        #expect(machine.entry(10, 3)?.flags == [.roleClient, .connected] && machine.entry(10, 3)?.dest.port == 443)
        socket(4, domain: 10)
        machine.send(.connectX, 10, ["res": 0, "fd": 4, "tuple": .tuple(mapped(local), 4001, mapped(peer), 443)])
        #expect(machine.entry(10, 4)?.type == .ipv4 && machine.name(10, 4) == "10.0.0.1:4001->1.2.3.4:443")
        socket(5, domain: 1)
        machine.send(.connectX, 10, ["res": 0, "fd": 5, "tuple": .unixTuple(0xab, 0xcd, "/run/x")])
        #expect(machine.name(10, 5) == "ab->cd /run/x" && machine.entry(10, 5)?.unixSource == 0xab)
    }

    @Test func theEnterEventTellsWhereAConnectWent() {
        socket(3)
        machine.send(.connectE, 10, ["fd": 3, "addr": .address(peer, 443)])
        machine.send(.connectX, 10, ["res": 0, "fd": 3, "tuple": .tuple(local, 4000, [9, 9, 9, 9], 1), "addr": .address([9, 9, 9, 9], 1)])
        #expect(machine.name(10, 3) == "10.0.0.1:4000->1.2.3.4:443", "the program's memory was changed meanwhile")
        socket(4)
        machine.send(.connectE, 10, ["fd": 4, "addr": .address(peer, 443)])
        machine.send(.connectX, 10, ["res": 0, "fd": 4, "tuple": .tuple(local, 4000, [9, 9, 9, 9], 1), "addr": .address(peer, 443)])
        #expect(machine.name(10, 4) == "10.0.0.1:4000->9.9.9.9:1", "the kernel's own peer")
        socket(5)
        machine.send(.connectE, 10, ["fd": 5, "addr": .address(peer, 443)])
        machine.send(.connectX, 10, ["res": 0, "fd": 5])
        #expect(machine.entry(10, 5)?.dest.port == 443 && machine.entry(10, 5)?.flags.contains(.roleClient) == true)
    }

    @Test func acceptMakesAServersSide() {
        machine.send(.accept4V6X, 10, ["fd": 5, "tuple": .tuple(peer, 4000, local, 80), "flags": 4096])
        let entry = machine.entry(10, 5)
        #expect(entry?.name.bytes.string == "1.2.3.4:4000->10.0.0.1:80" && entry?.l4 == .tcp && entry?.openFlags == 4096)
        #expect(entry?.flags == [.roleServer, .connected])
        machine.send(.acceptV5X, 10, ["fd": 6, "tuple": .unixTuple(1, 2, "/s")])
        #expect(machine.name(10, 6) == "1->2 /s")
        machine.send(.acceptV5X, 10, ["fd": 7])
        #expect(machine.entry(10, 7) == nil)
    }

    @Test func readingAndWritingConnect() {
        socket(3)
        machine.send(.readX, 10, ["res": -11, "fd": 3])
        #expect(machine.entry(10, 3)?.flags.contains(.connected) == false)
        machine.send(.writeX, 10, ["res": 1, "fd": 3])
        #expect(machine.entry(10, 3)?.flags.contains(.connected) == true)
    }

    @Test func datagramsTellBothSides() {
        socket(3, type: 2)
        machine.send(.sendtoX, 10, ["res": 1, "fd": 3, "tuple": .tuple(nobody, 4000, peer, 53)])
        #expect(machine.name(10, 3) == "10.0.0.1:4000->1.2.3.4:53", "the first interface that is no loopback")
        #expect(machine.entry(10, 3)?.flags.contains(.roleClient) == true)
        machine.send(.recvfromX, 10, ["res": 1, "fd": 3, "tuple": .tuple(peer, 53, local, 4000)])
        #expect(machine.name(10, 3) == "10.0.0.1:4000->1.2.3.4:53", "the same pair in the other order")
        machine.send(.recvfromX, 10, ["res": 1, "fd": 3, "tuple": .tuple([5, 6, 7, 8], 53, local, 4000)])
        #expect(machine.name(10, 3) == "10.0.0.1:4000->5.6.7.8:53", "who sends to a client is the server")
        socket(4, type: 2)
        machine.send(.bindX, 10, ["res": 0, "fd": 4, "addr": .address(local, 53)])
        machine.send(.recvmsgX, 10, ["res": 1, "fd": 4, "tuple": .tuple([10, 0, 0, 9], 999, local, 53)])
        #expect(machine.name(10, 4) == "10.0.0.9:999->10.0.0.1:53" && machine.entry(10, 4)?.type == .ipv4)
        #expect(machine.entry(10, 4)?.l4 == .udp && machine.entry(10, 4)?.flags.contains(.roleServer) == true)
        machine.send(.connectX, 10, ["res": 0, "fd": 4, "tuple": .tuple(local, 53, [10, 0, 0, 9], 77)])
        #expect(machine.entry(10, 4)?.dest.port == 53, "a server that connects stays the server")
    }

    @Test func aNamedStreamKeepsItsName() {
        socket(3)
        machine.send(.connectX, 10, ["res": 0, "fd": 3, "tuple": .tuple(local, 4000, peer, 443)])
        machine.send(.recvfromX, 10, ["res": 1, "fd": 3, "tuple": .tuple([9, 9, 9, 9], 1, local, 2)])
        #expect(machine.name(10, 3) == "10.0.0.1:4000->1.2.3.4:443")
    }

    @Test func sendingOverAnUnknownSocketMakesOneUp() {
        let context = machine.send(.sendtoX, 10, ["res": 4, "fd": 8, "tuple": .tuple(local, 4000, peer, 53)])
        #expect(context.fd?.pointee.type == .ipv4 && machine.entry(10, 8)?.l4 == .udp)
        #expect(machine.name(10, 8) == "10.0.0.1:4000->1.2.3.4:53")
        machine.send(.sendtoX, 10, ["res": -1, "fd": 9, "tuple": .tuple(local, 4000, peer, 53)])
        #expect(machine.entry(10, 9) == nil)
    }

    @Test func importedSocketsGetTheirRoles() {
        let machine = StateMachine()
        var builder = SystemStateBuilder(state: machine.state)
        var thread = ThreadSeed()
        (thread.tid, thread.pid) = (10, 10)
        builder.thread(thread)
        func add(_ fd: Int64, _ type: FDType, _ source: ([UInt8], UInt16), _ dest: ([UInt8], UInt16)? = nil, name: StaticString = "") {
            source.0.withUnsafeBufferPointer { from in
                (dest?.0 ?? []).withUnsafeBufferPointer { to in
                    var seed = DescriptorSeed()
                    (seed.fd, seed.type, seed.l4, seed.sourcePort, seed.destPort) = (fd, type, .tcp, source.1, dest?.1 ?? 0)
                    seed.sourceIP = Bytes(base: from.baseAddress ?? Bytes.empty.base, count: from.count)
                    seed.destIP = Bytes(base: to.baseAddress ?? Bytes.empty.base, count: to.count)
                    seed.name = Bytes(staticText: name)
                    builder.descriptor(seed, ofThread: 10)
                }
            }
        }
        add(3, .ipv4Server, (nobody, 80))
        add(4, .ipv4, (local, 80), (peer, 4000))
        add(5, .ipv4, (local, 4001), (peer, 443))
        add(6, .unix, ([], 0), name: "/run/s")
        add(7, .unix, ([], 0))
        add(8, .ipv6, (mapped(local), 4002), (mapped(peer), 443))
        builder.finish()
        #expect(machine.name(10, 3) == "0.0.0.0:80")
        #expect(machine.name(10, 4) == "1.2.3.4:4000->10.0.0.1:80" && machine.entry(10, 4)?.flags == [.fromProc, .roleServer, .connected])
        #expect(machine.name(10, 5) == "10.0.0.1:4001->1.2.3.4:443" && machine.entry(10, 5)?.flags == [.fromProc, .roleClient, .connected])
        #expect(machine.entry(10, 6)?.flags == [.fromProc, .roleServer] && machine.entry(10, 7)?.flags == [.fromProc, .roleClient])
        #expect(machine.entry(10, 8)?.type == .ipv4 && machine.entry(10, 8)?.oldName.bytes.string == machine.name(10, 8))
    }

    /// Control data of a message, and the process that is asked about.
    @Test(arguments: [
        ([rights([7])], 10), ([rights([3])], nil), ([rights([3, 7])], 10), ([header(2, 1, [7, 0, 0, 0])], nil),
        ([header(1, 2, [7, 0, 0, 0]), rights([8])], 10), ([[UInt8](repeating: 0xff, count: 40)], nil), ([Array(rights([7])[..<19])], nil),
        ([header(1, 1, []), rights([9])], 10), ([[]], nil),
    ] as [([[UInt8]], Int64?)])
    func handedDescriptors(control: [[UInt8]], asked: Int64?) {
        socket(3, domain: 1)
        machine.send(.recvmsgX, 10, ["res": 1, "fd": 3, "msgcontrol": .bytes(control.flatMap { $0 })])
        let first = machine.state.pointee.wanted.popFirst()
        #expect(first == asked)
    }
}

private func rights(_ descriptors: [Int32]) -> [UInt8] { header(1, 1, descriptors.flatMap { StateValue.little($0) }) }

/// One message of control data, padded as the kernel pads it.
private func header(_ level: Int32, _ type: Int32, _ data: [UInt8]) -> [UInt8] {
    let bytes = StateValue.little(UInt64(16 + data.count)) + StateValue.little(level) + StateValue.little(type) + data
    return bytes + [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8)
}
