extension FDFields {
    static let names: [FieldDefinition] = [
        FieldDefinition("fd.num", .int64, .id, "the unique number identifying the file descriptor.",
                        { c, _, v in owner(c) != nil && v.set(c.pointee.fdNumber) }),
        FieldDefinition("fd.type", .charbuf, .none, """
            type of FD. Can be 'file', 'directory', 'ipv4', 'ipv6', 'unix', 'pipe', 'event', 'signalfd', \
            'eventpoll', 'inotify'  'signalfd' or 'memfd'.
            """, { c, _, v in entry(c).map { v.set($0.pointee.type.name) } ?? false }),
        FieldDefinition("fd.typechar", .charbuf, .none, """
            type of FD as a single character. Can be 'f' for file, 4 for IPv4 socket, 6 for IPv6 socket, 'u' for \
            unix socket, p for pipe, 'e' for eventfd, 's' for signalfd, 'l' for eventpoll, 'i' for inotify, 'b' for \
            bpf, 'u' for userfaultd, 'r' for io_uring, 'm' for memfd ,'o' for unknown.
            """, { c, _, v in typeCharacter(c, &v) }),
        FieldDefinition("fd.name", .charbuf, .none, """
            FD full name. If the fd is a file, this field contains the full path. If the FD is a socket, this field \
            contain the connection tuple.
            """, { c, _, v in text(name(c), &v) }),
        FieldDefinition("fd.directory", .charbuf, .none, "If the fd is a file, the directory that contains it.",
                        { c, _, v in text(directory(c), &v) }),
        FieldDefinition("fd.filename", .charbuf, .none, "If the fd is a file, the filename without the path.",
                        { c, _, v in fileName(c, &v) }),
    ]
}
