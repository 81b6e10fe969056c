/// One predicate of a rule set, compiled. Evaluated at most once per event.
struct CompiledPredicate {
    /// Index of the left operand among the plan's operands, each of which is read at most once per event.
    let left: Int32
    let op: Operator
    let modifier: OperatorModifier?
    let comparison: FieldComparison
    let constants: ConstantSet
    /// Index of the right operand, or -1 for constants.
    let right: Int32

    /// `value` is the left operand's, present. Without `state`, nothing holds that asks it.
    @inline(__always)
    func evaluate(_ value: FieldValue, _ scratch: inout Scratch, _ state: UnsafeMutablePointer<SystemState>?) -> Bool {
        if comparison == .ordinary {
            if let modifier { return Comparison.evaluate(value, op, modifier, constants, &scratch) }
            return Comparison.evaluate(value, op, constants, &scratch)
        }
        return evaluateSpecial(value, &scratch, state)
    }

    private func evaluateSpecial(_ value: FieldValue, _ scratch: inout Scratch, _ state: UnsafeMutablePointer<SystemState>?) -> Bool {
        switch comparison {
        case .ordinary: return false
        case .anyElement: return anyElement(value, &scratch)
        case .eitherEndpoint:
            if op == .exists { return true }
            guard let modifier else { return endpoints(value, nil, &scratch) }
            var satisfied = 0
            for index in 0..<constants.count where endpoints(value, index, &scratch) { satisfied += 1 }
            return Comparison.holds(modifier, satisfied, of: constants.count)
        case .around:
            guard constants.count > 0 else { return op == .exists }
            let (limit, overflow) = constants.values[0].number.multipliedReportingOverflow(by: 1_000_000)
            return overflow || value.number <= limit
        case .hostName:
            guard let state else { return false }
            return HostNameComparison.evaluate(value.bytes, op, modifier, constants, &state.pointee.hostNames)
        }
    }

    private func single(_ value: FieldValue, _ scratch: inout Scratch) -> Bool {
        if let modifier { return Comparison.evaluate(value, op, modifier, constants, &scratch) }
        return Comparison.evaluate(value, op, constants, &scratch)
    }

    private func anyElement(_ value: FieldValue, _ scratch: inout Scratch) -> Bool {
        guard let elements = value.elements else { return single(value, &scratch) }
        if op == .exists { return value.elementCount > 0 }
        for index in 0..<value.elementCount where single(elements[index], &scratch) { return true }
        return false
    }

    /// Either endpoint satisfies the operator; `!=` wants both to differ. `constant` nil looks at the whole set.
    private func endpoints(_ value: FieldValue, _ constant: Int?, _ scratch: inout Scratch) -> Bool {
        guard let elements = value.elements, value.elementCount > 0 else { return false }
        for index in 0..<value.elementCount {
            let holds = constant.map { Comparison.scalar(elements[index], op, constants, $0, &scratch) }
                ?? Comparison.evaluate(elements[index], op, constants, &scratch)
            if holds != (op == .notEqual) { return holds }
        }
        return op == .notEqual
    }
}
