public import FalcodCore

/// Which events can satisfy a condition: the codes it is evaluated for, and the system calls that must be captured for it.
public struct EventRestriction: Sendable, Hashable {
    public var events: EventCodeSet
    public var syscalls: SyscallSet

    public init(events: EventCodeSet, syscalls: SyscallSet) {
        self.events = events
        self.syscalls = syscalls
    }

    public static let all = EventRestriction(events: .all, syscalls: .all)
    public static let none = EventRestriction(events: EventCodeSet(), syscalls: SyscallSet())

    /// Rules for more event codes than this are reported as slow.
    private static let manyEvents = 100

    /// The condition says too little about the type of event: it allows more than a hundred codes, or none at all. Only
    /// conditions of source `syscall` can; asynchronous events that every rule gets do not count.
    public private(set) var isTooWide = false

    /// The restriction of a resolved condition of source `syscall`.
    public init(of node: FilterNode, names: EventNameTable) throws(FilterCompileError) {
        self = try Self.evaluate(node, isNegated: false, names)
        isTooWide = events.isEmpty || events.count > Self.manyEvents
    }

    /// The codes that a rule of `source` is evaluated for, asynchronous events among them, and the system calls it needs.
    public static func ofRule(_ node: FilterNode, source: String, names: EventNameTable) throws(FilterCompileError) -> EventRestriction {
        var result = EventRestriction.none
        if source == "syscall" {
            result = try EventRestriction(of: node, names: names)
        } else {
            result.events.insert(.plugineventE)
        }
        result.events.insert(.asynceventE)
        return result
    }

    /// A negation is pushed down to the checks: only those on the type of event have a meaningful complement.
    private static func evaluate(_ node: FilterNode, isNegated: Bool, _ names: EventNameTable) throws(FilterCompileError) -> EventRestriction {
        switch node {
        case .and(let nodes): try combine(nodes, isNegated: isNegated, byUnion: isNegated, names)
        case .or(let nodes): try combine(nodes, isNegated: isNegated, byUnion: !isNegated, names)
        case .not(let inner): try evaluate(inner, isNegated: !isNegated, names)
        case .check(let check): try evaluate(check, isNegated: isNegated, names)
        case .macro: .all
        }
    }

    private static func combine(_ nodes: [FilterNode], isNegated: Bool, byUnion: Bool,
                                _ names: EventNameTable) throws(FilterCompileError) -> EventRestriction {
        var result = byUnion ? EventRestriction.none : .all
        for node in nodes {
            let operand = try evaluate(node, isNegated: isNegated, names)
            if byUnion {
                result.events.formUnion(operand.events)
                result.syscalls.formUnion(operand.syscalls)
            } else {
                result.events.formIntersection(operand.events)
                result.syscalls.formIntersection(operand.syscalls)
            }
        }
        return result
    }

    private static func evaluate(_ check: FilterCheck, isNegated: Bool, _ names: EventNameTable) throws(FilterCompileError) -> EventRestriction {
        let isDecided = check.modifier == nil && (check.op == .equal || check.op == .notEqual || check.op == .in)
        guard isDecided || check.op == .exists else { return .all }
        switch check.left {
        case .field(let field):
            guard field.argument == nil, field.isEventType else { return .all }
        case .transform(let transform):
            guard transform.mentionsEventType else { return .all }
            throw unsupported(check)
        case .literal, .list: return .all
        }
        if check.op == .exists { return isNegated ? .none : .all }
        switch check.right {
        case .field, .transform: throw unsupported(check)
        case .none, .value, .list: break
        }
        let named = names.restriction(to: check.right.values)
        return (check.op == .notEqual) != isNegated ? named.complement : named
    }

    private static func unsupported(_ check: FilterCheck) -> FilterCompileError {
        FilterCompileError("event code search does not support `evt.type` checks with transformers", at: check.position)
    }

    private var complement: EventRestriction {
        var result = EventRestriction.all
        result.events.subtract(events)
        result.syscalls.subtract(syscalls)
        return result
    }
}

extension FilterField {
    /// Names the type of event: `evt.type` or `syscall.type`.
    fileprivate var isEventType: Bool { name == "evt.type" || name == "syscall.type" }
}

extension FilterTransform {
    fileprivate var mentionsEventType: Bool {
        var found = false
        forEachField { found = found || ($0.argument == nil && $0.isEventType) }
        return found
    }
}
