/// An open-addressing index from 64-bit keys to records that live elsewhere and never move.
///
/// Linear probing at half load at most; a removal shifts what follows back, so look-ups never pass tombstones and churn
/// costs no memory. It grows with the number of records and does not shrink. A handle on plain memory: copying the value
/// does not copy the table.
public struct PointerTable<Record> {
    @usableFromInline struct Slot {
        @usableFromInline var key: Int64
        @usableFromInline var record: UnsafeMutablePointer<Record>?
    }

    @usableFromInline var slots: UnsafeMutablePointer<Slot>
    @usableFromInline var mask: Int
    public private(set) var count = 0

    /// `capacity` is a power of two.
    init(capacity: Int = 1024) {
        slots = Self.makeSlots(capacity)
        mask = capacity - 1
    }

    @inlinable func home(_ key: Int64) -> Int {
        Int(truncatingIfNeeded: (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    }

    @inlinable public func find(_ key: Int64) -> UnsafeMutablePointer<Record>? {
        var index = home(key)
        while let record = slots[index].record {
            if slots[index].key == key { return record }
            index = (index + 1) & mask
        }
        return nil
    }

    /// `key` must not be in the table.
    mutating func insert(_ key: Int64, _ record: UnsafeMutablePointer<Record>) {
        if (count + 1) * 2 > mask { grow() }
        place(key, record)
        count += 1
    }

    @discardableResult
    mutating func remove(_ key: Int64) -> UnsafeMutablePointer<Record>? {
        var hole = home(key)
        while slots[hole].record != nil, slots[hole].key != key { hole = (hole + 1) & mask }
        guard let removed = slots[hole].record else { return nil }
        var next = (hole + 1) & mask
        while slots[next].record != nil {
            // An entry may move back unless its home lies behind the hole.
            if (next - home(slots[next].key)) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole].record = nil
        count -= 1
        return removed
    }

    /// Calls `body` with every record until it returns false. The table must not change meanwhile.
    @inlinable public func forEach(_ body: (UnsafeMutablePointer<Record>) -> Bool) {
        for index in 0...mask {
            if let record = slots[index].record, !body(record) { return }
        }
    }

    mutating func removeAll() {
        for index in 0...mask { slots[index].record = nil }
        count = 0
    }

    private func place(_ key: Int64, _ record: UnsafeMutablePointer<Record>) {
        var index = home(key)
        while slots[index].record != nil { index = (index + 1) & mask }
        slots[index] = Slot(key: key, record: record)
    }

    private mutating func grow() {
        let old = slots, oldCapacity = mask + 1
        slots = Self.makeSlots(oldCapacity * 2)
        mask = oldCapacity * 2 - 1
        for index in 0..<oldCapacity {
            if let record = old[index].record { place(old[index].key, record) }
        }
        old.deallocate()
    }

    private static func makeSlots(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
        let size = capacity * MemoryLayout<Slot>.stride
        let slots = size >= LargePages.size ? LargePages.allocate(size).bindMemory(to: Slot.self, capacity: capacity) : .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(key: 0, record: nil), count: capacity)
        return slots
    }
}

/// Memory for records of one trivial type: chunks that never move, and a free list threaded through unused records.
/// Nothing is returned to the system.
struct RecordPool<Record> {
    private var free: UnsafeMutableRawPointer?
    private var memory: PoolMemory
    /// Bytes held, used or not.
    var bytesReserved: Int { memory.bytesReserved }

    init(chunkCapacity: Int = 64) { memory = PoolMemory(chunkSize: chunkCapacity * MemoryLayout<Record>.stride) }

    /// A record with the value `initial`.
    mutating func take(_ initial: Record) -> UnsafeMutablePointer<Record> {
        if let block = free {
            free = block.load(as: UnsafeMutableRawPointer?.self)
            let record = block.bindMemory(to: Record.self, capacity: 1)
            record.initialize(to: initial)
            return record
        }
        let record = memory.take(MemoryLayout<Record>.stride).bindMemory(to: Record.self, capacity: 1)
        record.initialize(to: initial)
        return record
    }

    mutating func give(_ record: UnsafeMutablePointer<Record>) {
        let block = UnsafeMutableRawPointer(record)
        block.storeBytes(of: free, as: UnsafeMutableRawPointer?.self)
        free = block
    }
}
