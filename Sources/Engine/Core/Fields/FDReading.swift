/// How the fields of descriptors are read. All of them are absent for an event without a thread and for one that
/// neither creates, uses nor closes a descriptor.
extension FDFields {
    /// The thread of an event that is about a descriptor.
    @inline(__always)
    static func owner(_ context: ContextPointer) -> ThreadPointer? {
        context.pointee.event.info.flags.isDisjoint(with: [.createsFD, .usesFD, .destroysFD]) ? nil : context.pointee.thread
    }

    /// The descriptor's entry; nil when it is unknown.
    @inline(__always)
    static func entry(_ context: ContextPointer) -> DescriptorPointer? {
        guard let thread = owner(context) else { return nil }
        if let fd = context.pointee.fd { return fd }
        guard context.pointee.fdNumber != -1 else { return nil }
        return context.pointee.state.pointee.descriptors(of: thread)?.find(context.pointee.fdNumber)
    }

    @inline(__always)
    static func number(_ context: ContextPointer, _ value: inout FieldValue, _ type: ParamType = .int64,
                       _ read: (DescriptorPointer) -> Int64) -> Bool {
        guard let fd = entry(context) else { return false }
        return value.set(UInt64(bitPattern: read(fd)), type)
    }

    @inline(__always)
    static func flag(_ context: ContextPointer, _ value: inout FieldValue, _ read: (DescriptorPointer) -> Bool) -> Bool {
        guard let fd = entry(context) else { return false }
        return value.set(read(fd))
    }

    static func uniqueID(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = owner(context) else { return false }
        var text = TextBuilder(&context.pointee.scratch, expected: 48)
        text.append(decimal: thread.pointee.tid, &context.pointee.scratch)
        text.append(decimal: context.pointee.fdNumber, &context.pointee.scratch)
        return value.set(text.finish())
    }

    static func typeCharacter(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard owner(context) != nil else { return false }
        if let fd = entry(context) {
            let letter = context.pointee.scratch.allocate(1)
            letter.pointee = fd.pointee.type.letter
            return value.set(Bytes(base: letter, count: 1))
        }
        switch context.pointee.event.type {
        case .openatX, .openatV2X, .openat2X, .creatX: return value.set("f")
        case .socketX, .acceptX, .acceptV5X, .accept4X, .accept4V5X, .accept4V6X: return value.set("4")
        case .pipeX, .pipe2X: return value.set("p")
        case .eventfdX, .eventfd2X: return value.set("e")
        case .signalfdX, .signalfd4X: return value.set("s")
        case .timerfdCreateX: return value.set("t")
        case .inotifyInitX, .inotifyInit1X: return value.set("i")
        default: return value.set("o")
        }
    }

    // MARK: Names

    /// The name; without an entry, what the event's parameters say of it.
    static func name(_ context: ContextPointer) -> Bytes? {
        guard owner(context) != nil else { return nil }
        return entry(context).map { $0.pointee.name.bytes } ?? DescriptorFromEvent.name(context)
    }

    static func rawName(_ context: ContextPointer) -> Bytes? {
        guard owner(context) != nil else { return nil }
        return entry(context).map { $0.pointee.nameRaw.bytes } ?? DescriptorFromEvent.rawName(context)
    }

    /// A file's directory, a directory's whole name; nil for other kinds.
    static func directory(_ context: ContextPointer) -> Bytes? {
        guard owner(context) != nil else { return nil }
        guard let fd = entry(context) else { return DescriptorFromEvent.name(context).map(directory(ofFile:)) }
        if fd.pointee.type.isFile { return directory(ofFile: fd.pointee.name.bytes) }
        return fd.pointee.type == .directory ? fd.pointee.name.bytes : nil
    }

    /// Up to the last slash; a name that ends in one is taken whole.
    static func directory(ofFile name: Bytes) -> Bytes {
        guard let slash = name.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return Bytes(staticText: "/") }
        return slash == name.count - 1 ? name : name[0..<slash]
    }

    static func fileName(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let fd = entry(context), fd.pointee.type.isFile else { return false }
        let name = fd.pointee.name.bytes
        guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return value.set("/") }
        return value.set(slash == name.count - 1 ? name : name.dropFirst(slash + 1))
    }

    @inline(__always)
    static func text(_ bytes: Bytes?, _ value: inout FieldValue) -> Bool {
        guard let bytes else { return false }
        return value.set(bytes)
    }

    /// The container's id, a colon, and the text.
    static func withContainer(_ bytes: Bytes?, _ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let bytes, let thread = context.pointee.thread else { return false }
        let id = thread.pointee.containerID.bytes
        var text = TextBuilder(&context.pointee.scratch, expected: id.count + 1 + bytes.count)
        text.append(id, &context.pointee.scratch)
        text.append(UInt8(ascii: ":"), &context.pointee.scratch)
        text.append(bytes, &context.pointee.scratch)
        return value.set(text.finish())
    }

    /// The distinct types of all open descriptors, or the type of one. As printed, absent when there is none.
    static func types(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        comparedTypes(context, argument, &value) && value.elementCount > 0
    }

    /// As compared, an empty list when nothing is open: it is inside every set.
    static func comparedTypes(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let thread = owner(context) else { return false }
        let table = context.pointee.state.pointee.descriptors(of: thread)
        var list = ValueList(&context.pointee.scratch)
        if argument.isPresent {
            guard let fd = table?.find(argument.index) else { return false }
            list.append(FieldValue(Bytes(staticText: fd.pointee.type.name)), &context.pointee.scratch)
        } else {
            // Types that share a name count once; the lowest number stands for them.
            var seen: UInt32 = 0
            table?.forEachNewestFirst { fd in
                let bit = fd.pointee.type.nameBit
                guard seen & bit == 0 else { return true }
                seen |= bit
                list.append(FieldValue(Bytes(staticText: fd.pointee.type.name)), &context.pointee.scratch)
                return true
            }
        }
        value = list.value(.charbuf)
        return true
    }
}

extension FDType {
    /// One bit for each name of `name`.
    fileprivate var nameBit: UInt32 {
        let same: FDType = switch self {
        case .fileV2: .file
        case .ipv4Server: .ipv4
        case .ipv6Server: .ipv6
        case .unsupported: .unknown
        default: self
        }
        return 1 << UInt32(same.rawValue)
    }
}
