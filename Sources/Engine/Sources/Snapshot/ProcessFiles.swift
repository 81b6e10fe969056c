import FalcodCore

/// What `/proc/PID/stat` tells.
struct ProcessStat {
    var comm = Bytes.empty
    var pgid: Int64 = -1, sid: Int64 = -1
    var tty: UInt32 = 0
    var minorFaults: UInt64 = 0, majorFaults: UInt64 = 0
    /// It has ended, but for threads of its that still run.
    var isZombie = false
    /// Threads of the process, this one included.
    var threads: UInt64 = 0
    /// Nanoseconds since boot, in steps of 10 ms: the kernel tells it in hundredths of a second on every machine.
    var startTime: UInt64 = 0

    /// nil when the text is none of that file.
    init?(_ text: Bytes) {
        // The name may hold anything, parentheses too; nothing behind it has one.
        guard let open = text.firstIndex(of: UInt8(ascii: "(")), let close = text.lastIndex(of: UInt8(ascii: ")")), open < close
        else { return nil }
        comm = text[open + 1..<close]
        var fields = TextScanner(text.dropFirst(close + 1))
        isZombie = fields.word().map { $0 == "Z" || $0 == "X" } ?? false
        fields.skipWords(1)
        guard let pgid = fields.signed(), let sid = fields.signed(), let tty = fields.signed() else { return nil }
        self.pgid = pgid
        self.sid = sid
        self.tty = UInt32(truncatingIfNeeded: tty)
        fields.skipWords(2)
        minorFaults = fields.number() ?? 0
        fields.skipWords(1)
        majorFaults = fields.number() ?? 0
        fields.skipWords(7)
        threads = fields.number() ?? 0
        fields.skipWords(1)
        startTime = (fields.number() ?? 0) &* 10_000_000
    }
}

/// What `/proc/PID/status` tells. Ids of processes as the inner of two pid namespaces sees them: -1 where there is only one.
struct ProcessStatus {
    var pid: Int64 = -1, ptid: Int64 = -1
    var uid: UInt32 = .max, gid: UInt32 = .max
    var vtid: Int64 = -1, vpid: Int64 = -1, vpgid: Int64 = -1
    var capInheritable: UInt64 = 0, capPermitted: UInt64 = 0, capEffective: UInt64 = 0
    /// kB.
    var vmsize: UInt32 = 0, vmrss: UInt32 = 0, vmswap: UInt32 = 0

    init(_ text: Bytes) {
        var lines = TextScanner(text)
        while let line = lines.line() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            read(line[0..<colon], TextScanner(line.dropFirst(colon + 1)))
        }
    }

    private mutating func read(_ key: Bytes, _ scanner: TextScanner) {
        var values = scanner
        func second() -> Int64 {
            var values = scanner
            values.skipWords(1)
            return values.signed() ?? -1
        }
        switch key {
        case "Tgid": pid = values.signed() ?? -1
        case "PPid": ptid = values.signed() ?? -1
        // Real, effective, saved, of the file system.
        case "Uid": uid = UInt32(truncatingIfNeeded: second())
        case "Gid": gid = UInt32(truncatingIfNeeded: second())
        case "NSpid": vtid = second()
        case "NStgid": vpid = second()
        case "NSpgid": vpgid = second()
        case "CapInh": capInheritable = values.number(radix: 16) ?? 0
        case "CapPrm": capPermitted = values.number(radix: 16) ?? 0
        case "CapEff": capEffective = values.number(radix: 16) ?? 0
        case "VmSize": vmsize = Self.kilobytes(&values)
        case "VmRSS": vmrss = Self.kilobytes(&values)
        case "VmSwap": vmswap = Self.kilobytes(&values)
        default: break
        }
    }

    private static func kilobytes(_ values: inout TextScanner) -> UInt32 { UInt32(clamping: values.number() ?? 0) }
}

/// Small files of a process.
enum ProcessFiles {
    /// The soft limit of open files in `limits`: -1 for none, 0 when it is not told.
    static func openFileLimit(_ text: Bytes) -> Int64 {
        let name = Bytes(staticText: "Max open files")
        var lines = TextScanner(text)
        while let line = lines.line() {
            guard line.hasPrefix(name) else { continue }
            var values = TextScanner(line.dropFirst(name.count))
            guard let soft = values.word() else { return 0 }
            return soft == "unlimited" ? -1 : TextScanner.signed(soft) ?? 0
        }
        return 0
    }

    /// The user that logged in; the largest number when nobody did or the kernel does not tell.
    static func loginUser(_ text: Bytes) -> UInt32 {
        var scanner = TextScanner(text)
        return scanner.line().flatMap { TextScanner.number($0) }.map { UInt32(truncatingIfNeeded: $0) } ?? .max
    }

    /// The object's number in a link such as `net:[4026531840]`; 0 for another text.
    static func namespace(_ link: Bytes) -> UInt64 {
        guard let open = link.firstIndex(of: UInt8(ascii: "[")), link.hasSuffix("]"), link.count > open + 2 else { return 0 }
        return TextScanner.number(link[open + 1..<link.count - 1]) ?? 0
    }

    /// Splits the command line: the program's name, and the arguments as they are, cut where a scan of Falco's cuts.
    static func commandLine(_ text: Bytes) -> (exe: Bytes, args: Bytes) {
        let text = text[0..<min(text.count, textLimit)]
        let exe = text.upToNUL
        return (exe[0..<min(exe.count, nameLimit)], text.dropFirst(exe.count + 1))
    }

    /// Bytes of arguments and environment, and of a single name, that are kept.
    static let textLimit = 4096, nameLimit = 1024
}

/// Lets a text be compared with a literal in a `switch`.
func ~= (pattern: StaticString, text: Bytes) -> Bool { text.equals(Bytes(staticText: pattern)) }

extension Bytes {
    static func == (text: Bytes, literal: StaticString) -> Bool { text.equals(Bytes(staticText: literal)) }

    func hasPrefix(_ literal: StaticString) -> Bool { hasPrefix(Bytes(staticText: literal)) }
    func hasSuffix(_ literal: StaticString) -> Bool { hasSuffix(Bytes(staticText: literal)) }
}
