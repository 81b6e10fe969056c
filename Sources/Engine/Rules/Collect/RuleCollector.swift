import FalcodCore

/// Everything that the rules files said so far, before any of it is compiled.
struct RuleCollector {
    private(set) var lists = OrderedTable<ListObject>()
    private(set) var macros = OrderedTable<MacroObject>()
    private(set) var rules = OrderedTable<RuleObjectDefinition>()
    private(set) var requiredEngineVersion = SemanticVersion(0, 0, 0)
    private(set) var pluginRequirements: [PluginRequirement] = []
    private var clock = 0

    private mutating func tick() -> Int {
        clock += 1
        return clock
    }

    // MARK: Requirements

    mutating func require(engine version: SemanticVersion, _ environment: LoaderEnvironment,
                          _ context: LoadContext) throws(LoadFailure) {
        guard environment.engineVersion.satisfies(version) else {
            throw LoadFailure(.validate, "Rules require engine version \(version), but engine version is \(environment.engineVersion)",
                              context)
        }
        requiredEngineVersion = max(requiredEngineVersion, version)
    }

    mutating func require(_ requirement: PluginRequirement, _ context: LoadContext) throws(LoadFailure) {
        var names: Set<String> = []
        for alternative in requirement.alternatives {
            if SemanticVersion(alternative.version) == nil {
                throw LoadFailure(.validate, "Invalid required version '\(alternative.version)' for plugin '\(alternative.name)'", context)
            }
            guard names.insert(alternative.name).inserted else {
                throw LoadFailure(.validate, "Defined multiple alternative version requirements for plugin '\(alternative.name)'", context)
            }
        }
        pluginRequirements.append(requirement)
    }

    // MARK: Lists and macros

    mutating func define(_ list: ListObject) { lists.define(list, at: tick()) }

    mutating func append(_ list: ListObject) throws(LoadFailure) {
        guard let position = lists.position(of: list.name) else {
            throw LoadFailure(.validate, "List uses 'append' or 'override.items: append' but no list by that name already exists",
                              list.context)
        }
        lists.change(position, at: tick()) { $0.items += list.items }
    }

    mutating func define(_ macro: MacroObject) { macros.define(macro, at: tick()) }

    mutating func append(_ macro: MacroObject) throws(LoadFailure) {
        guard let position = macros.position(of: macro.name) else {
            throw LoadFailure(.validate, "Macro uses 'append' or 'override.condition: append' but no macro by that name already exists",
                              macro.context)
        }
        macros.change(position, at: tick()) { $0.condition += " " + macro.condition }
    }

    // MARK: Rules

    /// Defines or redefines a rule. The warning of an unknown source is given even if the rule is then refused.
    mutating func define(_ rule: RuleObjectDefinition, _ environment: LoaderEnvironment, _ warn: (LoadWarning) -> Void)
        throws(LoadFailure) {
        if let earlier = rules[rule.name], earlier.source != rule.source { throw Self.otherSource(rule.context) }
        var rule = rule
        let catalog = environment.catalog(of: rule.source)
        rule.isOfUnknownSource = catalog == nil
        if rule.isOfUnknownSource {
            warn(LoadWarning(.unknownSource, "Unknown source \(rule.source), skipping", rule.context))
        }
        for index in rule.exceptions.indices { try rule.exceptions[index].complete(catalog) }
        rules.define(rule, at: tick())
    }

    private static func otherSource(_ context: LoadContext) -> LoadFailure {
        LoadFailure(.validate, "Rule has been re-defined with a different source", context)
    }

    /// Sets the flag that says whether a rule is enabled, and nothing else.
    mutating func enable(_ name: String, _ isEnabled: Bool, _ context: LoadContext) throws(LoadFailure) {
        guard let position = rules.position(of: name) else {
            throw LoadFailure(.validate, "Rule has 'enabled' key but no rule by that name already exists", context)
        }
        rules.change(position, at: nil) { $0.isEnabled = isEnabled }
    }

    /// Adds to the parts of a rule that `change` names.
    mutating func append(_ change: RuleChange, _ environment: LoaderEnvironment) throws(LoadFailure) {
        guard let position = rules.position(of: change.name) else {
            throw LoadFailure(.validate, "Rule uses 'append' or 'override.<key>: append' but no rule by that name already exists",
                              change.context)
        }
        let time = tick()
        try rules.change(position, at: time) { rule throws(LoadFailure) in
            if let condition = change.condition {
                if !change.source.isEmpty && change.source != rule.source { throw Self.otherSource(change.context) }
                rule.condition += " " + condition
            }
            if let output = change.output { rule.output += " " + output }
            if let description = change.description { rule.description += " " + description }
            if let tags = change.tags { rule.tags.formUnion(tags) }
            for exception in change.exceptions ?? [] {
                try rule.append(exception, environment.catalog(of: rule.source))
            }
        }
    }

    /// Replaces the parts of a rule that `change` names.
    mutating func replace(_ change: RuleChange, _ environment: LoaderEnvironment) throws(LoadFailure) {
        guard let position = rules.position(of: change.name) else {
            throw LoadFailure(.validate,
                              "An 'override.<key>: replace' to a rule was requested but no rule by that name already exists",
                              change.context)
        }
        let time = tick()
        try rules.change(position, at: time) { rule throws(LoadFailure) in
            if let condition = change.condition {
                if !change.source.isEmpty && change.source != rule.source { throw Self.otherSource(change.context) }
                rule.condition = condition
            }
            if let exceptions = change.exceptions {
                rule.exceptions = exceptions
                for index in rule.exceptions.indices {
                    try rule.exceptions[index].complete(environment.catalog(of: rule.source))
                }
            }
            rule.set(change)
        }
    }
}

extension RuleObjectDefinition {
    /// Takes over the simple values that `change` names.
    fileprivate mutating func set(_ change: RuleChange) {
        if let output = change.output { self.output = output }
        if let description = change.description { self.description = description }
        if let tags = change.tags { self.tags = tags }
        if let priority = change.priority { self.priority = priority }
        if let isEnabled = change.isEnabled { self.isEnabled = isEnabled }
        if let capture = change.capture { self.capture = capture }
        if let captureDuration = change.captureDuration { self.captureDuration = captureDuration }
        if let warns = change.warnsOfEventTypes { warnsOfEventTypes = warns }
        if let skips = change.skipsIfUnknownFilter { skipsIfUnknownFilter = skips }
    }

    /// Adds values to the exception of that name, or adds a new exception.
    fileprivate mutating func append(_ exception: RuleException, _ catalog: FieldCatalog?) throws(LoadFailure) {
        guard let index = exceptions.firstIndex(where: { $0.name == exception.name }) else {
            guard exception.fields.isFilled else {
                throw LoadFailure(.validate, "Rule exception must have fields property with a list of fields", exception.context)
            }
            guard !exception.values.isEmpty else {
                throw LoadFailure(.validate, "Rule exception must have values property with a list of values", exception.context)
            }
            var exception = exception
            try exception.complete(catalog)
            exceptions.append(exception)
            return
        }
        if exception.fields.isFilled {
            throw LoadFailure(.validate, "Can not append exception fields to existing exception, only values", exception.context)
        }
        if exception.comparators.isFilled {
            throw LoadFailure(.validate, "Can not append exception comps to existing exception, only values", exception.context)
        }
        exceptions[index].values += exception.values
    }
}
