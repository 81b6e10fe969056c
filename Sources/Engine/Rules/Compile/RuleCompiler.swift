import FalcodCore
import FalcodFilter
import FalcodFormat

/// Everything that the collected rules mean.
struct CompiledRules {
    var lists: [ResolvedList] = []
    var macros: [CompiledMacro] = []
    var rules: [LoadedRule] = []
    /// Rule objects of `rules`, by the same index.
    var definitions: [RuleObjectDefinition] = []
    /// Resolved conditions of `rules`, by the same index.
    var conditions: [FilterNode] = []
}

struct CompiledMacro {
    let definition: MacroObject
    /// With the macros it refers to put in.
    var condition: FilterNode
    var isUsed = false
}

/// Compiles what was collected. Fails with the first problem; warnings gather along the way.
struct RuleCompiler {
    let environment: LoaderEnvironment
    let collector: RuleCollector
    var warnings: [LoadWarning] = []
    private var checkers: [String: ConditionChecker] = [:]
    private let eventNames: EventNameTable
    private var lists: ListSubstitution
    private var macros: [CompiledMacro] = []
    private var resolver = MacroResolver()
    private var macroPositions: [String: Int] = [:]
    private var result = CompiledRules()

    init(_ environment: LoaderEnvironment, _ collector: RuleCollector, _ eventNames: EventNameTable) {
        self.environment = environment
        self.collector = collector
        self.eventNames = eventNames
        lists = ListSubstitution(collector.lists)
    }

    mutating func compile() throws(LoadFailure) -> CompiledRules {
        try compileMacros()
        for rule in collector.rules.objects where !rule.isOfUnknownSource { try compile(rule) }
        result.lists = lists.lists
        result.macros = macros
        warnOfUnused()
        return result
    }

    private mutating func warnOfUnused() {
        for macro in macros where !macro.isUsed {
            warn(.unusedMacro, "Macro not referred to by any other rule/macro", macro.definition.context)
        }
        for (list, object) in zip(lists.lists, collector.lists.objects) where !list.isUsed {
            warn(.unusedList, "List not referred to by any other rule/macro", object.context)
        }
    }

    private mutating func warn(_ code: LoadWarningCode, _ message: String, _ context: LoadContext, condition: String? = nil,
                               field: String? = nil) {
        warnings.append(LoadWarning(code, message, context, condition: condition, field: field))
    }

    // MARK: Conditions

    private mutating func parse(_ condition: String, _ context: LoadContext) throws(LoadFailure) -> FilterNode {
        let text = try substitute(condition, context)
        do {
            return try FilterParser.parse(text)
        } catch {
            let substituted = String(decoding: text, as: UTF8.self)
            throw LoadFailure(.compileCondition, error.message, context.addingExpression(substituted, error.position),
                              condition: substituted)
        }
    }

    private mutating func substitute(_ condition: String, _ context: LoadContext) throws(LoadFailure) -> [UInt8] {
        do {
            return try lists.substitute(Array(condition.utf8))
        } catch {
            throw LoadFailure(.compileCondition, "condition is too large after list '\(error.list)' was put in", context)
        }
    }

    private mutating func compileMacros() throws(LoadFailure) {
        for macro in collector.macros.objects {
            let node = try parse(macro.condition, macro.conditionContext)
            macroPositions[macro.name] = macros.count
            macros.append(CompiledMacro(definition: macro, condition: node))
            resolver.define(macro.name, node)
        }
        for index in macros.indices {
            let macro = macros[index].definition
            let table = collector.macros
            let resolution = resolver.resolveMacro(macro.name) { name in
                table[name].map { $0.index < macro.visibility } ?? false
            }
            guard let resolution else { continue }
            try use(resolution, macro.condition, macro.context)
            macros[index].condition = resolution.node
        }
    }

    /// Marks the macros that a condition refers to; fails if one is missing or leads back to itself.
    private mutating func use(_ resolution: MacroResolver.Resolution, _ condition: String, _ context: LoadContext)
        throws(LoadFailure) {
        if let error = resolution.error {
            throw LoadFailure(.validate, error.message, context.addingExpression(condition, error.position), condition: condition)
        }
        for name in resolution.used {
            if let position = macroPositions[name] { macros[position].isUsed = true }
        }
    }

    // MARK: Rules

    private mutating func compile(_ rule: RuleObjectDefinition) throws(LoadFailure) {
        guard let catalog = environment.catalog(of: rule.source) else { return }
        let condition = try ExceptionLowering.lower(rule)
        guard let output = try compileOutput(rule, catalog) else { return }
        let extraFields = try compileExtraFields(rule, catalog)

        let parsed = try parse(condition, rule.conditionContext)
        let resolution = resolver.resolve(parsed)
        try use(resolution, condition, rule.context)
        warnOfCondition(resolution.node, condition, rule)
        guard let (expression, restriction) = try check(resolution.node, condition, rule, catalog) else { return }
        if rule.warnsOfEventTypes && restriction.isTooWide {
            warn(.noEventType, "Rule matches too many evt.type values. This has a significant performance penalty.", rule.context)
        }
        result.definitions.append(rule)
        result.conditions.append(resolution.node)
        result.rules.append(LoadedRule(rule, expression, restriction, output, extraFields))
    }

    private mutating func warnOfCondition(_ node: FilterNode, _ condition: String, _ rule: RuleObjectDefinition) {
        let context = rule.conditionContext.addingExpression(condition, .none)
        if node.comparesWithNA { warn(.unsafeNACheck, "", context, condition: condition) }
        for field in node.deprecatedFields {
            warn(.deprecatedItem, DeprecatedFields.messageForCondition(field), context, condition: condition, field: field)
        }
    }

