public import FalcodCore
public import FalcodRules
import FalcodSources

/// Runs a source through a rule set and tells which rules matched, in order.
public enum Replay {
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
        public init(description: String) { self.description = description }
    }

    /// Loads rules from texts; throws the loader's report when they are refused.
    public static func load(_ files: [(name: String, content: [UInt8])]) throws -> [LoadedRule] {
        var loader = RuleLoader(LoaderEnvironment(catalogs: [FieldCatalog.syscall(container: true)]))
        for file in files {
            let result = loader.load(name: file.name, content: file.content)
            guard result.isSuccessful else { throw Failure(description: result.text(verbose: true)) }
        }
        return loader.enabledRules
    }

    /// Names of the rules that matched, once per match.
    public static func matches(_ source: some EventSource, _ rules: [LoadedRule], _ matching: RuleMatching = .all) throws -> [String] {
        var state = SystemState()
        state.containers.isEnabled = true
        var loop = EngineLoop(source: source, state: state)
        try loop.populate()
        let plan = MatchPlan(rules.map { RuleCondition(condition: $0.condition, events: $0.restriction.events) })
        var names: [String] = []
        _ = try loop.run(plan, matching) { rule, _ in
            names.append(rules[rule].name)
            return true
        }
        return names
    }
}
