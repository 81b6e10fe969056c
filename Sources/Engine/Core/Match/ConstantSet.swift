import CRE2

/// The right-hand constants of one predicate, laid out for its operator. Built at load, never freed.
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

    init(_ constants: [Constant], _ op: Operator) {
        count = constants.count
        values = Self.store(constants.map(\.value))
        numbers = Self.store(constants.map(\.number).sorted())
        strings = ByteMap(constants.map(\.bytes))
        paths = op == .pmatch ? PathMatcher(constants.map(\.bytes)) : nil
        regexes = Self.store(op == .regex ? constants.map { Self.compile($0.bytes) } : [])
        terminated = Self.store(op == .glob || op == .iglob ? constants.map {
            UnsafeRawPointer(ByteMap.immortal($0.bytes + [0]).base).assumingMemoryBound(to: CChar.self)
        } : [])
        prefixLengths = Self.store(constants.map(\.prefixLength))
    }

    private static func store<Element>(_ items: [Element]) -> UnsafePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(items.count, 1))
        memory.initialize(from: items, count: items.count)
        return UnsafePointer(memory)
    }

    private static func compile(_ pattern: [UInt8]) -> OpaquePointer? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { error in
            pattern.withUnsafeBufferPointer { falcod_regex_compile($0.baseAddress, $0.count, error.baseAddress, error.count) }
        }
    }

    @inline(__always) func containsNumber(_ number: UInt64) -> Bool {
        for index in 0..<count where numbers[index] >= number { return numbers[index] == number }
        return false
    }
}
