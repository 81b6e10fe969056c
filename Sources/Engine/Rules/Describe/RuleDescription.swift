import FalcodCore
import FalcodFilter
public import FalcodSupport

/// Listings of what was loaded, for `-L` and `-l`.
extension RuleLoader {
    /// What `-L` (or `-l RULE`) prints with `json_output`; nil when there is no such rule.
    public func describe(rule name: String? = nil) -> JSONValue? {
        let writer = DescriptionWriter(environment, compiled, eventNames)
        if let name {
            guard let index = compiled.rules.firstIndex(where: { $0.name == name }) else { return nil }
            return .object(["rules": .array([writer.rule(index)])])
        }
        return .object([
            "required_engine_version": .string(collector.requiredEngineVersion.description),
            "required_plugin_versions": .array(collector.pluginRequirements.map(\.json)),
            "rules": .array(compiled.rules.indices.map { writer.rule($0) }),
            "macros": .array(compiled.macros.map { writer.macro($0) }),
            "lists": .array(compiled.lists.map { writer.list($0) }),
        ])
    }

    /// What `-L` (or `-l RULE`) prints as a table, with a final newline; nil when there is no such rule.
    public func describeText(rule name: String? = nil) -> String? {
        let rules = compiled.rules.filter { name == nil || $0.name == name }
        if name != nil && rules.isEmpty { return nil }
        var text = Self.row("Rule", "Description\n") + Self.row("----", "-----------\n")
        for rule in rules { text += Self.row(rule.name, Self.wrapped(rule.description)) + "\n\n" }
        return text
    }

    private static let column = 50
    private static let width = 110

    private static func row(_ left: String, _ right: String) -> String {
        left + String(repeating: " ", count: max(0, column - left.utf8.count)) + " " + right
    }

    /// The words of a text, each followed by a blank, on lines of at most `width` columns of which the first 51 are kept free.
    private static func wrapped(_ text: String) -> String {
        let indent = column + 1
        var out = ""
        var length = indent
        for word in text.utf8.split(whereSeparator: { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }) {
            if length + word.count + 1 > width {
                out += "\n" + String(repeating: " ", count: indent)
                length = indent
            }
            out += String(Substring(word)) + " "
            length += word.count + 1
        }
        return out
    }
}

extension PluginRequirement {
    fileprivate var json: JSONValue {
        let all: [JSONValue] = alternatives.map { .object(["name": .string($0.name), "version": .string($0.version)]) }
        return .object([
            "name": .string(alternatives[0].name), "version": .string(alternatives[0].version),
            "alternatives": .array(Array(all.dropFirst())),
        ])
    }
}

/// Describes rules, macros and lists as JSON.
private struct DescriptionWriter {
    let environment: LoaderEnvironment
    let compiled: CompiledRules
    let eventNames: EventNameTable
    /// Positions of macros and lists by name.
    let macroNames: Set<String>
    let listNames: Set<String>

    init(_ environment: LoaderEnvironment, _ compiled: CompiledRules, _ eventNames: EventNameTable) {
        self.environment = environment
        self.compiled = compiled
        self.eventNames = eventNames
        macroNames = Set(compiled.macros.map(\.definition.name))
        listNames = Set(compiled.lists.map(\.name))
    }

    func rule(_ index: Int) -> JSONValue {
        let rule = compiled.rules[index], definition = compiled.definitions[index], node = compiled.conditions[index]
        let info: [String: JSONValue] = [
            "name": .string(rule.name), "condition": .string(definition.condition), "priority": .string(rule.priority.name),
            "output": .string(definition.output), "description": .string(rule.description), "enabled": .bool(rule.isEnabled),
            "source": .string(rule.source), "tags": Self.texts(rule.tags), "capture": .bool(rule.capture),
            "capture_duration": .unsigned(UInt64(rule.captureDuration)),
        ]
        var details = condition(definition.condition, node, rule.restriction)
        let exceptions = definition.exceptions
        details["exception_names"] = Self.texts(Set(exceptions.map(\.name)))
        details["exception_fields"] = Self.texts(Set(exceptions.filter { !$0.values.isEmpty }.flatMap { $0.fields.texts }))
        details["exception_operators"] = Self.texts(Set(exceptions.flatMap { $0.comparators.texts }))
        details["output_compiled"] = .string(rule.output.text)
        details["output_fields"] = Self.texts(rule.extraFields.map(\.format) + rule.output.fieldTexts)
        let formatted = rule.extraFields.filter { !$0.isRaw }
        if !formatted.isEmpty {
            details["extra_output_formatted_fields"] = .object(
                Dictionary(formatted.map { ($0.key, .string($0.format)) }) { _, last in last })
        }
        details["plugins"] = Self.texts(plugins(rule, node))
        return .object(["info": .object(info), "details": .object(details)])
    }

