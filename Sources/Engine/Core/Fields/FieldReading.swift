typealias ContextPointer = UnsafeMutablePointer<EventContext>
typealias StatePointer = UnsafeMutablePointer<SystemState>
typealias ThreadPointer = UnsafeMutablePointer<ThreadRecord>
typealias DescriptorPointer = UnsafeMutablePointer<FDRecord>

/// Setters that answer "present", so that an extractor is one expression.
extension FieldValue {
    @inline(__always) mutating func set(_ text: Bytes) -> Bool {
        self = FieldValue(text)
        return true
    }
    @inline(__always) mutating func set(_ text: StaticString) -> Bool { set(Bytes(staticText: text)) }
    @inline(__always) mutating func set(_ number: Int64) -> Bool { set(UInt64(bitPattern: number), .int64) }
    @inline(__always) mutating func set(_ number: UInt64, _ type: ParamType) -> Bool {
        self = FieldValue(number, type)
        return true
    }
    @inline(__always) mutating func set(_ flag: Bool) -> Bool { set(flag ? 1 : 0, .bool) }
    @inline(__always) mutating func set(_ number: Double) -> Bool { set(number.bitPattern, .double) }
}

/// A list of values in scratch memory that grows as needed.
struct ValueList {
    private var base: UnsafeMutablePointer<FieldValue>
    private var capacity: Int
    private(set) var count = 0

    init(_ scratch: inout Scratch, capacity: Int = 16) {
        self.capacity = capacity
        base = Self.allocate(capacity, &scratch)
    }

    subscript(index: Int) -> FieldValue { base[index] }

    mutating func append(_ value: FieldValue, _ scratch: inout Scratch) {
        if count == capacity {
            capacity *= 2
            let bigger = Self.allocate(capacity, &scratch)
            bigger.update(from: base, count: count)
            base = bigger
        }
        base[count] = value
        count += 1
    }

    func value(_ type: ParamType) -> FieldValue { FieldValue(elements: base, count: count, type) }

    /// Scratch memory is aligned to 16 bytes, which is enough for values, and values are trivial.
    private static func allocate(_ capacity: Int, _ scratch: inout Scratch) -> UnsafeMutablePointer<FieldValue> {
        UnsafeMutableRawPointer(scratch.allocate(capacity * MemoryLayout<FieldValue>.stride))
            .bindMemory(to: FieldValue.self, capacity: capacity)
    }
}
