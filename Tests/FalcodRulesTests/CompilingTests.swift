import FalcodAlert
import FalcodCore
import Testing

@testable import FalcodRules

@Suite("Compiling rules") struct CompilingTests {
    @Test("Problems and warnings", arguments: [
        (rule("proc.name = x"), ["LOAD_NO_EVTTYPE rule 'r'@0:2 Rule matches too many evt.type values. This has a significant performance penalty."]),
        (rule("evt.type = open and evt.type = close"), ["LOAD_NO_EVTTYPE rule 'r'@0:2 Rule matches too many evt.type values. This has a significant "
            + "performance penalty."]),
        (rule("proc.name = x", "  warn_evttypes: false\n"), []),
        (rule("evt.type = open and evt.num = x"), ["LOAD_ERR_COMPILE_CONDITION condition expression@3:34 x is not a valid number"]),
        (rule("evt.type = open and no.field = 1", "  skip-if-unknown-filter: true\n"), ["LOAD_UNKNOWN_FILTER condition expression@3:34 filter_check called "
            + "with nonexistent field no.field"]),
        (rule("evt.type = open and proc.name regex ^a"), ["LOAD_COMPILE_CONDITION condition expression@3:50 regex check with '^a' may be optimized with "
            + "simpler operators such as '=', 'contains', 'startswith', 'endswith'"]),
        (rule("evt.type = open and no.field = 1", "  enabled: false\n"), ["LOAD_ERR_COMPILE_CONDITION condition expression@3:34 filter_check called with "
            + "nonexistent field no.field"]),
    ]) func problems(file: String, expected: [String]) {
        #expect(Loading(file).issues == expected)
    }

    @Test("Problems of an earlier file are told again, with their line") func repeated() throws {
        let loading = Loading([rule("proc.name = x"), rule(name: "other")])
        #expect(loading.results.map { $0.warnings.count } == [1, 1])
        #expect(loading.results[1].warnings[0].snippet == "- rule: r\n  ^\n")
    }

    @Test("What the configuration appends") func appended() {
        let loading = Loading([rule("evt.type = open", "  tags: [t, u]\n"), rule(name: "plain")]) { environment in
            var tagged = AppendOutputEntry()
            tagged.tags = ["t", "u"]
            tagged.extraOutput = "by %proc.name"
            tagged.extraFields = [.init(key: "who", format: "%user.name"), .init(key: "proc.pid", format: nil)]
            var suggested = AppendOutputEntry()
            suggested.suggestedOutput = true
            environment.appendOutput = [tagged, suggested]
        }
        #expect(loading.described("r", "details", "output_compiled") == "o by %proc.name static_env=%static.env")
        #expect(loading.described("r", "details", "output_fields") == #"["%user.name","%proc.pid","proc.name","static.env"]"#)
        #expect(loading.described("r", "details", "extra_output_formatted_fields") == #"{"who":"%user.name"}"#)
        #expect(loading.described("plain", "details", "output_compiled") == "o static_env=%static.env")
    }

    @Test("The deprecated token is dropped, deprecated fields are named") func deprecated() {
        let loading = Loading("- rule: r\n  desc: d\n  condition: evt.type = open and evt.dir = <\n  output: a %container.info %evt.dir\n  priority: INFO\n")
        #expect(loading.described("r", "details", "output_compiled") == "a  %evt.dir")
        #expect(loading.results[0].warnings.map(\.deprecatedField) == [nil, "evt.dir", "evt.dir"])
    }

    @Test("Minimum priority: checked, but never in force") func minimumPriority() {
        var loading = Loading([rule(name: "a"), "- rule: b\n  desc: d\n  condition: evt.type = open\n  output: o\n  priority: debug\n"]) {
            $0.minimumPriority = .notice
        }
        loading.loader.select([RuleSelection(enable: true, rule: "*")])
        #expect(loading.loader.enabledRules.map(\.name) == ["a"])
        #expect(loading.loader.rules.map(\.name) == ["a", "b"])
    }

    @Test("Plugins that are asked for", arguments: [
        ("[{name: a, version: 1.2.0}]", nil), ("[{name: a, version: 1.3.1}]", "a (>= 1.3.1)"), ("[{name: a, version: 2.0.0}]", "a (>= 2.0.0)"),
        ("[{name: x, version: 1.0.0, alternatives: [{name: a, version: 1.0.0}]}]", nil),
        ("[{name: x, version: 1.0.0, alternatives: [{name: y, version: 0.1.0-rc1}]}]", "x (>= 1.0.0), y (>= 0.1.0-rc1)"),
        ("[{name: a, version: 9.0.0, alternatives: [{name: b, version: 1.0.0}]}]", "a (>= 9.0.0), b (>= 1.0.0)"),
    ] as [(String, String?)]) func plugins(requirement: String, expected: String?) {
        let loading = Loading(["- required_plugin_versions: \(requirement)\n"]) { environment in
            environment.plugins = ["a", "b"].map { LoadedPlugin(name: $0, version: SemanticVersion(1, 3, 0)) }
        }
        #expect(loading.loader.checkPluginRequirements() == expected.map { "Plugin requirement not satisfied, must load one of: " + $0 })
    }
}

@Suite("Selecting rules") struct SelectionTests {
    @Test("Patterns", arguments: [
        ("abc", "abc", true), ("abc", "ab", false), ("abc", "*", true), ("abc", "a*", true), ("abc", "*c", true), ("abc", "a*c", true), ("abc", "**", true),
        ("shell in shell", "*shell", false), ("x.yaml.yaml", "*.yaml", false), ("abc", "ABC", false), ("", "", true), ("a", "", false), ("aba", "a*a", true),
    ]) func patterns(name: String, pattern: String, expected: Bool) {
        #expect(RuleSelection.matches(name, pattern: pattern) == expected)
    }

    @Test("A rule enabled later is evaluated later") func order() {
        var loading = Loading(["a", "b", "c"].map { rule(name: $0, $0 == "a" ? "  enabled: false\n" : "  tags: [t]\n") })
        #expect(loading.loader.enabledRules.map(\.name) == ["b", "c"])
        loading.loader.select([RuleSelection(enable: true, rule: "a"), RuleSelection(enable: false, rule: "b"), RuleSelection(enable: true, tag: "t")])
        #expect(loading.loader.enabledRules.map(\.name) == ["c", "a", "b"])
    }
}

private func rule(_ condition: String, _ more: String) -> String { rule(condition, name: "r", more) }
private func rule(name: String, _ more: String = "") -> String { rule("evt.type = open", name: name, more) }
