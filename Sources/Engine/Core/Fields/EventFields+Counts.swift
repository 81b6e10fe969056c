extension EventFields {
    /// Properties of the kind of event, and numbers to sum up.
    static let counts: [FieldDefinition] = [
        FieldDefinition("evt.is_io", .bool, .none,
                        "'true' for events that read or write to FDs, like read(), send, recvfrom(), etc.",
                        { $2.become(!$0.pointee.event.info.flags.isDisjoint(with: [.readsFromFD, .writesToFD])) }),
        FieldDefinition("evt.is_io_read", .bool, .none,
                        "'true' for events that read from FDs, like read(), recv(), recvfrom(), etc.",
                        { $2.become($0.pointee.event.info.flags.contains(.readsFromFD)) }),
        FieldDefinition("evt.is_io_write", .bool, .none,
                        "'true' for events that write to FDs, like write(), send(), etc.",
                        { $2.become($0.pointee.event.info.flags.contains(.writesToFD)) }),
        FieldDefinition("evt.io_dir", .charbuf, .none, """
            'r' for events that read from FDs, like read(); 'w' for events that write to FDs, like write().
            """, ioDirection),
        FieldDefinition("evt.is_wait", .bool, .none,
                        "'true' for events that make the thread wait, e.g. sleep(), select(), poll().",
                        { $2.become($0.pointee.event.info.flags.contains(.waits)) }),
        FieldDefinition("evt.wait_latency", .reltime, .decimal, flags: .deprecated,
                        "constant 0: time spent waiting is not measured.", { $2.become(0, .reltime) }),
        FieldDefinition("evt.is_syslog", .bool, .none, "'true' for events that are writes to /dev/log.", isSyslog),
        FieldDefinition("evt.count", .uint32, .decimal,
                        "This filter field always returns 1.", { $2.become(1, .uint32) }),
        FieldDefinition("evt.count.error", .uint32, .decimal,
                        "This filter field returns 1 for events that returned with an error.",
                        { errorCount($0, &$2, nil) }),
        FieldDefinition("evt.count.error.file", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to file I/O.
            """, { errorCount($0, &$2, .file) }),
        FieldDefinition("evt.count.error.net", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to network \
            I/O.
            """, { errorCount($0, &$2, .network) }),
        FieldDefinition("evt.count.error.memory", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to memory \
            allocation.
            """, { errorCount($0, &$2, .memory) }),
        FieldDefinition("evt.count.error.other", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to none of \
            the previous categories.
            """, { errorCount($0, &$2, .other) }),
        FieldDefinition("evt.count.exit", .uint32, .decimal,
                        "This filter field returns 1 for exit events.", exitCount),
        FieldDefinition("evt.count.procinfo", .uint32, .decimal, flags: .tableOnly,
                        "1 for process statistics events of a main thread, 0 otherwise.",
                        { $2.become(isProcessInfo($0, mainOnly: true) ? 1 : 0, .uint32) }),
        FieldDefinition("evt.count.threadinfo", .uint32, .decimal, flags: .tableOnly,
                        "1 for process statistics events, 0 otherwise.",
                        { $2.become(isProcessInfo($0, mainOnly: false) ? 1 : 0, .uint32) }),
    ]
}

extension EventFields {
    private enum ErrorKind {
        case file, network, memory, other
    }

    private static func ioDirection(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        let flags = context.pointee.event.info.flags
        if flags.contains(.writesToFD) { return value.become(Bytes(staticText: "write")) }
        return flags.contains(.readsFromFD) && value.become(Bytes(staticText: "read"))
    }

    private static func isSyslog(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard context.pointee.event.info.flags.contains(.writesToFD), let record = context.pointee.fd else {
            return value.become(false)
        }
        return value.become(record.pointee.name.bytes.firstIndex(of: Bytes(staticText: "/dev/log")) != nil)
    }

    /// 1 for a failed call, 0 for others; with a kind, only for events of that kind.
    private static func errorCount(_ context: Context, _ value: inout FieldValue, _ kind: ErrorKind?) -> Bool {
        guard let result = context.pointee.event.returnValue else { return false }
        if let kind, !isOf(kind, context) { return false }
        return value.become(result < 0 ? 1 : 0, .uint32)
    }

    /// What an event is about: the kind of its descriptor, or what calls without a known one are for. Memory goes by the
    /// category; only calls that have nothing to do with descriptors are about memory alone.
    private static func isOf(_ kind: ErrorKind, _ context: Context) -> Bool {
        let isMemory = context.pointee.event.info.category.kind == EventCategory.memory
        var isFile = false, isNetwork = false
        if let type = context.pointee.fd?.pointee.type {
            isFile = type.isFile || type == .directory
            isNetwork = type.isIPSocket || type.isIPServer || type == .unix
        } else {
            switch context.pointee.event.type {
            case .openX, .creatX, .openatX, .openatV2X, .openat2X, .openByHandleAtX: isFile = true
            case .acceptX, .accept4X, .acceptV5X, .accept4V5X, .accept4V6X, .connectX: isNetwork = true
            default: break
            }
        }
        switch kind {
        case .file: return isFile
        case .network: return isNetwork
        case .memory: return isMemory
        case .other:
            let isPlainMemory = isMemory && context.pointee.fd == nil && !context.pointee.event.info.flags.contains(.createsFD)
            return !isFile && !isNetwork && !isPlainMemory
        }
    }

    private static func exitCount(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        context.pointee.event.type.isExit && value.become(1, .uint32)
    }

    private static func isProcessInfo(_ context: Context, mainOnly: Bool) -> Bool {
        guard context.pointee.event.type == .procinfoE else { return false }
        return !mainOnly || context.pointee.thread?.pointee.isMain ?? false
    }
}
