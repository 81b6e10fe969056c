enum FDListFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "fdlist", "Poll event related fields.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("fdlist.nums", .charbuf, .id, """
            for poll events, this is a comma-separated list of the FD numbers in the 'fds' argument, \
            returned as a string.
            """, { list($0, &$2, appendNumber) }),
        FieldDefinition("fdlist.names", .charbuf, .none, """
            for poll events, this is a comma-separated list of the FD names in the 'fds' argument, returned \
            as a string.
            """, { list($0, &$2, appendName) }),
        FieldDefinition("fdlist.cips", .charbuf, .none, """
            for poll events, this is a comma-separated list of the client IP addresses in the 'fds' \
            argument, returned as a string.
            """, { list($0, &$2, appendClientAddress) }),
        FieldDefinition("fdlist.sips", .charbuf, .none, """
            for poll events, this is a comma-separated list of the server IP addresses in the 'fds' \
            argument, returned as a string.
            """, { list($0, &$2, appendServerAddress) }),
        FieldDefinition("fdlist.cports", .charbuf, .decimal, """
            for TCP/UDP FDs, for poll events, this is a comma-separated list of the client TCP/UDP ports in \
            the 'fds' argument, returned as a string.
            """, { list($0, &$2, appendClientPort) }),
        FieldDefinition("fdlist.sports", .charbuf, .decimal, """
            for poll events, this is a comma-separated list of the server TCP/UDP ports in the 'fds' \
            argument, returned as a string.
            """, { list($0, &$2, appendServerPort) }),
    ]
}

extension FDListFields {
    typealias Context = UnsafeMutablePointer<EventContext>
    /// Appends what one descriptor adds; nothing where it does not apply. The entry is nil for an unknown descriptor.
    private typealias Item = (Context, Int64, UnsafeMutablePointer<FDRecord>?, inout TextBuilder) -> Void

    /// The items of all polled descriptors, commas between. Absent when there are none.
    @inline(__always)
    private static func list(_ context: Context, _ value: inout FieldValue, _ append: Item) -> Bool {
        let type = context.pointee.event.type
        guard type == .pollX || type == .ppollX, let thread = context.pointee.thread else { return false }
        let table = context.pointee.state.pointee.descriptors(of: thread)
        var descriptors = PolledDescriptors(context.pointee.event.bytes(1))
        var text = TextBuilder(&context.pointee.scratch)
        while let item = descriptors.next() {
            let mark = text.length
            if mark > 0 { text.append(UInt8(ascii: ","), &context.pointee.scratch) }
            let start = text.length
            append(context, item.fd, table?.find(item.fd), &text)
            if text.length == start { text.truncate(to: mark) }
        }
        return text.length > 0 && value.become(text.finish())
    }

    private static func appendNumber(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                     _ text: inout TextBuilder) {
        text.append(decimal: fd, &context.pointee.scratch)
    }

    private static func appendName(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                   _ text: inout TextBuilder) {
        let name = record?.pointee.name.bytes ?? .empty
        text.append(name.isEmpty ? Bytes(staticText: "<NA>") : name, &context.pointee.scratch)
    }

    private static func appendClientAddress(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                            _ text: inout TextBuilder) {
        guard let record, record.pointee.type.isIPSocket else { return }
        append(record.pointee.source, isIPv6: record.pointee.type == .ipv6, context, &text)
    }

    private static func appendServerAddress(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                            _ text: inout TextBuilder) {
        guard let record else { return }
        if record.pointee.type.isIPSocket {
            append(record.pointee.dest, isIPv6: record.pointee.type == .ipv6, context, &text)
        } else if record.pointee.type.isIPServer {
            append(record.pointee.source, isIPv6: record.pointee.type == .ipv6Server, context, &text)
        }
    }

    /// Listening sockets, which have no client, show their own port: Falco's way.
    private static func appendClientPort(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                         _ text: inout TextBuilder) {
        guard let record, record.pointee.type.isIPSocket || record.pointee.type.isIPServer else { return }
        text.append(decimal: UInt64(record.pointee.source.port), &context.pointee.scratch)
    }

    private static func appendServerPort(_ context: Context, _ fd: Int64, _ record: UnsafeMutablePointer<FDRecord>?,
                                         _ text: inout TextBuilder) {
        guard let record else { return }
        if record.pointee.type.isIPSocket { text.append(decimal: UInt64(record.pointee.dest.port), &context.pointee.scratch) }
        if record.pointee.type.isIPServer { text.append(decimal: UInt64(record.pointee.source.port), &context.pointee.scratch) }
    }

    private static func append(_ address: SocketAddress, isIPv6: Bool, _ context: Context, _ text: inout TextBuilder) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2) { words in
            words[0] = address.low
            words[1] = address.high
            guard let base = UnsafeRawPointer(words.baseAddress) else { return }
            let octets = base.assumingMemoryBound(to: UInt8.self)
            AddressText.append(Bytes(base: octets, count: isIPv6 ? 16 : 4), to: &text, &context.pointee.scratch)
        }
    }
}
