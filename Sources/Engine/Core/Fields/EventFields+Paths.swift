extension EventFields {
    /// Paths and opened files; buffer lengths by kind.
    static let paths: [FieldDefinition] = [
        FieldDefinition("evt.around", .uint64, .decimal, argument: FieldArgumentRule(.required, index: true),
                        flags: [.filterOnly, .noRightHandSide, .noTransformer], comparison: .around, """
            Accepts the event if it's around the specified time interval. The syntax is evt.around[T]=D, \
            where T is the value returned by %evt.rawtime for the event and D is a delta in milliseconds. \
            For example, evt.around[1404996934793590564]=1000 will return the events with timestamp with one \
            second before the timestamp and one second after it, for a total of two seconds of capture.
            """, unread),
        FieldDefinition("evt.abspath", .charbuf, argument: FieldArgumentRule(.required, dotted: true), """
            Absolute path calculated from dirfd and name during syscalls like renameat and symlinkat. Use \
            'evt.abspath.src' or 'evt.abspath.dst' for syscalls that support multiple paths.
            """, unread),
        FieldDefinition("evt.buflen.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read.", unread),
        FieldDefinition("evt.buflen.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write.", unread),
        FieldDefinition("evt.buflen.file", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events on files.", unread),
        FieldDefinition("evt.buflen.file.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read files.", unread),
        FieldDefinition("evt.buflen.file.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write files.", unread),
        FieldDefinition("evt.buflen.net", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events on network sockets.", unread),
        FieldDefinition("evt.buflen.net.in", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that read network sockets.", unread),
        FieldDefinition("evt.buflen.net.out", .uint64, .decimal, flags: .tableOnly,
                        "evt.buflen of events that write network sockets.", unread),
        FieldDefinition("evt.is_open_read", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at events where the path was opened for reading
            """, unread),
        FieldDefinition("evt.is_open_write", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at events where the path was opened for writing
            """, unread),
        FieldDefinition("evt.infra.docker.name", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the name of the event.", unread),
        FieldDefinition("evt.infra.docker.container.id", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the short id of the container.", unread),
        FieldDefinition("evt.infra.docker.container.name", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the name of the container.", unread),
        FieldDefinition("evt.infra.docker.container.image", .charbuf, flags: .tableOnly,
                        "for Docker infrastructure events, the image of the container, without digest.", unread),
        FieldDefinition("evt.is_open_exec", .bool, .none, """
            'true' for open/openat/openat2/open_by_handle_at or creat events where a file is created with \
            execute permissions
            """, unread),
        FieldDefinition("evt.is_open_create", .bool, .none, """
            'true' for for open/openat/openat2/open_by_handle_at events where a file is created.
            """, unread),
    ]
}
