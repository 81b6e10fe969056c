/// The contents of a SOCKTUPLE or SOCKADDR parameter.
struct SocketTuple {
    enum Family { case inet, inet6, unix }

    var family: Family
    var source = SocketAddress(), dest = SocketAddress()
    /// Kernel pointers and path of a unix socket.
    var unixSource: UInt64 = 0, unixDest: UInt64 = 0
    var path = Bytes.empty

    /// nil for an empty or cut short parameter, or another family.
    init?(tuple bytes: Bytes) {
        guard bytes.count > 0 else { return nil }
        switch UInt32(bytes[0]) {
        case Flag.SocketFamilies.AF_INET where bytes.count >= 13:
            family = .inet
            source = SocketAddress(bytes, at: 1, width: 4)
            dest = SocketAddress(bytes, at: 7, width: 4)
        case Flag.SocketFamilies.AF_INET6 where bytes.count >= 37:
            family = .inet6
            source = SocketAddress(bytes, at: 1, width: 16)
            dest = SocketAddress(bytes, at: 19, width: 16)
        case Flag.SocketFamilies.AF_UNIX where bytes.count >= 17:
            family = .unix
            let raw = UnsafeRawPointer(bytes.base)
            unixSource = raw.loadUnaligned(fromByteOffset: 1, as: UInt64.self)
            unixDest = raw.loadUnaligned(fromByteOffset: 9, as: UInt64.self)
            path = bytes.dropFirst(17).upToNUL
        default:
            return nil
        }
    }

    /// A single address, as `source` and `path`. nil for an empty or cut short parameter, or another family.
    init?(address bytes: Bytes) {
        guard bytes.count > 0 else { return nil }
        switch UInt32(bytes[0]) {
        case Flag.SocketFamilies.AF_INET where bytes.count >= 7:
            family = .inet
            source = SocketAddress(bytes, at: 1, width: 4)
        case Flag.SocketFamilies.AF_INET6 where bytes.count >= 19:
            family = .inet6
            source = SocketAddress(bytes, at: 1, width: 16)
        case Flag.SocketFamilies.AF_UNIX:
            family = .unix
            path = bytes.dropFirst(1).upToNUL
        default:
            return nil
        }
    }

    /// A tuple whose two sides are IPv4 addresses in IPv6 clothing becomes an IPv4 tuple.
    var unmapped: SocketTuple {
        guard family == .inet6, source.isIPv4Mapped, dest.isIPv4Mapped else { return self }
        var result = self
        result.family = .inet
        result.source = source.unmapped
        result.dest = dest.unmapped
        return result
    }
}

extension SocketAddress {
    /// `width` bytes of address at `offset` and the port behind them; they must lie inside `bytes`.
    init(_ bytes: Bytes, at offset: Int, width: Int) {
        self.init()
        setIP(bytes[offset..<offset + width])
        port = UnsafeRawPointer(bytes.base).loadUnaligned(fromByteOffset: offset + width, as: UInt16.self)
    }

    var isZero: Bool { low == 0 && high == 0 }

    /// `::ffff:a.b.c.d`, or `::`, which also stands for the IPv4 address of nobody.
    var isIPv4Mapped: Bool {
        low == 0 && (high == 0 || UInt32(truncatingIfNeeded: high) == UInt32(bigEndian: 0xffff))
    }

    /// The embedded IPv4 address with the same port.
    var unmapped: SocketAddress {
        var result = self
        result.ipv4 = UInt32(truncatingIfNeeded: high >> 32)
        return result
    }

    func hasSameEndpoint(as other: SocketAddress) -> Bool { low == other.low && high == other.high && port == other.port }
}
