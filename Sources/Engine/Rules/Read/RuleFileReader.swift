import FalcodSupport
import FalcodYAML

/// Reads the entries of one rules file into the collector. Stops at the first error; what was collected before stays.
struct RuleFileReader {
    let environment: LoaderEnvironment
    let file: LoadContext
    var collector: RuleCollector
    var warnings: [LoadWarning] = []

    init(name: String, _ environment: LoaderEnvironment, _ collector: RuleCollector) {
        self.environment = environment
        file = LoadContext(file: name)
        self.collector = collector
    }

    mutating func read(_ documents: [YAMLNode]) throws(LoadFailure) {
        for document in documents where !document.isNull {
            guard let items = document.sequence else {
                let words = document.mapping == nil ? "Rules content is not yaml" : "Rules content is not yaml array of objects"
                throw LoadFailure(.yamlValidate, words, file)
            }
            for item in items where !item.isNull {
                guard item.mapping != nil else {
                    throw LoadFailure(.yamlValidate, "Unexpected element type. Each element should be a yaml associative array.",
                                      file.adding(.contentItem, at: item.mark))
                }
                try read(item)
            }
        }
    }

    /// The first of these keys that an entry has says what it is.
    private mutating func read(_ item: YAMLNode) throws(LoadFailure) {
        let context: LoadContext
        let known: Set<String>
        if item["required_engine_version"] != nil {
            context = try readEngineVersion(item)
            known = ["required_engine_version"]
        } else if item["required_plugin_versions"] != nil {
            context = try readPluginVersions(item)
            known = ["required_plugin_versions"]
        } else if item["list"] != nil {
            context = try readList(item)
            known = ["list", "items", "append", "override"]
        } else if item["macro"] != nil {
            context = try readMacro(item)
            known = ["macro", "condition", "append", "override"]
        } else if item["rule"] != nil {
            context = try readRule(item)
            known = Self.ruleKeys
        } else {
            warn(.unknownItem, "Unknown top level item", file.adding(.contentItem, at: item.mark))
            return
        }
        for pair in item.mapping ?? [] {
            let key = pair.key.scalar ?? "null"
            if !known.contains(key) { warn(.unknownKey, "Unknown key '\(key)'. The key will be ignored.", context) }
        }
    }

    private static let ruleKeys: Set<String> = [
        "rule", "condition", "output", "desc", "priority", "source", "enabled", "capture", "capture_duration", "warn_evttypes",
        "skip-if-unknown-filter", "tags", "exceptions", "override", "append",
    ]

    mutating func warn(_ code: LoadWarningCode, _ message: String, _ context: LoadContext) {
        warnings.append(LoadWarning(code, message, context))
    }

    // MARK: Versions

    private mutating func readEngineVersion(_ item: YAMLNode) throws(LoadFailure) -> LoadContext {
        let key = "required_engine_version"
        let context = file.adding(.requiredEngineVersion, at: item.mark)
        let text = try NodeReading.string(item, key, context)
        // A single number counts minor versions.
        guard let version = NodeReading.uint32(text).map({ SemanticVersion(0, $0, 0) }) ?? SemanticVersion(text) else {
            throw LoadFailure(.yamlValidate, "Unable to parse engine version '\(text)' as a semver string. "
                + "Expected \"x.y.z\" semver format.", context)
        }
        try collector.require(engine: version, environment, context)
        return context
    }

    private mutating func readPluginVersions(_ item: YAMLNode) throws(LoadFailure) -> LoadContext {
        guard let node = item["required_plugin_versions"] else { return file }
        let context = file.adding(.requiredPluginVersions, at: node.mark)
        guard let entries = node.sequence else {
            throw LoadFailure(.yamlValidate, "Value of required_plugin_versions must be a sequence", context)
        }
        for entry in entries { try readPluginVersion(entry, context) }
        return context
    }

    private mutating func readPluginVersion(_ entry: YAMLNode, _ parent: LoadContext) throws(LoadFailure) {
        var context = parent.adding(.requiredPluginVersionsEntry, at: entry.mark)
        guard entry.mapping != nil else { throw LoadFailure(.yamlValidate, "Plugin version must be a mapping", context) }
        let name = try NodeReading.string(entry, "name", context)
        context = parent.adding(.requiredPluginVersionsEntry, name, at: entry.mark)
        let version = try NodeReading.string(entry, "version", context)
        var requirement = PluginRequirement(alternatives: [.init(name: name, version: version)])
        if let node = entry["alternatives"] {
            guard let alternatives = node.sequence else {
                throw LoadFailure(.yamlValidate, "Value of plugin version alternatives must be a sequence", context)
            }
            for alternative in alternatives { requirement.alternatives.append(try readAlternative(alternative, context)) }
        }
        try collector.require(requirement, context)
    }

