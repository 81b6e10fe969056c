/// Everything known of one thread. Records live in the `ThreadTable`'s chunks and are addressed by pointer, which stays
/// valid until the thread is removed (removal is delayed to the event after the exit).
///
/// Only a main thread owns descriptors, working directory and environment; other threads of the group use its record
/// (`SystemState.mainThread`).
public struct ThreadRecord {
    // What every event looks at comes first and fits into one line of the cache: on a large machine it comes from memory.
    public var tid: Int64 = -1, pid: Int64 = -1, ptid: Int64 = -1
    public var flags = ThreadFlags()
    /// The last enter event's code, and the last event's descriptor: they pair an exit with its enter.
    public var lastEventType: EventType = .never
    /// The exit came: `storedEnter` goes with the thread's next event.
    var storedEnterIsSpent = false
    /// Every entry of `descriptors` came from the parent and has yet to be marked as cloned (done with the first write).
    var descriptorsAreClones = false
    public var lastEventFD: Int64 = -1
    /// The descriptors of a thread that owns some (`SystemState.descriptorOwner`); nil until the first one. Shared
    /// copy-on-write after a fork.
    public var descriptors: FDTable? = nil
    /// The thread group; nil for an invalid (fake) entry.
    public var group: UnsafeMutablePointer<ThreadGroup>? = nil
    /// Parameters of an enter event kept for its exit (open, connect, execve): see `StoredEnter`.
    public var storedEnter = Text.empty
    /// Nanoseconds since the epoch.
    public var lastAccess: UInt64 = 0
    /// First 12 characters of the container's id; empty on the host.
    public var containerID = Text.empty

    public var comm = Text.empty, exe = Text.empty, exepath = Text.empty
    /// `comm` + `" "` + args joined by spaces, made when the arguments are set (so it keeps an older `comm`).
    public var cmdline = Text.empty
    /// Lists (`NULList`): every item, also an empty or the last one, ends with a NUL. `args` excludes argv[0].
    public var args = Text.empty
    public var env = Text.empty
    /// A list of `subsystem=path` items, subsystem names already normalised (no `_cgroup`, `mem` is `memory` …).
    public var cgroups = Text.empty
    /// Always ends with `/`.
    public var cwd = Text.empty
    public var root = Text.empty

    /// Who adopted the children, as the kernel said: > 0 known, 0 none, -1 unknown.
    public var reaperTid: Int64 = -1
    public var sid: Int64 = -1, vpgid: Int64 = -1, pgid: Int64 = -1, vtid: Int64 = -1, vpid: Int64 = -1
    public var fdlimit: Int64 = 0
    public var uid: UInt32 = .max, gid: UInt32 = .max, loginuid: UInt32 = .max
    public var capInheritable: UInt64 = 0, capPermitted: UInt64 = 0, capEffective: UInt64 = 0
    public var exeWritable = false, exeUpperLayer = false, exeLowerLayer = false, exeFromMemfd = false
    public var exeIno: UInt64 = 0
    /// Nanoseconds since the epoch; 0 unknown.
    public var exeInoCtime: UInt64 = 0, exeInoMtime: UInt64 = 0
    /// Nanoseconds, computed at exec.
    public var exeInoCtimeToClone: UInt64 = 0, exeInoCtimeToPidns: UInt64 = 0
    /// kB.
    public var vmsize: UInt32 = 0, vmrss: UInt32 = 0, vmswap: UInt32 = 0
    public var pfmajor: UInt64 = 0, pfminor: UInt64 = 0
    /// Nanoseconds since the epoch.
    public var pidnsInitStart: UInt64 = 0, cloneTime: UInt64 = 0, lastExecTime: UInt64 = 0
    public var tty: UInt32 = 0

    /// Next member of the same group; the main thread, if known, is the first.
    public var nextInGroup: UnsafeMutablePointer<ThreadRecord>? = nil
    var previousInGroup: UnsafeMutablePointer<ThreadRecord>? = nil
    /// The record in whose list of children this one is; nil for orphans and children of unknown threads.
    var parent: UnsafeMutablePointer<ThreadRecord>? = nil
    var firstChild: UnsafeMutablePointer<ThreadRecord>? = nil
    var nextSibling: UnsafeMutablePointer<ThreadRecord>? = nil
    var previousSibling: UnsafeMutablePointer<ThreadRecord>? = nil

    /// Kept by `ThreadTimes`: ns on a CPU, and the clock ticks of the last sample.
    public var totalExecTime: UInt64 = 0
    var userTicks: UInt64 = 0, systemTicks: UInt64 = 0
    /// When the thread began, ns since boot, exact to 10 ms; 0 unknown. See `ThreadSeed.startTime`.
    public var startTime: UInt64 = 0
    /// When it came into doubt whether everything here is still true: events were lost, or none came for long. Nanoseconds since
    /// the epoch; 0 when there is no doubt. It fills the last line of the record: the next one begins with a line.
    var doubtTime: UInt64 = 0

    public init() {}

    @inlinable public var isMain: Bool { tid == pid || flags.contains(.isMainThread) }
    /// Negative ids: made up after a failed lookup, known only by its tid.
    @inlinable public var isInvalid: Bool { tid < 0 || pid < 0 || ptid < 0 }
    @inlinable public var isInPidNamespace: Bool { flags.contains(.childInPidNamespace) || tid != vtid }
}

extension EventType {
    /// No event's code.
    static let never = EventType(rawValue: .max)
}

/// Clone flags as in the `clone_flags` table, and the process bits above them.
public struct ThreadFlags: OptionSet, Sendable {
    public var rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let cloneFiles = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_FILES)
    public static let cloneThread = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_THREAD)
    public static let cloneParent = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_PARENT)
    public static let cloneVfork = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_VFORK)
    public static let cloneNewPid = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_NEWPID)
    public static let cloneNewUser = ThreadFlags(rawValue: Flag.CloneFlags.CLONE_NEWUSER)
    public static let inverted = ThreadFlags(rawValue: 1 << 16)
    public static let nameChanged = ThreadFlags(rawValue: 1 << 17)
    public static let dead = ThreadFlags(rawValue: 1 << 18)
    public static let active = ThreadFlags(rawValue: 1 << 19)
    public static let pipeSource = ThreadFlags(rawValue: 1 << 21)
    public static let pipeDestination = ThreadFlags(rawValue: 1 << 22)
    public static let childInPidNamespace = ThreadFlags(rawValue: 1 << 29)
    public static let isMainThread = ThreadFlags(rawValue: 1 << 30)
}

/// Threads that share a pid.
public struct ThreadGroup {
    public var pid: Int64
    /// Members that have not exited.
    public var alive = 0
    /// Adopts orphans: pid namespace init, or a child subreaper.
    public var isReaper = false
    /// The main thread first, then the others by `nextInGroup`.
    public var first: UnsafeMutablePointer<ThreadRecord>? = nil
    var last: UnsafeMutablePointer<ThreadRecord>? = nil
    public init(pid: Int64) { self.pid = pid }
}
