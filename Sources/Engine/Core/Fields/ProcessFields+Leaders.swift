extension ProcessFields {
    static let leaders: [FieldDefinition] = [
        FieldDefinition("proc.sid", .int64, .id, "The session id of the process generating the event.",
                        { c, _, v in number(c, &v) { $0.pointee.sid } }),
        FieldDefinition("proc.sname", .charbuf, .none, """
            The name of the current process's session leader. This is either the process with pid=proc.sid or the \
            eldest ancestor that has the same sid as the current process.
            """, { c, _, v in leader(.session, c, &v) { $0.pointee.comm } }),
        FieldDefinition("proc.sid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's session leader. This is either the process with pid=proc.sid or the eldest ancestor that has \
            the same sid as the current process.
            """, { c, _, v in leader(.session, c, &v) { $0.pointee.exe } }),
        FieldDefinition("proc.sid.exepath", .charbuf, .none, """
            The full executable path of the current process's session leader. This is either the process with \
            pid=proc.sid or the eldest ancestor that has the same sid as the current process.
            """, { c, _, v in leader(.session, c, &v) { $0.pointee.exepath } }),
        FieldDefinition("proc.vpgid", .int64, .id, """
            The process group id of the process generating the event, as seen from its current PID namespace.
            """, { c, _, v in number(c, &v) { $0.pointee.vpgid } }),
        FieldDefinition("proc.vpgid.name", .charbuf, .none, """
            The name of the current process's process group leader. This is either the process with proc.vpgid == \
            proc.vpid or the eldest ancestor that has the same vpgid as the current process. The description of \
            `proc.is_vpgid_leader` offers additional insights.
            """, { c, _, v in leader(.group, c, &v) { $0.pointee.comm } }),
        FieldDefinition("proc.vpgid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's process group leader. This is either the process with proc.vpgid == proc.vpid or the eldest \
            ancestor that has the same vpgid as the current process. The description of `proc.is_vpgid_leader` \
            offers additional insights.
            """, { c, _, v in leader(.group, c, &v) { $0.pointee.exe } }),
        FieldDefinition("proc.vpgid.exepath", .charbuf, .none, """
            The full executable path of the current process's process group leader. This is either the process with \
            proc.vpgid == proc.vpid or the eldest ancestor that has the same vpgid as the current process. The \
            description of `proc.is_vpgid_leader` offers additional insights.
            """, { c, _, v in leader(.group, c, &v) { $0.pointee.exepath } }),
        FieldDefinition("proc.pgid", .int64, .id, """
            The process group id of the process generating the event, as seen from host PID namespace.
            """, { c, _, v in number(c, &v) { $0.pointee.pgid } }),
        FieldDefinition("proc.pgid.name", .charbuf, .none, """
            The name of the current process's process group leader. This is either the process with proc.pgid == \
            proc.pid or the eldest ancestor that has the same pgid as the current process. The description of \
            `proc.is_pgid_leader` offers additional insights.
            """, { c, _, v in leader(.hostGroup, c, &v) { $0.pointee.comm } }),
        FieldDefinition("proc.pgid.exe", .charbuf, .none, """
            The first command line argument argv[0] (usually the executable name or a custom one) of the current \
            process's process group leader. This is either the process with proc.pgid == proc.pid or the eldest \
            ancestor that has the same pgid as the current process. The description of `proc.is_pgid_leader` offers \
            additional insights.
            """, { c, _, v in leader(.hostGroup, c, &v) { $0.pointee.exe } }),
        FieldDefinition("proc.pgid.exepath", .charbuf, .none, """
            The full executable path of the current process's process group leader. This is either the process with \
            proc.pgid == proc.pid or the eldest ancestor that has the same pgid as the current process. The \
            description of `proc.is_pgid_leader` offers additional insights.
            """, { c, _, v in leader(.hostGroup, c, &v) { $0.pointee.exepath } }),
    ]
}