    func macro(_ macro: CompiledMacro) -> JSONValue {
        let restriction = (try? EventRestriction.ofRule(macro.condition, source: "syscall", names: eventNames)) ?? .all
        var details = condition(macro.definition.condition, macro.condition, restriction)
        details["used"] = .bool(macro.isUsed)
        details["plugins"] = .array([])
        let info: [String: JSONValue] = [
            "name": .string(macro.definition.name), "condition": .string(macro.definition.condition),
        ]
        return .object(["info": .object(info), "details": .object(details)])
    }

    func list(_ list: ResolvedList) -> JSONValue {
        .object([
            "info": .object(["name": .string(list.name), "items": Self.texts(list.ownItems)]),
            "details": .object([
                "used": .bool(list.isUsed), "lists": Self.texts(Set(list.references)), "items_compiled": Self.texts(list.items),
                "plugins": .array([]),
            ]),
        ])
    }

    /// What is said of a condition: as written and as compiled.
    private func condition(_ text: String, _ node: FilterNode, _ restriction: EventRestriction) -> [String: JSONValue] {
        var operators: Set<String> = [], fields: Set<String> = []
        node.forEachCheck { operators.insert($0.operatorText) }
        node.forEachField { fields.insert($0.text) }
        let (macros, lists) = references(in: text)
        return [
            "macros": Self.texts(macros), "lists": Self.texts(lists), "condition_operators": Self.texts(operators),
            "condition_fields": Self.texts(fields), "condition_compiled": .string(node.canonicalText),
            "events": Self.texts(EventNameTable.names(events: restriction.events, syscalls: restriction.syscalls)),
        ]
    }

    /// The macros and lists that a condition names itself.
    private func references(in text: String) -> (macros: Set<String>, lists: Set<String>) {
        var macros: Set<String> = [], lists: Set<String> = []
        guard let node = try? FilterParser.parse(Array(text.utf8)) else { return (macros, lists) }
        node.forEachMacro { macros.insert($0.name) }
        node.forEachCheck { check in
            for value in check.right.values {
                let name = String(decoding: value, as: UTF8.self)
                if listNames.contains(name) { lists.insert(name) }
            }
        }
        return (macros.intersection(macroNames), lists)
    }

    /// The plugins that a rule needs: for its source, its fields, or the asynchronous events it names.
    private func plugins(_ rule: LoadedRule, _ node: FilterNode) -> Set<String> {
        var fields: Set<String> = [], values: Set<String> = []
        node.forEachField { fields.insert($0.name) }
        for field in rule.output.fields { fields.insert(field.definition.name) }
        node.forEachCheck { check in
            guard case .field(let field) = check.left, field.name == "evt.type" || field.name == "evt.asynctype" else { return }
            values.formUnion(check.right.values.map { String(decoding: $0, as: UTF8.self) })
        }
        return Set(environment.plugins.filter { plugin in
            plugin.source == rule.source || !fields.isDisjoint(with: plugin.fields) || !values.isDisjoint(with: plugin.asyncEvents)
        }.map(\.name))
    }

    private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    private static func texts(_ texts: Set<String>) -> JSONValue { Self.texts(texts.sorted()) }
}

extension ExceptionEntry {
    fileprivate var texts: [String] { isList ? entries.map(\.text) : [text] }
}
