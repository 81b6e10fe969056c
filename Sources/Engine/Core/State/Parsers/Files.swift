/// open and its relatives.
extension StateEngine {
    /// What an open event says, with the enter event's word where the exit's could have been tampered with.
    private struct Opening {
        var name: Bytes
        var flags: UInt32
        /// The directory's descriptor; nil for calls whose path starts at the working directory.
        var directoryFD: Int64?
        var dev: UInt32
        var ino: UInt64
    }

    mutating func parseOpen(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        var opening = opening(event)
        if context.pointee.hasStoredEnter, event.type != .openByHandleAtX { trustEnter(&opening, event.type, thread) }
        let directory = directory(opening, context, thread)
        guard let fd = event.outcome, fd >= 0 else { return }
        let isDirectory = opening.flags & Flag.FileFlags.O_DIRECTORY != 0
        var record = newRecord(fd, isDirectory ? .directory : .fileV2, openFlags: opening.flags)
        record.dev = opening.dev
        record.ino = opening.ino
        if opening.flags & Flag.FileFlags.FD_UPPER_LAYER != 0 { record.flags.insert(.overlayUpper) }
        if opening.flags & Flag.FileFlags.FD_LOWER_LAYER != 0 { record.flags.insert(.overlayLower) }
        record.name = state.pointee.texts.make(PathJoin.join(directory, opening.name, buffer: buffer))
        let raw = PathJoin.collapseSlashes(opening.name, buffer: buffer)
        record.nameRaw = state.pointee.texts.make(raw, orShare: record.name)
        add(record, context, thread)
    }

    private func opening(_ event: Event) -> Opening {
        switch event.type {
        case .openX:
            typealias P = Param.openX
            return Opening(name: event.text(P.name), flags: event.uint32(P.flags), dev: event.uint32(P.dev),
                           ino: event.unsigned(P.ino))
        case .creatX:
            typealias P = Param.creatX
            let layers = event.uint32(P.creat_flags)
            var flags: UInt32 = 0
            if layers & Flag.CreatFlags.FD_UPPER_LAYER_CREAT != 0 { flags |= Flag.FileFlags.FD_UPPER_LAYER }
            if layers & Flag.CreatFlags.FD_LOWER_LAYER_CREAT != 0 { flags |= Flag.FileFlags.FD_LOWER_LAYER }
            return Opening(name: event.text(P.name), flags: flags, dev: event.uint32(P.dev), ino: event.unsigned(P.ino))
        case .openatV2X:
            typealias P = Param.openatV2X
            return Opening(name: event.text(P.name), flags: event.uint32(P.flags), directoryFD: event.descriptor(P.dirfd),
                           dev: event.uint32(P.dev), ino: event.unsigned(P.ino))
        case .openat2X:
            typealias P = Param.openat2X
            return Opening(name: event.text(P.name), flags: event.uint32(P.flags), directoryFD: event.descriptor(P.dirfd),
                           dev: event.uint32(P.dev), ino: event.unsigned(P.ino))
        default:
            typealias P = Param.openByHandleAtX
            return Opening(name: event.text(P.path), flags: event.uint32(P.flags), dev: event.uint32(P.dev),
                           ino: event.unsigned(P.ino))
        }
    }

    /// The enter event was read before the kernel used the arguments: a program that changes them meanwhile gains nothing.
    private func trustEnter(_ opening: inout Opening, _ type: EventType, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let enter = StoredEnter(thread.pointee.storedEnter)
        func useFlags(_ index: Int) {
            // The exit adds what only the kernel knows: created, overlay layers.
            let added = opening.flags & ~(Flag.FileFlags.O_F_CREATED - 1)
            if let flags = enter.unsigned32(index) { opening.flags = flags | added }
        }
        let name = enter.text(type == .openX || type == .creatX ? Param.openE.name : Param.openatV2E.name)
        if name.equals(.notAvailable) { return }
        opening.name = name
        switch type {
        case .openX: useFlags(Param.openE.flags)
        case .openatV2X, .openat2X:
            if let fd = enter.signed(Param.openatV2E.dirfd) { opening.directoryFD = fd }
            useFlags(Param.openatV2E.flags)
        default: return
        }
    }

    private func directory(_ opening: Opening, _ context: UnsafeMutablePointer<EventContext>,
                           _ thread: UnsafeMutablePointer<ThreadRecord>) -> Bytes {
        if context.pointee.event.type == .openByHandleAtX { return Bytes(staticText: "/") }
        guard let fd = opening.directoryFD else { return state.pointee.workingDirectory(of: thread) }
        return directory(of: fd, for: opening.name, thread, &context.pointee.scratch) ?? Bytes(staticText: "<UNKNOWN>")
    }
}
