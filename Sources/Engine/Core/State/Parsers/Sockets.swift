internal import Glibc

/// socket, socketpair, bind, connect and accept.
extension StateEngine {
    mutating func parseSocket(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome, fd >= 0 else { return }
        let known = Flag.FileFlags.O_CLOEXEC | Flag.FileFlags.O_NONBLOCK
        addSocket(fd, domain: event.uint32(Param.socketX.domain), type: event.uint32(Param.socketX.type),
                  protocol: event.uint32(Param.socketX.proto), openFlags: event.uint32(Param.socketX.flags) & known,
                  context, thread)
    }

    mutating func addSocket(_ fd: Int64, domain: UInt32, type: UInt32, protocol number: UInt32, openFlags: UInt32,
                            _ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        var record = newRecord(fd, .unknown, openFlags: openFlags)
        switch domain {
        case Flag.SocketFamilies.AF_UNIX: record.type = .unix
        case Flag.SocketFamilies.AF_INET: record.type = .ipv4
        case Flag.SocketFamilies.AF_INET6: record.type = .ipv6
        case Flag.SocketFamilies.AF_NETLINK: record.type = .netlink
        default: break
        }
        if record.type.isIPSocket { record.l4 = SocketKind.transport(type: type, protocol: number) }
        add(record, context, thread)
    }

    /// Both ends point at the same pair; the second one is the event's descriptor.
    mutating func parseSocketpair(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        typealias P = Param.socketpairX
        guard event.succeeded, event.isPresent(P.fd1), event.isPresent(P.fd2) else { return }
        let first = event.signed(P.fd1), second = event.signed(P.fd2)
        guard first != second else { return }
        let type = event.uint32(P.type)
        let flags = type & SocketKind.closeOnExec != 0 ? Flag.FileFlags.O_CLOEXEC : 0
        for fd in [first, second] {
            var record = newRecord(fd, .unix, openFlags: flags)
            record.unixSource = event.unsigned(P.source)
            record.unixDest = event.unsigned(P.peer)
            add(record, context, thread)
        }
    }

    mutating func parseBind(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded, let address = SocketTuple(address: event.bytes(Param.bindX.addr)),
              let entry = writableDescriptor(context, thread) else { return }
        // With port 0 the socket is bound, but nobody will find it there: no server.
        if address.family != .unix, address.source.port > 0 {
            let isIPv4 = address.family == .inet || address.source.isIPv4Mapped
            entry.pointee.type = isIPv4 ? .ipv4Server : .ipv6Server
            entry.pointee.source = isIPv4 && address.family == .inet6 ? address.source.unmapped : address.source
            entry.pointee.dest = SocketAddress()
            entry.pointee.flags.remove(.roleClient)
            entry.pointee.flags.insert(.roleServer)
        }
        var name = TextBuilder(&context.pointee.scratch)
        SocketText.appendAddress(event.bytes(Param.bindX.addr), to: &name, &context.pointee.scratch)
        rename(entry, to: name.finish(), thread)
    }

    // MARK: connect

    mutating func parseConnect(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let result = event.outcome, result >= 0 || result == -Int64(EINPROGRESS),
              let entry = writableDescriptor(context, thread) else { return }
        entry.pointee.flags.insert(.connected)
        let enterAddress = enterAddress(context, thread)
        guard var tuple = SocketTuple(tuple: event.bytes(Param.connectX.tuple)) else {
            if let address = enterAddress { setDestination(entry, address, context, thread) }
            return
        }
        var isCorrected = false
        if let address = enterAddress, address.family == tuple.family, tuple.family != .unix,
           let given = SocketTuple(address: event.bytes(Param.connectX.addr)), given.family == tuple.family,
           given.source.hasSameEndpoint(as: tuple.dest) {
            // The kernel had no peer yet and the exit repeats what the program's memory held then: the enter is older.
            isCorrected = !address.source.hasSameEndpoint(as: tuple.dest)
            tuple.dest = address.source
        }
        if tuple.family == .unix {
            entry.pointee.type = .unix
            entry.pointee.unixSource = tuple.unixSource
            entry.pointee.unixDest = tuple.unixDest
        } else {
            connect(entry, tuple.unmapped)
        }
        var name = TextBuilder(&context.pointee.scratch)
        if isCorrected {
            SocketName.appendSides(entry.pointee, havePorts: true, to: &name, &context.pointee.scratch)
        } else {
            SocketText.appendTuple(event.bytes(Param.connectX.tuple), to: &name, &context.pointee.scratch)
        }
        rename(entry, to: name.finish(), thread)
        if !entry.pointee.hasRole { entry.pointee.flags.insert(.roleClient) }
    }

