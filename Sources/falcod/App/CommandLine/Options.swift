/// What the command line asks for. Every property is set by one entry of `OptionDefinition.all`.
struct Options: Sendable {
    enum Format: String { case text, markdown, json }

    var showsHelp = false
    /// As given; `Session` falls back on the default path.
    var configPath: String?
    var showsConfigSchema = false
    var showsRuleSchema = false
    var disabledSources: [String] = []
    var isDryRun = false
    var enabledSources: [String] = []
    var showsIgnored = false
    var describesRules = false
    var describedRule: String?
    /// The source to list fields of; empty for all.
    var listedSource: String?
    var listsEvents = false
    var listsPlugins = false
    /// Seconds of event time; 0 is no limit.
    var duration = 0
    var usesMarkdown = false
    var formatName: String?
    var namesOnly = false
    var overrides: [String] = []
    var pluginInfo: String?
    var printFormat: String?
    /// Where a live run also writes a recording.
    var recordPath: String?
    var pidFile: String?
    var rulesPaths: [String] = []
    var showsSupport = false
    var isUnbuffered = false
    var validatedFiles: [String] = []
    var isVerbose = false
    var showsVersion = false
    var showsPageSize = false

    var format: Format { formatName.flatMap { Format(rawValue: $0) } ?? (usesMarkdown ? .markdown : .text) }
}
