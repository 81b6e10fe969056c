/// How the fields of a thread's privileges, resources and cgroups are read.
extension ProcessFields {
    // MARK: Capabilities

    /// In the order of their bits.
    private static let capabilityNames: StaticString = """
        CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETGID CAP_SETUID CAP_SETPCAP \
        CAP_LINUX_IMMUTABLE CAP_NET_BIND_SERVICE CAP_NET_BROADCAST CAP_NET_ADMIN CAP_NET_RAW CAP_IPC_LOCK CAP_IPC_OWNER \
        CAP_SYS_MODULE CAP_SYS_RAWIO CAP_SYS_CHROOT CAP_SYS_PTRACE CAP_SYS_PACCT CAP_SYS_ADMIN CAP_SYS_BOOT CAP_SYS_NICE \
        CAP_SYS_RESOURCE CAP_SYS_TIME CAP_SYS_TTY_CONFIG CAP_MKNOD CAP_LEASE CAP_AUDIT_WRITE CAP_AUDIT_CONTROL \
        CAP_SETFCAP CAP_MAC_OVERRIDE CAP_MAC_ADMIN CAP_SYSLOG CAP_WAKE_ALARM CAP_BLOCK_SUSPEND CAP_AUDIT_READ CAP_PERFMON \
        CAP_BPF CAP_CHECKPOINT_RESTORE
        """
    private static let capabilityCount = 41

    /// Names of the set bits, separated by blanks; bits without a name are left out.
    static func capabilities(_ context: ContextPointer, _ value: inout FieldValue, _ read: (ThreadPointer) -> UInt64) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let all = (UInt64(1) << capabilityCount) - 1
        let set = read(thread) & all
        if set == all { return value.set(capabilityNames) }
        if set == 0 { return value.set(Bytes.empty) }
        var text = TextBuilder(&context.pointee.scratch, expected: 1024)
        var names = Bytes(staticText: capabilityNames)
        for bit in 0..<capabilityCount {
            let length = names.firstIndex(of: UInt8(ascii: " ")) ?? names.count
            if set >> UInt64(bit) & 1 == 1 {
                if text.count > 0 { text.append(UInt8(ascii: " "), &context.pointee.scratch) }
                text.append(names[0..<length], &context.pointee.scratch)
            }
            names = names.dropFirst(length + 1)
        }
        return value.set(text.finish())
    }

    // MARK: Resources

    static func openDescriptors(_ thread: ThreadPointer, _ context: ContextPointer) -> UInt64 {
        UInt64(context.pointee.state.pointee.mainThread(of: thread)?.pointee.descriptors?.count ?? 0)
    }

    static func openDescriptors(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        unsigned(context, &value) { openDescriptors($0, context) }
    }

    static func descriptorLimit(_ context: ContextPointer) -> Int64? {
        context.pointee.thread.map { context.pointee.state.pointee.mainThread(of: $0)?.pointee.fdlimit ?? 0 }
    }

    static func descriptorUsage(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread, let limit = descriptorLimit(context) else { return false }
        guard limit > 0 else { return value.set(0.0) }
        let open = openDescriptors(thread, context)
        return value.set(open > UInt64(limit) ? 100 : Double(open * 100) / Double(limit))
    }

    static func aliveThreads(_ thread: ThreadPointer) -> UInt64 {
        thread.pointee.group.map { UInt64(max($0.pointee.alive, 0)) } ?? 0
    }

    /// Alive threads beside the leader.
    static func aliveFollowers(_ thread: ThreadPointer, _ context: ContextPointer) -> UInt64 {
        let alive = aliveThreads(thread)
        guard let main = context.pointee.state.pointee.mainThread(of: thread), !main.pointee.flags.contains(.dead), alive > 0
        else { return alive }
        return alive - 1
    }

    /// `proc.ppid.duration`. Where the parent's start is unknown Falco answers with the number of open descriptors.
    static func parentDuration(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let parent = parentThread(context) else { return false }
        guard parent.pointee.cloneTime != 0 else {
            return openDescriptors(context, &value) && value.set(value.number, .reltime)
        }
        return value.set(context.pointee.event.timestamp &- parent.pointee.cloneTime, .reltime)
    }

    static func standardStream(_ fd: Int64, _ context: ContextPointer, _ value: inout FieldValue,
                               _ read: (DescriptorPointer) -> Bytes) -> Bool {
        guard let thread = context.pointee.thread,
              let descriptor = context.pointee.state.pointee.descriptors(of: thread)?.find(fd) else { return false }
        return value.set(read(descriptor))
    }

    // MARK: Control groups

    static func cgroups(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread, !thread.pointee.cgroups.isEmpty else { return false }
        return value.set(NULList.joined(thread.pointee.cgroups.bytes, &context.pointee.scratch))
    }

    /// `thread.cgroup.SUBSYSTEM`.
    static func cgroup(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let name = argument.key
        let found = NULList.first(of: thread.pointee.cgroups.bytes) { item in
            item.count > name.count && item[name.count] == UInt8(ascii: "=") && item.hasPrefix(name)
        }
        guard let found else { return false }
        return value.set(found.dropFirst(name.count + 1))
    }

    // MARK: Processor time. Outputs print 0, as Falco's do: it makes a new reader for every output.

    static func slice(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        value.set(context.pointee.state.pointee.times.slice(context.pointee.event, context.pointee.thread), .reltime)
    }

    static func totalExecTime(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        _ = slice(context, &value)
        return value.set(thread.pointee.totalExecTime, .reltime)
    }

    @inline(__always)
    static func isSample(_ context: ContextPointer) -> Bool {
        context.pointee.event.type == .procinfoE && context.pointee.thread != nil
    }

    /// Per cent of one processor.
    static func processorUsage(_ context: ContextPointer, _ value: inout FieldValue,
                               _ read: (_ user: UInt64, _ system: UInt64) -> UInt64) -> Bool {
        guard isSample(context), let thread = context.pointee.thread else { return false }
        let (user, system) = context.pointee.state.pointee.times.usage(context.pointee.event, thread)
        return value.set(Double(min(read(user, system), 100)))
    }
}
