extension ProcessFields {
    static let environment: [FieldDefinition] = [
        FieldDefinition("proc.env", .charbuf, argument: FieldArgumentRule(.optional, index: true, key: true), """
            The environment variables of the process generating the event as concatenated string 'ENV_NAME=value \
            ENV_NAME1=value1'. Can also be used to extract the value of a known env variable, e.g. \
            proc.env[ENV_NAME].
            """, { c, a, v in ownEnvironment(c, a, &v) }),
        FieldDefinition("proc.aenv", .charbuf, argument: FieldArgumentRule(.optional, index: true, key: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            [EXPERIMENTAL] This field can be used in three flavors: (1) as a filter checking all parents, e.g. \
            'proc.aenv contains xyz', which is similar to the familiar 'proc.aname contains xyz' approach, (2) \
            checking the `proc.env` of a specified level of the parent, e.g. 'proc.aenv[2]', which is similar to the \
            familiar 'proc.aname[2]' approach, or (3) checking the first matched value of a known ENV_NAME in the \
            parent lineage, such as 'proc.aenv[ENV_NAME]' (across a max of 20 ancestor levels). This field may be \
            deprecated or undergo breaking changes in future releases. Please use it with caution.
            """,
                        filter: { c, a, v in anyAncestorEnvironment(c, a, &v) },
                        { c, a, v in ancestorEnvironment(c, a, &v) }),
        FieldDefinition("proc.cwd", .charbuf, .none, "The current working directory of the event.",
                        { c, _, v in currentDirectory(c, &v) }),
        FieldDefinition("proc.loginshellid", .int64, .id, """
            The pid of the oldest shell among the ancestors of the current process, if there is one. This field can \
            be used to separate different user sessions.
            """, { c, _, v in loginShell(c, &v) }),
        FieldDefinition("proc.tty", .uint32, .id, """
            The controlling terminal of the process. 0 for processes without a terminal.
            """, { c, _, v in unsigned(c, &v, .uint32) { UInt64($0.pointee.tty) } }),
        FieldDefinition("proc.pid", .int64, .id, "The id of the process generating the event.",
                        { c, _, v in c.pointee.thread.map { hostID($0.pointee.pid, &v) } ?? false }),
        FieldDefinition("proc.ppid", .int64, .id, "The pid of the parent of the process generating the event.",
                        { c, _, v in parentProcess(c).map { hostID($0.pointee.pid, &v) } ?? false }),
        FieldDefinition("proc.apid", .int64, .id, argument: FieldArgumentRule(.optional, index: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            The pid for a specific process ancestor. You can access different levels of ancestors by using indices. \
            For example, proc.apid[1] retrieves the pid of the parent process, proc.apid[2] retrieves the pid of the \
            grandparent process, and so on. The current process's pid can be obtained using proc.apid[0]. When used \
            without any arguments in filters, proc.apid matches any of the process ancestors. For instance, you can \
            use `proc.apid=1337` to match any process ancestor whose pid is equal to 1337. In output, proc.apid \
            without arguments defaults to proc.apid[0] (the current process's pid).
            """, filter: { c, a, v in anyAncestorID(c, a, &v) }, { c, a, v in ancestorID(c, a, &v) }),
        FieldDefinition("proc.vpid", .int64, .id, """
            The id of the process generating the event as seen from its current PID namespace.
            """, { c, _, v in c.pointee.thread.map { $0.pointee.vpid != -1 && v.set($0.pointee.vpid) } ?? false }),
        FieldDefinition("proc.pvpid", .int64, .id, """
            The id of the parent process generating the event as seen from its current PID namespace.
            """, { c, _, v in parentThread(c).map { v.set($0.pointee.vpid) } ?? false }),
    ]
}
