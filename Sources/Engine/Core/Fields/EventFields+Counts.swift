extension EventFields {
    /// Properties of the kind of event, and numbers to sum up.
    static let counts: [FieldDefinition] = [
        FieldDefinition("evt.is_io", .bool, .none,
                        "'true' for events that read or write to FDs, like read(), send, recvfrom(), etc.", unread),
        FieldDefinition("evt.is_io_read", .bool, .none,
                        "'true' for events that read from FDs, like read(), recv(), recvfrom(), etc.", unread),
        FieldDefinition("evt.is_io_write", .bool, .none,
                        "'true' for events that write to FDs, like write(), send(), etc.", unread),
        FieldDefinition("evt.io_dir", .charbuf, .none, """
            'r' for events that read from FDs, like read(); 'w' for events that write to FDs, like write().
            """, unread),
        FieldDefinition("evt.is_wait", .bool, .none,
                        "'true' for events that make the thread wait, e.g. sleep(), select(), poll().", unread),
        FieldDefinition("evt.wait_latency", .reltime, .decimal, flags: .deprecated,
                        "constant 0: time spent waiting is not measured.", unread),
        FieldDefinition("evt.is_syslog", .bool, .none, "'true' for events that are writes to /dev/log.", unread),
        FieldDefinition("evt.count", .uint32, .decimal, "This filter field always returns 1.", unread),
        FieldDefinition("evt.count.error", .uint32, .decimal,
                        "This filter field returns 1 for events that returned with an error.", unread),
        FieldDefinition("evt.count.error.file", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to file I/O.
            """, unread),
        FieldDefinition("evt.count.error.net", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to network \
            I/O.
            """, unread),
        FieldDefinition("evt.count.error.memory", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to memory \
            allocation.
            """, unread),
        FieldDefinition("evt.count.error.other", .uint32, .decimal, """
            This filter field returns 1 for events that returned with an error and are related to none of \
            the previous categories.
            """, unread),
        FieldDefinition("evt.count.exit", .uint32, .decimal, "This filter field returns 1 for exit events.", unread),
        FieldDefinition("evt.count.procinfo", .uint32, .decimal, flags: .tableOnly,
                        "1 for process statistics events of a main thread, 0 otherwise.", unread),
        FieldDefinition("evt.count.threadinfo", .uint32, .decimal, flags: .tableOnly,
                        "1 for process statistics events, 0 otherwise.", unread),
    ]
}
