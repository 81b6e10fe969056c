/// How parsers put entries into descriptor tables and change them.
extension StateEngine {
    /// Adds the entry that the event made, whose texts it takes over: it becomes the event's descriptor.
    mutating func add(_ record: FDRecord, _ context: UnsafeMutablePointer<EventContext>,
                      _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let entry = state.pointee.addDescriptor(record, to: thread)
        context.pointee.fd = entry
        thread.pointee.lastEventFD = record.fd
        if let entry, !entry.pointee.name.isSame(as: entry.pointee.oldName) { noteRename(entry, thread) }
    }

    /// The event's descriptor for writing; nil when it is unknown.
    func writableDescriptor(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<FDRecord>? {
        guard let known = context.pointee.fd else { return nil }
        let entry = state.pointee.writableDescriptor(known.pointee.fd, of: thread)
        context.pointee.fd = entry
        return entry
    }

    mutating func rename(_ entry: UnsafeMutablePointer<FDRecord>, to name: Bytes, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.texts.assign(&entry.pointee.name, name)
        if !entry.pointee.name.isSame(as: entry.pointee.oldName) { noteRename(entry, thread) }
    }

    private mutating func noteRename(_ entry: UnsafeMutablePointer<FDRecord>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        delayed.isPending = true
        delayed.renamedFD = entry.pointee.fd
        delayed.fdTid = thread.pointee.tid
    }

    /// A copy of an entry under another number, owning its texts.
    func duplicate(_ entry: UnsafeMutablePointer<FDRecord>, as fd: Int64) -> FDRecord {
        var record = entry.pointee
        record.fd = fd
        state.pointee.retainTexts(of: record)
        return record
    }

    // MARK: Calls that make descriptors with nothing to say

    func newRecord(_ fd: Int64, _ type: FDType, openFlags: UInt32 = 0) -> FDRecord {
        var record = FDRecord()
        record.fd = fd
        record.type = type
        record.openFlags = openFlags
        return record
    }

    mutating func parsePlainDescriptor(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                                       _ plan: UnsafeMutablePointer<EventPlan>) {
        let event = context.pointee.event
        guard let fd = event.outcome, fd >= 0 else { return }
        var flags = plan.pointee.madeFlagsParam < 0 ? 0 : event.uint32(Int(plan.pointee.madeFlagsParam))
        if event.type == .epollCreate1X {
            flags = flags & Flag.EpollCreate1Flags.EPOLL_CLOEXEC != 0 ? Flag.FileFlags.O_CLOEXEC : 0
        }
        add(newRecord(fd, plan.pointee.made, openFlags: flags), context, thread)
    }

    mutating func parseMemfd(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome else { return }
        if fd < 0 { return addFailure(fd, context, thread) }
        let closes = event.uint32(Param.memfdCreateX.flags) & Flag.MemfdCreateFlags.MFD_CLOEXEC != 0
        var record = newRecord(fd, .memfd, openFlags: closes ? Flag.FileFlags.O_CLOEXEC : 0)
        record.name = state.pointee.texts.make(event.text(Param.memfdCreateX.name))
        add(record, context, thread)
    }

    /// Falco enters the error of a memfd_create or pidfd_open as a descriptor of no type, which counts as open from then on.
    private mutating func addFailure(_ error: Int64, _ context: UnsafeMutablePointer<EventContext>,
                                     _ thread: UnsafeMutablePointer<ThreadRecord>) {
        add(newRecord(error, .unknown), context, thread)
    }

    /// A pidfd always closes on exec.
    mutating func parsePidfdOpen(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome else { return }
        if fd < 0 { return addFailure(fd, context, thread) }
        var record = newRecord(fd, .pidfd, openFlags: Flag.FileFlags.O_CLOEXEC)
        if event.uint32(Param.pidfdOpenX.flags) & Flag.PidfdOpenFlags.PIDFD_NONBLOCK != 0 {
            record.openFlags |= Flag.FileFlags.O_NONBLOCK
        }
        record.pid = event.signed(Param.pidfdOpenX.pid)
        var path = TextBuilder(&context.pointee.scratch, expected: 32)
        path.append("/proc/", &context.pointee.scratch)
        path.append(decimal: record.pid, &context.pointee.scratch)
        record.name = state.pointee.texts.make(path.finish())
        add(record, context, thread)
    }

    mutating func parsePidfdGetfd(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome, fd >= 0,
              let pidfd = state.pointee.findDescriptor(event.descriptor(Param.pidfdGetfdX.pid_fd), of: thread),
              pidfd.pointee.type == .pidfd, let target = state.pointee.threads.find(pidfd.pointee.pid),
              let entry = state.pointee.findDescriptor(event.descriptor(Param.pidfdGetfdX.target_fd), of: target)
        else { return }
        var record = duplicate(entry, as: fd)
        record.openFlags |= Flag.FileFlags.O_CLOEXEC
        add(record, context, thread)
    }

    /// pipe and pipe2 have the same parameters up to the flags.
    mutating func parsePipe(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded, event.isPresent(Param.pipe2X.fd1), event.isPresent(Param.pipe2X.fd2) else { return }
        let flags = event.type == .pipe2X ? event.uint32(Param.pipe2X.flags) : 0
        for param in [Param.pipe2X.fd1, Param.pipe2X.fd2] {
            var record = newRecord(event.signed(param), .fifo, openFlags: flags)
            record.ino = event.unsigned(Param.pipe2X.ino)
            add(record, context, thread)
        }
    }
}
