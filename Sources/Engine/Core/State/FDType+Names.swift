extension FDType {
    /// The letter of the type, as `fd.typechar` and rendered parameters show it.
    @inlinable public var letter: UInt8 {
        switch self {
        case .unknown: UInt8(ascii: "o")
        case .file, .fileV2: UInt8(ascii: "f")
        case .directory: UInt8(ascii: "d")
        case .ipv4, .ipv4Server: UInt8(ascii: "4")
        case .ipv6, .ipv6Server: UInt8(ascii: "6")
        case .fifo: UInt8(ascii: "p")
        case .unix: UInt8(ascii: "u")
        case .event: UInt8(ascii: "e")
        case .unsupported: UInt8(ascii: "X")
        case .signalfd: UInt8(ascii: "s")
        case .eventpoll: UInt8(ascii: "l")
        case .inotify: UInt8(ascii: "i")
        case .timerfd: UInt8(ascii: "t")
        case .netlink: UInt8(ascii: "n")
        case .bpf: UInt8(ascii: "b")
        case .userfaultfd: UInt8(ascii: "u")
        case .ioUring: UInt8(ascii: "r")
        case .memfd: UInt8(ascii: "m")
        case .pidfd: UInt8(ascii: "P")
        }
    }

    /// The name of the type, as `fd.type` shows it.
    public var name: StaticString {
        switch self {
        case .unknown, .unsupported: "<NA>"
        case .file, .fileV2: "file"
        case .directory: "directory"
        case .ipv4, .ipv4Server: "ipv4"
        case .ipv6, .ipv6Server: "ipv6"
        case .fifo: "pipe"
        case .unix: "unix"
        case .event: "event"
        case .signalfd: "signalfd"
        case .eventpoll: "eventpoll"
        case .inotify: "inotify"
        case .timerfd: "timerfd"
        case .netlink: "netlink"
        case .bpf: "bpf"
        case .userfaultfd: "userfaultfd"
        case .ioUring: "io_uring"
        case .memfd: "memfd"
        case .pidfd: "pidfd"
        }
    }
}
