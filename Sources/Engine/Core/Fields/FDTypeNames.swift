extension FDType {
    /// As `fd.type` prints it.
    var name: StaticString {
        switch self {
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
        case .unknown, .unsupported: "<NA>"
        }
    }

    /// As `fd.typechar` prints it.
    var character: StaticString {
        switch self {
        case .file, .fileV2: "f"
        case .directory: "d"
        case .ipv4, .ipv4Server: "4"
        case .ipv6, .ipv6Server: "6"
        case .fifo: "p"
        case .unix, .userfaultfd: "u"
        case .event: "e"
        case .signalfd: "s"
        case .eventpoll: "l"
        case .inotify: "i"
        case .timerfd: "t"
        case .netlink: "n"
        case .bpf: "b"
        case .ioUring: "r"
        case .memfd: "m"
        case .pidfd: "P"
        case .unsupported: "X"
        case .unknown: "o"
        }
    }
}
