/// One shared index over a bucket's rules: rules that require `operand` to equal, or to begin or end with, one of some
/// constants are found by looking the operand's value up, instead of by asking each rule.
struct RuleIndex {
    enum Shape: UInt8, Hashable {
        case equal, prefix, suffix
    }

    let operand: Int32
    let shape: Shape
    /// Constant → list of rule positions.
    private let keys: ByteMap
    private let lists: UnsafePointer<(start: UnsafePointer<Int32>, count: Int)>
    /// Distinct key lengths, ascending, for prefixes and suffixes.
    private let lengths: UnsafePointer<Int>
    private let lengthCount: Int

    /// `entries`: constants as bytes (numbers as 8 little-endian bytes) and the position of the rule that requires them.
    init(operand: Int32, shape: Shape, entries: [(key: [UInt8], position: Int32)], _ memory: PlanMemory) {
        self.operand = operand
        self.shape = shape
        var positions: [[UInt8]: [Int32]] = [:]
        for entry in entries { positions[entry.key, default: []].append(entry.position) }
        let ordered = positions.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        keys = ByteMap(ordered.enumerated().map { ($0.element.key, Int32($0.offset)) }, memory)
        lists = memory.store(ordered.map { (start: memory.store($0.value), count: $0.value.count) })
        let distinct = Set(ordered.map(\.key.count)).sorted()
        lengths = memory.store(distinct)
        lengthCount = distinct.count
    }

    /// Marks the rules whose requirement the present value meets.
    @inline(__always)
    func mark(_ value: FieldValue, _ candidates: UnsafeMutablePointer<UInt64>) {
        switch shape {
        case .equal:
            if value.type.isString || value.type == .bytebuf {
                mark(keys.find(value.bytes), candidates)
            } else {
                withUnsafePointer(to: value.number) { pointer in
                    let bytes = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
                    mark(keys.find(Bytes(base: bytes, count: 8)), candidates)
                }
            }
        case .prefix:
            var index = 0
            while index < lengthCount, lengths[index] <= value.bytes.count {
                mark(keys.find(value.bytes[0..<lengths[index]]), candidates)
                index += 1
            }
        case .suffix:
            var index = 0
            while index < lengthCount, lengths[index] <= value.bytes.count {
                mark(keys.find(value.bytes.dropFirst(value.bytes.count - lengths[index])), candidates)
                index += 1
            }
        }
    }

    @inline(__always)
    private func mark(_ list: Int32, _ candidates: UnsafeMutablePointer<UInt64>) {
        guard list >= 0 else { return }
        let entry = lists[Int(list)]
        for index in 0..<entry.count {
            let position = Int(entry.start[index])
            candidates[position >> 6] |= 1 << UInt64(position & 63)
        }
    }
}
