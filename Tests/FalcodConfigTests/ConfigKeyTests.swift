import FalcodYAML
import Testing
@testable import FalcodConfig

@Suite struct ConfigKeyTests {
    private func read(_ text: String) throws -> Config {
        try Config(raw: RawConfig(root: try YAMLReader.documents(Array(text.utf8)).first ?? YAMLNode(.null)), name: "f.yaml")
    }

    @Test func everyKeyIsDeclaredOnceAndExplained() {
        let paths = ConfigKey.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(ConfigKey.all.allSatisfy { !$0.summary.isEmpty })
    }

    @Test(arguments: [
        ("engine: {kind: ebpf}", "Error reading config file (f.yaml): engine.kind 'ebpf' is not a valid kind."),
        ("engine: {kind: replay}",
         "Error reading config file (f.yaml): engine.kind is 'replay' but no engine.replay.capture_file specified."),
        ("file_output: {enabled: true}", "Error reading config file (f.yaml): file output enabled but no filename in configuration block"),
        ("http_output: {enabled: yes, url: \"\"}",
         "Error reading config file (f.yaml): http output enabled but no url in configuration block"),
        ("syscall_event_drops: {threshold: 1.5}",
         "Error reading config file (f.yaml): syscall event drops threshold must be a double in the range [0, 1]"),
        ("syscall_event_drops: {actions: [ignore, log]}",
         "Error reading config file (f.yaml): syscall event drop action \"log\" does not make sense with the \"ignore\" action"),
        ("webserver: {listen_address: localhost}",
         "Error reading config file (f.yaml): webserver listen address \"localhost\" is not a valid IP address"),
        ("log_level: INFO", "Unknown log level INFO"),
        ("priority: loud",
         "Unknown priority \"loud\"--must be one of emergency, alert, critical, error, warning, notice, informational, debug"),
        ("rule_matching: some", "Unknown rule matching strategy \"some\"--must be one of first, all"),
        ("falco_libs: 512",
         "Config error at key \"falco_libs.thread_table_size\": yaml-cpp: error at line 1, column 13: operator[] call on a scalar "
            + "(key: \"thread_table_size\")"),
        ("append_output: [{extra_fields: [{a: x}, {a: y}]}]", "yaml-cpp: error at line 1, column 17: bad conversion"),
        ("rules: [{disable: {}}]", "yaml-cpp: error at line 1, column 9: bad conversion"),
        ("load_plugins: [x]", "Cannot load plugin 'x': plugin config not found for given name"),
        ("plugins: [{name: x}]",
         "Error reading config file(f.yaml): could not load plugins config: yaml-cpp: error at line 1, column 11: bad conversion"),
    ])
    func refuses(_ text: String, _ message: String) {
        #expect(throws: ConfigError(message)) { try read(text) }
    }

    @Test func valuesOfAnotherTypeLeaveTheDefault() throws {
        let config = try read("json_output: 12x\noutput_timeout: -5\nhttp_output: {max_consecutive_timeouts: 256}\nmetrics: {interval: [1]}")
        #expect(!config.alerts.json)
        #expect(config.outputs.timeout == 2000)
        #expect(config.outputs.http.maxConsecutiveTimeouts == 5)
        #expect(config.metrics.intervalText == "5000")
    }

    @Test func readsLists() throws {
        let config = try read("""
            rules: [{enable: {rule: 'a*'}, disable: {rule: b}}, {disable: {rule: c, tag: t}}]
            append_output:
              - match: {source: syscall, tags: [x, y]}
                extra_output: on %evt.hostname
                extra_fields: [proc.name, {k: 'v %proc.pid'}, proc.name]
              - suggested_output: true
            base_syscalls: {custom_set: open}
            plugins:
              - {name: p, library_path: l, init_config: {b: "1", a: 1, c: [true, 1.5, x]}, open_params: "  o  "}
            """)
        #expect(config.rules.selections == [.init(enables: true, rule: "a*", tag: nil), .init(enables: false, rule: "c", tag: "t")])
        #expect(config.alerts.appended.count == 2)
        #expect(config.alerts.appended[0].tags == ["x", "y"])
        #expect(config.alerts.appended[0].extraFields.map(\.format) == [nil, "v %proc.pid", nil])
        #expect(config.alerts.appended[1].addsSuggested)
        #expect(config.syscalls.customSet == ["open"])
        #expect(config.plugins.selected.first?.initConfig == #"{"a":1,"b":"1","c":[true,1.5,"x"]}"#)
        #expect(config.plugins.selected.first?.openParams == "o")
    }

    @Test(arguments: [
        ("stdout_output: {enabled: true}", nil),
        ("nosuchkey: 1", "<root>: Object contains a property that could not be validated using 'properties' or "
            + "'additionalProperties' constraints: 'nosuchkey'."),
        ("stdout_output: {enabled: on}", "<root>[stdout_output][enabled]: Value type not permitted by 'type' constraint."),
        ("static_fields: [a]", "<root>[static_fields]: Value type not permitted by 'type' constraint."),
        ("engine: {kmod: {}}", "<root>[engine][kmod]: Object should have no fewer than 1 properties."),
        ("engine: {replay: {capture_file: x}}", "<root>[engine]: Missing required property 'kind'."),
        ("capture: {mode: x}", "<root>[capture][mode]: Failed to match against any enum values."),
        ("config_files: [{path: x, strategy: y}]", "<root>[config_files][0]: Value type not permitted by 'type' constraint."),
    ])
    func checksTheSchema(_ text: String, _ complaint: String?) throws {
        let node = try YAMLReader.documents(Array(text.utf8)).first ?? YAMLNode(.null)
        #expect(ConfigSchema.schema.complaints(about: node).first == complaint)
    }

    @Test(arguments: [
        ("1h", 3_600_000), ("5m30s", 330_000), ("100ms", 100), ("1y2w3d4h5m6s7ms", 33_019_506_007), ("5000", nil), ("1x", nil),
        ("", nil), ("1s1m", nil), ("1s2s", nil), ("99999999999999999999s", nil), ("18446744073709551615y", nil),
    ] as [(String, UInt64?)])
    func readsIntervals(_ text: String, _ expected: UInt64?) { #expect(MetricsInterval.milliseconds(text) == expected) }

    @Test(arguments: [("0x10", 16), ("010", 8), ("+7", 7), ("-1", nil), ("1 ", nil), ("08", nil), ("", nil), ("0", 0), ("300", nil)] as [(String, UInt8?)])
    func readsIntegers(_ text: String, _ expected: UInt8?) { #expect(UInt8(scalar: text) == expected) }
}
