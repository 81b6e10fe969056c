/// Reads and writes: what they tell of sockets.
extension StateEngine {
    mutating func parseTransfer(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                                isIncoming: Bool) {
        guard context.pointee.event.succeeded else { return }
        if isIncoming { lookUpHandedDescriptors(context, thread) }
        if context.pointee.fd == nil { makeUpSocket(context, thread) }
        guard let entry = context.pointee.fd else { return }
        if entry.pointee.type.isIPSocket, !entry.pointee.flags.contains(.connected) {
            writableDescriptor(context, thread)?.pointee.flags.insert(.connected)
        }
        guard let param = tupleParam(context.pointee.event.type), let entry = context.pointee.fd else { return }
        let isTCP = entry.pointee.l4 == .tcp && (entry.pointee.type.isIPSocket || entry.pointee.type.isIPServer)
        guard entry.pointee.name.isEmpty || !isTCP else { return }
        updateTuple(context, thread, param, isIncoming: isIncoming)
    }

    /// Where the addresses are, for the calls that tell them.
    private func tupleParam(_ type: EventType) -> Int? {
        switch type {
        case .recvX: Param.recvX.tuple
        case .recvfromX: Param.recvfromX.tuple
        case .recvmsgX: Param.recvmsgX.tuple
        case .recvmmsgX: Param.recvmmsgX.tuple
        case .sendX: Param.sendX.tuple
        case .sendtoX: Param.sendtoX.tuple
        case .sendmsgX: Param.sendmsgX.tuple
        case .sendmmsgX: Param.sendmmsgX.tuple
        default: nil
        }
    }

    /// Something was sent over a socket that nobody saw being made: it must be a datagram socket.
    private mutating func makeUpSocket(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event, type = event.type
        guard type == .sendX || type == .sendtoX || type == .sendmsgX, let param = tupleParam(type),
              let tuple = SocketTuple(tuple: event.bytes(param)), tuple.family != .unix else { return }
        let fd = thread.pointee.lastEventFD
        guard fd >= 0 else { return }
        addSocket(fd, domain: tuple.family == .inet ? Flag.SocketFamilies.AF_INET : Flag.SocketFamilies.AF_INET6,
                  type: 2, protocol: 0, openFlags: 0, context, thread)
    }

    private mutating func updateTuple(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                                      _ param: Int, isIncoming: Bool) {
        guard let packed = SocketTuple(tuple: context.pointee.event.bytes(param)) else { return }
        let tuple = packed.unmapped
        if tuple.family == .unix {
            guard let entry = writableDescriptor(context, thread) else { return }
            entry.pointee.type = .unix
            entry.pointee.unixSource = tuple.unixSource
            entry.pointee.unixDest = tuple.unixDest
            var name = TextBuilder(&context.pointee.scratch)
            SocketText.appendTuple(context.pointee.event.bytes(param), to: &name, &context.pointee.scratch)
            return rename(entry, to: name.finish(), thread)
        }
        guard let entry = writableDescriptor(context, thread) else { return }
        if tuple.family == .inet6, entry.pointee.type == .ipv6Server {
            SocketKind.overlay(entry, with: tuple)
            var name = TextBuilder(&context.pointee.scratch)
            SocketText.appendTuple(context.pointee.event.bytes(param), to: &name, &context.pointee.scratch)
            return rename(entry, to: name.finish(), thread)
        }
        entry.pointee.type = tuple.family == .inet ? .ipv4 : .ipv6
        guard SocketKind.setTuple(entry, tuple) else { return }
        if entry.pointee.l4 == .unknown { entry.pointee.l4 = .udp }
        state.pointee.fillLocalAddress(entry)
        if !entry.pointee.hasRole { guessRole(entry, thread, isIncoming: isIncoming) }
        if entry.pointee.flags.contains(isIncoming ? .roleClient : .roleServer) { SocketKind.swapSides(entry) }
        var name = TextBuilder(&context.pointee.scratch)
        SocketName.append(entry.pointee, to: &name, &context.pointee.scratch)
        rename(entry, to: name.finish(), thread)
    }

