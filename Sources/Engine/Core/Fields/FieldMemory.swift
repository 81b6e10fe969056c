/// One number for each use of a field that remembers something between two readings. The argument's index numbers the
/// uses; 0 before the first reading.
struct FieldMemory {
    private var numbers: UnsafeMutablePointer<UInt64>
    private var capacity = 0

    init() { numbers = .allocate(capacity: 1) }

    /// Nanoseconds since the previous reading of use `slot`; 0 for the first.
    mutating func advance(_ slot: Int64, to time: UInt64) -> UInt64 {
        guard let number = number(slot) else { return 0 }
        let last = number.pointee
        number.pointee = time
        return last == 0 ? 0 : time &- last
    }

    /// How often use `slot` was read, this time included.
    mutating func count(_ slot: Int64) -> UInt64 {
        guard let number = number(slot) else { return 0 }
        number.pointee &+= 1
        return number.pointee
    }

    /// Every use is before its first reading again: the uses are those of another rule set.
    mutating func forget() { numbers.update(repeating: 0, count: capacity) }

    private mutating func number(_ slot: Int64) -> UnsafeMutablePointer<UInt64>? {
        guard slot >= 0 else { return nil }
        if slot >= capacity { grow(Int(slot) + 1) }
        return numbers + Int(slot)
    }

    /// Happens when a rule set brings uses that no earlier one had.
    private mutating func grow(_ wanted: Int) {
        let size = max(wanted, capacity * 2)
        let bigger = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
        bigger.initialize(repeating: 0, count: size)
        bigger.update(from: numbers, count: capacity)
        numbers.deallocate()
        numbers = bigger
        capacity = size
    }
}
