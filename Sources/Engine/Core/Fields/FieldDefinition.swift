/// Restrictions of a field, as Falco names them.
public struct FieldFlags: OptionSet, Sendable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Cannot be printed.
    public static let filterOnly = FieldFlags(rawValue: 1)
    /// Cannot be used in a condition.
    public static let printOnly = FieldFlags(rawValue: 2)
    /// Not listed; still usable.
    public static let tableOnly = FieldFlags(rawValue: 4)
    public static let deprecated = FieldFlags(rawValue: 8)
    /// Cannot stand on the right-hand side.
    public static let noRightHandSide = FieldFlags(rawValue: 16)
    public static let noTransformer = FieldFlags(rawValue: 32)
    /// Appended to outputs by `suggested_output`.
    public static let suggested = FieldFlags(rawValue: 64)
    /// JSON output is the event time as an integer, whatever the text (`evt.time` and its like).
    public static let jsonTime = FieldFlags(rawValue: 128)
}

/// What a field accepts behind its name.
public struct FieldArgumentRule: Sendable, Equatable {
    public enum Need: Sendable { case none, optional, required }
    public var need: Need
    /// `[3]`
    public var index: Bool
    /// `[NAME]`
    public var key: Bool
    /// `.name`; part of the field's text, e.g. `evt.arg.fd`.
    public var dotted: Bool

    public init(_ need: Need, index: Bool = false, key: Bool = false, dotted: Bool = false) {
        self.need = need
        self.index = index
        self.key = key
        self.dotted = dotted
    }
    public static let none = FieldArgumentRule(.none)
}

/// A resolved argument, ready for the extractor. Trivial: `key` points at memory that lives as long as the process.
public struct FieldArgument {
    /// The numeric argument; -1 when there is none.
    public var index: Int64 = -1
    /// The textual argument; empty when there is none.
    public var key: Bytes = .empty
    public var isPresent = false
    /// `evt.arg.NAME`: `EventType.count` bytes, the index of that parameter in each event, 255 where it has none.
    var indexByEvent: UnsafePointer<UInt8>? = nil
    public init() {}
    public init(index: Int64) {
        self.index = index
        isPresent = true
    }
    /// The parameter of that name; none when nil.
    init(parameter entry: ParamNames.Entry?) {
        isPresent = entry != nil
        key = entry?.name ?? .empty
        indexByEvent = entry?.indexByEvent
    }
    /// `key` must never be freed.
    public init(key: Bytes) {
        self.key = key
        isPresent = true
    }
}

/// How a field with several candidate values compares in a condition.
public enum FieldComparison: Sendable {
    /// One value, or a true list (`fd.types`).
    case ordinary
    /// The extractor's `filter` form yields a list; a check holds when any element satisfies it, `!=` included
    /// (`proc.aname` without index: any ancestor).
    case anyElement
    /// As `anyElement`, but `!=` holds only when all elements differ (`fd.ip`, `fd.port`, `fd.net`: both endpoints). A
    /// list without elements is present (`exists` holds) and fails every other check.
    case eitherEndpoint
    /// `evt.around[T] = D`: the extractor yields |T - ts| in ns, compared with D milliseconds.
    case around
    /// Compared by resolving host names (`fd.cip.name` and its like).
    case hostName
}

/// Reads one field from the current event. Returns false when the field has no value (is absent).
///
/// Runs on the event path: no allocation except from `context.pointee.scratch`, no reference counting, no String.
public typealias FieldExtractor = @Sendable (
    _ context: UnsafeMutablePointer<EventContext>, _ argument: FieldArgument, _ value: inout FieldValue
) -> Bool

/// One field: the single place where its name, type, argument rule, restrictions, description and reading are declared.
public struct FieldDefinition: Sendable {
    public var name: String
    public var type: ParamType
    public var format: PrintFormat
    public var isList: Bool
    public var argument: FieldArgumentRule
    public var flags: FieldFlags
    public var comparison: FieldComparison
    /// One or more sentences, as printed by `--list`.
    public var description: String
    /// Every use of the field remembers something of its own between two events (`evt.deltatime`); the argument's index
    /// numbers the use.
    public var isPerInstance: Bool
    /// The value as printed.
    public var extract: FieldExtractor
    /// The value as compared, where it differs from the printed one; nil when it does not.
    public var extractForFilter: FieldExtractor?

    public init(_ name: String, _ type: ParamType, _ format: PrintFormat = .none, list: Bool = false,
                argument: FieldArgumentRule = .none, flags: FieldFlags = [], comparison: FieldComparison = .ordinary,
                perInstance: Bool = false, _ description: String, filter: FieldExtractor? = nil, _ extract: @escaping FieldExtractor) {
        self.name = name
        self.type = type
        self.format = format
        isList = list
        self.argument = argument
        self.flags = flags
        self.comparison = comparison
        isPerInstance = perInstance
        self.description = description
        self.extract = extract
        extractForFilter = filter
    }
}

/// Fields that share a prefix and are looked up together.
public struct FieldClass: Sendable {
    public var name: String
    /// Printed in parentheses behind the name by `--list`; may be empty.
    public var shortDescription: String
    public var description: String
    /// Available for every event source, not only `syscall`.
    public var isGeneric: Bool
    /// Never listed (helper classes).
    public var isHidden: Bool
    /// Comes from a plugin: arguments follow the rules of plugins.
    public var isPlugin = false
    public var fields: [FieldDefinition]

    public init(name: String, short: String = "", _ description: String, generic: Bool = false, hidden: Bool = false,
                fields: [FieldDefinition]) {
        self.name = name
        shortDescription = short
        self.description = description
        isGeneric = generic
        isHidden = hidden
        self.fields = fields
    }
}