    /// Who owns the destination's port is the server, unless it also uses the source's: then who speaks first is the
    /// client.
    private func guessRole(_ entry: UnsafeMutablePointer<FDRecord>, _ thread: UnsafeMutablePointer<ThreadRecord>, isIncoming: Bool) {
        let ports = SocketKind.portsAsIPv4(entry)
        var ownsPort = false, usesPort = false
        state.pointee.descriptors(of: thread)?.forEach { other in
            if other.pointee.type == .ipv4 {
                ownsPort = ownsPort || other.pointee.dest.port == ports.dest
                usesPort = usesPort || other.pointee.source.port == ports.source
            } else if other.pointee.type == .ipv4Server {
                ownsPort = ownsPort || other.pointee.source.port == ports.dest
            }
            return !(ownsPort && usesPort)
        }
        let isServer = ownsPort && (!usesPort || isIncoming)
        entry.pointee.flags.insert(isServer ? .roleServer : .roleClient)
    }
}

extension SocketKind {
    /// What Falco makes of a listening IPv6 socket that datagrams arrive on: it stays one, and the bytes of the tuple lie
    /// over its address, port and protocol.
    static func overlay(_ entry: UnsafeMutablePointer<FDRecord>, with tuple: SocketTuple) {
        entry.pointee.source = tuple.source
        entry.pointee.source.port = UInt16(truncatingIfNeeded: tuple.dest.low)
        entry.pointee.l4 = L4Protocol(rawValue: UInt8(truncatingIfNeeded: tuple.dest.low >> 16)) ?? .unknown
    }

    /// The ports of an ip socket, as Falco reads them when it guesses roles: those of an IPv6 socket from the bytes of its
    /// source address that lie where an IPv4 tuple has its ports.
    static func portsAsIPv4(_ entry: UnsafeMutablePointer<FDRecord>) -> (source: UInt16, dest: UInt16) {
        if entry.pointee.type == .ipv4 { return (entry.pointee.source.port, entry.pointee.dest.port) }
        let high = entry.pointee.source.high
        return (UInt16(truncatingIfNeeded: high), UInt16(truncatingIfNeeded: high >> 16))
    }
}

extension SystemState {
    /// Fills in a side of a tuple that has no address yet with the interface that would be used to reach the other.
    func fillLocalAddress(_ entry: UnsafeMutablePointer<FDRecord>) {
        let isIPv6 = entry.pointee.type == .ipv6
        if entry.pointee.source.isZero {
            guard let local = localAddress(towards: entry.pointee.dest, isIPv6: isIPv6) else { return }
            entry.pointee.source.low = local.low
            entry.pointee.source.high = local.high
        } else if entry.pointee.dest.isZero {
            guard let local = localAddress(towards: entry.pointee.source, isIPv6: isIPv6) else { return }
            entry.pointee.dest.low = local.low
            entry.pointee.dest.high = local.high
        }
    }

    /// The interface with that very address, else the first in its subnet, else the first that is no loopback.
    private func localAddress(towards peer: SocketAddress, isIPv6: Bool) -> (low: UInt64, high: UInt64)? {
        interfaces.withUnsafeBufferPointer { all in
            var neighbour = -1, other = -1
            for index in all.indices where all[index].isIPv6 == isIPv6 {
                let low = all[index].addressLow, high = all[index].addressHigh
                if low == peer.low, high == peer.high { return (low, high) }
                // IPv6 prefixes count as 64 bits long, whatever the mask says.
                let mask = isIPv6 ? UInt64.max : all[index].netmaskLow
                if neighbour < 0, low & mask == peer.low & mask { neighbour = index }
                let isLoopback = isIPv6 ? low == 0 && high == UInt64(bigEndian: 1) : UInt32(truncatingIfNeeded: low) == UInt32(bigEndian: 0x7f00_0001)
                if other < 0, !isLoopback { other = index }
            }
            let best = neighbour >= 0 ? neighbour : other
            return best < 0 ? nil : (all[best].addressLow, all[best].addressHigh)
        }
    }
}
