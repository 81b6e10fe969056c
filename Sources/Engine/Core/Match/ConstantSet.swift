import CRE2

/// The right-hand constants of one predicate, laid out for its operator, in the memory of its plan.
struct ConstantSet {
    /// Every constant, for operators that look at one after the other.
    let values: UnsafePointer<FieldValue>
    let count: Int
    /// Numbers, ascending as unsigned bit patterns, for `in`.
    let numbers: UnsafePointer<UInt64>
    /// Strings, for `in`.
    let strings: ByteMap
    let paths: PathMatcher?
    /// One per constant, for `regex`; nil entries were refused by the engine and match nothing.
    let regexes: UnsafePointer<OpaquePointer?>
    /// Constants with a terminating NUL, for `glob`.
    let terminated: UnsafePointer<UnsafePointer<CChar>>
    /// Networks: leading bits that count, per constant.
    let prefixLengths: UnsafePointer<UInt8>

    init(_ constants: [Constant], _ op: Operator, _ memory: PlanMemory) {
        count = constants.count
        values = memory.store(constants.map { $0.value(in: memory) })
        numbers = memory.store(constants.map(\.number).sorted())
        strings = ByteMap(constants.map(\.bytes), memory)
        paths = op == .pmatch ? PathMatcher(constants.map(\.bytes), memory) : nil
        regexes = memory.store(op == .regex ? constants.map { Self.compile($0.bytes, memory) } : [])
        terminated = memory.store(op == .glob || op == .iglob ? constants.map { memory.terminated($0.bytes) } : [])
        prefixLengths = memory.store(constants.map(\.prefixLength))
    }

    private static func compile(_ pattern: [UInt8], _ memory: PlanMemory) -> OpaquePointer? {
        let regex = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { error in
            pattern.withUnsafeBufferPointer { falcod_regex_compile($0.baseAddress, $0.count, error.baseAddress, error.count) }
        }
        if let regex { memory.atEnd { falcod_regex_free(regex) } }
        return regex
    }

    @inline(__always) func containsNumber(_ number: UInt64) -> Bool {
        for index in 0..<count where numbers[index] >= number { return numbers[index] == number }
        return false
    }
}
