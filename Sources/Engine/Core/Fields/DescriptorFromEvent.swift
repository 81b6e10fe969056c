/// What an event says of a descriptor that has no entry: of a failed open, say, or of one that was never seen opened.
enum DescriptorFromEvent {
    /// The path or the connection's tuple as its parameter prints it, joined with its directory; empty for events whose
    /// parameters name nothing, nil for enter events and for an openat whose path or directory is missing.
    static func name(_ context: ContextPointer) -> Bytes? {
        guard let place = place(context.pointee.event.type) else { return context.pointee.event.type.isExit ? .empty : nil }
        guard place.isRelative else { return ParamText.preferred(place.index, context) }
        guard let param = ParamView(context, place.index), let path = param.text, let index = param.info.directoryParam,
              context.pointee.event.isPresent(index) else { return nil }
        return PathJoin.join(directory(context.pointee.event.signed(index), context), path, &context.pointee.scratch)
    }

    private static func directory(_ number: Int64, _ context: ContextPointer) -> Bytes {
        if number == DescriptorText.currentDirectory { return DirectoryPath.current(context) }
        let table = context.pointee.thread.flatMap { context.pointee.state.pointee.descriptors(of: $0) }
        guard let entry = table?.find(number) else { return DirectoryPath.unknown }
        return DirectoryPath.withSlash(entry.pointee.name.bytes, &context.pointee.scratch)
    }

    /// The same without the directory and with runs of `/` made one.
    static func rawName(_ context: ContextPointer) -> Bytes? {
        guard let place = place(context.pointee.event.type) else { return context.pointee.event.type.isExit ? .empty : nil }
        guard place.isRelative else {
            return ParamText.preferred(place.index, context).map { collapsed($0, &context.pointee.scratch) }
        }
        guard let param = ParamView(context, place.index), let path = param.text, let index = param.info.directoryParam,
              context.pointee.event.isPresent(index) else { return nil }
        return collapsed(path, &context.pointee.scratch)
    }

    /// Which parameter tells the name, and whether it starts from the directory of another.
    private static func place(_ type: EventType) -> (index: Int, isRelative: Bool)? {
        switch type {
        case .openX, .creatX, .acceptX, .acceptV5X, .accept4X, .accept4V5X, .accept4V6X, .connectX: (1, false)
        case .openByHandleAtX: (Param.openByHandleAtX.path, false)
        case .openatV2X: (Param.openatV2X.name, true)
        case .openat2X: (Param.openat2X.name, true)
        default: nil
        }
    }

    private static func collapsed(_ path: Bytes, _ scratch: inout Scratch) -> Bytes {
        guard path.firstIndex(of: Bytes(staticText: "//")) != nil else { return path }
        let text = scratch.allocate(path.count)
        let slash = UInt8(ascii: "/")
        var length = 0
        for index in 0..<path.count where index == 0 || path[index] != slash || path[index - 1] != slash {
            text[length] = path[index]
            length += 1
        }
        return Bytes(base: text, count: length)
    }
}