    private func readAlternative(_ node: YAMLNode, _ parent: LoadContext) throws(LoadFailure) -> PluginRequirement.Alternative {
        if node.scalar != nil {
            throw LoadFailure(.validate, "yaml-cpp: error at line \(node.mark.line + 1), column \(node.mark.column + 1): "
                + "operator[] call on a scalar (key: \"name\")", file)
        }
        let name = try NodeReading.string(node, "name", parent.adding(.requiredPluginVersionsAlternative, at: node.mark))
        let context = parent.adding(.requiredPluginVersionsAlternative, name, at: node.mark)
        return .init(name: name, version: try NodeReading.string(node, "version", context))
    }

    // MARK: Lists and macros

    private mutating func readList(_ item: YAMLNode) throws(LoadFailure) -> LoadContext {
        let name = try NodeReading.string(item, "list", file.adding(.list, at: item.mark))
        let context = file.adding(.list, name, at: item.mark)
        if !ItemName.isList(name) {
            warn(.invalidListName, "List has an invalid name. List names should match a regular expression: "
                + "([^()\"'[:space:]=,]+)", context)
        }
        let list = ListObject(name: name, context: context, items: try NodeReading.strings(item, "items", context))
        if try isAppend(item, key: "items", context) {
            try collector.append(list)
        } else {
            collector.define(list)
        }
        return context
    }

    private mutating func readMacro(_ item: YAMLNode) throws(LoadFailure) -> LoadContext {
        let name = try NodeReading.string(item, "macro", file.adding(.macro, at: item.mark))
        let context = file.adding(.macro, name, at: item.mark)
        if !ItemName.isMacro(name) {
            warn(.invalidMacroName, "Macro has an invalid name. Macro names should match a regular expression: "
                + "([a-zA-Z]+[a-zA-Z0-9_]*)", context)
        }
        let condition = try NodeReading.string(item, "condition", context)
        let conditionContext = context.adding(.macroCondition, at: item["condition"]?.mark ?? item.mark)
        let macro = MacroObject(name: name, context: context, conditionContext: conditionContext, condition: condition)
        if try isAppend(item, key: "condition", context) {
            try collector.append(macro)
        } else {
            collector.define(macro)
        }
        return context
    }

    /// Whether a list or macro adds to the one of its name.
    private mutating func isAppend(_ item: YAMLNode, key: String, _ context: LoadContext) throws(LoadFailure) -> Bool {
        let isAppend = try readAppend(item, context)
        let overrides = try Overrides.read(item, appendable: [key], replaceable: [key], file, context)
        try refuseBoth(isAppend, overrides, context)
        return isAppend || overrides.append.contains(key)
    }

    /// The deprecated `append: true`.
    mutating func readAppend(_ item: YAMLNode, _ context: LoadContext) throws(LoadFailure) -> Bool {
        guard try NodeReading.optionalBool(item, "append", context) == true else { return false }
        warn(.deprecatedItem, "'append' key is deprecated. Add an 'append' entry (e.g. 'condition: append') under 'override' instead.",
             context)
        return true
    }

    func refuseBoth(_ isAppend: Bool, _ overrides: Overrides, _ context: LoadContext) throws(LoadFailure) {
        guard isAppend && !overrides.isEmpty else { return }
        throw LoadFailure(.yamlValidate, "Keys 'override' and 'append: true' cannot be used together. Add an 'append' entry "
            + "(e.g. 'condition: append') under 'override' instead.", context)
    }
}

/// What names of macros and lists look like.
enum ItemName {
    static func isMacro(_ name: String) -> Bool {
        var bytes = name.utf8.makeIterator()
        guard let first = bytes.next(), isLetter(first) else { return false }
        while let byte = bytes.next() {
            guard isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "_") else {
                return false
            }
        }
        return true
    }

    static func isList(_ name: String) -> Bool {
        !name.isEmpty && !name.utf8.contains { byte in
            byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || "()\"'=,".utf8.contains(byte)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }
}
