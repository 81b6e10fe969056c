import FalcodFilter
import FalcodSupport
import FalcodYAML

/// Loads rules files, one after the other, into one rule set. What was read stays: a later file may append to, override or
/// replace what an earlier one defined, and every load compiles everything anew.
public struct RuleLoader {
    let environment: LoaderEnvironment
    let eventNames: EventNameTable
    private var contents: [String: [UInt8]] = [:]
    private(set) var collector = RuleCollector()
    private(set) var compiled = CompiledRules()
    private var enabled = EnabledSet()

    public init(_ environment: LoaderEnvironment) {
        self.environment = environment
        let asyncEvents = environment.plugins.flatMap(\.asyncEvents)
        eventNames = asyncEvents.isEmpty ? .builtIn : EventNameTable(asyncEvents: asyncEvents)
    }

    /// The rules of the last successful load, in table order. Rules of unknown sources and those that
    /// `skip-if-unknown-filter` left out are not among them.
    public var rules: [LoadedRule] { compiled.rules }

    /// The rules in force, in the order in which they are evaluated.
    public var enabledRules: [LoadedRule] { enabled.order.map { compiled.rules[$0] } }

    /// Makes the text of a file known before it is loaded, so that problems of an earlier file can show it.
    public mutating func prepare(name: String, content: [UInt8]) { contents[name] = content }

    /// Loads a file. On failure the rules of the last successful load stay in force.
    public mutating func load(name: String, content: [UInt8]) -> LoadResult {
        contents[name] = content
        var result = LoadResult(name: name)
        var warnings: [LoadWarning] = []
        do throws(LoadFailure) {
            let documents = try parse(content, name)
            result.schema = try RuleSchema.statuses(of: documents, file: name)
            try read(documents, name, &warnings)
            var compiler = RuleCompiler(environment, collector, eventNames)
            defer { warnings += compiler.warnings }
            compiled = try compiler.compile()
            enabled = EnabledSet()
            for (index, rule) in compiled.rules.enumerated() where rule.isEnabled && isWanted(rule) {
                enabled.set(index, enabled: true)
            }
        } catch {
            result.errors = [issue(error.code, error.message, error.context, error.condition)]
        }
        result.warnings = warnings.map { issue($0.code, $0.message, $0.context, $0.condition, $0.deprecatedField) }
        return result
    }

    private func parse(_ content: [UInt8], _ name: String) throws(LoadFailure) -> [YAMLNode] {
        do {
            return try YAMLReader.documents(content)
        } catch {
            let context = LoadContext(file: name).adding(.valueFor, at: error.mark)
            throw LoadFailure(.yamlParse, error.description, context)
        }
    }

    private mutating func read(_ documents: [YAMLNode], _ name: String, _ warnings: inout [LoadWarning]) throws(LoadFailure) {
        var reader = RuleFileReader(name: name, environment, collector)
        collector = RuleCollector()
        defer {
            collector = reader.collector
            warnings += reader.warnings
        }
        try reader.read(documents)
    }

    private func isWanted(_ rule: LoadedRule) -> Bool { rule.priority <= environment.minimumPriority }

    private func issue<Code>(_ code: Code, _ message: String, _ context: LoadContext, _ condition: String?, _ field: String? = nil)
        -> LoadIssue<Code> {
        let place = context.locations[context.locations.count - 1]
        let snippet: String
        if let text = condition.map({ Array($0.utf8) }) ?? contents[place.content] {
            snippet = Snippet.make(text, offset: place.mark.offset)
        } else {
            snippet = "<No context for file + \(place.content)>\n"
        }
        return LoadIssue(code: code, message: message, locations: context.locations, snippet: snippet, deprecatedField: field)
    }

    /// Why the plugins that the files ask for are not those that are loaded; nil when they are.
    public func checkPluginRequirements() -> String? {
        for requirement in collector.pluginRequirements where !isSatisfied(requirement) {
            let options = requirement.alternatives.map { "\($0.name) (>= \($0.version))" }
            return "Plugin requirement not satisfied, must load one of: " + options.joined(separator: ", ")
        }
        return nil
    }

    private func isSatisfied(_ requirement: PluginRequirement) -> Bool {
        for alternative in requirement.alternatives {
            guard let plugin = environment.plugins.first(where: { $0.name == alternative.name }) else { continue }
            return SemanticVersion(alternative.version).map { plugin.version.satisfies($0) } ?? false
        }
        return false
    }

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
        for (index, rule) in compiled.rules.enumerated() where isWanted(rule) && condition(rule) {
            enabled.set(index, enabled: enable)
        }
    }
}
