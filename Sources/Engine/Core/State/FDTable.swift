/// The open descriptors of a process: a handle on counted storage, shared after a fork until one side writes
/// (`SystemState` unshares before it changes a table). At most `FDTable.limit` entries; further ones are refused and
/// counted by the caller.
public struct FDTable {
    @usableFromInline let storage: UnsafeMutablePointer<FDTableStorage>

    init(storage: UnsafeMutablePointer<FDTableStorage>) { self.storage = storage }

    public static let limit = 4096

    /// The entry of `fd`; nil when unknown. The pointer is valid until the table is next written.
    @inlinable public func find(_ fd: Int64) -> UnsafeMutablePointer<FDRecord>? {
        let table = storage
        var index = FDTableStorage.hash(fd) & table.pointee.mask
        while true {
            let slot = table.pointee.slots[index]
            if slot < 0 { return nil }
            let record = table.pointee.records + Int(slot)
            if record.pointee.fd == fd { return record }
            index = (index + 1) & table.pointee.mask
        }
    }

    @inlinable public var count: Int { storage.pointee.count }

    /// Calls `body` for every entry, in no particular order, until it returns false.
    @inlinable public func forEach(_ body: (UnsafeMutablePointer<FDRecord>) -> Bool) {
        for index in 0..<storage.pointee.count where !body(storage.pointee.records + index) { return }
    }

    /// The same, latest additions first unless removals have moved entries.
    func forEachNewestFirst(_ body: (UnsafeMutablePointer<FDRecord>) -> Bool) {
        var index = storage.pointee.count - 1
        while index >= 0, body(storage.pointee.records + index) { index -= 1 }
    }
}

/// The header of a block that holds records and index. Records stay dense (`records[0..<count]`); `slots` is an
/// open-addressing index over them, -1 for free, with twice as many places as `capacity`.
@usableFromInline struct FDTableStorage {
    var references = 1
    @usableFromInline var count = 0
    var capacity: Int
    @usableFromInline var records: UnsafeMutablePointer<FDRecord>
    @usableFromInline var slots: UnsafeMutablePointer<Int16>
    @usableFromInline var mask: Int

    /// Descriptors are small and dense: neighbours keep neighbouring places, blocks of 128 are scattered.
    @inlinable static func hash(_ fd: Int64) -> Int {
        let number = UInt64(bitPattern: fd)
        let block = ((number &>> 7) &* 0x9E37_79B9_7F4A_7C15) &>> 51
        return Int(truncatingIfNeeded: (number & 127) | (block & ~127))
    }

    /// Puts `record` at the end; there must be room, and no entry with its number.
    mutating func append(_ record: FDRecord) -> UnsafeMutablePointer<FDRecord> {
        let place = records + count
        place.initialize(to: record)
        index(count)
        count += 1
        return place
    }

    /// Removes `record`, an entry of this table; the last entry takes its place. The caller releases its texts first.
    mutating func remove(_ record: UnsafeMutablePointer<FDRecord>) {
        let hole = record - records
        unindex(record.pointee.fd)
        count -= 1
        guard hole != count else { return }
        var place = Self.hash(records[count].fd) & mask
        while Int(slots[place]) != count { place = (place + 1) & mask }
        slots[place] = Int16(hole)
        record.update(from: records + count, count: 1)
    }

    private func index(_ position: Int) {
        var place = Self.hash(records[position].fd) & mask
        while slots[place] >= 0 { place = (place + 1) & mask }
        slots[place] = Int16(position)
    }

    private func unindex(_ fd: Int64) {
        var hole = Self.hash(fd) & mask
        while records[Int(slots[hole])].fd != fd { hole = (hole + 1) & mask }
        var next = (hole + 1) & mask
        while slots[next] >= 0 {
            let home = Self.hash(records[Int(slots[next])].fd) & mask
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = -1
    }

    /// Takes over the entries of a storage of at most this capacity, bit by bit.
    mutating func copyEntries(from other: UnsafeMutablePointer<FDTableStorage>) {
        count = other.pointee.count
        records.update(from: other.pointee.records, count: count)
        if capacity == other.pointee.capacity {
            slots.update(from: other.pointee.slots, count: mask + 1)
        } else {
            for position in 0..<count { index(position) }
        }
    }
}

/// Blocks for descriptor tables, in a few sizes, recycled through free lists.
struct FDTablePool {
    private static let capacities = [8, 32, 128, 512, 2048, FDTable.limit]
    private var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// Bytes held, used or not.
    private(set) var bytesReserved = 0

    init() {
        free = .allocate(capacity: Self.capacities.count)
        free.initialize(repeating: nil, count: Self.capacities.count)
    }

    /// An empty storage for at least `entries` (at most `FDTable.limit`), with one reference.
    mutating func make(entries: Int) -> UnsafeMutablePointer<FDTableStorage> {
        let sizeClass = Self.sizeClass(of: entries)
        let capacity = Self.capacities[sizeClass]
        let recordBytes = capacity * MemoryLayout<FDRecord>.stride
        let block: UnsafeMutableRawPointer
        if let recycled = free[sizeClass] {
            block = recycled
            free[sizeClass] = block.load(as: UnsafeMutableRawPointer?.self)
        } else {
            let size = Self.headerBytes + recordBytes + 2 * capacity * MemoryLayout<Int16>.stride
            block = .allocate(byteCount: size, alignment: 16)
            bytesReserved += size
        }
        let records = (block + Self.headerBytes).bindMemory(to: FDRecord.self, capacity: capacity)
        let slots = (block + Self.headerBytes + recordBytes).bindMemory(to: Int16.self, capacity: 2 * capacity)
        slots.initialize(repeating: -1, count: 2 * capacity)
        let storage = block.bindMemory(to: FDTableStorage.self, capacity: 1)
        storage.initialize(to: FDTableStorage(capacity: capacity, records: records, slots: slots, mask: 2 * capacity - 1))
        return storage
    }

    /// Takes back a storage whose texts are released.
    mutating func recycle(_ storage: UnsafeMutablePointer<FDTableStorage>) {
        let sizeClass = Self.sizeClass(of: storage.pointee.capacity)
        let block = UnsafeMutableRawPointer(storage)
        block.storeBytes(of: free[sizeClass], as: UnsafeMutableRawPointer?.self)
        free[sizeClass] = block
    }

    private static var headerBytes: Int { (MemoryLayout<FDTableStorage>.stride + 15) & ~15 }

    private static func sizeClass(of entries: Int) -> Int {
        switch entries {
        case ...8: 0
        case ...32: 1
        case ...128: 2
        case ...512: 3
        case ...2048: 4
        default: 5
        }
    }
}
