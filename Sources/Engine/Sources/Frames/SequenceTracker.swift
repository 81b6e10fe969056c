import FalcodCore

/// Finds holes in the numbers of the records of each CPU and lane.
///
/// Every record takes a number, those that are lost too. A number is missing here because the record was lost in the kernel
/// or the capture process, or because it was left out of a batch on request (`Batch.filtered`). Which of a ring's numbers
/// were left out is not told, only how many; so a hole is first explained by what was left out of its ring and not yet used to
/// explain another. That never counts a loss that was none, and the sum is right once every CPU of the ring went on.
///
/// The check of an event that follows its predecessor is an index, a comparison and two stores. Memory is freed by
/// `free` only.
struct SequenceTracker {
    /// What is expected of a CPU's lane.
    private struct Place {
        var next = SequenceTracker.unknown
        /// Time of the last record.
        var time: UInt64 = 0
    }

    /// What is seldom looked at.
    private struct Details {
        /// The newest hole: its first number, how many, and how many of them came after all.
        var hole: (first: UInt64, count: UInt64, filled: UInt64) = (0, 0, 0)
        /// The next number, as it was when a connection ended; nil since a record came.
        var resumesAt: UInt64?
    }

    /// Stands where no record came yet. That a number is this one by chance only delays the first comparison.
    private static let unknown = UInt64.max
    /// Lanes that two bits can name.
    static let lanes = 4
    private static let step = 64 * lanes

    private var places: UnsafeMutablePointer<Place>
    private var capacity = 0
    private var details: [Details] = []
    /// Records that were left out of each ring's batches and are not yet found missing.
    private var leftOut: [UInt64]
    /// The newest hole that was found.
    private(set) var hole = SequenceHole(cpu: 0, lane: .bulk, from: 0, until: 0, count: 0)
    /// Records that came behind younger ones of their CPU and lane: two hooks interrupted each other.
    private(set) var disordered: UInt64 = 0
    /// Records that were first taken for missing and came after all, by slot.
    private var found: [Int: UInt64] = [:]

    init(ringCount: Int) {
        places = .allocate(capacity: 0)
        leftOut = [UInt64](repeating: 0, count: max(1, ringCount))
    }

    func free() { places.deallocate() }

    /// Where records of this CPU and lane are kept.
    @inline(__always) static func slot(_ cpu: UInt16, _ lane: UInt8) -> Int { Int(cpu) &* lanes &+ Int(lane) }

    /// True when the record follows the last one of its CPU and lane. Otherwise ask `jump`.
    @inline(__always) mutating func follows(_ slot: Int, _ sequence: UInt64, _ time: UInt64) -> Bool {
        guard slot < capacity, places[slot].next == sequence else { return false }
        places[slot] = Place(next: sequence &+ 1, time: time)
        return true
    }

    /// Takes a record that `follows` refused. True when there is a hole before it, which is then in `hole`: the record must
    /// be offered again. False: the record was taken.
    @inline(never) mutating func jump(_ cpu: UInt16, _ lane: UInt8, _ sequence: UInt64, _ time: UInt64, ring: Int) -> Bool {
        let slot = Self.slot(cpu, lane)
        if slot >= capacity { grow(slot) }
        let resumed = details[slot].resumesAt
        details[slot].resumesAt = nil
        let expected = resumed ?? places[slot].next
        let before = places[slot].time
        guard resumed != nil || expected != Self.unknown else {
            places[slot] = Place(next: sequence &+ 1, time: time)
            return false
        }
        let missing = sequence &- expected
        guard missing < 1 << 63 else {
            if resumed == nil { takeLate(sequence, slot) } else { places[slot] = Place(next: sequence &+ 1, time: time) }
            return false
        }
        let lost = explain(missing, ring)
        guard lost > 0 else {
            places[slot] = Place(next: sequence &+ 1, time: time)
            return false
        }
        places[slot].next = sequence
        details[slot].hole = (expected, missing, 0)
        hole = SequenceHole(cpu: cpu, lane: EventLane(rawValue: lane) ?? .bulk, from: before, until: time, count: lost)
        hole.spansConnections = resumed != nil
        return true
    }

    /// A record with a smaller number than expected.
    private mutating func takeLate(_ sequence: UInt64, _ slot: Int) {
        disordered &+= 1
        let hole = details[slot].hole
        guard hole.filled < hole.count, sequence &- hole.first < hole.count else { return }
        details[slot].hole.filled += 1
        found[slot, default: 0] += 1
    }

    /// What of a hole is not explained by records that were left out.
    private mutating func explain(_ missing: UInt64, _ ring: Int) -> UInt64 {
        guard leftOut.indices.contains(ring) else { return missing }
        let part = min(missing, leftOut[ring])
        leftOut[ring] -= part
        return missing - part
    }

    /// Records that a batch of this ring lacks because this reader did not ask for them.
    mutating func leaveOut(_ count: UInt64, ring: Int) {
        if leftOut.indices.contains(ring) { leftOut[ring] &+= count }
    }

    /// How many records of each slot came after they had been taken for missing; told once.
    mutating func takeFound() -> [Int: UInt64] {
        defer { found = [:] }
        return found
    }

    /// A new connection. With the same capture process the numbers go on; another one counts anew.
    mutating func begin(ringCount: Int, continues: Bool) {
        leftOut = [UInt64](repeating: 0, count: max(1, ringCount))
        found = [:]
        for slot in 0..<capacity {
            if !continues {
                places[slot] = Place()
                details[slot] = Details()
            } else if places[slot].next != Self.unknown {
                details[slot].resumesAt = places[slot].next
                places[slot].next = Self.unknown
            }
        }
    }

    private mutating func grow(_ slot: Int) {
        let larger = (slot / Self.step + 1) * Self.step
        let moved = UnsafeMutablePointer<Place>.allocate(capacity: larger)
        moved.moveInitialize(from: places, count: capacity)
        (moved + capacity).initialize(repeating: Place(), count: larger - capacity)
        places.deallocate()
        places = moved
        details += [Details](repeating: Details(), count: larger - capacity)
        capacity = larger
    }
}
