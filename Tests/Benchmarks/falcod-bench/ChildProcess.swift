import FalcodSupport
import Glibc

/// What a child process printed and used.
struct ChildResult {
    var output = ""
    /// From before its start until after its end, ns.
    var wallTime: UInt64 = 0
    /// In user and kernel mode, ns.
    var processorTime: UInt64 = 0
    /// The largest resident size.
    var residentBytes: UInt64 = 0
}

/// Runs programs and tells what they cost.
enum ChildProcess {
    /// Runs `arguments[0]` to its end. Its error output is dropped unless `showsErrors`.
    static func run(_ arguments: [String], showsErrors: Bool) throws(UsageError) -> ChildResult {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw UsageError(text: "no pipe: \(String(cString: strerror(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        if !showsErrors { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        var pid: pid_t = 0
        let start = now()
        let failure = withCStrings(arguments) { posix_spawn(&pid, arguments[0], &actions, nil, $0, environ) }
        Glibc.close(ends[1])
        defer { Glibc.close(ends[0]) }
        guard failure == 0 else { throw UsageError(text: "\(arguments[0]): \(String(cString: strerror(failure)))") }
        var result = ChildResult()
        result.output = readAll(ends[0])
        var status: CInt = 0, usage = rusage()
        while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
        result.wallTime = now() - start
        result.processorTime = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
        result.residentBytes = UInt64(usage.ru_maxrss) << 10
        guard status == 0 else { throw UsageError(text: "failed: \(arguments.joined(separator: " "))") }
        return result
    }

    private static func withCStrings<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    private static func readAll(_ descriptor: CInt) -> String {
        var all: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { all += buffer[..<count] } else if count == 0 || errno != EINTR { break }
        }
        return String(decoding: all, as: UTF8.self)
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    private static func nanoseconds(_ time: timeval) -> UInt64 {
        UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_usec) * 1000
    }
}
