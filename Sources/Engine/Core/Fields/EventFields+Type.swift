extension EventFields {
    /// What the event is and where it happened.
    static let types: [FieldDefinition] = [
        FieldDefinition("evt.dir", .charbuf, .direction, flags: .deprecated,
                        "event direction: '>' for enter and stand-alone events, '<' for exit events.", direction),
        FieldDefinition("evt.type", .charbuf, .none, "The name of the event (e.g. 'open').", type),
        FieldDefinition("evt.type.is", .uint32, argument: FieldArgumentRule(.required, dotted: true), """
            allows one to specify an event type, and returns 1 for events that are of that type. For \
            example, evt.type.is.open returns 1 for open events, 0 for any other event.
            """, isType),
        FieldDefinition("syscall.type", .charbuf, .none, """
            For system call events, the name of the system call (e.g. 'open'). Unset for other events (e.g. \
            switch or internal events). Use this field instead of evt.type if you need to make sure that the \
            filtered/printed value is actually a system call.
            """, systemCall),
        FieldDefinition("evt.category", .charbuf, .none, """
            The event category. Example values are 'file' (for file operations like open and close), 'net' \
            (for network operations like socket and bind), memory (for things like brk or mmap), and so on.
            """, category),
        FieldDefinition("evt.cpu", .int16, .id,
                        "number of the CPU where this event happened.",
                        { $2.become(UInt64($0.pointee.event.cpu), .int16) }),
    ]
}

extension EventFields {
    /// The name that `evt.type` shows: of generic events the system call's, of asynchronous events the one they carry.
    static func name(_ context: Context) -> Bytes {
        let type = context.pointee.event.type
        switch type {
        case .genericX, .genericE: return SystemCallName.of(context)
        case .asynceventE: return context.pointee.event.string(1)
        default: return type.info.name
        }
    }

    private static func direction(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        value.become(context.pointee.event.type.isExit ? Bytes(staticText: "<") : Bytes(staticText: ">"))
    }

    private static func type(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        value.become(name(context))
    }

    private static func isType(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        let wanted = argument.index & (EventTypeArgument.pair - 1)
        let code = Int64(context.pointee.event.type.rawValue)
        let isPartner = argument.index & EventTypeArgument.pair != 0 && code == wanted + 1
        return value.become(code == wanted || isPartner ? 1 : 0, .uint32)
    }

    private static func systemCall(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        context.pointee.event.info.isSyscall && value.become(name(context))
    }

    private static func category(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        let category = context.pointee.event.info.category
        if category.isInternal { return value.become(Bytes(staticText: "internal")) }
        let name: StaticString = switch category.kind {
        case EventCategory.other: "other"
        case EventCategory.file: "file"
        case EventCategory.net: "net"
        case EventCategory.ipc: "IPC"
        case EventCategory.memory: "memory"
        case EventCategory.process: "process"
        case EventCategory.sleep: "sleep"
        case EventCategory.system: "system"
        case EventCategory.signal: "signal"
        case EventCategory.user: "user"
        case EventCategory.time: "time"
        case EventCategory.processing: "processing"
        case EventCategory.ioRead, EventCategory.ioWrite, EventCategory.ioOther: ioCategory(context)
        case EventCategory.wait: "wait"
        case EventCategory.scheduler: "scheduler"
        default: "unknown"
        }
        return value.become(Bytes(staticText: name))
    }

    /// What an input or output event is about, by its descriptor.
    private static func ioCategory(_ context: Context) -> StaticString {
        switch context.pointee.fd?.pointee.type {
        case .file, .fileV2, .directory: "file"
        case .ipv4, .ipv6, .ipv4Server, .ipv6Server: "net"
        case .fifo, .unix, .event, .signalfd, .inotify, .userfaultfd: "ipc"
        default: "unknown"
        }
    }
}

/// Names of the system calls that generic events report.
enum SystemCallName {
    /// By Falco's code; where the writer knew none, by the kernel's number on this machine's architecture.
    static func of(_ context: UnsafeMutablePointer<EventContext>) -> Bytes {
        let code = Int(context.pointee.event.unsigned(0))
        if code != 0, let call = SyscallInfo(code: code) { return call.name }
        let number = Int(context.pointee.event.unsigned(1))
        return byNumber(number)?.name ?? Bytes(staticText: "unknown")
    }

    private static func byNumber(_ number: Int) -> SyscallInfo? {
        for code in 1..<SyscallInfo.count {
            guard let call = SyscallInfo(code: code), call.isSyscall else { continue }
            #if arch(arm64)
            if call.aarch64Number == number { return call }
            #else
            if call.x86_64Number == number { return call }
            #endif
        }
        return nil
    }
}
