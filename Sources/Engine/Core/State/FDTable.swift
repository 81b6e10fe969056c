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
        let tag = FDTableStorage.tag(fd)
        var index = FDTableStorage.hash(tag) & table.pointee.mask
        while true {
            let slot = table.pointee.slots[index]
            if slot.position < 0 { return nil }
            if slot.tag == tag {
                let record = table.pointee.records + Int(slot.position)
                if record.pointee.fd == fd { return record }
            }
            index = (index + 1) & table.pointee.mask
        }
    }

    @inlinable public var count: Int { storage.pointee.count }

    /// Entries of which it is not known whether they are still true. They keep their place under another number, so that nobody
    /// finds them by their own, at no cost to those who look.
    var doubtful: Int { storage.pointee.doubtful }

    /// The number under which a doubtful entry of `fd` is kept. It has the same place in the index.
    static func doubtfulNumber(_ fd: Int64) -> Int64 { fd | 1 << 40 }
    static func isDoubtful(_ fd: Int64) -> Bool { fd >= 1 << 40 }

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

/// The header of a block that holds index and records. Records stay dense (`records[0..<count]`); `slots` is an
/// open-addressing index over them with twice as many places as `capacity`. It lies right behind the header and tells most
/// descriptors apart by itself: on a large machine every record that is looked at comes from memory, not from a cache.
@usableFromInline struct FDTableStorage {
    @usableFromInline struct Slot {
        /// See `FDTableStorage.tag`.
        @usableFromInline var tag: UInt16
        /// Of the record; -1 for a free slot.
        @usableFromInline var position: Int16

        static var free: Slot { Slot(tag: 0, position: -1) }
    }

    var references = 1
    @usableFromInline var count = 0
    /// See `FDTable.doubtful`.
    var doubtful = 0
    var capacity: Int
    @usableFromInline var records: UnsafeMutablePointer<FDRecord>
    @usableFromInline var slots: UnsafeMutablePointer<Slot>
    @usableFromInline var mask: Int

    /// What of a descriptor decides its place: all of it, for those that processes really have.
    @inlinable static func tag(_ fd: Int64) -> UInt16 { UInt16(truncatingIfNeeded: fd ^ (fd >> 16)) }

    /// Descriptors are small and dense: neighbours keep neighbouring places, blocks of 128 are scattered.
    @inlinable static func hash(_ tag: UInt16) -> Int {
        let number = UInt64(tag)
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
        if FDTable.isDoubtful(record.pointee.fd) { doubtful -= 1 }
        unindex(hole, Self.tag(record.pointee.fd))
        count -= 1
        guard hole != count else { return }
        slots[place(of: count, Self.tag(records[count].fd))].position = Int16(hole)
        record.update(from: records + count, count: 1)
    }

    private func index(_ position: Int) {
        let tag = Self.tag(records[position].fd)
        var place = Self.hash(tag) & mask
        while slots[place].position >= 0 { place = (place + 1) & mask }
        slots[place] = Slot(tag: tag, position: Int16(position))
    }

    /// Where the record at `position`, which has this tag, stands in the index.
    private func place(of position: Int, _ tag: UInt16) -> Int {
        var place = Self.hash(tag) & mask
        while Int(slots[place].position) != position { place = (place + 1) & mask }
        return place
    }

    private func unindex(_ position: Int, _ tag: UInt16) {
        var hole = place(of: position, tag)
        var next = (hole + 1) & mask
        while slots[next].position >= 0 {
            let home = Self.hash(slots[next].tag) & mask
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = .free
    }

    /// Nothing of the table is certain any more. Holds for all that share it.
    mutating func doubtAll() {
        for position in 0..<count where records[position].fd >= 0 { records[position].fd = FDTable.doubtfulNumber(records[position].fd) }
        doubtful = count
    }

    /// A doubtful entry of this table is true.
    mutating func confirm(_ record: UnsafeMutablePointer<FDRecord>) {
        record.pointee.fd &= ~FDTable.doubtfulNumber(0)
        doubtful -= 1
    }

    /// Takes over the entries of a storage of at most this capacity, bit by bit.
    mutating func copyEntries(from other: UnsafeMutablePointer<FDTableStorage>) {
        count = other.pointee.count
        doubtful = other.pointee.doubtful
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
    // The smallest blocks fill a chunk to the last few.
    private var memory = PoolMemory(chunkSize: 1 << 16)
    /// Bytes held, used or not.
    var bytesReserved: Int { memory.bytesReserved }

    init() {
        free = .allocate(capacity: Self.capacities.count)
        free.initialize(repeating: nil, count: Self.capacities.count)
    }

    /// An empty storage for at least `entries` (at most `FDTable.limit`), with one reference.
    mutating func make(entries: Int) -> UnsafeMutablePointer<FDTableStorage> {
        let sizeClass = Self.sizeClass(of: entries)
        let capacity = Self.capacities[sizeClass]
        let slotBytes = 2 * capacity * MemoryLayout<FDTableStorage.Slot>.stride
        let block: UnsafeMutableRawPointer
        if let recycled = free[sizeClass] {
            block = recycled
            free[sizeClass] = block.load(as: UnsafeMutableRawPointer?.self)
        } else {
            let size = Self.headerBytes + slotBytes + capacity * MemoryLayout<FDRecord>.stride
            block = memory.take((size + 63) & ~63)
        }
        let slots = (block + Self.headerBytes).bindMemory(to: FDTableStorage.Slot.self, capacity: 2 * capacity)
        let records = (block + Self.headerBytes + slotBytes).bindMemory(to: FDRecord.self, capacity: capacity)
        slots.initialize(repeating: .free, count: 2 * capacity)
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
