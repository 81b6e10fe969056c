enum FDListFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "fdlist", "Poll event related fields.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("fdlist.nums", .charbuf, .id, """
            for poll events, this is a comma-separated list of the FD numbers in the 'fds' argument, \
            returned as a string.
            """, unread),
        FieldDefinition("fdlist.names", .charbuf, .none, """
            for poll events, this is a comma-separated list of the FD names in the 'fds' argument, returned \
            as a string.
            """, unread),
        FieldDefinition("fdlist.cips", .charbuf, .none, """
            for poll events, this is a comma-separated list of the client IP addresses in the 'fds' \
            argument, returned as a string.
            """, unread),
        FieldDefinition("fdlist.sips", .charbuf, .none, """
            for poll events, this is a comma-separated list of the server IP addresses in the 'fds' \
            argument, returned as a string.
            """, unread),
        FieldDefinition("fdlist.cports", .charbuf, .decimal, """
            for TCP/UDP FDs, for poll events, this is a comma-separated list of the client TCP/UDP ports in \
            the 'fds' argument, returned as a string.
            """, unread),
        FieldDefinition("fdlist.sports", .charbuf, .decimal, """
            for poll events, this is a comma-separated list of the server TCP/UDP ports in the 'fds' \
            argument, returned as a string.
            """, unread),
    ]
}
