import CRE2
public import FalcodCore

/// Checks conditions against the fields of one event source, and parses their constants.
///
/// Looks fields up once per spelling, so that one checker serves all rules of a source.
public struct ConditionChecker {
    public let catalog: FieldCatalog
    private let eventNames: EventNameTable
    var fields: [String: FieldReference] = [:]
    /// What stands before the first dot in the names of fields. Made when the first constant is looked at: checkers for
    /// single fields and transformers are made often and never need it.
    private(set) lazy var fieldPrefixes = Self.prefixes(catalog)
    /// Texts that look like fields and are none, as met while looking for fields used as constants.
    var nonFields: Set<ByteKey> = []
    var warnings: [ConditionWarning] = []

    public init(catalog: FieldCatalog, eventNames: EventNameTable = .builtIn) {
        self.catalog = catalog
        self.eventNames = eventNames
    }

    private static func prefixes(_ catalog: FieldCatalog) -> Set<ByteKey> {
        let names = catalog.classes.lazy.flatMap(\.fields).map(\.name)
        return Set(names.map { ByteKey(Array($0.utf8.prefix { $0 != UInt8(ascii: ".") })) })
    }

    /// A checked condition, and what is odd about it.
    public struct Result: Sendable {
        public var expression: CheckedExpression
        public var warnings: [ConditionWarning]
    }

    /// Checks a condition whose macros are resolved.
    public mutating func check(_ node: FilterNode) throws(FilterCompileError) -> Result {
        warnings = []
        let expression = try expression(node)
        return Result(expression: expression, warnings: warnings)
    }

    private mutating func expression(_ node: FilterNode) throws(FilterCompileError) -> CheckedExpression {
        switch node {
        case .and(let nodes): return .and(try expressions(nodes))
        case .or(let nodes): return .or(try expressions(nodes))
        case .not(let inner): return .not(try expression(inner))
        case .check(let check):
            do {
                return .check(try predicate(check))
            } catch {
                throw FilterCompileError(error.message, at: check.position)
            }
        case .macro(let reference):
            throw FilterCompileError("filter error: unexpected identifier '\(reference.name)'", at: reference.position)
        }
    }

    private mutating func expressions(_ nodes: [FilterNode]) throws(FilterCompileError) -> [CheckedExpression] {
        var result: [CheckedExpression] = []
        result.reserveCapacity(nodes.count)
        for node in nodes { result.append(try expression(node)) }
        return result
    }

    // MARK: One check

    private mutating func predicate(_ check: FilterCheck) throws(CheckProblem) -> Predicate {
        let left = try operand(check.left)
        if let problem = OperatorRules.problem(check.op, modifier: check.modifier, on: left.type, isList: left.isList) {
            throw CheckProblem("filter error: " + problem)
        }
        switch check.right {
        case .none: return Predicate(left: left, op: check.op, right: .none)
        case .value, .list: return try compare(left, check)
        case .field(let field, let argument):
            guard argument == nil else { throw CheckProblem("filter error: transformer 'val' does not support field arguments") }
            return try compare(left, check, with: .field(try resolve(field)))
        case .transform(let transform): return try compare(left, check, with: try operand(transform))
        }
    }

    private mutating func compare(_ left: Operand, _ check: FilterCheck) throws(CheckProblem) -> Predicate {
        let base = left.baseField?.definition
        if base?.comparison == .around, check.op != .equal { throw CheckProblem("evt.around supports only '=' comparison operator") }
        let isRawArgument = base?.name == "evt.rawarg"
        let values = check.right.values
        var constants: [Constant] = []
        constants.reserveCapacity(values.count)
        for value in values {
            addWarnings(value, check)
            let text = try decoded(value, check.op)
            // Falco has no way to read such constants for this field.
            if isRawArgument, left.type == .bytebuf { throw CheckProblem("wrong parameter type \(ParamType.bytebuf.rawValue)") }
            if base?.name == "evt.type", !eventNames.isKnown(text) { throw CheckProblem("unknown event type " + String(decoding: text, as: UTF8.self)) }
            do {
                constants.append(try ConstantParser.parse(text, as: left.type))
            } catch {
                throw CheckProblem(error.message)
            }
            if check.op == .regex { try validateRegex(text) }
        }
        return Predicate(left: left, op: check.op, modifier: check.modifier, right: .constants(constants))
    }

    private func decoded(_ value: [UInt8], _ op: Operator) throws(CheckProblem) -> [UInt8] {
        guard op == .bcontains || op == .bstartswith else { return value }
        guard let bytes = ConstantParser.unhex(value) else {
            throw CheckProblem("filter error: bcontains and bstartswith operator support hex strings only")
        }
        return bytes
    }

    private func validateRegex(_ pattern: [UInt8]) throws(CheckProblem) {
        let reason = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer -> String? in
            let regex = pattern.withUnsafeBufferPointer {
                falcod_regex_compile($0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
            }
            if let regex {
                falcod_regex_free(regex)
                return nil
            }
            // The shim terminates the reason with NUL.
            return buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
        if let reason { throw CheckProblem("invalid regex pattern: " + reason) }
    }

    // MARK: Field against field

    private func compare(_ left: Operand, _ check: FilterCheck, with right: Operand) throws(CheckProblem) -> Predicate {
        if check.op == .pmatch || check.op == .regex {
            throw CheckProblem("operator '\(check.op.rawValue.uppercased())' doesn't support right-hand side fields")
        }
        if [.ipnet, .ipv4net, .ipv6net].contains(left.type) {
            throw CheckProblem("field type 'IPNET' doesn't support right-hand side fields")
        }
        if left.baseField?.definition.flags.contains(.noRightHandSide) == true {
            throw CheckProblem("field '\(left.fieldName)' doesn't support right-hand side fields")
        }
        if right.baseField?.definition.flags.contains(.noRightHandSide) == true {
            throw CheckProblem("field '\(right.fieldName)' can't be used as a right-hand side field")
        }
        guard left.type == right.type, left.isList == right.isList else {
            throw CheckProblem("""
                field '\(left.fieldName)' has type '\(left.typeText)' while the right-hand side field '\(right.fieldName)' \
                has incompatible type '\(right.typeText)'
                """)
        }
        return Predicate(left: left, op: check.op, modifier: check.modifier, right: .operand(right))
    }
}

/// What is wrong with a check; the place is that of the check.
struct CheckProblem: Error {
    var message: String
    init(_ message: String) { self.message = message }
}
