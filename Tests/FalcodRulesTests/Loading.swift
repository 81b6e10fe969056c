import FalcodCore
import FalcodSupport

@testable import FalcodRules

/// Files loaded in order into one loader, and what came of each.
struct Loading {
    var loader: RuleLoader
    var results: [LoadResult] = []

    init(_ files: [String], _ change: (inout LoaderEnvironment) -> Void = { _ in }) {
        var environment = LoaderEnvironment(catalogs: [.syscall(container: false, staticFields: [("env", "prod")])])
        change(&environment)
        loader = RuleLoader(environment)
        for (index, file) in files.enumerated() { results.append(loader.load(name: "\(index)", content: Array(file.utf8))) }
    }

    init(_ file: String) { self.init([file]) }

    /// Errors, then warnings, of the last file: `CODE item 'name'@line:column message`.
    var issues: [String] {
        guard let result = results.last else { return [] }
        return result.errors.map { Self.line($0.code.rawValue, $0.message, $0.locations) }
            + result.warnings.map { Self.line($0.code.rawValue, $0.message, $0.locations) }
    }

    var codes: [String] { issues.map { String($0.prefix { $0 != " " }) } }

    private static func line(_ code: String, _ message: String, _ locations: [LoadLocation]) -> String {
        guard let place = locations.last else { return code }
        let name = place.name.isEmpty ? "" : " '\(place.name)'"
        return "\(code) \(place.item.rawValue)\(name)@\(place.mark.line):\(place.mark.column) \(message)"
    }

    /// A value of the description of a rule.
    func described(_ rule: String, _ path: String...) -> String {
        var value = loader.describe(rule: rule) ?? .null
        if case .object(let members) = value, case .array(let rules) = members["rules"], let first = rules.first { value = first }
        for key in path { if case .object(let members) = value { value = members[key] ?? .null } }
        if case .string(let text) = value { return text }
        return value.text()
    }
}

/// A rule with a condition, and with further lines of YAML.
func rule(_ condition: String = "evt.type = open", name: String = "r", _ more: String = "") -> String {
    "- rule: \(name)\n  desc: d\n  condition: \(condition)\n  output: o\n  priority: WARNING\n" + more
}
