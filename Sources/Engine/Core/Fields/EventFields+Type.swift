extension EventFields {
    /// What the event is and where it happened.
    static let types: [FieldDefinition] = [
        FieldDefinition("evt.dir", .charbuf, .direction, flags: .deprecated,
                        "event direction: '>' for enter and stand-alone events, '<' for exit events.", unread),
        FieldDefinition("evt.type", .charbuf, .none, "The name of the event (e.g. 'open').", unread),
        FieldDefinition("evt.type.is", .uint32, argument: FieldArgumentRule(.required, dotted: true), """
            allows one to specify an event type, and returns 1 for events that are of that type. For \
            example, evt.type.is.open returns 1 for open events, 0 for any other event.
            """, unread),
        FieldDefinition("syscall.type", .charbuf, .none, """
            For system call events, the name of the system call (e.g. 'open'). Unset for other events (e.g. \
            switch or internal events). Use this field instead of evt.type if you need to make sure that the \
            filtered/printed value is actually a system call.
            """, unread),
        FieldDefinition("evt.category", .charbuf, .none, """
            The event category. Example values are 'file' (for file operations like open and close), 'net' \
            (for network operations like socket and bind), memory (for things like brk or mmap), and so on.
            """, unread),
        FieldDefinition("evt.cpu", .int16, .id, "number of the CPU where this event happened.", unread),
    ]
}
