import FalcodCore

/// The sockets of a network namespace by their inode, out of its tables in /proc.
struct SocketTable {
    private struct Socket {
        var type: FDType
        var l4 = L4Protocol.unknown
        /// 4 or 16 bytes each, network order.
        var source: [UInt8] = [], dest: [UInt8] = []
        var sourcePort: UInt16 = 0, destPort: UInt16 = 0
        var pointer: UInt64 = 0
        var path: [UInt8] = []
    }

    private var sockets: [UInt64: Socket] = [:]
    /// Sockets that are kept; further ones stay unknown.
    static let limit = 1 << 20

    var isEmpty: Bool { sockets.isEmpty }

    /// Adds the table of a protocol, `tcp`, `udp6`, `unix` … Returns how many lines found no room.
    mutating func add(_ name: Bytes, _ text: Bytes, limit: Int = SocketTable.limit) -> UInt64 {
        var lines = TextScanner(text)
        // The head of the columns.
        _ = lines.line()
        var leftOut: UInt64 = 0
        while let line = lines.line() {
            guard sockets.count < limit else {
                leftOut += 1
                continue
            }
            switch name {
            case "tcp", "tcp6": addInternet(line, .tcp)
            case "udp", "udp6": addInternet(line, .udp)
            case "raw", "raw6": addInternet(line, .raw)
            case "unix": addUnix(line)
            case "netlink": addNetlink(line)
            default: return 0
            }
        }
        return leftOut
    }

    /// `sl local remote state queues timer retransmissions uid timeout inode …`
    private mutating func addInternet(_ line: Bytes, _ l4: L4Protocol) {
        var fields = TextScanner(line)
        guard fields.word() != nil, let local = fields.word(), let remote = fields.word() else { return }
        fields.skipWords(6)
        // Connections that nobody holds any more have none.
        guard let inode = fields.number(), inode != 0, let source = Self.address(local), let dest = Self.address(remote),
              source.ip.count == dest.ip.count else { return }
        let isIPv4 = source.ip.count == 4
        var socket = Socket(type: isIPv4 ? .ipv4 : .ipv6)
        socket.l4 = l4
        socket.source = source.ip
        socket.sourcePort = source.port
        if dest.ip.allSatisfy({ $0 == 0 }) {
            socket.type = isIPv4 ? .ipv4Server : .ipv6Server
        } else {
            socket.dest = dest.ip
            socket.destPort = dest.port
        }
        sockets[inode] = socket
    }

    /// `0100007F:1F90`: groups of four bytes as one little-endian number each, and the port.
    private static func address(_ text: Bytes) -> (ip: [UInt8], port: UInt16)? {
        var parts = TextScanner(text)
        let digits = parts.upTo(UInt8(ascii: ":"))
        guard digits.count == 8 || digits.count == 32, let port = TextScanner.number(parts.rest, radix: 16) else { return nil }
        var ip: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 8) {
            guard let group = TextScanner.number(digits[start..<start + 8], radix: 16) else { return nil }
            for shift in stride(from: 0 as UInt64, to: 32, by: 8) { ip.append(UInt8(truncatingIfNeeded: group >> shift)) }
        }
        return (ip, UInt16(truncatingIfNeeded: port))
    }

    /// `pointer: references protocol flags type state inode path`
    private mutating func addUnix(_ line: Bytes) {
        var fields = TextScanner(line)
        guard let pointer = fields.word() else { return }
        fields.skipWords(5)
        guard let inode = fields.number() else { return }
        var socket = Socket(type: .unix)
        socket.pointer = TextScanner.number(pointer[0..<pointer.count - (pointer.hasSuffix(":") ? 1 : 0)], radix: 16) ?? 0
        socket.path = fields.rest.dropFirst(1).array
        sockets[inode] = socket
    }

    /// `pointer protocol pid groups receive send dump locks drops inode`
    private mutating func addNetlink(_ line: Bytes) {
        var fields = TextScanner(line)
        fields.skipWords(9)
        if let inode = fields.number() { sockets[inode] = Socket(type: .netlink) }
    }

    /// Completes `seed` for the socket of `inode` and lends it; false for a socket that is in no table.
    func lend(_ inode: UInt64, _ seed: DescriptorSeed, _ body: (DescriptorSeed) -> Void) -> Bool {
        guard let socket = sockets[inode] else { return false }
        var seed = seed
        seed.type = socket.type
        seed.l4 = socket.l4
        seed.sourcePort = socket.sourcePort
        seed.destPort = socket.destPort
        seed.unixSource = socket.pointer
        socket.source.withBytes { source in
            socket.dest.withBytes { dest in
                socket.path.withBytes { path in
                    seed.sourceIP = source
                    seed.destIP = dest
                    seed.name = path
                    body(seed)
                }
            }
        }
        return true
    }
}

extension [UInt8] {
    /// Lends the elements; they stay where they are during `body`.
    func withBytes<Result, Failure>(_ body: (Bytes) throws(Failure) -> Result) throws(Failure) -> Result {
        try withUnsafeBufferPointer { (memory) throws(Failure) in
            try body(memory.baseAddress.map { Bytes(base: $0, count: memory.count) } ?? .empty)
        }
    }
}
