/// Socket addresses and tuples, as parameters carry them, as text.
enum SocketText {
    private static let unix: UInt8 = 1, inet: UInt8 = 2, inet6: UInt8 = 10

    /// `a.b.c.d:port`, `v6:port`, a path; `family N` for other families and for addresses cut short.
    static func appendAddress(_ address: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        guard address.count > 0 else { return }
        switch address[0] {
        case inet where address.count >= 7:
            append(address[1..<5], port: address.dropFirst(5), to: &text, &scratch)
        case inet6 where address.count >= 19:
            append(address[1..<17], port: address.dropFirst(17), to: &text, &scratch)
        case unix:
            text.append(address.dropFirst(1).upToNUL, &scratch)
        default:
            text.append("family ", &scratch)
            text.append(decimal: UInt64(address[0]), &scratch)
        }
    }

    /// `source:port->destination:port`, of pairs of IPv4 addresses inside IPv6 too; `hex->hex path` for unix sockets.
    static func appendTuple(_ tuple: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        guard tuple.count > 0 else { return }
        switch tuple[0] {
        case inet where tuple.count >= 13:
            appendPair(tuple, width: 4, skip: 0, to: &text, &scratch)
        case inet6 where tuple.count >= 37:
            let bothIPv4 = isIPv4(tuple[1..<17]) && isIPv4(tuple[19..<35])
            appendPair(tuple, width: 16, skip: bothIPv4 ? 12 : 0, to: &text, &scratch)
        case unix where tuple.count >= 17:
            let raw = UnsafeRawPointer(tuple.base)
            text.append(lowerHex: raw.loadUnaligned(fromByteOffset: 1, as: UInt64.self), &scratch)
            text.append("->", &scratch)
            text.append(lowerHex: raw.loadUnaligned(fromByteOffset: 9, as: UInt64.self), &scratch)
            text.append(UInt8(ascii: " "), &scratch)
            text.append(tuple.dropFirst(17).upToNUL, &scratch)
        default: break
        }
    }

    private static func appendPair(_ tuple: Bytes, width: Int, skip: Int, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let second = 1 + width + 2
        append(tuple[1 + skip..<1 + width], port: tuple.dropFirst(1 + width), to: &text, &scratch)
        text.append("->", &scratch)
        append(tuple[second + skip..<second + width], port: tuple.dropFirst(second + width), to: &text, &scratch)
    }

    /// `port` are two bytes or more, little-endian.
    private static func append(_ address: Bytes, port: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        AddressText.append(address, to: &text, &scratch)
        text.append(UInt8(ascii: ":"), &scratch)
        text.append(decimal: UInt64(port[0]) | UInt64(port[1]) << 8, &scratch)
    }

    /// An IPv4 address inside IPv6 (`::ffff:a.b.c.d`); `::` counts as one.
    static func isIPv4(_ address: Bytes) -> Bool {
        let raw = UnsafeRawPointer(address.base)
        guard raw.loadUnaligned(as: UInt64.self) == 0 else { return false }
        let rest = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        return rest == 0 || rest & 0xffff_ffff == 0xffff_0000
    }
}
