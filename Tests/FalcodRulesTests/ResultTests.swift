import FalcodCore
import FalcodSupport
import Testing

@testable import FalcodRules

@Suite("Load results") struct ResultTests {
    @Test("The text form") func text() throws {
        let result = try #require(Loading("- rule: r\n  desc: d\n  condition: evt.type = x\n  output: o\n  priority: info\n").results.first)
        #expect(result.text(verbose: false) == "0: Invalid")
        #expect(result.text(verbose: true) == """
            0: Invalid
            3 Schema warnings:
            ------
            failed for <root>[0][priority]: Failed to match against any enum values.
            ------
            failed for <root>[0]: Failed to validate against schema associated with property name 'priority'.
            ------
            failed for <root>: Failed to validate item #0 in array.
            ------

            1 Errors:
            In rules content: (0:0:0)
                rule 'r': (0:0:2)
                rule condition: (0:2:13)
                condition expression: ("evt.type = x":3:14)
            ------
            evt.type = x
                       ^
            ------
            LOAD_ERR_COMPILE_CONDITION (Error compiling condition): unknown event type x

            """)
    }

    @Test("The JSON form says nothing of a schema when there is no document") func json() {
        #expect(Loading("").results[0].json.text() == #"{"errors":[],"name":"0","successful":true,"warnings":[]}"#)
        #expect(Loading("- list: l\n  items: []\n").results[0].json.text().contains(#""schema_valid":true,"schema_warnings":[],"successful":true"#))
    }

    @Test("Lines around a place", arguments: [
        ("abc\ndef\n", 5, "def\n ^\n"), ("abc\n", 99, "abc\n  ^\n"), ("abc\n\ndef", 4, "abc\n  ^\n"), ("", 0, "<No context available>\n"), ("\n\n", 1, "\n^\n"),
    ]) func snippets(text: String, offset: Int, expected: String) {
        #expect(Snippet.make(Array(text.utf8), offset: offset) == expected)
    }

    @Test("Long lines are cut 80 bytes from the place") func longLines() {
        let line = String(repeating: "a", count: 300)
        let snippet = Snippet.make(Array(line.utf8), offset: 150)
        #expect(snippet == "..." + String(repeating: "a", count: 155) + "...\n" + String(repeating: " ", count: 80) + "^\n")
    }

    @Test("What the schema says", arguments: [
        ("- rule: r\n  enabled: yes", ["failed for <root>[0][enabled]: Value type not permitted by 'type' constraint.",
                                      "failed for <root>[0]: Failed to validate against schema associated with property name 'enabled'."]),
        ("- {list: a, list: b, items: []}", ["failed for <root>[0]: Object contains a property that could not be validated using 'properties' or "
            + "'additionalProperties' constraints: ''."]),
        ("- {rule: r, exceptions: [{fields: a}]}", ["failed for <root>[0][exceptions][0]: Missing required property 'name'."]),
        ("- {rule: r, override: {}}", ["failed for <root>[0][override]: Object should have no fewer than 1 properties."]),
    ]) func schema(file: String, expected: [String]) {
        #expect(Loading(file).results[0].schema.starts(with: expected))
    }

    @Test("The table of rules") func table() throws {
        let description = String(repeating: "word ", count: 12)
        let loading = Loading("- rule: r\n  desc: \(description)\n  condition: evt.type = open\n  output: o\n  priority: INFO\n")
        let indent = String(repeating: " ", count: 51)
        let left = { (text: String) in text + String(repeating: " ", count: 51 - text.count) }
        #expect(loading.loader.describeText() == left("Rule") + "Description\n" + left("----") + "-----------\n" + left("r")
            + String(repeating: "word ", count: 11) + "\n" + indent + "word \n\n")
        #expect(loading.loader.describeText(rule: "nosuch") == nil)
    }

    @Test("Damaged files are refused or loaded, never more") func mutations() {
        let seed = Array((rule("evt.type = open and proc.name in (l) and m", name: "r", """
              tags: [a]
              exceptions:
              - {name: e, fields: [proc.name], values: [[x]]}

            """) + "- list: l\n  items: [a, 'b c']\n- macro: m\n  condition: not fd.name = /x\n- rule: r\n  condition: or m\n  override: {condition: append}\n").utf8)
        var state: UInt64 = 3
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let bytes = Array(" \n-:[]{}()'\"=,&*!|>#%\\az\u{0}é".utf8)
        for _ in 0..<600 {
            var text = seed
            for _ in 0...random(4) {
                let place = random(text.count)
                if random(3) == 0 { text.remove(at: place) } else { text[place] = bytes[random(bytes.count)] }
            }
            var loader = RuleLoader(LoaderEnvironment(catalogs: [.syscall(container: false)]))
            let result = loader.load(name: "f", content: text)
            #expect(!result.json.text().isEmpty)
            _ = loader.describe()
        }
    }
}
