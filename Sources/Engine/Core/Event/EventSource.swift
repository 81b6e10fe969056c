/// What a source answered when asked for the next event.
public enum SourceStep: Sendable {
    /// `event` was filled in.
    case event
    /// Something was read that is no event for the consumer (an old enter event kept for its exit, say). Ask again.
    case skipped
    /// State came between two events: call `update`.
    case update
    /// Records were lost before the event that comes next: see `hole`. Ask again.
    case gap
    /// The source counted losses anew: see `statistics`.
    case statistics
    /// Nothing came for a while, and the source is still there: time for whatever waits for time, and for what
    /// `takeInterruption` tells. Ask again.
    case idle
    /// The source begins anew: `populate` must be called again. Whether its state goes on or takes the place of what is known
    /// follows from the machine that it tells (`MachineInfo.bootID`).
    case restart
    /// Nothing more will come.
    case end
}

/// Where events come from: a `.scap` file, a recording, the capture socket, a script.
///
/// A source is owned by one engine loop and used from its thread only.
public protocol EventSource {
    /// Hands over the state that was true before the first event: threads, descriptors, users, interfaces. Called once
    /// after opening, and again after `.restart`.
    mutating func populate(_ sink: inout some StateSink) throws(SourceError)

    /// Fills `event` with the next event. The slots stay valid until the next call.
    mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep

    /// Hands over the state that came between two events. Called after `.update`.
    mutating func update(_ sink: inout some StateSink) throws(SourceError)

    /// Asks the machine about threads that no event introduced, without waiting for an answer: answers are `.update`
    /// steps. Takes what it asks for out of `wanted`.
    mutating func lookUp(_ wanted: inout LookupQueue)

    /// What was counted before the last `.statistics`.
    var statistics: CaptureStatistics { get }

    /// That the machine can no longer be seen, once, when everything seen before was given out. Told with `.idle`.
    mutating func takeInterruption() -> SourceInterruption?

    /// What was not seen before the state that `populate` handed over, once.
    mutating func takeAbsence() -> SourceAbsence?

    /// What the last `.gap` was about.
    var hole: SequenceHole { get }

    /// Gaps that became known since the last call: some time after their holes, with `.statistics`, and the last ones with
    /// `.end`.
    mutating func takeGaps() -> [Gap]

    /// What was counted beside events, up to now.
    var counts: SourceCounts { get }
}

/// Sources that know nothing but what they begin with.
extension EventSource {
    public mutating func update(_ sink: inout some StateSink) throws(SourceError) {}
    public mutating func lookUp(_ wanted: inout LookupQueue) { wanted.removeAll() }
    public var statistics: CaptureStatistics { CaptureStatistics() }
    public mutating func takeInterruption() -> SourceInterruption? { nil }
    public mutating func takeAbsence() -> SourceAbsence? { nil }
    public var hole: SequenceHole { SequenceHole(cpu: 0, lane: .bulk, from: 0, until: 0, count: 0) }
    public mutating func takeGaps() -> [Gap] { [] }
    public var counts: SourceCounts { SourceCounts() }
}

/// Why a source cannot go on. Every whole event before the place was delivered.
public struct SourceError: Error, Sendable, CustomStringConvertible {
    /// The file or socket.
    public var name: String
    /// Where in it, in bytes of the (uncompressed) stream; nil when opening failed.
    public var offset: UInt64?
    public var reason: String

    public init(name: String, offset: UInt64?, reason: String) {
        self.name = name
        self.offset = offset
        self.reason = reason
    }

    public var description: String {
        guard let offset else { return "\(name): \(reason)" }
        return "\(name): at byte \(offset): \(reason)"
    }
}

/// Takes initial state from a source. All `Bytes` are borrowed for the duration of the call.
public protocol StateSink {
    mutating func machine(_ machine: MachineInfo)
    mutating func interface(_ interface: InterfaceSeed)
    /// Replaces the list of interfaces: called before the entries of each list.
    mutating func beginInterfaces()
    /// What is known of a host name takes the place of what was known before.
    mutating func host(_ host: HostSeed)
    mutating func user(_ user: UserSeed)
    mutating func group(_ group: GroupSeed)
    mutating func thread(_ thread: ThreadSeed)
    mutating func descriptor(_ descriptor: DescriptorSeed, ofThread tid: Int64)
    /// A thread exists of which nothing else can be told: its process has no image any more, or never had one.
    mutating func present(thread tid: Int64)
    /// A socket is open of which nothing else can be told.
    mutating func present(socket fd: Int64, inode: UInt64, ofThread tid: Int64)
    /// The numbers of all processes there are, 4 bytes each, little-endian; may come in parts.
    mutating func processes(_ numbers: Bytes)
    /// The answer to a question about `tid` is complete; 0 was the question for all processes.
    mutating func answered(_ tid: Int64, exists: Bool)
    /// Everything that there is was told. Without it, what was not told may be there all the same.
    mutating func complete()
    /// All state was handed over: links (parents, groups, socket roles) can be made.
    mutating func finish()
}

/// Sinks that only add.
extension StateSink {
    public mutating func host(_ host: HostSeed) {}
    public mutating func present(thread tid: Int64) {}
    public mutating func present(socket fd: Int64, inode: UInt64, ofThread tid: Int64) {}
    public mutating func processes(_ numbers: Bytes) {}
    public mutating func answered(_ tid: Int64, exists: Bool) {}
    public mutating func complete() {}
}

