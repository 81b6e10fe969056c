/// Names of sockets: `source:port->dest:port`, `address:port`, `pointer->pointer path`.
enum SocketText {
    /// A SOCKTUPLE parameter; nothing where it is empty, cut short or of another family.
    static func append(tuple: SocketTuple, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let tuple = tuple.unmapped
        if tuple.family == .unix {
            append(lowerHex: tuple.unixSource, to: &text, &scratch)
            text.append("->", &scratch)
            append(lowerHex: tuple.unixDest, to: &text, &scratch)
            if !tuple.path.isEmpty {
                text.append(UInt8(ascii: " "), &scratch)
                text.append(tuple.path, &scratch)
            }
            return
        }
        let isIPv6 = tuple.family == .inet6
        append(tuple.source, isIPv6: isIPv6, hasPort: true, to: &text, &scratch)
        text.append("->", &scratch)
        append(tuple.dest, isIPv6: isIPv6, hasPort: true, to: &text, &scratch)
    }

    /// A single address with its port, or a unix socket's path.
    static func append(address: SocketTuple, to text: inout TextBuilder, _ scratch: inout Scratch) {
        switch address.family {
        case .unix: text.append(address.path, &scratch)
        case .inet: append(address.source, isIPv6: false, hasPort: true, to: &text, &scratch)
        case .inet6: append(address.source, isIPv6: true, hasPort: true, to: &text, &scratch)
        }
    }

    /// What an ip socket is called from what its entry holds.
    static func append(socket record: FDRecord, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let isIPv6 = record.type == .ipv6 || record.type == .ipv6Server
        if record.type.isIPServer {
            append(record.source, isIPv6: isIPv6, hasPort: true, to: &text, &scratch)
            return
        }
        if record.l4 == .unknown || record.l4 == .notApplicable {
            text.append("<unknown>", &scratch)
            return
        }
        let hasPort = record.l4 == .tcp || record.l4 == .udp
        append(record.source, isIPv6: isIPv6, hasPort: hasPort, to: &text, &scratch)
        text.append("->", &scratch)
        append(record.dest, isIPv6: isIPv6, hasPort: hasPort, to: &text, &scratch)
    }

    private static func append(_ address: SocketAddress, isIPv6: Bool, hasPort: Bool, to text: inout TextBuilder,
                               _ scratch: inout Scratch) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2) { words in
            words[0] = address.low
            words[1] = address.high
            let octets = UnsafeRawPointer(words.baseAddress!).assumingMemoryBound(to: UInt8.self)
            AddressText.append(Bytes(base: octets, count: isIPv6 ? 16 : 4), to: &text, &scratch)
        }
        guard hasPort else { return }
        text.append(UInt8(ascii: ":"), &scratch)
        text.append(decimal: UInt64(address.port), &scratch)
    }

    private static func append(lowerHex value: UInt64, to text: inout TextBuilder, _ scratch: inout Scratch) {
        var shift: UInt64 = value == 0 ? 0 : UInt64(63 - value.leadingZeroBitCount) & ~3
        while true {
            let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
            text.append(digit < 10 ? 48 + digit : 87 + digit, &scratch)
            if shift == 0 { return }
            shift -= 4
        }
    }
}
