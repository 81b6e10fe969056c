import Testing

@testable import FalcodRules

/// Files made to grow without bound or to go arbitrarily deep end in an error with a place, soon.
@Suite("Bounds of rules files") struct BoundsTests {
    /// Every list names the next one ten times, which comes later and so is put in by text.
    @Test func listsThatMultiply() {
        let lists = (0..<12).map { "- list: l\($0)\n  items: [\(Array(repeating: "l\($0 + 1)", count: 10).joined(separator: ", "))]\n" }
        let loading = Loading(lists.joined() + rule("proc.name in (l0)"))
        #expect(loading.codes == ["LOAD_ERR_COMPILE_CONDITION"])
        #expect(loading.issues.first?.contains("too large") == true)
    }

    @Test func macrosThatMultiply() {
        let macros = (0..<12).map { "- macro: m\($0)\n  condition: \($0 == 0 ? "evt.type = open" : Array(repeating: "m\($0 - 1)", count: 10).joined(separator: " or "))\n" }
        #expect(Loading(macros.joined() + rule("m11")).issues.first?.contains("too large") == true)
    }

    /// Macros that lead from one to the next without adding anything.
    @Test func macrosInARow() {
        let count = 20_000
        let first = (0...count).map { "- macro: m\($0)\n  condition: evt.type = open\n" }
        let second = (0..<count).map { "- macro: m\($0)\n  condition: m\($0 + 1)\n  override: {condition: replace}\n" }
        let loading = Loading(first.joined() + second.joined() + rule("m0"))
        #expect(loading.issues.first?.contains("too large") == true)
    }

    @Test(arguments: [
        String(repeating: "(", count: 100_000) + "evt.type = open" + String(repeating: ")", count: 100_000),
        String(repeating: "not(", count: 100_000) + "evt.type = open" + String(repeating: ")", count: 100_000),
        String(repeating: "tolower(", count: 100_000) + "proc.name" + String(repeating: ")", count: 100_000) + " = a",
    ])
    func nestedConditions(_ condition: String) {
        let issue = Loading(rule(condition)).issues.first
        #expect(issue?.hasPrefix("LOAD_ERR_COMPILE_CONDITION") == true)
        #expect(issue?.contains("exceeded max depth limit of 1000") == true)
    }

    /// The deepest nesting that is taken goes all the way.
    @Test(arguments: ["(", "not("]) func deepConditions(_ opening: String) {
        let condition = String(repeating: opening, count: 1000) + "evt.type = open" + String(repeating: ")", count: 1000)
        let loading = Loading("- macro: m\n  condition: \(condition)\n" + rule("(m and not (m or \(condition.dropFirst(opening.count * 10).dropLast(10))))"))
        #expect(loading.loader.rules.count == 1)
        #expect(loading.loader.describe() != nil)
    }

    @Test func chains() {
        let condition = String(repeating: "not ", count: 100_000) + "evt.type = open" + String(repeating: " or evt.type = close", count: 20_000)
        #expect(Loading(rule(condition)).results.count == 1)
    }
}
