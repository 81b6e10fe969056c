/// How the fields of ip sockets are read. The source of a connection is the client, the destination the server.
extension FDFields {
    enum End { case client, server, local, remote }

    /// The address and port at one end of a connection; nil without an established role, and for the ends that a
    /// listening socket does not have. `isIPv6` tells the length of the address.
    static func address(_ end: End, _ context: ContextPointer) -> (socket: SocketAddress, isIPv6: Bool)? {
        guard let fd = entry(context), fd.pointee.hasRole else { return nil }
        let type = fd.pointee.type
        if type.isIPServer { return end == .server ? (fd.pointee.source, type == .ipv6Server) : nil }
        guard type.isIPSocket else { return nil }
        let wantsSource = switch end {
        case .client: true
        case .server: false
        case .local: isLocal(fd.pointee.source, fd, context)
        case .remote: !isLocal(fd.pointee.source, fd, context)
        }
        return (wantsSource ? fd.pointee.source : fd.pointee.dest, type == .ipv6)
    }

    static func ip(_ end: End, _ context: ContextPointer, _ value: inout FieldValue, _ type: ParamType = .ipaddr) -> Bool {
        guard let (socket, isIPv6) = address(end, context) else { return false }
        value = ipValue(socket, isIPv6, type, context)
        return true
    }

    /// The host name at one end of a connection, if it is one that conditions compare with: Falco knows no others.
    static func hostName(_ end: End, _ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard ip(end, context, &value), let name = context.pointee.state.pointee.hostNames.name(of: HostNames.Address(value.bytes)) else {
            return false
        }
        value = FieldValue(name)
        return true
    }

    private static func ipValue(_ socket: SocketAddress, _ isIPv6: Bool, _ type: ParamType,
                                _ context: ContextPointer) -> FieldValue {
        let bytes = context.pointee.scratch.allocate(16)
        UnsafeMutableRawPointer(bytes).storeBytes(of: socket.low, as: UInt64.self)
        UnsafeMutableRawPointer(bytes).storeBytes(of: socket.high, toByteOffset: 8, as: UInt64.self)
        return FieldValue(Bytes(base: bytes, count: isIPv6 ? 16 : 4), type)
    }

    /// The server's port is known of a listening socket even before it has a role.
    static func port(_ end: End, _ context: ContextPointer) -> UInt16? {
        if end == .server, let fd = entry(context), fd.pointee.type.isIPServer { return fd.pointee.source.port }
        return address(end, context)?.socket.port
    }

    static func port(_ end: End, _ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let port = port(end, context) else { return false }
        return value.set(UInt64(port), .port)
    }

    /// The port's number as text. As in Falco, a listening socket yields an empty text for client and server, and so does
    /// every other descriptor with a role for the client.
    static func portText(_ end: End, _ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        if let fd = entry(context), !fd.pointee.type.isIPSocket {
            if end == .server, fd.pointee.type.isIPServer { return value.set(Bytes.empty) }
            if end == .client, fd.pointee.hasRole { return value.set(Bytes.empty) }
        }
        guard let port = port(end, context) else { return false }
        var text = TextBuilder(&context.pointee.scratch, expected: 16)
        text.append(decimal: UInt64(port), &context.pointee.scratch)
        return value.set(text.finish())
    }

    /// Both ends of a connection, the one of a listening socket, none of other descriptors: as conditions see `fd.ip`,
    /// `fd.net` and `fd.port`, whether or not a role is known.
    static func bothEnds(_ context: ContextPointer, _ value: inout FieldValue, _ type: ParamType) -> Bool {
        guard let fd = entry(context) else { return false }
        var list = ValueList(&context.pointee.scratch, capacity: 2)
        if fd.pointee.type.isIPSocket || fd.pointee.type.isIPServer {
            list.append(endValue(fd.pointee.source, fd.pointee.type, type, context), &context.pointee.scratch)
            if fd.pointee.type.isIPSocket {
                list.append(endValue(fd.pointee.dest, fd.pointee.type, type, context), &context.pointee.scratch)
            }
        }
        value = list.value(type)
        return true
    }

    private static func endValue(_ socket: SocketAddress, _ kind: FDType, _ type: ParamType,
                                 _ context: ContextPointer) -> FieldValue {
        if type == .port { return FieldValue(UInt64(socket.port), .port) }
        return ipValue(socket, kind == .ipv6 || kind == .ipv6Server, type, context)
    }

    static func l4Protocol(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let fd = entry(context) else { return false }
        let type = fd.pointee.type
        let isKnown = type.isIPServer || (type.isIPSocket && (fd.pointee.hasRole || fd.pointee.l4 == .raw))
        guard isKnown else { return value.set("<NA>") }
        switch fd.pointee.l4 {
        case .tcp: return value.set("tcp")
        case .udp: return value.set("udp")
        case .icmp: return value.set("icmp")
        case .raw: return value.set("raw")
        case .unknown, .notApplicable: return value.set("<NA>")
        }
    }

    static func socketFamily(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let fd = entry(context) else { return false }
        if fd.pointee.type.isIPSocket || fd.pointee.type.isIPServer { return value.set("ip") }
        return fd.pointee.type == .unix && value.set("unix")
    }

    static func isServer(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let fd = entry(context) else { return false }
        if fd.pointee.type.isIPServer { return value.set(true) }
        return value.set(fd.pointee.type.isIPSocket && isLocal(fd.pointee.dest, fd, context))
    }

    // MARK: Local addresses

    /// Whether an address of the descriptor's connection is one of the machine or of the thread's container.
    private static func isLocal(_ address: SocketAddress, _ fd: DescriptorPointer, _ context: ContextPointer) -> Bool {
        let container = context.pointee.thread?.pointee.containerID ?? .empty
        if fd.pointee.type == .ipv6 { return container.isEmpty && isIPv6OfMachine(address, context) }
        guard !container.isEmpty else { return isIPv4OfMachine(address, context) }
        let containers = context.pointee.state
        guard let ip = containers.pointee.containers.find(container.bytes)?.pointee.ipv4, ip != 0 else {
            return containers.pointee.containers.hasIPv4(address.ipv4)
        }
        return address.ipv4 == ip || isIPv4OfMachine(address, context)
    }

    private static func isIPv4OfMachine(_ address: SocketAddress, _ context: ContextPointer) -> Bool {
        anyInterface(context) { !$0.pointee.isIPv6 && UInt32(truncatingIfNeeded: $0.pointee.addressLow) == address.ipv4 }
    }

    /// Falco compares the first 64 bits.
    private static func isIPv6OfMachine(_ address: SocketAddress, _ context: ContextPointer) -> Bool {
        anyInterface(context) { $0.pointee.isIPv6 && $0.pointee.addressLow == address.low }
    }

    /// By pointer: interfaces hold a name, which must not be counted on the event path.
    @inline(__always)
    private static func anyInterface(_ context: ContextPointer, _ holds: (UnsafePointer<NetworkInterface>) -> Bool) -> Bool {
        context.pointee.state.pointee.interfaces.withUnsafeBufferPointer { interfaces in
            guard let base = interfaces.baseAddress else { return false }
            for index in 0..<interfaces.count where holds(base + index) { return true }
            return false
        }
    }
}
