import Glibc

/// Comparison of an address with host names: the names are resolved, the address is looked for among the results.
///
/// Resolution may take long and must not hold up the event path more than once per name, so the answer of a name is
/// kept for the life of the process.
enum HostNames {
    /// Addresses by name; only touched by the thread that owns the engine loop.
    nonisolated(unsafe) private static var resolved: [[UInt8]: [[UInt8]]] = [:]

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
        var list: UnsafeMutablePointer<addrinfo>? = nil
        var found: [[UInt8]] = []
        let terminated = name.map { CChar(bitPattern: $0) } + [0]
        if getaddrinfo(terminated, nil, nil, &list) == 0 {
            var next = list
            while let entry = next {
                if let address = bytes(of: entry.pointee.ai_addr) { found.append(address) }
                next = entry.pointee.ai_next
            }
            freeaddrinfo(list)
        }
        resolved[name] = found
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
