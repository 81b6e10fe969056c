public import FalcodSupport

/// Loads rules files, one after the other, into one rule set. What was read stays: a later file may append to, override or
/// replace what an earlier one defined, and every load compiles everything anew.
public struct RuleLoader {
    let environment: LoaderEnvironment
    var contents: [String: [UInt8]] = [:]
    /// The rules of the last successful load, in table order. Rules of unknown sources are not among them.
    public private(set) var rules: [LoadedRule] = []
    private var enabled = EnabledSet()

    public init(_ environment: LoaderEnvironment) { self.environment = environment }

    /// Makes the text of a file known before it is loaded, so that problems of an earlier file can show it.
    public mutating func prepare(name: String, content: [UInt8]) { contents[name] = content }

    /// Loads a file. On failure the rules of the last successful load stay in force.
    public mutating func load(name: String, content: [UInt8]) -> LoadResult {
        contents[name] = content
        return LoadResult(name: name)
    }

    /// Why the plugins that the files ask for are not those that are loaded; nil when they are.
    public func checkPluginRequirements() -> String? { nil }

    /// Applies entries of the configuration's `rules`, in order. To be called after all files were loaded.
    public mutating func select(_ entries: [RuleSelection]) {
        for entry in entries {
            if let pattern = entry.rule {
                set(entry.enable) { RuleSelection.matches($0.name, pattern: pattern) }
            }
            if let tag = entry.tag {
                set(entry.enable) { $0.tags.contains(tag) }
            }
        }
    }

    private mutating func set(_ enable: Bool, where condition: (LoadedRule) -> Bool) {
        for (index, rule) in rules.enumerated() where rule.priority <= environment.minimumPriority && condition(rule) {
            enabled.set(index, enabled: enable)
        }
    }

    /// The rules in force, in the order in which they are evaluated.
    public var enabledRules: [LoadedRule] { enabled.order.map { rules[$0] } }

    /// What `-L` (or `-l RULE`) prints with `json_output`; nil when there is no such rule.
    public func describe(rule: String? = nil) -> JSONValue? { nil }

    /// What `-L` (or `-l RULE`) prints as a table; nil when there is no such rule.
    public func describeText(rule: String? = nil) -> String? { nil }

    /// The JSON schema of rules files, as `--rule-schema` prints it: indented by two, without a final newline.
    public static var schemaText: String { "" }
}
