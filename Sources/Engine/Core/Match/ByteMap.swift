/// A fixed map from byte strings to small numbers, built at load and never changed: the sets behind `in`, the hash
/// indexes over rules. Look-up neither allocates nor touches anything but its own memory.
///
/// Most look-ups miss, so a bit mask of the lengths that occur is asked first. The memory is the rule set's.
struct ByteMap {
    private struct Entry {
        var hash: UInt64
        var key: Bytes
        var value: Int32
    }

    private let slots: UnsafeMutablePointer<Entry>
    private let mask: Int
    /// Bit `min(length, 63)` is set when a key of that length exists.
    private let lengths: UInt64
    let count: Int

    /// Later duplicates of a key are dropped.
    init(_ pairs: [(key: [UInt8], value: Int32)], _ memory: PlanMemory) {
        var capacity = 4
        while capacity < pairs.count * 2 { capacity *= 2 }
        mask = capacity - 1
        slots = memory.allocate(Entry.self, capacity)
        slots.initialize(repeating: Entry(hash: 0, key: .empty, value: -1), count: capacity)
        var lengths: UInt64 = 0
        var count = 0
        for pair in pairs {
            let key = memory.store(pair.key)
            let hash = Self.hash(key)
            var index = Int(truncatingIfNeeded: hash) & mask
            var isNew = true
            while slots[index].value >= 0 {
                if slots[index].hash == hash, slots[index].key.equals(key) { isNew = false; break }
                index = (index + 1) & mask
            }
            guard isNew else { continue }
            slots[index] = Entry(hash: hash, key: key, value: pair.value)
            lengths |= 1 << UInt64(min(key.count, 63))
            count += 1
        }
        self.lengths = lengths
        self.count = count
    }

    init(_ keys: [[UInt8]], _ memory: PlanMemory) { self.init(keys.map { ($0, 0) }, memory) }

    /// The value of `key`, or -1.
    @inline(__always) func find(_ key: Bytes) -> Int32 {
        guard lengths & (1 << UInt64(min(key.count, 63))) != 0 else { return -1 }
        let hash = Self.hash(key)
        var index = Int(truncatingIfNeeded: hash) & mask
        while slots[index].value >= 0 {
            if slots[index].hash == hash, slots[index].key.equals(key) { return slots[index].value }
            index = (index + 1) & mask
        }
        return -1
    }

    @inline(__always) func contains(_ key: Bytes) -> Bool { find(key) >= 0 }

    /// Mixes eight bytes at a time; the tail is read with overlapping loads, so no byte loop runs for 4 bytes or more.
    @inline(__always) static func hash(_ key: Bytes) -> UInt64 {
        let raw = UnsafeRawPointer(key.base)
        var state = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
        var left = key.count
        var offset = 0
        while left > 8 {
            state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
            left -= 8
        }
        let tail: UInt64
        if left >= 4 {
            let low = UInt64(raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            tail = low | UInt64(raw.loadUnaligned(fromByteOffset: offset + left - 4, as: UInt32.self)) << 32
        } else if left > 0 {
            let first = UInt64(key[offset])
            tail = first | UInt64(key[offset + left / 2]) << 8 | UInt64(key[offset + left - 1]) << 16
        } else {
            tail = 0
        }
        return mix(state ^ tail)
    }

    @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
