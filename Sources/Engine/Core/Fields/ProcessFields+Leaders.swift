extension ProcessFields {
    static let leaders: [FieldDefinition] = [
        FieldDefinition("proc.sid", .int64, .id, "The session id of the process generating the event.", unread),
        FieldDefinition("proc.sname", .charbuf, .none, """
            The name of the current process's session leader. This is either the process with pid=proc.sid or the \
            eldest ancestor that has the same sid as the current process.
            """, unread),
        FieldDefinition("proc.sid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's session leader. This is either the process with pid=proc.sid or the eldest ancestor that has \
            the same sid as the current process.
            """, unread),
        FieldDefinition("proc.sid.exepath", .charbuf, .none, """
            The full executable path of the current process's session leader. This is either the process with \
            pid=proc.sid or the eldest ancestor that has the same sid as the current process.
            """, unread),
        FieldDefinition("proc.vpgid", .int64, .id, """
            The process group id of the process generating the event, as seen from its current PID namespace.
            """, unread),
        FieldDefinition("proc.vpgid.name", .charbuf, .none, """
            The name of the current process's process group leader. This is either the process with proc.vpgid == \
            proc.vpid or the eldest ancestor that has the same vpgid as the current process. The description of \
            `proc.is_vpgid_leader` offers additional insights.
            """, unread),
        FieldDefinition("proc.vpgid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's process group leader. This is either the process with proc.vpgid == proc.vpid or the eldest \
            ancestor that has the same vpgid as the current process. The description of `proc.is_vpgid_leader` \
            offers additional insights.
            """, unread),
        FieldDefinition("proc.vpgid.exepath", .charbuf, .none, """
            The full executable path of the current process's process group leader. This is either the process with \
            proc.vpgid == proc.vpid or the eldest ancestor that has the same vpgid as the current process. The \
            description of `proc.is_vpgid_leader` offers additional insights.
            """, unread),
        FieldDefinition("proc.pgid", .int64, .id, """
            The process group id of the process generating the event, as seen from host PID namespace.
            """, unread),
        FieldDefinition("proc.pgid.name", .charbuf, .none, """
            The name of the current process's process group leader. This is either the process with proc.pgid == \
            proc.pid or the eldest ancestor that has the same pgid as the current process. The description of \
            `proc.is_pgid_leader` offers additional insights.
            """, unread),
        FieldDefinition("proc.pgid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's process group leader. This is either the process with proc.pgid == proc.pid or the eldest \
            ancestor that has the same pgid as the current process. The description of `proc.is_pgid_leader` offers \
            additional insights.
            """, unread),
        FieldDefinition("proc.pgid.exepath", .charbuf, .none, """
            The full executable path of the current process's process group leader. This is either the process with \
            proc.pgid == proc.pid or the eldest ancestor that has the same pgid as the current process. The \
            description of `proc.is_pgid_leader` offers additional insights.
            """, unread),
    ]
}
