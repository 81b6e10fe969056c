extension EventFields {
    /// Paths and opened files; buffer lengths by kind.
    static let paths: [FieldDefinition] = [
        FieldDefinition("evt.around", .uint64, .decimal, argument: FieldArgumentRule(.required, index: true),
                        flags: [.filterOnly, .noRightHandSide, .noTransformer], comparison: .around, """
            Accepts the event if it's around the specified time interval. The syntax is evt.around[T]=D, \
            where T is the value returned by %evt.rawtime for the event and D is a delta in milliseconds. \
            For example, evt.around[1404996934793590564]=1000 will return the events with timestamp with one \
            second before the timestamp and one second after it, for a total of two seconds of capture.
            """, around),
        FieldDefinition("evt.abspath", .charbuf, argument: FieldArgumentRule(.required, dotted: true), """
            Absolute path calculated from dirfd and name during syscalls like renameat and symlinkat. Use \
            'evt.abspath.src' or 'evt.abspath.dst' for syscalls that support multiple paths.
            """, absolutePath),
        FieldDefinition("evt.buflen.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read.", { bufferLength($0, &$2, category: EventCategory.ioRead) }),
        FieldDefinition("evt.buflen.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write.",
                        { bufferLength($0, &$2, category: EventCategory.ioWrite) }),
        FieldDefinition("evt.buflen.file", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events on files.", { bufferLength($0, &$2, .file) }),
        FieldDefinition("evt.buflen.file.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read files.",
                        { bufferLength($0, &$2, .file, category: EventCategory.ioRead) }),
        FieldDefinition("evt.buflen.file.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write files.",
                        { bufferLength($0, &$2, .file, category: EventCategory.ioWrite) }),
        FieldDefinition("evt.buflen.net", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events on network sockets.", { bufferLength($0, &$2, .network) }),
        FieldDefinition("evt.buflen.net.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read network sockets.",
                        { bufferLength($0, &$2, .network, category: EventCategory.ioRead) }),
        FieldDefinition("evt.buflen.net.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write network sockets.",
                        { bufferLength($0, &$2, .network, category: EventCategory.ioWrite) }),
        FieldDefinition("evt.is_open_read", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at events where the path was opened for reading
            """, { $2.become(OpenedFile.flags($0) & Flag.FileFlags.O_RDONLY != 0) }),
        FieldDefinition("evt.is_open_write", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at events where the path was opened for writing
            """, { $2.become(OpenedFile.flags($0) & Flag.FileFlags.O_WRONLY != 0) }),
        FieldDefinition("evt.infra.docker.name", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the name of the event.",
                        { infrastructure($0, &$2, "Event") }),
        FieldDefinition("evt.infra.docker.container.id", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the short id of the container.",
                        { infrastructure($0, &$2, "ID", limit: 12) }),
        FieldDefinition("evt.infra.docker.container.name", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the name of the container.",
                        { infrastructure($0, &$2, "name") }),
        FieldDefinition("evt.infra.docker.container.image", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the image of the container, without digest.",
                        { infrastructure($0, &$2, "Image", upTo: UInt8(ascii: "@")) }),
        FieldDefinition("evt.is_open_exec", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at or creat events where a file is created with \
            execute permissions
            """, { $2.become(OpenedFile.isCreatedExecutable($0)) }),
        FieldDefinition("evt.is_open_create", .bool, .none, """
            'true' for for open/openat/openat2/open_by_handle_at events where a file is created.
            """, { $2.become(OpenedFile.isCreated($0)) }),
    ]
}

extension EventFields {
    enum BufferScope {
        case any, file, network
    }

    /// How far the event is from the time given, in nanoseconds.
    private static func around(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        let time = context.pointee.event.timestamp
        let wanted = UInt64(bitPattern: argument.index)
        return value.become(time > wanted ? time - wanted : wanted - time, .uint64)
    }

    /// What a successful call read or wrote. Needs a known descriptor.
    static func bufferLength(_ context: Context, _ value: inout FieldValue, _ scope: BufferScope = .any,
                                     category wanted: UInt16? = nil) -> Bool {
        guard let type = context.pointee.fd?.pointee.type else { return false }
        let category = context.pointee.event.info.category.kind
        let isIO = category == EventCategory.ioRead || category == EventCategory.ioWrite || category == EventCategory.ioOther
        guard isIO, wanted == nil || wanted == category else { return false }
        switch scope {
        case .any: break
        case .file: guard type.isFile else { return false }
        case .network: guard type.isIPSocket || type.isIPServer else { return false }
        }
        guard let result = context.pointee.event.returnValue, result >= 0 else { return false }
        return value.become(UInt64(result), .uint64)
    }

    /// The path of a call that takes a directory and a path. `dst` asks for the second pair where there are two.
    private static func absolutePath(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        let wantsSecond = argument.key.equals(Bytes(staticText: "dst"))
        let index: Int
        switch context.pointee.event.type {
        case .renameatX, .renameat2X, .linkatV2X: index = wantsSecond ? 4 : 2
        case .symlinkatX: index = 3
        case .openatV2X, .openat2X, .unlinkatV2X, .mkdiratX, .fchmodatX, .fchownatX: index = 2
        case .openByHandleAtX:
            guard context.pointee.event.signed(0) > 0 else { return false }
            index = 3
        default: return false
        }
        guard context.pointee.thread != nil, let param = ParamView(context, index), !param.isEmpty else { return false }
        let directory = DirectoryPath.forAbsolutePath(param, context)
        return value.become(PathJoin.join(directory, param.string, &context.pointee.scratch))
    }

    /// An item `NAME: VALUE` of the `;`-separated description of an infrastructure event.
    private static func infrastructure(_ context: Context, _ value: inout FieldValue, _ name: StaticString, limit: Int = .max,
                                       upTo end: UInt8? = nil) -> Bool {
        guard context.pointee.event.type == .infrastructureEventE else { return false }
        let wanted = Bytes(staticText: name)
        var rest = context.pointee.event.string(2)
        while rest.count > 0 {
            let length = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.count
            let item = trimmed(rest[0..<length])
            rest = rest.dropFirst(length + 1)
            guard item.hasPrefix(wanted), let colon = item.firstIndex(of: UInt8(ascii: ":")) else { continue }
            var text = trimmed(item.dropFirst(colon + 1))
            if let end, let cut = text.firstIndex(of: end) { text = text[0..<cut] }
            return value.become(text[0..<min(text.count, limit)])
        }
        return false
    }

    private static func trimmed(_ text: Bytes) -> Bytes {
        var start = 0
        var end = text.count
        while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return text[start..<end]
    }
}

/// What an event that opens or creates a file asked for.
enum OpenedFile {
    /// The open flags; 0 for other events, of creat too.
    @inline(__always)
    static func flags(_ context: UnsafeMutablePointer<EventContext>) -> UInt32 {
        switch context.pointee.event.type {
        case .openatV2X, .openat2X: context.pointee.event.uint32(3)
        case .openX, .openByHandleAtX: context.pointee.event.uint32(2)
        default: 0
        }
    }

    /// A file came to be: the kernel says so, or an unnamed temporary one was opened.
    static func isCreated(_ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let flags = flags(context)
        if flags & Flag.FileFlags.O_F_CREATED != 0 { return true }
        return flags & Flag.FileFlags.O_TMPFILE != 0 && context.pointee.event.signed(0) >= 0
    }

    /// The mode of a file to be created lets somebody execute it. Calls by handle do not create.
    static func isCreatedExecutable(_ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let mode: Int
        switch context.pointee.event.type {
        case .openatV2X, .openat2X: mode = 4
        case .openX: mode = 3
        case .creatX: return context.pointee.event.uint32(2) & 0o111 != 0
        default: return false
        }
        guard flags(context) & (Flag.FileFlags.O_CREAT | Flag.FileFlags.O_TMPFILE) != 0 else { return false }
        return context.pointee.event.uint32(mode) & 0o111 != 0
    }
}
