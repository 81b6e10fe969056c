/// Names of sockets made from what their entries hold.
enum SocketName {
    /// `source:port->dest:port`, without ports for protocols that have none; `address:port` of a server;
    /// `<unknown>` while the protocol is.
    static func append(_ socket: FDRecord, to text: inout TextBuilder, _ scratch: inout Scratch) {
        if socket.type.isIPServer {
            append(socket.source, isIPv6: socket.type == .ipv6Server, hasPort: true, to: &text, &scratch)
            return
        }
        switch socket.l4 {
        case .unknown, .notApplicable: text.append("<unknown>", &scratch)
        case .tcp, .udp: appendSides(socket, havePorts: true, to: &text, &scratch)
        case .icmp, .raw: appendSides(socket, havePorts: false, to: &text, &scratch)
        }
    }

    static func appendSides(_ socket: FDRecord, havePorts: Bool, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let isIPv6 = socket.type == .ipv6
        append(socket.source, isIPv6: isIPv6, hasPort: havePorts, to: &text, &scratch)
        text.append("->", &scratch)
        append(socket.dest, isIPv6: isIPv6, hasPort: havePorts, to: &text, &scratch)
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
}
