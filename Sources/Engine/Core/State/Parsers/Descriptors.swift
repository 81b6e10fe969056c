/// Calls that close, copy or change descriptors.
extension StateEngine {
    /// The entry goes with the next event, so that this one can still tell what was closed.
    mutating func parseClose(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard context.pointee.event.succeeded else {
            // A close that fails usually names nothing.
            if context.pointee.fd == nil { state.pointee.counters.failedFDLookups &-= 1 }
            return
        }
        guard let entry = context.pointee.fd else {
            return state.pointee.removeDescriptor(context.pointee.event.descriptor(Param.closeX.fd), of: thread)
        }
        delayed.isPending = true
        delayed.closedFD = entry.pointee.fd
        delayed.fdTid = thread.pointee.tid
    }

    mutating func parseCloseRange(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded else { return }
        let first = Int64(event.uint32(Param.closeRangeX.first)), last = Int64(event.uint32(Param.closeRangeX.last))
        guard first <= last else { return }
        let range = first...last
        if event.uint32(Param.closeRangeX.flags) & Flag.CloseRangeFlags.CLOSE_RANGE_CLOEXEC == 0 {
            state.pointee.removeDescriptors(of: thread) { range.contains($0.pointee.fd & ~FDTable.doubtfulNumber(0)) }
        } else {
            state.pointee.setCloseOnExec(of: thread, in: range)
        }
    }

    mutating func parseDup(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let fd = event.outcome, fd >= 0 else { return }
        // A shell that builds a pipeline moves its ends to standard input and output.
        if fd == 0 { thread.pointee.flags.insert(.pipeDestination) }
        if fd == 1 { thread.pointee.flags.insert(.pipeSource) }
        guard let entry = context.pointee.fd else {
            // What it is a copy of is not known; that it is no longer what it was is. Capture files keep to Falco, which leaves it.
            if state.pointee.doubt.isEnabled { state.pointee.removeDescriptor(fd, of: thread) }
            return
        }
        var record = duplicate(entry, as: fd)
        record.openFlags &= ~Flag.FileFlags.O_CLOEXEC
        if event.type == .dup3X { record.openFlags |= event.uint32(Param.dup3X.flags) & Flag.FileFlags.O_CLOEXEC }
        add(record, context, thread)
    }

    mutating func parseFcntl(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard let result = event.outcome, result >= 0, let entry = context.pointee.fd else { return }
        let command = event.uint32(Param.fcntlX.cmd)
        switch command {
        case Flag.FcntlCommands.F_DUPFD, Flag.FcntlCommands.F_DUPFD_CLOEXEC:
            var record = duplicate(entry, as: result)
            record.openFlags &= ~Flag.FileFlags.O_CLOEXEC
            if command == Flag.FcntlCommands.F_DUPFD_CLOEXEC { record.openFlags |= Flag.FileFlags.O_CLOEXEC }
            add(record, context, thread)
        case Flag.FcntlCommands.F_SETFD:
            guard let entry = writableDescriptor(context, thread) else { return }
            entry.pointee.openFlags &= ~Flag.FileFlags.O_CLOEXEC
            if event.unsigned(Param.fcntlX.arg) & 1 != 0 { entry.pointee.openFlags |= Flag.FileFlags.O_CLOEXEC }
        default:
            return
        }
    }
}
