import FalcodCore
import FalcodFilter

extension RuleException {
    /// Operators that a comparison with one value (or a list, see `listOperators`) may use.
    private static let operators: Set<String> = Set(Operator.allCases.map(\.rawValue)).union(["=="])
    private static let listOperators: Set<String> = ["in", "pmatch", "intersects"]
    private static let modifiable: Set<String> = [
        "=", "==", "!=", "contains", "icontains", "bcontains", "startswith", "bstartswith", "endswith", "glob", "iglob", "regex",
    ]

    /// Fills in comparators that were left out and checks that everything fits together. Fields are looked up in
    /// `catalog`; nil leaves them unchecked.
    mutating func complete(_ catalog: FieldCatalog?) throws(LoadFailure) {
        guard fields.isFilled else {
            throw LoadFailure(.validate, "Rule exception must have fields property with a list of fields", context)
        }
        if fields.isList { try completeList() } else { try completeSingle() }
        guard let catalog else { return }
        for field in fields.isList ? fields.entries.map(\.text) : [fields.text] where !Self.isField(field, catalog) {
            throw LoadFailure(.validate, "'\(field)' is not a supported filter field", context)
        }
    }

    private mutating func completeList() throws(LoadFailure) {
        let count = fields.entries.count
        if !comparators.isFilled { comparators = .list(Array(repeating: .text("="), count: count)) }
        guard comparators.entries.count == count else {
            throw LoadFailure(.validate, "Fields and comps lists must have equal length", context)
        }
        comparators = .list(comparators.entries.map { .text($0.text.trimmed) })
        for comparator in comparators.entries where !Self.isOperator(comparator.text) {
            throw LoadFailure(.validate, "'\(comparator.text)' is not a supported comparison operator", context)
        }
    }

    private mutating func completeSingle() throws(LoadFailure) {
        if !comparators.isFilled { comparators = .text("in") }
        if comparators.isList { throw LoadFailure(.validate, "Fields and comps must both be strings", context) }
        comparators = .text(comparators.text.trimmed)
        guard Self.listOperators.contains(comparators.text) || Self.isModified(comparators.text) else {
            throw LoadFailure(.validate, "When fields is a single value, comps must be one of (in, pmatch, intersects) or a modifier "
                + "operator (e.g. startswith oneof)", context)
        }
    }

    private static func isOperator(_ text: String) -> Bool { operators.contains(text) || isModified(text) }

    /// An operator and a modifier with one blank between them.
    private static func isModified(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.count == 2 && modifiable.contains(String(words[0])) && OperatorModifier(rawValue: String(words[1])) != nil
    }

    /// Whether the comparator takes a list of values.
    static func takesList(_ comparator: String) -> Bool { listOperators.contains(comparator) || isModified(comparator) }
}

extension RuleException {
    /// Whether a text names a field, or is a transformer applied to one.
    fileprivate static func isField(_ text: String, _ catalog: FieldCatalog) -> Bool {
        guard let last = text.utf8.last, last != UInt8(ascii: " "), text.utf8.first != UInt8(ascii: " "),
              let node = try? FilterParser.parse(Array((text + " exists").utf8)),
              case .check(let check) = node, check.op == .exists else { return false }
        var checker = ConditionChecker(catalog: catalog)
        return (try? checker.check(node)) != nil
    }
}
