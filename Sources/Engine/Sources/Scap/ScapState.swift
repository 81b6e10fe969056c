import FalcodCore

/// Section headers and the blocks before the first event, except processes and descriptors.
extension ScapSource {
    mutating func readSectionHeader() throws(SourceError) {
        guard window.require(ScapFormat.blockHead) else { throw failure("error reading from file (1)") }
        guard case .section = ScapBlock(type: peekType()) else { throw failure("invalid block type") }
        try readBlock { (source, body) throws(SourceError) in
            var reader = source.reader(body, need: 16)
            guard try reader.number(UInt32.self) == ScapFormat.sectionMagic else {
                throw reader.failure("the section header has a wrong magic number")
            }
            let major = try reader.number(UInt16.self)
            guard major <= ScapFormat.majorVersion else {
                throw reader.failure("the file has format version \(major), newer than \(ScapFormat.majorVersion)")
            }
            try source.skip(body)
        }
    }

    /// Reads blocks until the next one holds an event.
    mutating func readState(_ sink: inout some StateSink) throws(SourceError) {
        while true {
            guard window.require(ScapFormat.blockHead) else {
                throw failure(window.available == 0 ? "no events in file"
                    : Self.cutShort(expected: ScapFormat.blockHead, got: window.available))
            }
            let block = ScapBlock(type: peekType())
            if case .event = block { return }
            try readBlock { (source, body) throws(SourceError) in
                switch block {
                case .machine: try source.readMachine(body, &sink)
                case .interfaces(let lengths): try source.readInterfaces(body, lengths, &sink)
                case .users(let lengths): try source.readUsers(body, lengths, &sink)
                case .processes(let version): try source.readProcesses(body, version, &sink)
                case .descriptors(let lengths): try source.readDescriptors(body, lengths, &sink)
                case .section, .event, .other: try source.skip(body)
                }
            }
        }
    }

    private func peekType() -> UInt32 { UnsafeRawPointer(window.cursor).loadUnaligned(as: UInt32.self) }

    /// Reads the head of a block, lets `content` consume exactly its body (with padding) and compares the tail.
    private mutating func readBlock(
        _ content: (inout ScapSource, Int) throws(SourceError) -> Void
    ) throws(SourceError) {
        let length = UnsafeRawPointer(window.cursor).loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        let body = Int(length) - ScapFormat.blockHead - ScapFormat.blockTail
        guard body >= 0 else { throw failure("a block of \(length) bytes is not possible") }
        window.advance(ScapFormat.blockHead)
        try content(&self, body)
        guard window.require(ScapFormat.blockTail) else {
            throw failure(Self.cutShort(expected: ScapFormat.blockTail, got: window.available))
        }
        let tail = UnsafeRawPointer(window.cursor).loadUnaligned(as: UInt32.self)
        guard tail == length else { throw failure("a block says \(length) bytes at its start and \(tail) at its end") }
        window.advance(ScapFormat.blockTail)
    }

    /// A reader of the next `need` bytes of a body of which `rest` are left. Invalid once the window moves.
    mutating func reader(_ rest: Int, need: Int) -> EntryReader {
        _ = window.require(min(rest, need))
        return EntryReader(window: window, blockRest: rest, name: name)
    }

    mutating func skip(_ count: Int) throws(SourceError) {
        let before = window.offset
        guard window.skip(count) else {
            throw failure(Self.cutShort(expected: count, got: Int(window.offset - before)))
        }
    }

    /// How entries of a list block tell their length.
    enum EntryLength { case none, excludingItself, includingItself }

    /// Calls `read` for each entry of a list block, with the entry's length in bytes including its length field
    /// (`Int.max` when it has none), and leaves out what `read` did not consume.
    mutating func forEachEntry(
        _ body: Int, _ kind: EntryLength, _ read: (inout EntryReader, Int) throws(SourceError) -> Void
    ) throws(SourceError) {
        // An entry's known fields are well below this, so they lie in one piece.
        let need = 64 << 10
        var rest = body
        while rest >= 4 {
            var reader = reader(rest, need: need)
            var length = Int.max
            if kind != .none {
                length = Int(try reader.number(UInt32.self)) + (kind == .excludingItself ? 4 : 0)
                guard length <= rest else { throw reader.failure("an entry of \(length) bytes does not fit its block") }
            }
            try read(&reader, length)
            guard reader.consumed <= length else {
                throw reader.failure("an entry of \(length) bytes has fields of \(reader.consumed) bytes")
            }
            let used = length == Int.max ? reader.consumed : length
            try skip(used)
            rest -= used
        }
        try skip(rest)
    }

    private mutating func readMachine(_ body: Int, _ sink: inout some StateSink) throws(SourceError) {
        var reader = reader(body, need: ScapFormat.machineInfoSize)
        var machine = MachineInfo()
        machine.cpuCount = try reader.number()
        machine.memorySize = try reader.number()
        machine.maxPID = try reader.number()
        // The name of the machine is left out: with capture files evt.hostname is empty, as in Falco.
        _ = try reader.bytes(128)
        machine.bootTime = try reader.number()
        machine.countsNamespacesFromBoot = false
        machine.flags = try reader.number()
        _ = try reader.take(16)
        try skip(body)
        sink.machine(machine)
    }

    private mutating func readInterfaces(_ body: Int, _ lengths: Bool, _ sink: inout some StateSink) throws(SourceError) {
        sink.beginInterfaces()
        try forEachEntry(body, lengths ? .excludingItself : .none) { (reader, _) throws(SourceError) in
            let type = try reader.number(UInt16.self)
            guard (1...4).contains(type) else { throw reader.failure("interface type \(type) is not known") }
            let nameLength = Int(try reader.number(UInt16.self))
            guard nameLength <= ScapFormat.pathLimit else { throw reader.failure("an interface name has \(nameLength) bytes") }
            let width = type % 2 == 1 ? 4 : 16
            let address = try reader.bytes(width), netmask = try reader.bytes(width), broadcast = try reader.bytes(width)
            let speed: UInt64 = type <= 2 ? try reader.number() : 0
            let name = try reader.bytes(nameLength)
            sink.interface(InterfaceSeed(name: name, address: address, netmask: netmask, broadcast: broadcast, linkSpeed: speed))
        }
    }

    private mutating func readUsers(_ body: Int, _ lengths: Bool, _ sink: inout some StateSink) throws(SourceError) {
        try forEachEntry(body, lengths ? .includingItself : .none) { (reader, _) throws(SourceError) in
            let limit = ScapFormat.userLimit
            if try reader.number(UInt8.self) == 0 {
                let uid = try reader.number(UInt32.self), gid = try reader.number(UInt32.self)
                let name = try reader.string(limit: limit), home = try reader.string(limit: limit)
                sink.user(UserSeed(uid: uid, gid: gid, name: name, home: home, shell: try reader.string(limit: limit)))
            } else {
                let gid = try reader.number(UInt32.self)
                sink.group(GroupSeed(gid: gid, name: try reader.string(limit: limit)))
            }
        }
    }
}
