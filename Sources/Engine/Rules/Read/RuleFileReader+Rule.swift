import FalcodAlert
import FalcodSupport
import FalcodYAML

/// Rules, in the four forms that an entry can take.
extension RuleFileReader {
    private static let appendable: Set<String> = ["condition", "output", "desc", "tags", "exceptions"]
    private static let replaceable: Set<String> = appendable.union([
        "priority", "enabled", "capture", "capture_duration", "warn_evttypes", "skip-if-unknown-filter",
    ])

    mutating func readRule(_ item: YAMLNode) throws(LoadFailure) -> LoadContext {
        let name = try NodeReading.string(item, "rule", file.adding(.rule, at: item.mark))
        let context = file.adding(.rule, name, at: item.mark)
        let isAppend = try readAppend(item, context)
        let overrides = try Overrides.read(item, appendable: Self.appendable, replaceable: Self.replaceable, file, context)
        try refuseBoth(isAppend, overrides, context)
        if !overrides.isEmpty {
            try readOverride(item, name, overrides, context)
        } else if isAppend {
            try readLegacyAppend(item, name, context)
        } else if item["condition"] == nil && item["output"] == nil && item["desc"] == nil && item["priority"] == nil {
            try readEnabled(item, name, context)
        } else {
            try readDefinition(item, name, context)
        }
        return context
    }

    private mutating func readDefinition(_ item: YAMLNode, _ name: String, _ context: LoadContext) throws(LoadFailure) {
        func place(_ item: LoadLocation.Item, _ node: YAMLNode?) -> LoadContext {
            context.adding(item, at: node?.mark ?? .start)
        }
        let condition = try NodeReading.string(item, "condition", context)
        let output = try NodeReading.string(item, "output", context)
        let description = try NodeReading.string(item, "desc", context)
        let priority = try readPriority(item, context)
        var rule = RuleObjectDefinition(
            name: name, context: context, conditionContext: place(.ruleCondition, item["condition"]),
            outputContext: place(.ruleOutput, item["output"]), condition: condition, output: output.trimmed,
            description: description, source: try NodeReading.optionalString(item, "source", context) ?? "syscall",
            priority: priority)
        rule.isEnabled = try NodeReading.optionalBool(item, "enabled", context) ?? true
        rule.capture = try NodeReading.optionalBool(item, "capture", context) ?? false
        rule.captureDuration = try NodeReading.optionalUInt32(item, "capture_duration", context) ?? 0
        rule.warnsOfEventTypes = try NodeReading.optionalBool(item, "warn_evttypes", context) ?? true
        rule.skipsIfUnknownFilter = try NodeReading.optionalBool(item, "skip-if-unknown-filter", context) ?? false
        rule.tags = Set(try NodeReading.optionalStrings(item, "tags", context) ?? [])
        rule.exceptions = try readExceptions(item, context, isAppend: false)
        try collector.define(rule, environment) { warnings.append($0) }
    }

    private func readPriority(_ item: YAMLNode, _ context: LoadContext) throws(LoadFailure) -> Priority {
        let word = try NodeReading.string(item, "priority", context)
        guard let priority = Priority(word) else {
            throw LoadFailure(.yamlValidate, "Invalid priority",
                              context.adding(.rulePriority, at: item["priority"]?.mark ?? .start))
        }
        return priority
    }

    private mutating func readEnabled(_ item: YAMLNode, _ name: String, _ context: LoadContext) throws(LoadFailure) {
        let isEnabled = try NodeReading.bool(item, "enabled", context)
        warn(.deprecatedItem, "The standalone 'enabled' key usage is deprecated. The correct approach requires also a 'replace' entry "
            + "under the 'override' key (i.e. 'enabled: replace').", context)
        try collector.enable(name, isEnabled, context)
    }

    /// Only the condition and the exceptions can be appended to this way; all other keys are ignored.
    private mutating func readLegacyAppend(_ item: YAMLNode, _ name: String, _ context: LoadContext) throws(LoadFailure) {
        var change = RuleChange(name: name, context: context)
        if item["condition"] != nil {
            change.source = try NodeReading.stringOrEmpty(item, "source", context)
            change.condition = try NodeReading.string(item, "condition", context)
        }
        if item["exceptions"] != nil { change.exceptions = try readExceptions(item, context, isAppend: true) }
        if change.condition == nil && change.exceptions == nil {
            throw LoadFailure(.validate, "Appended rule must have exceptions or condition property", context)
        }
        try collector.append(change, environment)
    }

