internal import FalcodAlert
internal import FalcodSupport
internal import FalcodYAML

extension ConfigKey {
    static let rulesFiles: [ConfigKey] = [
        ConfigKey("config_files", schema: .list(.any([.string, .object([
            YAMLSchema.Property("path", .string, required: true),
            YAMLSchema.Property("strategy", .enumeration(["append", "override", "add-only"])),
        ])])), "Further configuration files and directories, merged by top-level key.") { (reader, config) throws(ConfigError) in
            config.includedPaths = try reader.list("config_files") { $0.scalar ?? $0["path"]?.scalar }
        },
        ConfigKey("watch_config_files", \.watchConfigFiles, "Reload when a configuration or rules file changes."),
        ConfigKey("rules_files", schema: .list(.string), "Rules files and directories.") { (reader, config) throws(ConfigError) in
            var paths = try reader.strings("rules_files")
            if try reader.isDefined("rules_file") {
                config.warnings.append("Using deprecated config key 'rules_file' (singular form). "
                    + "Please use new 'rules_files' config key (plural form).")
                paths += try reader.strings("rules_file")
                if try reader.isDefined("rules_files") {
                    throw reader.error("both 'rules_files' and 'rules_file' keys set")
                }
            }
            config.rules.paths = paths
            config.rules.files = paths.filter { Files.kind($0) != nil }
        },
    ]

    static let selection: [ConfigKey] = [
        ConfigKey("rule_matching", \.rules.matching, ignoresCase: true,
                  "Whether the first matching rule alerts, or all.") { word, _ in
            ConfigError("Unknown rule matching strategy \"\(word)\"--must be one of first, all")
        },
        ConfigKey("priority", schema: .string, default: "debug", "Least severe priority of rules that are loaded.") {
            (reader, config) throws(ConfigError) in
            guard let word: String = try reader.scalar("priority") else { return }
            guard let priority = Priority(word) else {
                throw ConfigError("Unknown priority \"\(word)\"--must be one of emergency, alert, critical, error, warning, "
                    + "notice, informational, debug")
            }
            config.rules.minimumPriority = priority
        },
    ]

    private static let selectionSchema = YAMLSchema.object([
        YAMLSchema.Property("rule", .string), YAMLSchema.Property("tag", .string),
    ], minimum: 1)

    static let rules: [ConfigKey] = [
        ConfigKey("rules", schema: .list(.object([
            YAMLSchema.Property("disable", selectionSchema), YAMLSchema.Property("enable", selectionSchema),
        ], minimum: 1)), "Turns rules on or off by name or tag, in order.") { (reader, config) throws(ConfigError) in
            config.rules.selections = try reader.list("rules", ruleSelection)
        },
    ]

    private static func ruleSelection(_ node: YAMLNode) -> RulesConfig.Selection? {
        guard let (enables, body) = node["enable"].map({ (true, $0) }) ?? node["disable"].map({ (false, $0) }) else { return nil }
        let selection = RulesConfig.Selection(enables: enables, rule: body["rule"]?.scalar, tag: body["tag"]?.scalar)
        return selection.rule == nil && selection.tag == nil ? nil : selection
    }

    static let appendOutput: [ConfigKey] = [
        ConfigKey("append_output", schema: .list(.object([
            YAMLSchema.Property("match", .object([
                YAMLSchema.Property("source", .string), YAMLSchema.Property("tags", .list(.string)), YAMLSchema.Property("rule", .string),
            ], minimum: 1)),
            YAMLSchema.Property("suggested_output", .boolean),
            YAMLSchema.Property("extra_output", .string),
            YAMLSchema.Property("extra_fields", .list(.any([.string, .map]))),
        ], minimum: 1)), "Adds text and fields to the output of rules.") { (reader, config) throws(ConfigError) in
            config.alerts.appended = try reader.list("append_output", appendedOutput)
            for entry in config.alerts.appended { if let warning = warning(about: entry) { config.warnings.append(warning) } }
        },
    ]

