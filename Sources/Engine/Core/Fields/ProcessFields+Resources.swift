extension ProcessFields {
    static let resources: [FieldDefinition] = [
        FieldDefinition("proc.fdopencount", .uint64, .decimal, "Number of open FDs for the process", unread),
        FieldDefinition("proc.fdlimit", .int64, .decimal, "Maximum number of FDs the process can open.", unread),
        FieldDefinition("proc.fdusage", .double, .none, """
            The ratio between open FDs and maximum available FDs for the process.
            """, unread),
        FieldDefinition("proc.vmsize", .uint64, .decimal, "Total virtual memory for the process (as kb).", unread),
        FieldDefinition("proc.vmrss", .uint64, .decimal, """
            Resident non-swapped memory for the process (as kb).
            """, unread),
        FieldDefinition("proc.vmswap", .uint64, .decimal, "Swapped memory for the process (as kb).", unread),
        FieldDefinition("thread.pfmajor", .uint64, .decimal, "Number of major page faults since thread start.", unread),
        FieldDefinition("thread.pfminor", .uint64, .decimal, "Number of minor page faults since thread start.", unread),
        FieldDefinition("thread.tid", .int64, .id, "The id of the thread generating the event.", unread),
        FieldDefinition("thread.ismain", .bool, .none, """
            'true' if the thread generating the event is the main one in the process.
            """, unread),
        FieldDefinition("thread.vtid", .int64, .id, """
            The id of the thread generating the event as seen from its current PID namespace.
            """, unread),
        FieldDefinition("thread.nametid", .charbuf, flags: .tableOnly, """
            The name of the process followed directly by the id of the thread, which tells apart the threads of one \
            program.
            """, unread),
        FieldDefinition("thread.exectime", .reltime, .decimal, """
            CPU time spent by the last scheduled thread, in nanoseconds. Exported by switch events only.
            """, unread),
        FieldDefinition("thread.totexectime", .reltime, .decimal, """
            Total CPU time, in nanoseconds since the beginning of the capture, for the current thread. Exported by \
            switch events only.
            """, unread),
        FieldDefinition("thread.cgroups", .charbuf, .none, """
            All cgroups the thread belongs to, aggregated into a single string.
            """, unread),
        FieldDefinition("thread.cgroup", .charbuf, argument: FieldArgumentRule(.required, dotted: true), """
            The cgroup the thread belongs to, for a specific subsystem. e.g. thread.cgroup.cpuacct.
            """, unread),
        FieldDefinition("proc.nthreads", .uint64, .decimal, """
            The number of alive threads that the process generating the event currently has, including the leader \
            thread. Please note that the leader thread may not be here, in that case 'proc.nthreads' and \
            'proc.nchilds' are equal
            """, unread),
        FieldDefinition("proc.nchilds", .uint64, .decimal, """
            The number of alive not leader threads that the process generating the event currently has. This \
            excludes the leader thread.
            """, unread),
        FieldDefinition("thread.cpu", .double, .none, "The CPU consumed by the thread in the last second.", unread),
        FieldDefinition("thread.cpu.user", .double, .none, """
            The user CPU consumed by the thread in the last second.
            """, unread),
        FieldDefinition("thread.cpu.system", .double, .none, """
            The system CPU consumed by the thread in the last second.
            """, unread),
        FieldDefinition("thread.vmsize", .uint64, .decimal, """
            For the process main thread, this is the total virtual memory for the process (as kb). For the other \
            threads, this field is zero.
            """, unread),
        FieldDefinition("thread.vmrss", .uint64, .decimal, """
            For the process main thread, this is the resident non-swapped memory for the process (as kb). For the \
            other threads, this field is zero.
            """, unread),
        FieldDefinition("thread.vmsize.b", .uint64, .decimal, flags: .tableOnly, """
            For the main thread of a process, its total virtual memory in bytes; 0 for other threads.
            """, unread),
        FieldDefinition("thread.vmrss.b", .uint64, .decimal, flags: .tableOnly, """
            For the main thread of a process, its resident memory that is not swapped, in bytes; 0 for other \
            threads.
            """, unread),
        FieldDefinition("proc.stdin.type", .charbuf, .none, """
            The type of file descriptor 0, corresponding to stdin, of the process generating the event.
            """, unread),
        FieldDefinition("proc.stdout.type", .charbuf, .none, """
            The type of file descriptor 1, corresponding to stdout, of the process generating the event.
            """, unread),
        FieldDefinition("proc.stderr.type", .charbuf, .none, """
            The type of file descriptor 2, corresponding to stderr, of the process generating the event.
            """, unread),
        FieldDefinition("proc.stdin.name", .charbuf, .none, """
            The name of the file descriptor 0, corresponding to stdin, of the process generating the event.
            """, unread),
        FieldDefinition("proc.stdout.name", .charbuf, .none, """
            The name of the file descriptor 1, corresponding to stdout, of the process generating the event.
            """, unread),
        FieldDefinition("proc.stderr.name", .charbuf, .none, """
            The name of the file descriptor 2, corresponding to stderr, of the process generating the event.
            """, unread),
    ]
}
