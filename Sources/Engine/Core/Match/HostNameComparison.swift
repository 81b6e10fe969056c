/// Comparison of an address with host names: it is looked for among the addresses that the names have.
enum HostNameComparison {
    /// `address` is of 4 or 16 bytes, network order.
    static func evaluate(_ address: Bytes, _ op: Operator, _ modifier: OperatorModifier?, _ constants: ConstantSet,
                         _ hosts: inout HostNames) -> Bool {
        if op == .exists { return true }
        let wanted = HostNames.Address(address)
        var satisfied = 0
        for index in 0..<constants.count
        where hosts.has(constants.values[index].bytes, wanted) != (op == .notEqual) { satisfied += 1 }
        if let modifier { return Comparison.holds(modifier, satisfied, of: constants.count) }
        return op == .notEqual ? constants.count > 0 && satisfied == constants.count : satisfied > 0
    }
}

extension CheckedExpression {
    /// The host names that it compares addresses with.
    public var hostNames: [[UInt8]] {
        switch self {
        case .and(let parts), .or(let parts): return parts.flatMap(\.hostNames)
        case .not(let part): return part.hostNames
        case .check(let predicate):
            guard case .field(let field) = predicate.left, field.definition.comparison == .hostName,
                  case .constants(let constants) = predicate.right else { return [] }
            return constants.map(\.bytes)
        }
    }
}
