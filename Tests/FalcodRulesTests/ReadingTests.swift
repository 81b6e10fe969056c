import Testing

@testable import FalcodRules

@Suite("Reading rules files") struct ReadingTests {
    @Test("What is wrong with an entry", arguments: [
        ("text", "LOAD_ERR_YAML_VALIDATE rules content@0:0 Rules content is not yaml"),
        ("a: b", "LOAD_ERR_YAML_VALIDATE rules content@0:0 Rules content is not yaml array of objects"),
        ("- ~\n- x", "LOAD_ERR_YAML_VALIDATE rules content item@1:2 Unexpected element type. Each element should be a yaml associative array."),
        ("- rule: [", "LOAD_ERR_YAML_PARSE value for@0:0 yaml-cpp: error at line 1, column 1: end of sequence flow not found"),
        ("- foo: bar", "LOAD_UNKNOWN_ITEM rules content item@0:2 Unknown top level item"),
        ("- list: ~", "LOAD_ERR_YAML_VALIDATE list@0:2 Mapping for key 'list' is empty"),
        ("- list: ''", "LOAD_ERR_YAML_VALIDATE value for 'list'@0:8 Value must be non-empty"),
        ("- list: l", "LOAD_ERR_YAML_VALIDATE list 'l'@0:2 Item has no mapping for key 'items'"),
        ("- list: l\n  items: x", "LOAD_ERR_YAML_VALIDATE value for 'items'@1:9 Value is not a sequence"),
        ("- list: l\n  items: [a, [b]]", "LOAD_ERR_YAML_VALIDATE list item@1:13 sequence value is not scalar"),
        ("- macro: m\n  condition: [a]", "LOAD_ERR_YAML_VALIDATE value for 'condition'@1:13 Value is not a scalar value"),
        ("- rule: r\n  tags: [a]", "LOAD_ERR_YAML_VALIDATE rule 'r'@0:2 Item has no mapping for key 'enabled'"),
        ("- rule: r\n  enabled: true", "LOAD_ERR_VALIDATE rule 'r'@0:2 Rule has 'enabled' key but no rule by that name already exists"),
        ("- rule: r\n  condition: a\n  output: b\n  desc: c\n  priority: high", "LOAD_ERR_YAML_VALIDATE rule priority@4:12 Invalid priority"),
        ("- required_engine_version: 0.26", "LOAD_ERR_YAML_VALIDATE required_engine_version@0:2 Unable to parse engine version '0.26' as a semver "
            + "string. Expected \"x.y.z\" semver format."),
        ("- required_engine_version: 63", "LOAD_ERR_VALIDATE required_engine_version@0:2 Rules require engine version 0.63.0, but engine version "
            + "is 0.62.0"),
        ("- required_plugin_versions: [{name: a, version: x}]", "LOAD_ERR_VALIDATE required plugin versions entry 'a'@0:29 Invalid required "
            + "version 'x' for plugin 'a'"),
        ("- required_plugin_versions:\n  - {name: a, version: 1.0.0, alternatives: [{name: a, version: 2.0.0}]}", "LOAD_ERR_VALIDATE required "
            + "plugin versions entry 'a'@1:4 Defined multiple alternative version requirements for plugin 'a'"),
    ]) func problems(file: String, expected: String) {
        #expect(Loading(file).issues.first == expected)
    }

    @Test("Values of a rule that do not decode", arguments: [
        ("  enabled: never\n", "'enabled'@5:11 Can't decode YAML scalar value"), ("  capture_duration: -1\n", "'capture_duration'@5:20 Can't decode YAML "
            + "scalar value"), ("  capture_duration: 0x1g\n", "'capture_duration'@5:20 Can't decode YAML scalar value"),
        ("  source: [a]\n", "'source'@5:10 Value is not a scalar value"), ("  source: ''\n", "'source'@5:10 Value must be non-empty"),
    ]) func undecodable(more: String, expected: String) {
        #expect(Loading(rule(more)).issues == ["LOAD_ERR_YAML_VALIDATE value for " + expected])
    }

