import FalcodCore

/// Turns the parts of a snapshot, or of the answer to a look-up, into state: what a scan of /proc would have found.
///
/// Parts come in the order that control.proto gives them. What is missing or malformed leaves fields at their defaults;
/// nothing here fails.
struct SnapshotReader {
    /// Of the machine that the parts come from: numbers of open flags differ.
    var architecture = ""
    /// Replies name the thread that was asked about.
    var tellsWhomItAnswers = false
    private var process = SnapshotProcess()
    private var isInProcess = false
    /// Tables of namespaces by the namespaces' inodes.
    private var sockets: [UInt64: SocketTable] = [:]
    private var mounts: [UInt64: MountTable] = [:]
    /// Start of the first process of each pid namespace, ns since the epoch.
    private var namespaceStarts: [UInt64: UInt64] = [:]
    /// The beginning of a file that comes in several parts.
    private var partial: [UInt8] = []
    /// Files, namespaces and lines of tables that were not kept because they are too many or too large.
    private(set) var leftOut: UInt64 = 0
    private var replyID: UInt64?

    /// Bytes of one file that are kept.
    private static let fileLimit = 64 << 20
    /// Namespaces of each kind that are kept.
    private static let namespaceLimit = 1 << 16

    /// True for the last part.
    mutating func take(_ part: SnapshotPart, _ sink: inout some StateSink) -> Bool {
        if part.more || !partial.isEmpty {
            guard let whole = assemble(part) else { return false }
            return whole.withBytes { data in
                var part = part
                part.data = data
                return takeWhole(part, &sink)
            }
        }
        return takeWhole(part, &sink)
    }

    /// The content of a file in several parts, once it is complete.
    private mutating func assemble(_ part: SnapshotPart) -> [UInt8]? {
        if partial.count + part.data.count <= Self.fileLimit {
            partial += part.data.buffer
        } else if !part.more {
            leftOut += 1
        }
        if part.more { return nil }
        defer { partial = [] }
        return partial
    }

    private mutating func takeWhole(_ part: SnapshotPart, _ sink: inout some StateSink) -> Bool {
        switch part.kind {
        case .users: AccountFiles.readUsers(part.data, &sink)
        case .groups: AccountFiles.readGroups(part.data, &sink)
        case .end:
            endProcess(&sink)
            return true
        case .processes: sink.processes(part.data)
        case .interfaces, nil: break
        case .socketTable, .mounts, .processFile, .processLink, .descriptorLink, .descriptorInfo:
            if !isInProcess || part.pid != process.pid {
                endProcess(&sink)
                process.begin(part.pid)
                isInProcess = true
            }
            takeProcess(part, &sink)
        }
        return false
    }

    private mutating func takeProcess(_ part: SnapshotPart, _ sink: inout some StateSink) {
        switch part.kind {
        case .socketTable: leftOut += process.sockets.add(part.name, part.data)
        case .mounts:
            let table = MountTable(part.data)
            leftOut += table.leftOut
            process.mounts = table
        case .processFile where part.tid == process.pid || part.tid == 0: process.take(file: part)
        case .processFile:
            emitProcess(&sink)
            process.take(threadFile: part, &sink)
        case .processLink:
            process.take(link: part)
            noteNamespaces()
        case .descriptorLink:
            emitProcess(&sink)
            emitDescriptor(&sink)
            process.take(descriptor: part)
        case .descriptorInfo:
            if part.fd == process.descriptor?.fd, part.error == 0 { process.descriptorInfo = DescriptorInfo(part.data) }
            emitDescriptor(&sink)
        default: break
        }
    }

    /// Keeps the tables that came with the first process of their namespace.
    private mutating func noteNamespaces() {
        if process.netNamespace != 0, !process.sockets.isEmpty, hasRoom(sockets.count) {
            sockets[process.netNamespace] = process.sockets
            process.sockets = SocketTable()
        }
        if process.mountNamespace != 0, let table = process.mounts, hasRoom(mounts.count) {
            mounts[process.mountNamespace] = table
            process.mounts = nil
        }
    }

    /// Counts what finds none.
    private mutating func hasRoom(_ namespaces: Int) -> Bool {
        if namespaces < Self.namespaceLimit { return true }
        leftOut += 1
        return false
    }

    private mutating func emitProcess(_ sink: inout some StateSink) {
        guard !process.isEmitted else { return }
        if process.isNamespaceInit, process.pidNamespace != 0, hasRoom(namespaceStarts.count) {
            namespaceStarts[process.pidNamespace] = process.startTime
        }
        process.emit(&sink, namespaceStart: namespaceStarts[process.pidNamespace] ?? 0,
                     mounts: mounts[process.mountNamespace] ?? process.mounts)
    }

    private mutating func emitDescriptor(_ sink: inout some StateSink) {
        process.emitDescriptor(&sink, sockets: sockets[process.netNamespace] ?? process.sockets,
                               mounts: mounts[process.mountNamespace] ?? process.mounts, architecture: architecture)
    }

    private mutating func endProcess(_ sink: inout some StateSink) {
        guard isInProcess else { return }
        isInProcess = false
        emitProcess(&sink)
        process.endThread(&sink)
        emitDescriptor(&sink)
    }

    /// Nothing more will come.
    mutating func finish(_ sink: inout some StateSink) {
        endProcess(&sink)
        reset()
    }

    /// Forgets what came, but for the machine it came from and what was counted.
    mutating func reset() {
        let (architecture, leftOut, tellsWhomItAnswers) = (architecture, leftOut, tellsWhomItAnswers)
        self = SnapshotReader()
        self.architecture = architecture
        self.tellsWhomItAnswers = tellsWhomItAnswers
        self.leftOut = leftOut
    }

    /// Takes a `Reply` message. False when it is damaged.
    mutating func take(reply: Bytes, _ sink: inout some StateSink) -> Bool {
        var cursor = MessageCursor(reply)
        var id: UInt64 = 0
        var isContinued = false
        var error: UInt64 = 0
        var tid: Int64 = 0
        while !cursor.isAtEnd {
            guard let tag = cursor.varint() else { return false }
            switch tag {
            case 1 << 3:
                guard let value = cursor.varint() else { return false }
                id = value
                if id != replyID { finish(&sink) }
                replyID = id
            case 3 << 3 | 2:
                guard let message = cursor.delimited(), let part = SnapshotPart(message) else { return false }
                _ = take(part, &sink)
            case 2 << 3:
                guard let value = cursor.varint() else { return false }
                error = value
            case 5 << 3:
                guard let value = cursor.signed() else { return false }
                tid = value
            case 4 << 3:
                guard let value = cursor.varint() else { return false }
                isContinued = value != 0
            default:
                guard cursor.skip(tag) != nil else { return false }
            }
        }
        if isContinued { return true }
        finish(&sink)
        if tellsWhomItAnswers { sink.answered(tid, exists: error == 0) }
        return true
    }
}
