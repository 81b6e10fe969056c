/// One command-line option: names, argument and help are declared here and nowhere else.
struct OptionDefinition: Sendable {
    enum Argument: Sendable {
        case none
        /// Must follow, or be attached by `=`.
        case required(String)
        /// Only attached by `=`.
        case optional(String)
    }

    var short: Character?
    var long: String?
    var argument: Argument
    var help: String
    /// False when the text does not read as the option's type.
    let apply: @Sendable (inout Options, String) -> Bool

    typealias Target<Value> = any WritableKeyPath<Options, Value> & Sendable

    private init(_ short: Character?, _ long: String?, _ argument: Argument, _ help: String,
                 apply: @escaping @Sendable (inout Options, String) -> Bool) {
        self.short = short
        self.long = long
        self.argument = argument
        self.help = help
        self.apply = apply
    }

    static func flag(_ short: Character?, _ long: String? = nil, _ target: Target<Bool>, _ help: String) -> Self {
        Self(short, long, .none, help) { options, text in
            switch text {
            case "true", "True", "t", "T", "1": options[keyPath: target] = true
            case "false", "False", "f", "F", "0": options[keyPath: target] = false
            default: return false
            }
            return true
        }
    }

    static func text(_ short: Character?, _ long: String? = nil, _ target: Target<String?>, _ name: String, _ help: String) -> Self {
        Self(short, long, .required(name), help) { options, text in
            options[keyPath: target] = text
            return true
        }
    }

    static func texts(_ short: Character?, _ long: String? = nil, _ target: Target<[String]>, _ name: String, _ help: String) -> Self {
        Self(short, long, .required(name), help) { options, text in
            options[keyPath: target].append(text)
            return true
        }
    }

    static func number(_ short: Character?, _ target: Target<Int>, _ name: String, _ help: String) -> Self {
        Self(short, nil, .required(name), help) { options, text in
            guard let value = Int32(text) else { return false }
            options[keyPath: target] = Int(value)
            return true
        }
    }

    static func optionalText(_ long: String, _ target: Target<String?>, _ name: String, _ help: String) -> Self {
        Self(nil, long, .optional(name), help) { options, text in
            options[keyPath: target] = text
            return true
        }
    }

    /// In the order in which the help shows them.
    static let all: [OptionDefinition] = [
        .flag("h", "help", \.showsHelp, "Print this help and exit."),
        .text("c", nil, \.configPath, "path", "Configuration file to use instead of \(Session.defaultConfigPath)."),
        .flag(nil, "config-schema", \.showsConfigSchema, "Print the JSON schema of the configuration file and exit."),
        .flag(nil, "rule-schema", \.showsRuleSchema, "Print the JSON schema of rules files and exit."),
        .texts(nil, "disable-source", \.disabledSources, "event_source", "Turn off one event source. May be given several times; "
            + "does not go with --enable-source. Has no effect when a capture file is replayed."),
        .flag(nil, "dry-run", \.isDryRun, "Do everything except processing events: load configuration, plugins and rules."),
        .texts(nil, "enable-source", \.enabledSources, "event_source", "Turn on one event source and all others off. May be given "
            + "several times; does not go with --disable-source. Has no effect when a capture file is replayed."),
        .flag("i", nil, \.showsIgnored, "Print the system calls that are not watched unless base_syscalls.all is set, and exit."),
        .flag("L", nil, \.describesRules, "Describe all loaded rules and exit; as one JSON object when json_output is set."),
        .text("l", nil, \.describedRule, "rule", "Describe the rule of this name and exit; as JSON when json_output is set."),
        .optionalText("list", \.listedSource, "=source(=)", "List the fields that conditions and outputs may use, and exit. With "
            + "=SOURCE only those of one event source."),
        .flag(nil, "list-events", \.listsEvents, "List all event types and their parameters, and exit."),
        .flag(nil, "list-plugins", \.listsPlugins, "Describe the configured plugins and exit."),
        .number("M", \.duration, "num_seconds", "Stop after this many seconds of event time."),
        .flag(nil, "markdown", \.usesMarkdown, "Deprecated: the same as --format markdown."),
        .text(nil, "format", \.formatName, "format", "Form of --list and --list-events: text, markdown or json."),
        .flag("N", nil, \.namesOnly, "With --list: only the names of the fields."),
        .texts("o", "option", \.overrides, "opt=val", "Set a key of the configuration: a.b=value, list[]=value to append, "
            + "list[2].a=value. A value in braces is read as a mapping. May be given several times."),
        .text(nil, "plugin-info", \.pluginInfo, "plugin_name", "Describe the plugin of this name or library path, how it is "
            + "configured and what it can open, and exit."),
        .text("p", "print", \.printFormat, "output_format", "Deprecated, use append_output in the configuration: append this "
            + "format to every rule's output."),
        .text("P", "pidfile", \.pidFile, "pid_file", "Write the process id to this file."),
        .text(nil, "record", \.recordPath, "file", "Also write a recording of everything that a live run uses, to be read with "
            + "'falcod replay FILE'."),
        .texts("r", nil, \.rulesPaths, "rules_file", "Rules file or directory to load instead of those of the configuration. "
            + "May be given several times."),
        .flag(nil, "support", \.showsSupport, "Print versions, configuration and rules as JSON, for a support request, and exit."),
        .flag("U", "unbuffered", \.isUnbuffered, "Write out every alert at once, whatever buffered_outputs says."),
        .texts("V", "validate", \.validatedFiles, "rules_file", "Check these rules files only, print the result and exit. May be "
            + "given several times."),
        .flag("v", nil, \.isVerbose, "Say more: types in --list, statistics at the end."),
        .flag(nil, "version", \.showsVersion, "Print versions and exit."),
        .flag(nil, "page-size", \.showsPageSize, "Log the machine's page size and exit."),
    ]

    func matches(_ name: String) -> Bool { long == name || short.map(String.init) == name }
}
