/// Everything the engine knows about the machine that events come from. One per event source, owned by its loop's
/// thread and passed by pointer, so that nothing on the event path is reference-counted.
public struct SystemState {
    public var texts = TextStore()
    public var threads: ThreadTable
    var descriptorPool = FDTablePool()
    public var users = UserTable()
    public var interfaces: [NetworkInterface] = []
    public var hostNames = HostNames()
    public var machine: MachineInfo? = nil
    /// When the machine booted, ns since the epoch; 0 when unknown.
    var bootTime: UInt64 = 0
    /// Room for texts that are made while state is imported.
    var importScratch = Scratch(capacity: 4096)
    public var counters = StateCounters()
    public var containers = ContainerTable()
    public var times = ThreadTimes()
    /// Threads that are known by their tid only since an event named them.
    public var wanted = LookupQueue()
    /// Where events are missing from which the state would have learned.
    public var holes = StateHoles()
    /// What uses of fields such as `evt.deltatime` remember.
    var fieldMemory = FieldMemory()
    var doubt = Doubt()
    public var purging = PurgeSettings()
    public internal(set) var repairs = RepairCounters()
    /// What taking up a source anew did to the tables; nil when they were made anew too.
    public internal(set) var reconciliation: Reconciliation?
    var floods = Floods() {
        didSet { hasFloods = !floods.isEmpty }
    }
    /// Each event asks.
    private(set) var hasFloods = false
    /// Time of the first event that is not a meta event, ns; 0 before it.
    public var firstEventTime: UInt64 = 0

    public init(threadLimit: Int = 262_144) { threads = ThreadTable(limit: threadLimit) }

    /// The main thread of a thread's group; the thread itself when it has no group.
    @inlinable public func mainThread(of thread: UnsafeMutablePointer<ThreadRecord>) -> UnsafeMutablePointer<ThreadRecord>? {
        if thread.pointee.isMain { return thread }
        if let first = thread.pointee.group?.pointee.first { return first.pointee.isMain ? first : nil }
        return threads.find(thread.pointee.pid)
    }

    /// The thread that `ptid` names; nil when unknown.
    @inlinable public func parent(of thread: UnsafeMutablePointer<ThreadRecord>) -> UnsafeMutablePointer<ThreadRecord>? {
        thread.pointee.ptid > 0 ? threads.find(thread.pointee.ptid) : nil
    }
}

/// One address of a network interface.
public struct NetworkInterface: Sendable {
    public var name: [UInt8]
    public var isIPv6: Bool
    /// Network order, IPv4 in the first 4 bytes of `low`.
    public var addressLow: UInt64, addressHigh: UInt64
    public var netmaskLow: UInt64, netmaskHigh: UInt64
    public init(name: [UInt8], isIPv6: Bool, addressLow: UInt64, addressHigh: UInt64, netmaskLow: UInt64, netmaskHigh: UInt64) {
        self.name = name
        self.isIPv6 = isIPv6
        self.addressLow = addressLow
        self.addressHigh = addressHigh
        self.netmaskLow = netmaskLow
        self.netmaskHigh = netmaskHigh
    }
}

/// What the state engine counts. Names follow Falco's metrics.
public struct StateCounters: Sendable {
    public var cachedThreadLookups: UInt64 = 0, uncachedThreadLookups: UInt64 = 0, failedThreadLookups: UInt64 = 0
    public var addedThreads: UInt64 = 0, removedThreads: UInt64 = 0
    public var droppedFullThreadTable: UInt64 = 0, droppedFullDescriptorTable: UInt64 = 0
    public var cachedFDLookups: UInt64 = 0, uncachedFDLookups: UInt64 = 0, failedFDLookups: UInt64 = 0
    public var addedFDs: UInt64 = 0, removedFDs: UInt64 = 0
    public var storedEvents: UInt64 = 0, storedEventDrops: UInt64 = 0
    public var retrievedEvents: UInt64 = 0, retrievedEventDrops: UInt64 = 0
    public init() {}
}