    @Test("Numbers and booleans", arguments: [("10", 10), ("0x1F", 31), ("017", 15), ("+5", 5), ("5 ", 5), ("0", 0)] as [(String, UInt32)])
    func numbers(text: String, value: UInt32) { #expect(NodeReading.uint32(text) == value) }

    @Test func booleans() {
        #expect(["y", "Yes", "TRUE", "on", "On"].allSatisfy { NodeReading.bool($0) == true })
        #expect(["n", "No", "FALSE", "off"].allSatisfy { NodeReading.bool($0) == false })
        #expect(["yEs", "oN", "1", "", "truE"].allSatisfy { NodeReading.bool($0) == nil })
    }

    @Test("Versions are read as scanf reads them", arguments: [
        ("0.26.0", "0.26.0"), ("0.26.0-rc1", "0.26.0"), (" 1. 2. +3x", "1.2.3"), ("0.-1.0", "0.4294967295.0"), ("0.4294967296.0", "0.0.0"),
        ("0.26", nil), ("v0.1.2", nil), ("0 .1.2", nil), ("", nil),
    ] as [(String, String?)]) func versions(text: String, expected: String?) {
        #expect(SemanticVersion(text)?.description == expected)
    }

    @Test("Unknown keys warn once the entry is read, in file order") func unknownKeys() {
        #expect(Loading(rule("  zeta: 1\n  alpha: 2\n")).issues == [
            "LOAD_UNKNOWN_KEY rule 'r'@0:2 Unknown key 'zeta'. The key will be ignored.",
            "LOAD_UNKNOWN_KEY rule 'r'@0:2 Unknown key 'alpha'. The key will be ignored.",
        ])
        #expect(Loading("- list: l\n  items: []\n  condition: x\n").codes == ["LOAD_UNKNOWN_KEY", "LOAD_UNUSED_LIST"])
    }

    @Test("Overrides that cannot be", arguments: [
        ("override: {priority: append}", "overrides 'priority'@6:13 Key 'priority' cannot be appended to, use 'replace' instead"),
        ("override: {source: replace}", "overrides 'source'@6:13 Key 'source' cannot be replaced"),
        ("override: {output: merge}", "value for 'output'@6:21 Invalid override operation for key 'output': 'merge'. Allowed values are: append "
            + "replace "),
        ("override: {output: append}", "rule 'r'@5:2 An append override for 'output' was specified but 'output' is not defined"),
        ("override: {desc: replace}\n  desc: x\n  tags: [t]", "overrides 'tags'@8:8 Unexpected key 'tags': no corresponding entry under 'override' "
            + "is defined."),
        ("append: true\n  override: {desc: replace}", "rule 'r'@5:2 Keys 'override' and 'append: true' cannot be used together. Add an 'append' "
            + "entry (e.g. 'condition: append') under 'override' instead."),
    ]) func overrides(body: String, expected: String) {
        #expect(Loading(rule() + "- rule: r\n  \(body)\n").issues.first == "LOAD_ERR_YAML_VALIDATE " + expected)
    }

    @Test("What changes, and what an entry does not mention stays") func changes() {
        let base = rule("evt.type = open", "  tags: [b, a]\n  enabled: false\n")
        let loading = Loading(base + """
            - rule: r
              condition: and proc.name = x
              output: "more "
              tags: [c]
              priority: info
              override: {condition: append, output: append, tags: append, priority: replace}
            """)
        #expect(loading.results.last?.isSuccessful == true)
        #expect(loading.described("r", "info", "condition") == "evt.type = open and proc.name = x")
        #expect(loading.described("r", "info", "output") == "o more ")
        #expect(loading.described("r", "info", "tags") == #"["a","b","c"]"#)
        #expect(loading.described("r", "info", "priority") == "Informational")
        #expect(loading.described("r", "info", "enabled") == "false")
    }

    @Test("A definition replaces all of an earlier one but its place") func redefinition() {
        let loading = Loading([rule(name: "a", "  tags: [t]\n  enabled: false\n") + rule(name: "b"), rule("evt.type = close", name: "a")])
        #expect(loading.loader.enabledRules.map(\.name) == ["a", "b"])
        #expect(loading.described("a", "info", "tags") == "[]")
        #expect(loading.described("a", "details", "condition_compiled") == "evt.type = close")
    }

    @Test("Sources") func sources() {
        #expect(Loading(rule("no.such = 1", "  source: other\n")).codes == ["LOAD_UNKNOWN_SOURCE"])
        #expect(Loading(rule("  source: other\n") + rule()).issues.first == "LOAD_ERR_VALIDATE rule 'r'@6:2 Rule has been re-defined with a "
            + "different source")
        #expect(Loading(rule() + "- rule: r\n  source:\n  condition: and proc.name = x\n  override: {condition: append}\n").codes == [])
    }

    @Test("After an error the rules before it stay") func keepsWhatWorked() {
        let loading = Loading([rule(name: "good"), rule("bad bad", name: "bad")])
        #expect(loading.loader.rules.map(\.name) == ["good"])
        #expect(loading.codes == ["LOAD_ERR_COMPILE_CONDITION"])
    }
}

private func rule(_ more: String) -> String { rule("evt.type = open", more) }
private func rule(_ condition: String, _ more: String) -> String { rule(condition, name: "r", more) }
private func rule(name: String, _ more: String = "") -> String { rule("evt.type = open", name: name, more) }