    private mutating func readOverride(_ item: YAMLNode, _ name: String, _ overrides: Overrides, _ context: LoadContext)
        throws(LoadFailure) {
        if !overrides.append.isEmpty {
            let change = try readChange(item, name, "append", overrides.append, context)
            try collector.append(change, environment)
        }
        if !overrides.replace.isEmpty {
            let change = try readChange(item, name, "replace", overrides.replace, context)
            try collector.replace(change, environment)
        }
        let unexpected = Self.replaceable.subtracting(overrides.append).subtracting(overrides.replace)
        for key in unexpected.sorted() {
            guard let node = item[key] else { continue }
            throw LoadFailure(.yamlValidate, "Unexpected key '\(key)': no corresponding entry under 'override' is defined.",
                              context.adding(.overrides, key, at: node.mark))
        }
    }

    /// Reads the values of the overridden keys.
    private mutating func readChange(_ item: YAMLNode, _ name: String, _ word: String, _ keys: Set<String>, _ context: LoadContext)
        throws(LoadFailure) -> RuleChange {
        func has(_ key: String) throws(LoadFailure) -> Bool {
            guard keys.contains(key) else { return false }
            guard item[key] != nil else {
                throw LoadFailure(.yamlValidate, "An \(word) override for '\(key)' was specified but '\(key)' is not defined", context)
            }
            return true
        }
        var change = RuleChange(name: name, context: context)
        if try has("condition") {
            change.source = try NodeReading.stringOrEmpty(item, "source", context)
            change.condition = try NodeReading.string(item, "condition", context)
        }
        if try has("exceptions") { change.exceptions = try readExceptions(item, context, isAppend: word == "append") }
        if try has("output") { change.output = try NodeReading.string(item, "output", context) }
        if try has("desc") { change.description = try NodeReading.string(item, "desc", context) }
        if try has("tags") { change.tags = Set(try NodeReading.strings(item, "tags", context)) }
        if try has("priority") { change.priority = try readPriority(item, context) }
        if try has("enabled") { change.isEnabled = try NodeReading.bool(item, "enabled", context) }
        if try has("capture") { change.capture = try NodeReading.bool(item, "capture", context) }
        if try has("capture_duration") { change.captureDuration = try NodeReading.uint32(item, "capture_duration", context) }
        if try has("warn_evttypes") { change.warnsOfEventTypes = try NodeReading.bool(item, "warn_evttypes", context) }
        if try has("skip-if-unknown-filter") {
            change.skipsIfUnknownFilter = try NodeReading.bool(item, "skip-if-unknown-filter", context)
        }
        return change
    }

    // MARK: Exceptions

    private mutating func readExceptions(_ item: YAMLNode, _ parent: LoadContext, isAppend: Bool) throws(LoadFailure)
        -> [RuleException] {
        guard let node = item["exceptions"], !node.isNull else { return [] }
        let context = parent.adding(.exceptions, at: node.mark)
        guard let entries = node.sequence else { throw LoadFailure(.yamlValidate, "Rule exceptions must be a sequence", context) }
        var exceptions: [RuleException] = []
        for entry in entries {
            let place = context.adding(.exception, at: entry.mark)
            guard entry.mapping != nil else { throw LoadFailure(.yamlValidate, "Rule exception must be a mapping", place) }
            let name = try NodeReading.string(entry, "name", place)
            let exception = RuleException(name: name, context: parent.adding(.exception, name, at: entry.mark))
            for earlier in exceptions where earlier.name == name {
                warn(.exceptionNameNotUnique, "Multiple definitions of exception '\(name)' in the same rule", exception.context)
            }
            exceptions.append(try readException(entry, exception, isAppend: isAppend))
        }
        return exceptions
    }

    private mutating func readException(_ entry: YAMLNode, _ named: RuleException, isAppend: Bool) throws(LoadFailure)
        -> RuleException {
        var exception = named
        if let fields = entry["fields"] {
            exception.fields = Self.entry(fields)
        } else if !isAppend {
            throw LoadFailure(.yamlValidate, "Item has no mapping for key 'fields'", exception.context)
        }
        if let comparators = entry["comps"] { exception.comparators = Self.entry(comparators) }
        if let values = entry["values"] {
            guard let elements = values.sequence else {
                throw LoadFailure(.yamlValidate, "Rule exception values must be a sequence",
                                  exception.context.adding(.exceptionValues, at: values.mark))
            }
            exception.values = elements.map { Self.entry($0) }
        } else if isAppend {
            warn(.appendNoValues, "Overriding/appending exception with no values", exception.context)
        }
        return exception
    }

    /// Anything but a scalar or a sequence counts as an empty text.
    private static func entry(_ node: YAMLNode) -> ExceptionEntry {
        switch node.content {
        case .scalar(let text): .text(text)
        case .sequence(let elements): .list(elements.map { entry($0) })
        case .null, .mapping: .text("")
        }
    }
}