public struct MachineInfo: Sendable {
    public var cpuCount: UInt32 = .max
    /// Bytes.
    public var memorySize: UInt64 = 0
    public var maxPID: UInt64 = 0
    public var hostname: [UInt8] = []
    /// Nanoseconds since the epoch.
    public var bootTime: UInt64 = 0
    /// Events tell the start of a pid namespace in nanoseconds since boot, and it is wanted since the epoch. False for
    /// capture files, whose start times Falco takes as they stand.
    public var countsNamespacesFromBoot = true
    /// The source says which thread an answer is about, and lists processes.
    public var tellsWhomItAnswers = false
    /// The kernel's random name of this boot; empty when the source does not tell.
    public var bootID: [UInt8] = []
    public var flags: UInt64 = 0
    public init() {}
}

/// One address of a network interface: 4 or 16 bytes each, network order.
public struct InterfaceSeed {
    public var name: Bytes
    public var address: Bytes
    public var netmask: Bytes
    public var broadcast: Bytes
    /// Bits per second; 0 when unknown.
    public var linkSpeed: UInt64
    public init(name: Bytes, address: Bytes, netmask: Bytes, broadcast: Bytes, linkSpeed: UInt64) {
        self.name = name
        self.address = address
        self.netmask = netmask
        self.broadcast = broadcast
        self.linkSpeed = linkSpeed
    }
}

/// A host name that conditions compare with.
public struct HostSeed {
    public var name: Bytes
    /// 4 or 16 bytes each, network order; none when there is no such host. nil when nobody has answered so far.
    public var addresses: [[UInt8]]?
    public init(name: Bytes, addresses: [[UInt8]]?) {
        self.name = name
        self.addresses = addresses
    }
}

public struct UserSeed {
    public var uid: UInt32
    public var gid: UInt32
    public var name: Bytes
    public var home: Bytes
    public var shell: Bytes
    public init(uid: UInt32, gid: UInt32, name: Bytes, home: Bytes, shell: Bytes) {
        self.uid = uid
        self.gid = gid
        self.name = name
        self.home = home
        self.shell = shell
    }
}

public struct GroupSeed {
    public var gid: UInt32
    public var name: Bytes
    public init(gid: UInt32, name: Bytes) {
        self.gid = gid
        self.name = name
    }
}

/// A thread that existed before the first event. Numbers are the `.scap` PL block's, with its defaults.
public struct ThreadSeed {
    public var tid: Int64 = -1, pid: Int64 = -1, ptid: Int64 = -1
    public var sid: Int64 = -1, vpgid: Int64 = -1, pgid: Int64 = -1, vtid: Int64 = -1, vpid: Int64 = -1
    public var comm = Bytes.empty, exe = Bytes.empty, exepath = Bytes.empty
    /// NUL-separated lists; `args` excludes argv[0].
    public var args = Bytes.empty, env = Bytes.empty, cgroups = Bytes.empty
    public var cwd = Bytes.empty, root = Bytes.empty
    public var fdlimit: Int64 = 0
    public var flags: UInt32 = 0
    public var uid: UInt32 = 0, gid: UInt32 = 0, loginuid: UInt32 = .max
    public var vmsize: UInt32 = 0, vmrss: UInt32 = 0, vmswap: UInt32 = 0
    public var pfmajor: UInt64 = 0, pfminor: UInt64 = 0
    public var pidnsInitStart: UInt64 = 0
    public var tty: UInt32 = 0
    public var capInheritable: UInt64 = 0, capPermitted: UInt64 = 0, capEffective: UInt64 = 0
    public var exeWritable = false, exeUpperLayer = false, exeLowerLayer = false, exeFromMemfd = false
    public var exeIno: UInt64 = 0, exeInoCtime: UInt64 = 0, exeInoMtime: UInt64 = 0
    /// Nanoseconds since the epoch; 0 when the source does not know.
    public var cloneTime: UInt64 = 0
    /// When the thread began by the kernel's own word, in nanoseconds since boot, exact to 10 ms; 0 when the source does not
    /// know. It tells a thread from an earlier one with the same number.
    public var startTime: UInt64 = 0
    public init() {}
}

/// A descriptor that was open before the first event.
public struct DescriptorSeed {
    public var fd: Int64 = -1
    public var ino: UInt64 = 0
    public var type: FDType = .unknown
    /// Path or name; the unix socket's path for unix sockets.
    public var name = Bytes.empty
    public var openFlags: UInt32 = 0
    public var dev: UInt32 = 0
    public var mountID: UInt32 = 0
    public var l4: L4Protocol = .unknown
    /// 4 or 16 bytes in network order; for server sockets only the source is set.
    public var sourceIP = Bytes.empty, destIP = Bytes.empty
    /// Host order.
    public var sourcePort: UInt16 = 0, destPort: UInt16 = 0
    /// Kernel pointers of a unix socket pair.
    public var unixSource: UInt64 = 0, unixDest: UInt64 = 0
    public init() {}
}

/// Kinds of descriptors, with the numbers of `.scap` files.
public enum FDType: UInt8, Sendable {
    case unknown = 0, file = 1, directory = 2, ipv4 = 3, ipv6 = 4, ipv4Server = 5, ipv6Server = 6, fifo = 7, unix = 8
    case event = 9, unsupported = 10, signalfd = 11, eventpoll = 12, inotify = 13, timerfd = 14, netlink = 15
    case fileV2 = 16, bpf = 17, userfaultfd = 18, ioUring = 19, memfd = 20, pidfd = 21

    @inlinable public var isFile: Bool { self == .file || self == .fileV2 }
    @inlinable public var isIPSocket: Bool { self == .ipv4 || self == .ipv6 }
    @inlinable public var isIPServer: Bool { self == .ipv4Server || self == .ipv6Server }
}

/// Transport protocols, with the numbers of `.scap` files.
public enum L4Protocol: UInt8, Sendable {
    case unknown = 0, notApplicable = 1, tcp = 2, udp = 3, icmp = 4, raw = 5
}
