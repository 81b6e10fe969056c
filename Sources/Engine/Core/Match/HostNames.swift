import Glibc

/// Comparison of an address with host names: the names are resolved, the address is looked for among the results.
///
/// Resolution may take long and must not hold up the event path more than once per name, so the answer of a name is
/// kept for the life of the process.
public enum HostNames {
    /// Addresses by name; only touched by the thread that owns the engine loop.
    nonisolated(unsafe) private static var resolved: [[UInt8]: [[UInt8]]] = [:]

    /// Finds addresses of 4 or 16 bytes; only set before and used by the thread that owns the engine loop.
    nonisolated(unsafe) private static var resolver: ([UInt8]) -> [[UInt8]]? = lookUp

    /// How often an address was compared with a name that nobody was there to resolve; only read by the thread that owns the engine loop.
    nonisolated(unsafe) public private(set) static var unresolved: UInt64 = 0

    /// Has names resolved by `resolver` from now on, in place of the C library in this process. nil says that it cannot be asked.
    public static func setResolver(_ resolver: @escaping ([UInt8]) -> [[UInt8]]?) { self.resolver = resolver }

    /// `value` is an address of 4 or 16 bytes.
    static func evaluate(_ value: FieldValue, _ op: Operator, _ modifier: OperatorModifier?, _ constants: ConstantSet,
                         _ scratch: inout Scratch) -> Bool {
        if op == .exists { return true }
        var satisfied = 0
        for index in 0..<constants.count
        where addresses(of: constants.values[index].bytes.array).contains(value.bytes.array) != (op == .notEqual) { satisfied += 1 }
        if let modifier { return Comparison.holds(modifier, satisfied, of: constants.count) }
        return op == .notEqual ? constants.count > 0 && satisfied == constants.count : satisfied > 0
    }

    private static func addresses(of name: [UInt8]) -> [[UInt8]] {
        if let known = resolved[name] { return known }
        guard let found = resolver(name) else {
            unresolved &+= 1
            return []
        }
        resolved[name] = found
        return found
    }

    private static func lookUp(_ name: [UInt8]) -> [[UInt8]] {
        var list: UnsafeMutablePointer<addrinfo>? = nil
        var found: [[UInt8]] = []
        let terminated = name.map { CChar(bitPattern: $0) } + [0]
        guard getaddrinfo(terminated, nil, nil, &list) == 0 else { return [] }
        var next = list
        while let entry = next {
            if let address = bytes(of: entry.pointee.ai_addr) { found.append(address) }
            next = entry.pointee.ai_next
        }
        freeaddrinfo(list)
        return found
    }

    private static func bytes(of address: UnsafeMutablePointer<sockaddr>?) -> [UInt8]? {
        guard let address else { return nil }
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                withUnsafeBytes(of: &pointer.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: &pointer.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
    }
}

extension CheckedExpression {
    /// Whether evaluating it may resolve host names.
    public var comparesHostNames: Bool {
        switch self {
        case .and(let parts), .or(let parts): parts.contains { $0.comparesHostNames }
        case .not(let part): part.comparesHostNames
        case .check(let predicate):
            if case .field(let field) = predicate.left { field.definition.comparison == .hostName } else { false }
        }
    }
}
