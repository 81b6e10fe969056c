/// Parameters as text. Each has a raw text and, where its number or path means more, a resolved one: `3(<f>/etc/passwd)`.
/// Built in scratch memory, control characters and all: outputs make texts printable when they write them.
enum ParamText {
    typealias Context = UnsafeMutablePointer<EventContext>

    /// The resolved text if there is one, the raw text otherwise: `evt.arg`. nil when the event lacks the parameter.
    static func preferred(_ index: Int, _ context: Context) -> Bytes? {
        guard let param = ParamView(context, index) else { return nil }
        if param.isEmpty { return param.placeholder }
        if param.type == .charbuf { return param.string }
        if param.type == .fspath || param.type == .fsrelpath { return path(param, context) ?? param.string }
        var text = TextBuilder(&context.pointee.scratch, expected: 64)
        if !appendResolved(param, context, to: &text) { appendRaw(param, context, to: &text) }
        return text.finish()
    }

    /// All parameters as `name=raw` or `name=raw(resolved)`, joined by spaces: `evt.args`.
    static func all(_ context: Context) -> Bytes {
        var text = TextBuilder(&context.pointee.scratch, expected: 512)
        // Generic system calls show none of their two codes.
        if context.pointee.event.type == .genericX || context.pointee.event.type == .genericE { return text.finish() }
        var index = 0
        while let param = ParamView(context, index) {
            if index > 0 { text.append(UInt8(ascii: " "), &context.pointee.scratch) }
            text.append(param.info.name, &context.pointee.scratch)
            text.append(UInt8(ascii: "="), &context.pointee.scratch)
            appendBoth(param, context, to: &text)
            index += 1
        }
        return text.finish()
    }

    private static func appendBoth(_ param: ParamView, _ context: Context, to text: inout TextBuilder) {
        if param.isEmpty { return text.append(param.placeholder, &context.pointee.scratch) }
        appendRaw(param, context, to: &text)
        let mark = text.count
        text.append(UInt8(ascii: "("), &context.pointee.scratch)
        if appendResolved(param, context, to: &text) {
            text.append(UInt8(ascii: ")"), &context.pointee.scratch)
        } else {
            text.truncate(to: mark)
        }
    }

    /// The raw text of a parameter that is not empty.
    static func appendRaw(_ param: ParamView, _ context: Context, to text: inout TextBuilder) {
        switch param.type {
        case .charbuf, .fspath, .fsrelpath:
            text.append(param.string, &context.pointee.scratch)
        case .bytebuf, .dynamic, .none:
            BufferText.append(param.bytes, base64: context.pointee.rendering.base64Buffers, to: &text, &context.pointee.scratch)
        case .sockaddr:
            SocketText.appendAddress(param.bytes, to: &text, &context.pointee.scratch)
        case .socktuple:
            SocketText.appendTuple(param.bytes, to: &text, &context.pointee.scratch)
        case .fdlist:
            DescriptorText.appendList(param.bytes, context, to: &text)
        case .sigset:
            appendSignals(param.unsigned, context, to: &text)
        case .charbufArray, .charbufPairArray:
            appendItems(param.bytes, context, to: &text)
        case .abstime:
            let offset = context.pointee.localOffset.current()
            EventTime.appendDate(param.unsigned, offset: offset, to: &text, &context.pointee.scratch)
            text.append(UInt8(ascii: " "), &context.pointee.scratch)
            EventTime.appendClock(param.unsigned, offset: offset, fraction: true, to: &text, &context.pointee.scratch)
        case .bool:
            text.append(param.unsigned != 0 ? "true" : "false", &context.pointee.scratch)
        case .ipv4addr, .ipv6addr, .ipaddr:
            AddressText.append(param.bytes, to: &text, &context.pointee.scratch)
        case .double:
            ValueText.append(oneDecimal: Double(bitPattern: param.unsigned), to: &text, &context.pointee.scratch)
        case .flags8, .flags16, .flags32, .enumflags8, .enumflags16, .enumflags32, .reltime:
            text.append(decimal: param.unsigned, &context.pointee.scratch)
        case .fd, .fd32, .pid, .pid32, .errno, .uid, .gid, .sigtype, .syscallID, .port, .l4proto, .sockfamily:
            appendDecimal(param, context, to: &text)
        default:
            appendInteger(param, context, to: &text)
        }
    }

    /// Appends the resolved text and answers true, or appends nothing.
    static func appendResolved(_ param: ParamView, _ context: Context, to text: inout TextBuilder) -> Bool {
        let found: Bytes?
        switch param.type {
        case .fd, .fd32: return DescriptorText.append(param.signed, context, to: &text)
        case .flags8, .flags16, .flags32, .mode: return appendFlags(param, context, to: &text)
        case .enumflags8, .enumflags16, .enumflags32: return appendEnumeration(param, context, to: &text)
        case .reltime: return appendSeconds(param.unsigned, context, to: &text)
        case .fspath, .fsrelpath: found = path(param, context)
        case .pid, .pid32: found = context.pointee.state.pointee.threads.find(param.signed)?.pointee.comm.bytes
        case .errno: found = param.signed < 0 ? Bytes(staticText: ErrorName.of(param.signed)) : nil
        case .sigtype: found = Bytes(staticText: SignalName.of(param.unsigned))
        case .syscallID: found = SyscallInfo(code: Int(param.unsigned))?.name
        case .uid: found = user(UInt32(truncatingIfNeeded: param.unsigned), context)
        case .gid: found = group(UInt32(truncatingIfNeeded: param.unsigned), context)
        default: found = nil
        }
        guard let found, found.count > 0 else { return false }
        text.append(found, &context.pointee.scratch)
        return true
    }

    /// A relative path joined with the directory it starts from; nil for absolute, empty and unreadable paths, and for
    /// one that reads `<NA>`, which Falco cannot tell from an unreadable one.
    private static func path(_ param: ParamView, _ context: Context) -> Bytes? {
        guard context.pointee.thread != nil, let name = param.text, name.count > 0, name[0] != UInt8(ascii: "/"),
              !name.equals(Bytes(staticText: "<NA>")) else { return nil }
        return PathJoin.join(DirectoryPath.forDisplay(param, context), name, &context.pointee.scratch)
    }

    private static func user(_ id: UInt32, _ context: Context) -> Bytes {
        if id == .max { return Bytes(staticText: "<NONE>") }
        guard let thread = context.pointee.thread,
              let user = context.pointee.state.pointee.users.user(id, container: thread.pointee.containerID.bytes) else {
            return Bytes(staticText: "<NA>")
        }
        return user.name.bytes
    }

    private static func group(_ id: UInt32, _ context: Context) -> Bytes {
        if id == .max { return Bytes(staticText: "<NONE>") }
        guard let thread = context.pointee.thread,
              let group = context.pointee.state.pointee.users.group(id, container: thread.pointee.containerID.bytes) else {
            return Bytes(staticText: "<NA>")
        }
        return group.name.bytes
    }
}
