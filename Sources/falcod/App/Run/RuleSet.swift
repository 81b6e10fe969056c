internal import FalcodAlert
internal import FalcodConfig
internal import FalcodCore
internal import FalcodFormat
internal import FalcodRules

/// The rules in force, ready to be matched and rendered.
struct RuleSet {
    let plan: MatchPlan
    let templates: [AlertTemplate]
    private(set) var renderer: AlertRenderer
    /// The place of each rule in force in `table`.
    let tableIndexes: [Int]
    /// All loaded rules, in the order of statistics.
    let table: [(name: String, priority: Priority)]
    /// Those that conditions compare addresses with.
    let hostNames: [[UInt8]]
    /// Says which of the rules a loss of events concerns.
    let missed: MissedRules

    /// `hostname` is what alerts carry.
    init(_ loader: RuleLoader, catalog: FieldCatalog, _ config: Config, hostname: String) {
        let rules = loader.enabledRules.filter { $0.source == catalog.source }
        renderer = AlertRenderer(Self.settings(config, hostname))
        templates = Self.templates(rules, renderer)
        plan = MatchPlan(rules.map { RuleCondition(condition: $0.condition, events: $0.restriction.events) })
        hostNames = rules.flatMap(\.condition.hostNames)
        missed = MissedRules(rules.map { ($0.name, $0.restriction.events) })
        table = loader.rules.map { ($0.name, $0.priority) }
        let places = Dictionary(table.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
        tableIndexes = rules.map { places[$0.name] ?? 0 }
    }

    /// The name of the machine that alerts carry.
    var hostname: String {
        get { renderer.hostname }
        set { renderer.hostname = newValue }
    }

    private static func settings(_ config: Config, _ hostname: String) -> AlertSettings {
        var settings = AlertSettings(hostname: hostname)
        settings.json = config.alerts.json
        settings.includesOutput = config.alerts.includesOutput
        settings.includesMessage = config.alerts.includesMessage
        settings.includesOutputFields = config.alerts.includesOutputFields
        settings.includesTags = config.alerts.includesTags
        settings.isoTime = config.alerts.usesISO8601
        return settings
    }

    private static func templates(_ rules: [LoadedRule], _ renderer: AlertRenderer) -> [AlertTemplate] {
        var templates: [AlertTemplate] = []
        for rule in rules {
            templates.append(renderer.template(rule: rule.name, source: rule.source, priority: rule.priority, tags: rule.tags,
                                               output: rule.output, extraFields: rule.extraFields.map(\.field)))
        }
        return templates
    }
}
