import FalcodCore
import Testing
@testable import falcod

@Suite struct TextTests {
    @Test(arguments: [
        ("", ""), ("one", "one "), ("one  two\nx", "one two x "), ("aaaa bbbb cccc", "aaaa bbbb \n    cccc "),
        ("xxxxxxxxxxxxxxxxxxxx", "\n    xxxxxxxxxxxxxxxxxxxx "),
    ])
    func wraps(_ text: String, _ expected: String) { #expect(TextTable.wrapped(text, indent: 4, width: 14) == expected) }

    @Test func statisticsNameOnlyWhatHappened() {
        var statistics = AlertStatistics(rules: [("b", .warning), ("a", .informational), ("c", .emergency)])
        for rule in [1, 0, 1] { statistics.count(rule) }
        #expect(statistics.text == """
            Events detected: 3
            Rule counts by severity:
               WARNING: 1
               INFO: 2
            Triggered rules by rule name:
               b: 1
               a: 2

            """)
    }

    @Test(arguments: [(0, "0.000"), (1.5, "1.500"), (0.0004, "0.000"), (12.3456, "12.346")])
    func printsFixedDecimals(_ value: Double, _ text: String) { #expect(Run.fixed(value, 3) == text) }

    @Test func rulesPathsWantOneSuffix() {
        #expect(RulesPaths.files(["a.yaml", "b.yml", "c.txt", "d.yaml.yaml", "e.YAML"]) == ["a.yaml", "b.yml"])
    }

    @Test func ignoredCallsAreTheStatelessInputAndOutput() {
        #expect(IgnoredSyscalls.names == [
            "pread", "preadv", "pwrite", "pwritev", "read", "readv", "recv", "send", "sendfile", "write", "writev",
        ])
    }
}
