extension ProcessFields {
    static let names: [FieldDefinition] = [
        FieldDefinition("proc.exe", .charbuf, .none, """
            The first command-line argument (i.e., argv[0]), typically the executable name or a custom string as \
            specified by the user. It is primarily obtained from syscall arguments, truncated after 4096 bytes, or, \
            as a fallback, by reading /proc/PID/cmdline, in which case it may be truncated after 1024 bytes. This \
            field may differ from the last component of proc.exepath, reflecting how command invocation and \
            execution paths can vary.
            """, { c, _, v in text(c, &v) { $0.pointee.exe } }),
        FieldDefinition("proc.pexe", .charbuf, .none, """
            The proc.exe (first command line argument argv[0]) of the parent process.
            """, { c, _, v in parentText(c, &v) { $0.pointee.exe } }),
        FieldDefinition("proc.aexe", .charbuf, argument: FieldArgumentRule(.optional, index: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            The proc.exe (first command line argument argv[0]) for a specific process ancestor. You can access \
            different levels of ancestors by using indices. For example, proc.aexe[1] retrieves the proc.exe of the \
            parent process, proc.aexe[2] retrieves the proc.exe of the grandparent process, and so on. The current \
            process's proc.exe line can be obtained using proc.aexe[0]. When used without any arguments in filters, \
            proc.aexe matches any of the process ancestors. For instance, you can use `proc.aexe endswith java` to \
            match any process ancestor whose proc.exe ends with the term `java`. In output, proc.aexe without \
            arguments returns the space-separated list of proc.exe values of all ancestors.
            """,
                        filter: { c, a, v in anyAncestor(c, a, &v) { t, _ in t.pointee.exe.bytes } },
                        { c, a, v in ancestor(c, a, &v) { t, _ in t.pointee.exe.bytes } }),
        FieldDefinition("proc.exepath", .charbuf, .none, """
            The full executable path of a process, resolving to the canonical path for symlinks. This is primarily \
            obtained from the kernel, or as a fallback, by reading /proc/PID/exe (in the latter case, the path is \
            truncated after 1024 bytes). For the modern eBPF driver,due to verifier limits, path components may be \
            truncated to 96.
            """, { c, _, v in text(c, &v) { $0.pointee.exepath } }),
        FieldDefinition("proc.pexepath", .charbuf, .none, """
            The proc.exepath (full executable path) of the parent process.
            """, { c, _, v in parentText(c, &v) { $0.pointee.exepath } }),
        FieldDefinition("proc.aexepath", .charbuf, argument: FieldArgumentRule(.optional, index: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            The proc.exepath (full executable path) for a specific process ancestor. You can access different levels \
            of ancestors by using indices. For example, proc.aexepath[1] retrieves the proc.exepath of the parent \
            process, proc.aexepath[2] retrieves the proc.exepath of the grandparent process, and so on. The current \
            process's proc.exepath line can be obtained using proc.aexepath[0]. When used without any arguments in \
            filters, proc.aexepath matches any of the process ancestors. For instance, you can use `proc.aexepath \
            endswith java` to match any process ancestor whose path ends with the term `java`. In output, \
            proc.aexepath without arguments returns the space-separated list of proc.exepath values of all \
            ancestors.
            """,
                        filter: { c, a, v in anyAncestor(c, a, &v) { t, _ in t.pointee.exepath.bytes } },
                        { c, a, v in ancestor(c, a, &v) { t, _ in t.pointee.exepath.bytes } }),
        FieldDefinition("proc.name", .charbuf, .none, """
            The process name (truncated after 16 characters) generating the event (task->comm). Truncation is \
            determined by kernel settings and not by Falco. This field is collected from the syscalls args or, as a \
            fallback, extracted from /proc/PID/comm. The name of the process and the name of the executable file on \
            disk (if applicable) can be different if a process is given a custom name which is often the case for \
            example for java applications.
            """, { c, _, v in text(c, &v) { $0.pointee.comm } }),
        FieldDefinition("proc.pname", .charbuf, .none, """
            The proc.name (truncated after 16 characters) of the parent process.
            """, { c, _, v in parentText(c, &v) { $0.pointee.comm } }),
        FieldDefinition("proc.aname", .charbuf, argument: FieldArgumentRule(.optional, index: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            The proc.name (truncated after 16 characters) for a specific process ancestor. You can access different \
            levels of ancestors by using indices. For example, proc.aname[1] retrieves the proc.name of the parent \
            process, proc.aname[2] retrieves the proc.name of the grandparent process, and so on. The current \
            process's proc.name line can be obtained using proc.aname[0]. When used without any arguments in \
            filters, proc.aname matches any of the process ancestors. For instance, you can use `proc.aname=bash` to \
            match any process ancestor whose name is `bash`. In output, proc.aname without arguments returns the \
            space-separated list of proc.name values of all ancestors.
            """,
                        filter: { c, a, v in anyAncestor(c, a, &v) { t, _ in t.pointee.comm.bytes } },
                        { c, a, v in ancestor(c, a, &v) { t, _ in t.pointee.comm.bytes } }),
        FieldDefinition("proc.args", .charbuf, argument: FieldArgumentRule(.optional, index: true), """
            The arguments passed on the command line when starting the process generating the event excluding \
            argv[0] (truncated after 4096 bytes). This field is collected from the system call arguments, or as a \
            fallback, extracted from /proc/PID/cmdline, can be accessed by specifying proc.args[INDEX], e.g., \
            proc.args[0] or proc.args[1]. The indexing is zero-based, meaning proc.args[0] refers to the first \
            command-line argument passed, rather than argv[0].
            """, { c, a, v in arguments(c, a, &v) }),
        FieldDefinition("proc.aargs", .charbuf, argument: FieldArgumentRule(.optional, index: true), """
            The arguments passed on the command line when starting the process generating the event for a specific \
            process ancestor. You can access different levels of ancestors by using indices. For example, \
            proc.aargs[1] retrieves the arguments passed on the command line of the parent process, proc.aargs[2] \
            retrieves the proc.args of the grandparent process, and so on. The current process's arguments passed on \
            the command line can be obtained using proc.aargs[0]. When used without any arguments in filters, \
            proc.aargs matches any of the process ancestors. For instance, you can use `proc.aargs contains base64` \
            to match any process ancestor whose arguments contain the term base64. In output, proc.aargs without \
            arguments returns the space-separated list of proc.args values of all ancestors.
            """, { c, a, v in ancestor(c, a, &v) { arguments($0, &$1) } }),
        FieldDefinition("proc.cmdline", .charbuf, .none, """
            The concatenation of `proc.name + proc.args` (truncated after 4096 bytes) when starting the process \
            generating the event.
            """, { c, _, v in commandLine(c.pointee.thread, c, &v) }),
        FieldDefinition("proc.pcmdline", .charbuf, .none, """
            The proc.cmdline (full command line (proc.name + proc.args)) of the parent process.
            """, { c, _, v in commandLine(parentProcess(c), c, &v) }),
        FieldDefinition("proc.acmdline", .charbuf, argument: FieldArgumentRule(.optional, index: true),
                        flags: [.noRightHandSide, .noTransformer], comparison: .anyElement, """
            The full command line (proc.name + proc.args) for a specific process ancestor. You can access different \
            levels of ancestors by using indices. For example, proc.acmdline[1] retrieves the full command line of \
            the parent process, proc.acmdline[2] retrieves the proc.cmdline of the grandparent process, and so on. \
            The current process's full command line can be obtained using proc.acmdline[0]. When used without any \
            arguments in filters, proc.acmdline matches any of the process ancestors. For instance, you can use \
            `proc.acmdline contains base64` to match any process ancestor whose command line contains the term \
            base64. In output, proc.acmdline without arguments returns the space-separated list of proc.cmdline \
            values of all ancestors.
            """,
                        filter: { c, a, v in anyAncestor(c, a, &v) { commandLine($0, &$1) } },
                        { c, a, v in ancestor(c, a, &v) { commandLine($0, &$1) } }),
        FieldDefinition("proc.cmdnargs", .uint64, .decimal, "The number of command line args (proc.args).",
                        { c, _, v in unsigned(c, &v) { UInt64(NULList.count($0.pointee.args.bytes)) } }),
        FieldDefinition("proc.cmdlenargs", .uint64, .decimal, """
            The total count of characters / length of the command line args (proc.args) combined excluding \
            whitespaces between args.
            """, { c, _, v in unsigned(c, &v) { argumentsLength($0.pointee.args.bytes) } }),
        FieldDefinition("proc.exeline", .charbuf, .none, """
            The full command line, with exe as first argument (proc.exe + proc.args) when starting the process \
            generating the event.
            """, { c, _, v in exeLine(c, &v) }),
    ]
}
