import FalcodCore

/// Which operators a type of value has.
enum OperatorRules {
    /// Why `op` cannot be used on values of this type; nil when it can.
    static func problem(_ op: Operator, modifier: OperatorModifier?, on type: ParamType, isList: Bool) -> String? {
        if op == .exists { return nil }
        if isList { return listProblem(op, on: type) }
        let name = op.rawValue
        switch type {
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .errno, .fd, .pid, .syscallID, .sigtype,
             .reltime, .abstime, .port, .flags8, .flags16, .flags32, .enumflags8, .enumflags16, .enumflags32, .double, .mode:
            return isNumeric(op) ? nil : "'\(name)' operator not supported for numeric filters"
        case .bool:
            return isEquality(op) ? nil : "'\(name)' operator not supported for numeric filters"
        case .ipv4addr, .ipv4net, .ipv6addr, .ipv6net, .ipaddr, .ipnet:
            if isEquality(op) { return nil }
            let what = modifier == nil ? "operator" : "with modifier"
            return "'\(name)' \(what) not supported for ip address and network filters"
        case .charbuf, .fspath, .fsrelpath:
            return op == .bcontains || op == .bstartswith ? "'\(name)' operator not supported for string filters" : nil
        case .bytebuf:
            return isBuffer(op) ? nil : "'\(name)' operator not supported for buffer filters"
        default:
            return "'\(name)' operator not supported for type '\(type.name)'"
        }
    }

    private static func listProblem(_ op: Operator, on type: ParamType) -> String? {
        switch type {
        case .charbuf, .uint64, .reltime, .abstime, .bool, .ipaddr, .ipnet:
            op == .in || op == .intersects ? nil : "'\(op.rawValue)' operator not supported list filters"
        default:
            "list filters are not supported for type '\(type.name)'"
        }
    }

    private static func isEquality(_ op: Operator) -> Bool {
        switch op {
        case .equal, .notEqual, .in, .intersects: true
        default: false
        }
    }

    private static func isNumeric(_ op: Operator) -> Bool {
        switch op {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: isEquality(op)
        }
    }

    private static func isBuffer(_ op: Operator) -> Bool {
        switch op {
        case .contains, .bcontains, .startswith, .bstartswith, .endswith: true
        default: isEquality(op)
        }
    }
}
