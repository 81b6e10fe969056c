/// Writes the exceptions of a rule into its condition.
enum ExceptionLowering {
    /// The condition in parentheses, followed by `and not (…)` for every exception that has values.
    static func lower(_ rule: RuleObjectDefinition) throws(LoadFailure) -> String {
        guard !rule.exceptions.isEmpty else { return rule.condition }
        var condition = "(" + rule.condition + ")"
        for exception in rule.exceptions where !exception.values.isEmpty {
            condition += " and not " + (exception.fields.isList ? try tuples(exception) : try values(exception))
        }
        return condition
    }

    /// `(field comparator (v1, v2))`
    private static func values(_ exception: RuleException) throws(LoadFailure) -> String {
        var texts: [String] = []
        for value in exception.values {
            if value.isList { throw LoadFailure(.validate, "Expected values array to contain a list of strings", exception.context) }
            texts.append(value.text.quotedForCondition)
        }
        return "(\(exception.fields.text) \(exception.comparators.text) (\(texts.joined(separator: ", "))))"
    }

    /// `(( f1 c1 v11 and  f2 c2 v12) or ( f1 c1 v21 and  f2 c2 v22))`
    private static func tuples(_ exception: RuleException) throws(LoadFailure) -> String {
        let fields = exception.fields.entries
        let comparators = exception.comparators.entries
        var alternatives: [String] = []
        for value in exception.values {
            guard value.entries.count == fields.count, comparators.count == fields.count else {
                throw LoadFailure(.validate, "Fields and values lists must have equal length", exception.context)
            }
            let checks = fields.indices.map { index in
                let comparator = comparators[index].text
                return " \(fields[index].text) \(comparator) \(text(of: value.entries[index], comparator))"
            }
            alternatives.append("(" + checks.joined(separator: " and ") + ")")
        }
        return "(" + alternatives.joined(separator: " or ") + ")"
    }

    private static func text(of value: ExceptionEntry, _ comparator: String) -> String {
        if case .list(let entries) = value {
            return "(" + entries.map { $0.text.quotedForCondition }.joined(separator: ", ") + ")"
        }
        guard RuleException.takesList(comparator) else { return value.text.quotedForCondition }
        return value.text.utf8.first == UInt8(ascii: "(") ? value.text : "(" + value.text + ")"
    }
}
