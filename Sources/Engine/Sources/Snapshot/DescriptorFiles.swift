import FalcodCore

/// What `/proc/PID/fdinfo/N` tells.
struct DescriptorInfo {
    /// As `open` takes them, in the numbers of the machine.
    var flags: UInt64 = 0
    var mountID: UInt32 = 0
    /// Of a pidfd.
    var pid: Int64 = 0

    init(_ text: Bytes) {
        var lines = TextScanner(text)
        while let line = lines.line() {
            var values = TextScanner(line)
            switch values.word() ?? .empty {
            case "flags:": flags = values.number(radix: 8) ?? 0
            case "mnt_id:": mountID = UInt32(truncatingIfNeeded: values.number() ?? 0)
            case "Pid:": pid = values.signed() ?? 0
            default: break
            }
        }
    }

    /// The flags as events have them.
    func openFlags(architecture: String) -> UInt32 {
        let machine = architecture.hasPrefix("aarch64") || architecture.hasPrefix("arm64") ? Self.arm : Self.x86
        var result: UInt32
        switch flags & 3 {
        case 1: result = Flag.FileFlags.O_WRONLY
        case 2: result = Flag.FileFlags.O_RDWR
        default: result = Flag.FileFlags.O_RDONLY
        }
        for (bits, flag) in Self.common + machine where flags & bits == bits { result |= flag }
        return result
    }

    private static let common: [(UInt64, UInt32)] = [
        (0o100, Flag.FileFlags.O_CREAT), (0o2000, Flag.FileFlags.O_APPEND), (0o10000, Flag.FileFlags.O_DSYNC),
        (0o200, Flag.FileFlags.O_EXCL), (0o4000, Flag.FileFlags.O_NONBLOCK), (0o4010000, Flag.FileFlags.O_SYNC),
        (0o1000, Flag.FileFlags.O_TRUNC), (0o2000000, Flag.FileFlags.O_CLOEXEC),
    ]
    private static let x86: [(UInt64, UInt32)] = [
        (0o40000, Flag.FileFlags.O_DIRECT), (0o200000, Flag.FileFlags.O_DIRECTORY), (0o100000, Flag.FileFlags.O_LARGEFILE),
    ]
    private static let arm: [(UInt64, UInt32)] = [
        (0o200000, Flag.FileFlags.O_DIRECT), (0o40000, Flag.FileFlags.O_DIRECTORY), (0o400000, Flag.FileFlags.O_LARGEFILE),
    ]
}

/// The kind of object behind a descriptor.
enum DescriptorKind {
    /// The type bits of `st_mode`.
    private static let typeMask: UInt32 = 0o170000, fifo: UInt32 = 0o010000, character: UInt32 = 0o020000, directory: UInt32 = 0o040000
    private static let block: UInt32 = 0o060000, regular: UInt32 = 0o100000, link: UInt32 = 0o120000, socket: UInt32 = 0o140000

    /// By the link's text and the object's mode; nil for a socket, which only its tables can tell.
    static func type(_ link: Bytes, mode: UInt32) -> FDType? {
        // Objects without a name have had the mode of no type and, with newer kernels, of a file.
        if link.hasPrefix("anon_inode:") { return anonymous(link.dropFirst(11)) }
        if link.hasPrefix("pidfd:[") { return .pidfd }
        if link.hasPrefix("socket:[") { return nil }
        switch mode & typeMask {
        case fifo: return .fifo
        case directory: return .directory
        case socket: return nil
        case regular, block, character, Self.link: return link.hasPrefix("/memfd:") ? .memfd : .fileV2
        default: return .unsupported
        }
    }

    private static func anonymous(_ name: Bytes) -> FDType {
        switch name {
        case "[eventfd]": .event
        case "[eventpoll]": .eventpoll
        case "inotify", "[inotify]": .inotify
        case "[signalfd]": .signalfd
        case "[timerfd]": .timerfd
        case "[io_uring]": .ioUring
        case "[userfaultfd]": .userfaultfd
        case "[pidfd]": .pidfd
        case "bpf-map", "bpf-prog", "bpf-link", "bpf_link", "bpf_iter": .bpf
        default: .unsupported
        }
    }
}
