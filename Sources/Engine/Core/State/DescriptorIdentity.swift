/// Whether an entry that events made and one that was read from the machine are about the same open object.
enum DescriptorIdentity {
    static func isConfirmed(_ known: FDRecord, by told: FDRecord) -> Bool {
        guard known.type == told.type || (known.type.isFile && told.type.isFile) else { return false }
        switch told.type {
        case .file, .fileV2, .directory, .fifo, .memfd: return isSameFile(known, told)
        case .ipv4, .ipv6: return isSameConnection(known, told)
        case .ipv4Server, .ipv6Server: return isSame(known.source, told.source)
        case .unix: return known.ino == 0 || told.ino == 0 || known.ino == told.ino
        case .pidfd: return known.pid == told.pid
        // Objects without a name: there is nothing else to compare.
        case .unknown, .event, .unsupported, .signalfd, .eventpoll, .inotify, .timerfd, .netlink, .bpf, .userfaultfd, .ioUring: return true
        }
    }

    /// The name is the one that it was opened by, which is not always the one that it has now: the inode decides where both know
    /// it.
    private static func isSameFile(_ known: FDRecord, _ told: FDRecord) -> Bool {
        let isSameName = known.name.bytes.equals(told.name.bytes)
        guard known.ino != 0, told.ino != 0 else { return isSameName || told.name.isEmpty }
        guard known.ino == told.ino else { return false }
        if isSameName || told.type == .fifo { return true }
        // Neither says much: nobody knew the directory that it was opened in.
        if known.name.isEmpty || known.name.bytes.hasPrefix(Bytes(staticText: "<")) { return false }
        return known.dev == told.dev || known.dev == 0 || told.dev == 0
    }

    private static func isSameConnection(_ known: FDRecord, _ told: FDRecord) -> Bool {
        if known.l4 != told.l4, known.l4 != .unknown { return false }
        return (isSame(known.source, told.source) && isSame(known.dest, told.dest))
            || (isSame(known.source, told.dest) && isSame(known.dest, told.source))
    }

    private static func isSame(_ one: SocketAddress, _ other: SocketAddress) -> Bool {
        one.low == other.low && one.high == other.high && one.port == other.port
    }
}
