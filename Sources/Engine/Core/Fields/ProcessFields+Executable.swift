extension ProcessFields {
    static let executable: [FieldDefinition] = [
        FieldDefinition("proc.duration", .reltime, .decimal, "Number of nanoseconds since the process started.",
                        { c, _, v in ownDuration(c, &v) }),
        FieldDefinition("proc.ppid.duration", .reltime, .decimal, """
            Number of nanoseconds since the parent process started.
            """, { c, _, v in parentDuration(c, &v) }),
        FieldDefinition("proc.pid.ts", .reltime, .decimal, "Start of process as epoch timestamp in nanoseconds.",
                        { c, _, v in nonzero(c, &v, .reltime) { $0.pointee.cloneTime } }),
        FieldDefinition("proc.ppid.ts", .reltime, .decimal, """
            Start of parent process as epoch timestamp in nanoseconds.
            """, { c, _, v in parentThread(c).map { v.set($0.pointee.cloneTime, .reltime) } ?? false }),
        FieldDefinition("proc.is_exe_writable", .bool, .none, """
            'true' if this process' executable file is writable by the same user that spawned the process.
            """, { c, _, v in flag(c, &v) { $0.pointee.exeWritable } }),
        FieldDefinition("proc.is_exe_upper_layer", .bool, .none, """
            'true' if this process' executable file is in upper layer in overlayfs. This field value can only be \
            trusted if the underlying kernel version is greater or equal than 3.18.0, since overlayfs was introduced \
            at that time.
            """, { c, _, v in flag(c, &v) { $0.pointee.exeUpperLayer } }),
        FieldDefinition("proc.is_exe_lower_layer", .bool, .none, """
            'true' if this process' executable file is in lower layer in overlayfs. This field value can only be \
            trusted if the underlying kernel version is greater or equal than 3.18.0, since overlayfs was introduced \
            at that time.
            """, { c, _, v in flag(c, &v) { $0.pointee.exeLowerLayer } }),
        FieldDefinition("proc.is_exe_from_memfd", .bool, .none, """
            'true' if the executable file of the current process is an anonymous file created using memfd_create() \
            and is being executed by referencing its file descriptor (fd). This type of file exists only in memory \
            and not on disk. Relevant to detect malicious in-memory code injection. Requires kernel version greater \
            or equal to 3.17.0.
            """, { c, _, v in flag(c, &v) { $0.pointee.exeFromMemfd } }),
        FieldDefinition("proc.is_sid_leader", .bool, .none, """
            'true' if this process is the leader of the process session, proc.sid == proc.vpid. For host processes \
            vpid reflects pid.
            """, { c, _, v in flag(c, &v) { $0.pointee.sid == $0.pointee.vpid } }),
        FieldDefinition("proc.is_vpgid_leader", .bool, .none, """
            'true' if this process is the leader of the virtual process group, proc.vpgid == proc.vpid. For host \
            processes vpgid and vpid reflect pgid and pid. Can help to distinguish if the process was 'directly' \
            executed for instance in a tty (similar to bash history logging, `is_vpgid_leader` would be 'true') or \
            executed as descendent process in the same process group which for example is the case when subprocesses \
            are spawned from a script (`is_vpgid_leader` would be 'false').
            """, { c, _, v in flag(c, &v) { $0.pointee.vpgid == $0.pointee.vpid } }),
        FieldDefinition("proc.is_pgid_leader", .bool, .none, """
            'true' if this process is the leader of the process group, proc.pgid == proc.pid. Can help to \
            distinguish if the process was 'directly' executed for instance in a tty (similar to bash history \
            logging, `is_pgid_leader` would be 'true') or executed as descendent process in the same process group \
            which for example is the case when subprocesses are spawned from a script (`is_pgid_leader` would be \
            'false').
            """, { c, _, v in flag(c, &v) { $0.pointee.pgid == $0.pointee.pid } }),
        FieldDefinition("proc.exe_ino", .int64, .decimal, """
            The inode number of the executable file on disk. Can be correlated with fd.ino.
            """, { c, _, v in nonzero(c, &v, .int64) { $0.pointee.exeIno } }),
        FieldDefinition("proc.exe_ino.ctime", .abstime, .decimal, """
            Last status change time of executable file (inode->ctime) as epoch timestamp in nanoseconds. Time is \
            changed by writing or by setting inode information e.g. owner, group, link count, mode etc.
            """, { c, _, v in nonzero(c, &v, .abstime) { $0.pointee.exeInoCtime } }),
        FieldDefinition("proc.exe_ino.mtime", .abstime, .decimal, """
            Last modification time of executable file (inode->mtime) as epoch timestamp in nanoseconds. Time is \
            changed by file modifications, e.g. by mknod, truncate, utime, write of more than zero bytes etc. For \
            tracking changes in owner, group, link count or mode, use proc.exe_ino.ctime instead.
            """, { c, _, v in nonzero(c, &v, .abstime) { $0.pointee.exeInoMtime } }),
        FieldDefinition("proc.exe_ino.ctime_duration_proc_start", .abstime, .decimal, """
            Number of nanoseconds between modifying status of executable image and spawning a new process using the \
            changed executable image.
            """, { c, _, v in nonzero(c, &v, .abstime) { $0.pointee.exeInoCtimeToClone } }),
        FieldDefinition("proc.exe_ino.ctime_duration_pidns_start", .abstime, .decimal, """
            Number of nanoseconds between PID namespace start ts and ctime exe file if PID namespace start predates \
            ctime.
            """, { c, _, v in nonzero(c, &v, .abstime) { $0.pointee.exeInoCtimeToPidns } }),
        FieldDefinition("proc.pidns_init_start_ts", .uint64, .decimal, """
            Start of PID namespace (container or non container pid namespace) as epoch timestamp in nanoseconds.
            """, { c, _, v in nonzero(c, &v, .uint64) { $0.pointee.pidnsInitStart } }),
        FieldDefinition("thread.cap_permitted", .charbuf, .none, "The permitted capabilities set",
                        { c, _, v in capabilities(c, &v) { $0.pointee.capPermitted } }),
        FieldDefinition("thread.cap_inheritable", .charbuf, .none, "The inheritable capabilities set",
                        { c, _, v in capabilities(c, &v) { $0.pointee.capInheritable } }),
        FieldDefinition("thread.cap_effective", .charbuf, .none, "The effective capabilities set",
                        { c, _, v in capabilities(c, &v) { $0.pointee.capEffective } }),
    ]
}
