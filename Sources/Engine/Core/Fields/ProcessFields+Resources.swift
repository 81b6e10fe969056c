extension ProcessFields {
    static let resources: [FieldDefinition] = [
        FieldDefinition("proc.fdopencount", .uint64, .decimal, "Number of open FDs for the process",
                        { c, _, v in openDescriptors(c, &v) }),
        FieldDefinition("proc.fdlimit", .int64, .decimal, "Maximum number of FDs the process can open.",
                        { c, _, v in descriptorLimit(c).map { v.set($0) } ?? false }),
        FieldDefinition("proc.fdusage", .double, .none, """
            The ratio between open FDs and maximum available FDs for the process.
            """, { c, _, v in descriptorUsage(c, &v) }),
        FieldDefinition("proc.vmsize", .uint64, .decimal, "Total virtual memory for the process (as kb).",
                        { c, _, v in unsigned(c, &v) { UInt64($0.pointee.vmsize) } }),
        FieldDefinition("proc.vmrss", .uint64, .decimal, "Resident non-swapped memory for the process (as kb).",
                        { c, _, v in unsigned(c, &v) { UInt64($0.pointee.vmrss) } }),
        FieldDefinition("proc.vmswap", .uint64, .decimal, "Swapped memory for the process (as kb).",
                        { c, _, v in unsigned(c, &v) { UInt64($0.pointee.vmswap) } }),
        FieldDefinition("thread.pfmajor", .uint64, .decimal, "Number of major page faults since thread start.",
                        { c, _, v in unsigned(c, &v) { $0.pointee.pfmajor } }),
        FieldDefinition("thread.pfminor", .uint64, .decimal, "Number of minor page faults since thread start.",
                        { c, _, v in unsigned(c, &v) { $0.pointee.pfminor } }),
        FieldDefinition("thread.tid", .int64, .id, "The id of the thread generating the event.",
                        { c, _, v in hostID(c.pointee.event.tid, &v) }),
        FieldDefinition("thread.ismain", .bool, .none, """
            'true' if the thread generating the event is the main one in the process.
            """, { c, _, v in flag(c, &v) { $0.pointee.isMain } }),
        FieldDefinition("thread.vtid", .int64, .id, """
            The id of the thread generating the event as seen from its current PID namespace.
            """, { c, _, v in c.pointee.thread.map { $0.pointee.vtid != -1 && v.set($0.pointee.vtid) } ?? false }),
        FieldDefinition("thread.nametid", .charbuf, flags: .tableOnly, """
            The name of the process followed directly by the id of the thread, which tells apart the threads of one \
            program.
            """, { c, _, v in nameAndID(c, &v) }),
        FieldDefinition("thread.exectime", .reltime, .decimal, """
            CPU time spent by the last scheduled thread, in nanoseconds. Exported by switch events only.
            """, filter: { c, _, v in slice(c, &v) }, { _, _, v in v.set(0, .reltime) }),
        FieldDefinition("thread.totexectime", .reltime, .decimal, """
            Total CPU time, in nanoseconds since the beginning of the capture, for the current thread. Exported by \
            switch events only.
            """,
                        filter: { c, _, v in totalExecTime(c, &v) },
                        { c, _, v in c.pointee.thread != nil && v.set(0, .reltime) }),
        FieldDefinition("thread.cgroups", .charbuf, .none, """
            All cgroups the thread belongs to, aggregated into a single string.
            """, { c, _, v in cgroups(c, &v) }),
        FieldDefinition("thread.cgroup", .charbuf, argument: FieldArgumentRule(.required, dotted: true), """
            The cgroup the thread belongs to, for a specific subsystem. e.g. thread.cgroup.cpuacct.
            """, { c, a, v in cgroup(c, a, &v) }),
        FieldDefinition("proc.nthreads", .uint64, .decimal, """
            The number of alive threads that the process generating the event currently has, including the leader \
            thread. Please note that the leader thread may not be here, in that case 'proc.nthreads' and \
            'proc.nchilds' are equal
            """, { c, _, v in unsigned(c, &v) { aliveThreads($0) } }),
        FieldDefinition("proc.nchilds", .uint64, .decimal, """
            The number of alive not leader threads that the process generating the event currently has. This \
            excludes the leader thread.
            """, { c, _, v in unsigned(c, &v) { aliveFollowers($0, c) } }),
        FieldDefinition("thread.cpu", .double, .none, "The CPU consumed by the thread in the last second.",
                        filter: { c, _, v in processorUsage(c, &v) { $0 &+ $1 } },
                        { c, _, v in isSample(c) && v.set(0.0) }),
        FieldDefinition("thread.cpu.user", .double, .none, "The user CPU consumed by the thread in the last second.",
                        filter: { c, _, v in processorUsage(c, &v) { user, _ in user } },
                        { c, _, v in isSample(c) && v.set(0.0) }),
        FieldDefinition("thread.cpu.system", .double, .none, """
            The system CPU consumed by the thread in the last second.
            """,
                        filter: { c, _, v in processorUsage(c, &v) { _, system in system } },
                        { c, _, v in isSample(c) && v.set(0.0) }),
        FieldDefinition("thread.vmsize", .uint64, .decimal, """
            For the process main thread, this is the total virtual memory for the process (as kb). For the other \
            threads, this field is zero.
            """, { c, _, v in unsigned(c, &v) { $0.pointee.isMain ? UInt64($0.pointee.vmsize) : 0 } }),
        FieldDefinition("thread.vmrss", .uint64, .decimal, """
            For the process main thread, this is the resident non-swapped memory for the process (as kb). For the \
            other threads, this field is zero.
            """, { c, _, v in unsigned(c, &v) { $0.pointee.isMain ? UInt64($0.pointee.vmrss) : 0 } }),
        FieldDefinition("thread.vmsize.b", .uint64, .decimal, flags: .tableOnly, """
            For the main thread of a process, its total virtual memory in bytes; 0 for other threads.
            """, { c, _, v in unsigned(c, &v) { $0.pointee.isMain ? UInt64($0.pointee.vmsize) * 1024 : 0 } }),
        FieldDefinition("thread.vmrss.b", .uint64, .decimal, flags: .tableOnly, """
            For the main thread of a process, its resident memory that is not swapped, in bytes; 0 for other \
            threads.
            """, { c, _, v in unsigned(c, &v) { $0.pointee.isMain ? UInt64($0.pointee.vmrss) * 1024 : 0 } }),
        FieldDefinition("proc.stdin.type", .charbuf, .none, """
            The type of file descriptor 0, corresponding to stdin, of the process generating the event.
            """, { c, _, v in standardStream(0, c, &v) { Bytes(staticText: $0.pointee.type.name) } }),
        FieldDefinition("proc.stdout.type", .charbuf, .none, """
            The type of file descriptor 1, corresponding to stdout, of the process generating the event.
            """, { c, _, v in standardStream(1, c, &v) { Bytes(staticText: $0.pointee.type.name) } }),
        FieldDefinition("proc.stderr.type", .charbuf, .none, """
            The type of file descriptor 2, corresponding to stderr, of the process generating the event.
            """, { c, _, v in standardStream(2, c, &v) { Bytes(staticText: $0.pointee.type.name) } }),
        FieldDefinition("proc.stdin.name", .charbuf, .none, """
            The name of the file descriptor 0, corresponding to stdin, of the process generating the event.
            """, { c, _, v in standardStream(0, c, &v) { $0.pointee.name.bytes } }),
        FieldDefinition("proc.stdout.name", .charbuf, .none, """
            The name of the file descriptor 1, corresponding to stdout, of the process generating the event.
            """, { c, _, v in standardStream(1, c, &v) { $0.pointee.name.bytes } }),
        FieldDefinition("proc.stderr.name", .charbuf, .none, """
            The name of the file descriptor 2, corresponding to stderr, of the process generating the event.
            """, { c, _, v in standardStream(2, c, &v) { $0.pointee.name.bytes } }),
    ]
}
