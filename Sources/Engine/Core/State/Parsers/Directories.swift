extension StateEngine {
    mutating func parseChdir(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard context.pointee.event.succeeded else { return }
        state.pointee.changeDirectory(of: thread, to: context.pointee.event.text(Param.chdirX.path), buffer: buffer)
    }

    mutating func parseFchdir(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard context.pointee.event.succeeded, let entry = context.pointee.fd else { return }
        state.pointee.changeDirectory(of: thread, to: entry.pointee.name.bytes, buffer: buffer)
    }

    mutating func parseGetcwd(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard context.pointee.event.succeeded else { return }
        state.pointee.changeDirectory(of: thread, to: context.pointee.event.text(Param.getcwdX.path), buffer: buffer)
    }

    mutating func parseChroot(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.outcome == 0 else { return }
        let path = event.text(Param.chrootX.path)
        let isAbsolute = !path.isEmpty && path[0] == UInt8(ascii: "/")
        let directory = state.pointee.workingDirectory(of: thread)
        state.pointee.texts.assign(&thread.pointee.root, isAbsolute ? path : PathJoin.join(directory, path, buffer: buffer))
    }

    /// Where a path that an `…at` call was given starts from: the working directory, or the name of the descriptor with
    /// a slash at its end. An absolute path starts nowhere. nil for an unknown descriptor.
    func directory(of fd: Int64, for path: Bytes, _ thread: UnsafeMutablePointer<ThreadRecord>, _ scratch: inout Scratch) -> Bytes? {
        if !path.isEmpty, path[0] == UInt8(ascii: "/") { return Bytes(staticText: ".") }
        if fd == atWorkingDirectory { return state.pointee.workingDirectory(of: thread) }
        guard let entry = state.pointee.findDescriptor(fd, of: thread) else { return nil }
        let name = entry.pointee.name.bytes
        if name.hasSuffix(Bytes(staticText: "/")) { return name }
        let copy = scratch.allocate(name.count + 1)
        copy.update(from: name.base, count: name.count)
        copy[name.count] = UInt8(ascii: "/")
        return Bytes(base: copy, count: name.count + 1)
    }
}

/// How events write AT_FDCWD.
let atWorkingDirectory: Int64 = -100
