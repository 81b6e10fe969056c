/// Runtimes whose cgroups are recognised.
public struct ContainerEngines: OptionSet, Sendable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let podman = ContainerEngines(rawValue: 1)
    public static let docker = ContainerEngines(rawValue: 2)
    public static let cri = ContainerEngines(rawValue: 4)
    public static let containerd = ContainerEngines(rawValue: 8)
    public static let lxc = ContainerEngines(rawValue: 16)
    public static let libvirtLXC = ContainerEngines(rawValue: 32)
    public static let bpm = ContainerEngines(rawValue: 64)
    public static let all = ContainerEngines(rawValue: 127)
}

/// Metadata objects of containers by short id, as container events brought them, and the state of the built-in container
/// plugin.
public struct ContainerTable {
    /// Whether the built-in container plugin is selected: without it no thread gets a container id and container events
    /// change nothing.
    public var isEnabled = false
    public var settings = ContainerSettings()

    /// Most objects held; further ones are dropped and counted.
    public static let limit = 16_384
    public private(set) var dropped: UInt64 = 0

    /// Open addressing with linear probing, at most half full, so that a look-up on the event path allocates nothing.
    private var slots: UnsafeMutablePointer<UnsafeMutablePointer<ContainerRecord>?>
    private var mask: Int
    private var count = 0
    /// How many objects have an IPv4 address.
    private var addresses: [UInt32: Int32] = [:]

    /// The object that the current container event carries.
    private var eventObject: UnsafeMutablePointer<ContainerRecord>? = nil
    private var eventNumber: UInt64 = 0
    /// The event's object is not in the table (any more).
    private var ownsEventObject = false

    var identities = ContainerIDCache()
    var patterns = ContainerPatterns()

    /// The memory lives as long as the process, like that of the other tables.
    public init() {
        let capacity = 64
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: nil, count: capacity)
        mask = capacity - 1
    }

    // MARK: Events

    /// Takes in the object of a container event: `ASYNCEVENT_E` named `container` or `container_removed`, or
    /// `CONTAINER_JSON_2_E`. Other events and malformed objects change nothing.
    public static func apply(_ event: Event, _ state: UnsafeMutablePointer<SystemState>) {
        guard state.pointee.containers.isEnabled else { return }
        let document: Bytes
        var isRemoval = false
        switch event.type {
        case .containerJsonV2E: document = event.string(Param.containerJsonV2E.json)
        case .asynceventE:
            let name = event.string(Param.asynceventE.name)
            isRemoval = name.equals(Bytes(staticText: "container_removed"))
            guard isRemoval || name.equals(Bytes(staticText: "container")) else { return }
            document = event.string(Param.asynceventE.data)
        default: return
        }
        // The table and the texts lie side by side in the state; they are reached by pointer so that neither is copied.
        guard let record = ContainerJSON.read(document, &state.pointee.texts) else { return }
        state.pointee.containers.take(record, isRemoval: isRemoval, ofEvent: event.number, &state.pointee.texts)
    }

    private mutating func take(_ record: ContainerRecord, isRemoval: Bool, ofEvent number: UInt64, _ texts: inout TextStore) {
        dropEventObject(&texts)
        eventNumber = number
        if isRemoval {
            remove(record.id.bytes, &texts)
        } else if let stored = insert(record, &texts) {
            eventObject = stored
            return
        }
        let memory = UnsafeMutablePointer<ContainerRecord>.allocate(capacity: 1)
        memory.initialize(to: record)
        eventObject = memory
        ownsEventObject = true
    }

    private mutating func dropEventObject(_ texts: inout TextStore) {
        if ownsEventObject, let eventObject {
            eventObject.pointee.free(&texts)
            eventObject.deallocate()
        }
        eventObject = nil
        ownsEventObject = false
    }

    // MARK: Objects

    /// The object of the container with this short id; nil when no event brought one.
    func find(_ id: Bytes) -> UnsafeMutablePointer<ContainerRecord>? { slots[slot(of: id)] }

    /// The object that the event of this number carries.
    func object(ofEvent number: UInt64) -> UnsafeMutablePointer<ContainerRecord>? { number == eventNumber ? eventObject : nil }

    /// Whether any known container has the address.
    func hasIPv4(_ address: UInt32) -> Bool { addresses[address] != nil }

    /// Adds or replaces; nil when the table is full, and then the record stays the caller's.
    @discardableResult
    mutating func insert(_ record: ContainerRecord, _ texts: inout TextStore) -> UnsafeMutablePointer<ContainerRecord>? {
        if let known = find(record.id.bytes) {
            count(known.pointee.ipv4, -1)
            known.pointee.free(&texts)
            known.pointee = record
            count(record.ipv4, 1)
            return known
        }
        guard count < Self.limit else {
            dropped += 1
            return nil
        }
        if (count + 1) * 2 > mask + 1 { grow() }
        let memory = UnsafeMutablePointer<ContainerRecord>.allocate(capacity: 1)
        memory.initialize(to: record)
        slots[slot(of: record.id.bytes)] = memory
        count += 1
        count(record.ipv4, 1)
        return memory
    }

    mutating func remove(_ id: Bytes, _ texts: inout TextStore) {
        var hole = slot(of: id)
        guard let record = slots[hole] else { return }
        count(record.pointee.ipv4, -1)
        record.pointee.free(&texts)
        record.deallocate()
        slots[hole] = nil
        count -= 1
        // Moves back whatever the hole would hide: entries whose home is not between the hole and themselves.
        var next = (hole + 1) & mask
        while let entry = slots[next] {
            let home = Self.hash(entry.pointee.id.bytes) & mask
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = entry
                slots[next] = nil
                hole = next
            }
            next = (next + 1) & mask
        }
    }

    /// Forgets all objects and identities; what is configured stays.
    mutating func removeAll(_ texts: inout TextStore) {
        dropEventObject(&texts)
        for index in 0...mask {
            guard let record = slots[index] else { continue }
            record.pointee.free(&texts)
            record.deallocate()
            slots[index] = nil
        }
        count = 0
        addresses.removeAll()
        identities.removeAll(&texts)
    }

    private mutating func count(_ address: UInt32, _ change: Int32) {
        guard address != 0 else { return }
        let now = addresses[address, default: 0] + change
        addresses[address] = now > 0 ? now : nil
    }

    /// Where the container is, or where it would be put.
    private func slot(of id: Bytes) -> Int {
        var index = Self.hash(id) & mask
        while let entry = slots[index], !entry.pointee.id.bytes.equals(id) { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let old = slots, capacity = mask + 1
        mask = capacity * 2 - 1
        slots = .allocate(capacity: capacity * 2)
        slots.initialize(repeating: nil, count: capacity * 2)
        for index in 0..<capacity {
            if let entry = old[index] { slots[slot(of: entry.pointee.id.bytes)] = entry }
        }
        old.deallocate()
    }

    private static func hash(_ id: Bytes) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<id.count { hash = (hash ^ UInt64(id[index])) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}