    private func connect(_ entry: UnsafeMutablePointer<FDRecord>, _ tuple: SocketTuple) {
        entry.pointee.type = tuple.family == .inet ? .ipv4 : .ipv6
        let isNew = SocketKind.setTuple(entry, tuple)
        if isNew, entry.pointee.flags.contains(.roleServer), entry.pointee.l4 == .udp { SocketKind.swapSides(entry) }
    }

    private func enterAddress(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>)
        -> SocketTuple? {
        guard context.pointee.hasStoredEnter else { return nil }
        return SocketTuple(address: StoredEnter(thread.pointee.storedEnter).param(Param.connectE.addr))
    }

    /// The kernel's side of the socket is unknown: only where it was to go is.
    private mutating func setDestination(_ entry: UnsafeMutablePointer<FDRecord>, _ address: SocketTuple,
                                         _ context: UnsafeMutablePointer<EventContext>,
                                         _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard address.family != .unix else { return }
        let isMapped = address.family == .inet6 && address.source.isIPv4Mapped
        entry.pointee.type = address.family == .inet || isMapped ? .ipv4 : .ipv6
        entry.pointee.dest = isMapped ? address.source.unmapped : address.source
        if !entry.pointee.hasRole { entry.pointee.flags.insert(.roleClient) }
        var name = TextBuilder(&context.pointee.scratch)
        SocketName.append(entry.pointee, to: &name, &context.pointee.scratch)
        rename(entry, to: name.finish(), thread)
    }

    // MARK: accept

    /// accept and accept4 have the same parameters up to the flags.
    mutating func parseAccept(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome, fd >= 0, let packed = SocketTuple(tuple: event.bytes(Param.accept4V6X.tuple))
        else { return }
        let tuple = packed.unmapped
        var record = newRecord(fd, .unix)
        if tuple.family == .unix {
            record.unixSource = tuple.unixSource
            record.unixDest = tuple.unixDest
        } else {
            record.type = tuple.family == .inet ? .ipv4 : .ipv6
            record.l4 = .tcp
            record.source = tuple.source
            record.dest = tuple.dest
        }
        record.flags = [.roleServer, .connected]
        if event.type == .accept4V6X {
            record.openFlags = event.uint32(Param.accept4V6X.flags) & (Flag.FileFlags.O_CLOEXEC | Flag.FileFlags.O_NONBLOCK)
        }
        var name = TextBuilder(&context.pointee.scratch)
        SocketText.appendTuple(event.bytes(Param.accept4V6X.tuple), to: &name, &context.pointee.scratch)
        record.name = state.pointee.texts.make(name.finish())
        add(record, context, thread)
    }
}

/// What sockets are, and the sides of their tuples.
enum SocketKind {
    /// SOCK_CLOEXEC of the kernel, which the type of a socketpair still carries.
    static let closeOnExec: UInt32 = 0o2000000

    /// The transport of an ip socket, from socket(2)'s last two arguments as the kernel numbers them.
    static func transport(type: UInt32, protocol number: UInt32) -> L4Protocol {
        let isRaw = type & 0xff == 3
        switch number {
        case 6: return isRaw ? .raw : .tcp
        case 17: return isRaw ? .raw : .udp
        case 1: return isRaw ? .raw : .icmp
        case 255: return .raw
        case 0: return type & 0xff == 1 ? .tcp : type & 0xff == 2 ? .udp : .unknown
        default: return .unknown
        }
    }

    /// Stores the sides of `tuple`. False when the entry has these two sides already, in either order.
    static func setTuple(_ entry: UnsafeMutablePointer<FDRecord>, _ tuple: SocketTuple) -> Bool {
        let source = entry.pointee.source, dest = entry.pointee.dest
        if tuple.source.hasSameEndpoint(as: source) && tuple.dest.hasSameEndpoint(as: dest) { return false }
        if tuple.source.hasSameEndpoint(as: dest) && tuple.dest.hasSameEndpoint(as: source) { return false }
        entry.pointee.source = tuple.source
        entry.pointee.dest = tuple.dest
        return true
    }

    static func swapSides(_ entry: UnsafeMutablePointer<FDRecord>) {
        let source = entry.pointee.source
        entry.pointee.source = entry.pointee.dest
        entry.pointee.dest = source
    }
}
