enum PathFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "fs.path", """
            Every syscall that has a filesystem path in its arguments has these fields set with information \
            related to the path arguments. This differs from the fd.* fields as it includes syscalls like \
            unlink, rename, etc. that act directly on filesystem paths as compared to opened file \
            descriptors.
            """, fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("fs.path.name", .charbuf, .none, """
            For any event type that deals with a filesystem path, the path the file syscall is operating on. \
            This path is always fully resolved, prepending the thread cwd when needed.
            """, unread),
        FieldDefinition("fs.path.nameraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, the path the file syscall is operating on. \
            This path is always the path provided to the syscall and may not be fully resolved.
            """, unread),
        FieldDefinition("fs.path.source", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a source and target \
            like mv, cp, etc, the source path the file syscall is operating on. This path is always fully \
            resolved, prepending the thread cwd when needed.
            """, unread),
        FieldDefinition("fs.path.sourceraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a source and target \
            like mv, cp, etc, the source path the file syscall is operating on. This path is always the path \
            provided to the syscall and may not be fully resolved.
            """, unread),
        FieldDefinition("fs.path.target", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a target and target \
            like mv, cp, etc, the target path the file syscall is operating on. This path is always fully \
            resolved, prepending the thread cwd when needed.
            """, unread),
        FieldDefinition("fs.path.targetraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a target and target \
            like mv, cp, etc, the target path the file syscall is operating on. This path is always the path \
            provided to the syscall and may not be fully resolved.
            """, unread),
    ]
}