    /// nil for what is no mapping, for an extra field of another shape, and for one name given twice.
    private static func appendedOutput(_ node: YAMLNode) -> AppendOutputConfig? {
        guard node.mapping != nil else { return nil }
        var entry = AppendOutputConfig()
        if let match = node["match"] {
            entry.source = match["source"]?.scalar.flatMap { $0.isEmpty ? nil : $0 }
            entry.rule = match["rule"]?.scalar.flatMap { $0.isEmpty ? nil : $0 }
            entry.tags = (match["tags"]?.sequence ?? []).compactMap(\.scalar)
        }
        entry.format = node["extra_output"]?.scalar
        entry.addsSuggested = node["suggested_output"]?.scalar.flatMap { Bool(scalar: $0) } ?? false
        for field in node["extra_fields"]?.sequence ?? [] {
            if let name = field.scalar {
                entry.extraFields.append(AppendOutputConfig.ExtraField(name: name, format: nil))
                continue
            }
            guard let pairs = field.mapping, pairs.count == 1, let name = pairs[0].key.scalar, let format = pairs[0].value.scalar,
                  !entry.extraFields.contains(where: { $0.name == name && $0.format != nil }) else { return nil }
            entry.extraFields.append(AppendOutputConfig.ExtraField(name: name, format: format))
        }
        return entry
    }

    private static func warning(about entry: AppendOutputConfig) -> String? {
        guard let rule = entry.rule, !entry.tags.isEmpty else { return nil }
        let tags = entry.tags.joined(separator: ", ")
        return "An append_ouptut entry specifies both a rule (\(rule)) and a list of tags (\(tags)). This means that output will be "
            + "appended only to the \(rule) rule and only if it has all the tags: \(tags)."
    }

    static let plugins: [ConfigKey] = [
        ConfigKey("load_plugins", schema: .list(.string), "Names of the plugins to load, in order; absent is all of `plugins`.") {
            _, _ in
        }.readOnce(),
        ConfigKey("plugins", schema: .list(.object([
            YAMLSchema.Property("name", .string, required: true), YAMLSchema.Property("library_path", .string, required: true),
            YAMLSchema.Property("init_config", .anything), YAMLSchema.Property("open_params", .string),
        ])), "Plugin libraries and what they are given.") { (reader, config) throws(ConfigError) in
            config.plugins.selected = try selectedPlugins(reader)
        }.readOnce(),
        ConfigKey("plugins_hostinfo", \.plugins.usesHostInfo, "Give plugin sources information about the machine.").unserved(),
    ]

    private static func selectedPlugins(_ reader: ConfigReader) throws(ConfigError) -> [PluginConfig] {
        let declared: [PluginConfig]
        do throws(ConfigError) {
            declared = try reader.list("plugins", plugin)
        } catch {
            throw ConfigError("Error reading config file(\(reader.name)): could not load plugins config: \(error)")
        }
        guard try reader.isDefined("load_plugins") else { return declared }
        var selected: [PluginConfig] = []
        for name in try reader.strings("load_plugins") where !selected.contains(where: { $0.name == name }) {
            guard let plugin = declared.first(where: { $0.name == name }) else {
                throw ConfigError("Cannot load plugin '\(name)': plugin config not found for given name")
            }
            selected.append(plugin)
        }
        return selected
    }

    private static func plugin(_ node: YAMLNode) -> PluginConfig? {
        guard let name = node["name"]?.scalar, let path = node["library_path"]?.scalar else { return nil }
        var plugin = PluginConfig(name: name, libraryPath: path)
        if let value = node["init_config"], !value.isNull {
            plugin.initConfig = value.scalar ?? value.json.text()
        }
        plugin.openParams = node["open_params"]?.scalar.map(trimmed) ?? ""
        return plugin
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let bytes = text.utf8.drop(while: isBlank)
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(decoding: bytes[...last], as: UTF8.self)
    }
}
