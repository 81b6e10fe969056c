import FalcodCore

/// Process and descriptor lists.
extension ScapSource {
    mutating func readProcesses(_ body: Int, _ version: Int, _ sink: inout some StateSink) throws(SourceError) {
        try forEachEntry(body, version >= 9 ? .includingItself : .none) { (reader, length) throws(SourceError) in
            var thread = ThreadSeed()
            try Self.readIdentity(&thread, &reader, version)
            try Self.readResources(&thread, &reader, version)
            if version >= 9 { try Self.readTail(&thread, &reader, length) }
            sink.thread(thread)
        }
    }

    private static func readIdentity(
        _ thread: inout ThreadSeed, _ reader: inout EntryReader, _ version: Int
    ) throws(SourceError) {
        thread.tid = try reader.number()
        thread.pid = try reader.number()
        thread.ptid = try reader.number()
        if version >= 6 { thread.sid = try reader.number() }
        if version >= 8 { thread.vpgid = try reader.number() }
        thread.comm = try reader.string(limit: ScapFormat.pathLimit)
        thread.exe = try reader.string(limit: ScapFormat.pathLimit)
        if version >= 7 { thread.exepath = try reader.string(limit: ScapFormat.pathLimit) }
        thread.args = try reader.string(limit: ScapFormat.listLimit)
        thread.cwd = try reader.string(limit: ScapFormat.pathLimit)
    }

    private static func readResources(
        _ thread: inout ThreadSeed, _ reader: inout EntryReader, _ version: Int
    ) throws(SourceError) {
        thread.fdlimit = try reader.number()
        thread.flags = try reader.number()
        thread.uid = try reader.number()
        thread.gid = try reader.number()
        if version >= 2 {
            thread.vmsize = try reader.number()
            thread.vmrss = try reader.number()
            thread.vmswap = try reader.number()
            thread.pfmajor = try reader.number()
            thread.pfminor = try reader.number()
        }
        if version >= 3 { thread.env = try reader.string(limit: ScapFormat.listLimit) }
        if version >= 4 {
            thread.vtid = try reader.number()
            thread.vpid = try reader.number()
            thread.cgroups = try reader.string(limit: ScapFormat.listLimit)
        }
        if version >= 5 { thread.root = try reader.string(limit: ScapFormat.pathLimit) }
    }

    /// The fields that version 9 appends over time, each present only where the entry still has room for it. The two
    /// first were once inserted in front of the others, so a tail too short to have them begins with the third.
    private static func readTail(
        _ thread: inout ThreadSeed, _ reader: inout EntryReader, _ length: Int
    ) throws(SourceError) {
        let longestOldTail = 29
        if length - reader.consumed > longestOldTail {
            thread.pidnsInitStart = try reader.optional(before: length, default: 0)
            thread.tty = try reader.optional(before: length, default: 0)
        }
        thread.loginuid = try reader.optional(before: length, default: .max)
        thread.exeWritable = try reader.optional(before: length, default: 0 as UInt8) != 0
        thread.capInheritable = try reader.optional(before: length, default: 0)
        thread.capPermitted = try reader.optional(before: length, default: 0)
        thread.capEffective = try reader.optional(before: length, default: 0)
        thread.exeUpperLayer = try reader.optional(before: length, default: 0 as UInt8) != 0
        thread.exeIno = try reader.optional(before: length, default: 0)
        thread.exeInoCtime = try reader.optional(before: length, default: 0)
        thread.exeInoMtime = try reader.optional(before: length, default: 0)
        thread.exeFromMemfd = try reader.optional(before: length, default: 0 as UInt8) != 0
        thread.exeLowerLayer = try reader.optional(before: length, default: 0 as UInt8) != 0
        thread.pgid = try reader.optional(before: length, default: -1)
    }

    mutating func readDescriptors(_ body: Int, _ lengths: Bool, _ sink: inout some StateSink) throws(SourceError) {
        var first = reader(body, need: 8)
        let tid = try first.number(Int64.self)
        try skip(8)
        try forEachEntry(body - 8, lengths ? .includingItself : .none) { (reader, length) throws(SourceError) in
            try Self.readDescriptor(&reader, length, tid, &sink)
        }
    }

    private static func readDescriptor(
        _ reader: inout EntryReader, _ length: Int, _ tid: Int64, _ sink: inout some StateSink
    ) throws(SourceError) {
        var descriptor = DescriptorSeed()
        descriptor.fd = try reader.number()
        descriptor.ino = try reader.number()
        let type = try reader.number(UInt8.self)
        guard let known = FDType(rawValue: type), known != .unknown else {
            return try readUnknown(&descriptor, type, reader, length, tid, &sink)
        }
        descriptor.type = known
        switch known {
        case .ipv4, .ipv6: try readSocket(&descriptor, &reader, width: known == .ipv4 ? 4 : 16)
        case .ipv4Server, .ipv6Server: try readServer(&descriptor, &reader, width: known == .ipv4Server ? 4 : 16)
        case .unix:
            descriptor.unixSource = try reader.number()
            descriptor.unixDest = try reader.number()
            descriptor.name = try reader.string(limit: ScapFormat.descriptorLimit)
        case .fileV2:
            descriptor.openFlags = try reader.number()
            descriptor.name = try reader.string(limit: ScapFormat.descriptorLimit)
            if length != Int.max { descriptor.dev = try reader.optional(before: length, default: 0) }
        default:
            descriptor.name = try reader.string(limit: ScapFormat.descriptorLimit)
        }
        sink.descriptor(descriptor, ofThread: tid)
    }

    private static func readSocket(
        _ descriptor: inout DescriptorSeed, _ reader: inout EntryReader, width: Int
    ) throws(SourceError) {
        descriptor.sourceIP = try reader.bytes(width)
        descriptor.destIP = try reader.bytes(width)
        descriptor.sourcePort = try reader.number()
        descriptor.destPort = try reader.number()
        descriptor.l4 = L4Protocol(rawValue: try reader.number()) ?? .unknown
    }

    private static func readServer(
        _ descriptor: inout DescriptorSeed, _ reader: inout EntryReader, width: Int
    ) throws(SourceError) {
        descriptor.sourceIP = try reader.bytes(width)
        descriptor.sourcePort = try reader.number()
        descriptor.l4 = L4Protocol(rawValue: try reader.number()) ?? .unknown
    }

    /// A type that a newer writer knows: kept without its content, which only an entry with a length lets us pass over.
    private static func readUnknown(
        _ descriptor: inout DescriptorSeed, _ type: UInt8, _ reader: EntryReader, _ length: Int, _ tid: Int64,
        _ sink: inout some StateSink
    ) throws(SourceError) {
        guard length != Int.max else { throw reader.failure("descriptor type \(type) is not known") }
        descriptor.type = .unsupported
        let name = Array("unknown-type:[\(type)]".utf8)
        name.withUnsafeBufferPointer { text in
            descriptor.name = text.baseAddress.map { Bytes(base: $0, count: text.count) } ?? .empty
            sink.descriptor(descriptor, ofThread: tid)
        }
    }
}