    private mutating func check(_ node: FilterNode, _ condition: String, _ rule: RuleObjectDefinition, _ catalog: FieldCatalog)
        throws(LoadFailure) -> (CheckedExpression, EventRestriction)? {
        do {
            let names = eventNames
            let checked = try checkers[rule.source, default: ConditionChecker(catalog: catalog, eventNames: names)].check(node)
            let restriction = try EventRestriction.ofRule(node, source: rule.source, names: eventNames)
            for warning in checked.warnings {
                warn(.compileCondition, warning.message, rule.conditionContext.addingExpression(condition, warning.position),
                     condition: condition)
            }
            return (checked.expression, restriction)
        } catch {
            let context = rule.conditionContext.addingExpression(condition, error.position)
            if rule.skipsIfUnknownFilter && UnknownFilter.matches(error.message) {
                warn(.unknownFilter, error.message, context, condition: condition)
                return nil
            }
            throw LoadFailure(.compileCondition, error.message, context, condition: condition)
        }
    }

    // MARK: Output

    private mutating func compileOutput(_ rule: RuleObjectDefinition, _ catalog: FieldCatalog) throws(LoadFailure) -> OutputFormat? {
        var text = rule.output
        for entry in environment.appendOutput where entry.matches(rule) {
            for addition in additions(entry, rule.source) { text += " " + addition }
        }
        if text.contains(DeprecatedFields.containerInfo) {
            warn(.deprecatedItem, "%container.info is deprecated and no more useful, and will be dropped by Falco 1.0.0. The container "
                + "plugin will automatically add required fields to the output message.", rule.context)
            text = text.removing(DeprecatedFields.containerInfo)
        }
        do {
            let format = try OutputFormat.compile(text, catalog: catalog)
            warnOfDeprecated(text, rule)
            return format
        } catch {
            let message = "\(error)"
            if rule.skipsIfUnknownFilter && UnknownFilter.matches(message) {
                warn(.unknownFilter, message, rule.outputContext)
                return nil
            }
            throw LoadFailure(.compileOutput, message, rule.outputContext)
        }
    }

    private func additions(_ entry: AppendOutputEntry, _ source: String) -> [String] {
        var texts: [String] = []
        if !entry.extraOutput.isEmpty { texts.append(entry.extraOutput) }
        guard entry.suggestedOutput else { return texts }
        for fieldClass in environment.catalog(of: source)?.classes ?? [] {
            for field in fieldClass.fields where field.flags.contains(.suggested) {
                texts.append(String(field.name.map { $0 == "." ? "_" : $0 }) + "=%" + field.name)
            }
        }
        return texts
    }

    private mutating func warnOfDeprecated(_ text: String, _ rule: RuleObjectDefinition) {
        for field in deprecatedFieldNames where text.contains(field) {
            warn(.deprecatedItem, "usage of deprecated field '\(field)' has been detected in the rule output", rule.outputContext,
                 field: field)
        }
    }

    private mutating func compileExtraFields(_ rule: RuleObjectDefinition, _ catalog: FieldCatalog) throws(LoadFailure)
        -> [LoadedRule.ExtraOutput] {
        var fields: [LoadedRule.ExtraOutput] = []
        for entry in environment.appendOutput where entry.matches(rule) {
            for field in entry.extraFields {
                let text = field.format ?? "%" + field.key
                do {
                    let format = try OutputFormat.compile(text, catalog: catalog)
                    let compiled = field.format == nil ? ExtraField.raw(field.key, format) : .formatted(field.key, format)
                    fields.removeAll { $0.key == field.key }
                    fields.append(.init(key: field.key, format: text, isRaw: field.format == nil, field: compiled))
                } catch {
                    throw LoadFailure(.compileOutput, "\(error)", rule.outputContext)
                }
                warnOfDeprecated(text, rule)
            }
        }
        return fields
    }
}

extension AppendOutputEntry {
    fileprivate func matches(_ rule: RuleObjectDefinition) -> Bool {
        (source.isEmpty || source == rule.source) && (self.rule.isEmpty || self.rule == rule.name) && rule.tags.isSuperset(of: tags)
    }
}

extension LoadContext {
    func addingExpression(_ condition: String, _ position: FilterPosition) -> LoadContext {
        addingExpression(condition, line: position.line, column: position.column, offset: position.index)
    }
}

/// Which problems `skip-if-unknown-filter` turns into warnings: they are known by their words.
enum UnknownFilter {
    private static let phrases = ["nonexistent field", "invalid formatting token", "unknown event type", "unknown filter:"]

    static func matches(_ message: String) -> Bool { phrases.contains { message.contains($0) } }
}

enum DeprecatedFields {
    static let containerInfo = "%container.info"

    static func messageForCondition(_ field: String) -> String {
        if field == "evt.dir" {
            return "due to the drop of enter events, 'evt.dir = <' always evaluates to true, and 'evt.dir = >' always evaluates to "
                + "false. The rule expression can be simplified by removing the condition on 'evt.dir'"
        }
        return "field is not available due to the drop of enter events."
    }
}

extension String {
    func contains(_ part: String) -> Bool { firstOffset(of: Array(part.utf8), in: Array(utf8), from: 0) != nil }

    fileprivate func removing(_ part: String) -> String {
        let bytes = Array(utf8), pattern = Array(part.utf8)
        var out: [UInt8] = []
        var position = 0
        while let found = firstOffset(of: pattern, in: bytes, from: position) {
            out += bytes[position..<found]
            position = found + pattern.count
        }
        return String(decoding: out + bytes[position...], as: UTF8.self)
    }

    private func firstOffset(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count - pattern.count >= start else { return nil }
        return (start...(bytes.count - pattern.count)).first { bytes[$0...].starts(with: pattern) }
    }
}
