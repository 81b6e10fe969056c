import FalcodSupport
import FalcodYAML
import Testing

/// A node on one line: `~`, `'text'`, `[…]`, `{key: value}`.
private func dump(_ node: YAMLNode) -> String {
    switch node.content {
    case .null: "~"
    case .scalar(let text): "'\(text)'"
    case .sequence(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
    case .mapping(let pairs): "{" + pairs.map { dump($0.key) + ": " + dump($0.value) }.joined(separator: ", ") + "}"
    }
}

private func read(_ text: String) throws -> String {
    try YAMLReader.documents(Array(text.utf8)).map(dump).joined(separator: " | ")
}

private func problem(_ text: [UInt8]) -> String {
    do {
        return try YAMLReader.documents(text).map(dump).joined(separator: " | ")
    } catch {
        return "\(error.mark.line):\(error.mark.column):\(error.mark.offset) \(error.problem)"
    }
}

@Suite("Reading YAML") struct YAMLReaderTests {
    @Test("Structures", arguments: [
        ("", ""), ("# only a comment\n", ""), ("---\n", "~"), ("...\n", "~"), ("a", "'a'"), ("- a\n-\n- ~\n- null\n- 'null'", "['a', ~, ~, ~, 'null']"),
        ("a: 1\nb:\n  - x\n  - y\nc:\n- z\n", "{'a': '1', 'b': ['x', 'y'], 'c': ['z']}"), ("- - a\n  - b\n- c\n", "[['a', 'b'], 'c']"),
        ("{a: b, c, d: }", "{'a': 'b', 'c': ~, 'd': ~}"), ("[a, [b], {c: d}, e: f]", "['a', ['b'], {'c': 'd'}, {'e': 'f'}]"),
        (#"{"a":b}"#, "{'a': 'b'}"), ("[a,\tb]", "['a', 'b']"), ("? a\n: b\n", "{'a': 'b'}"), ("? [a]\n: b\n", "{['a']: 'b'}"),
        ("a: 1\n---\n---\nb\n", "{'a': '1'} | ~ | 'b'"), ("a\n...\n---\nb", "'a' | 'b'"), ("%YAML 1.2\n---\na", "'a'"), ("%FOO bar\n---\na", "'a'"),
        ("a: &x [1]\nb: *x\n", "{'a': ['1'], 'b': ['1']}"), ("&a [*a]", "[[]]"), ("a: 1\na: 2\n", "{'a': '1', 'a': '2'}"),
        ("<<: c\n", "{'<<': 'c'}"), ("a: !!str 1\nb: !x y\nc: !\n", "{'a': '1', 'b': 'y', 'c': ''}"),
        ("key:\n    more words\n    and = more\nother: x", "{'key': 'more words and = more', 'other': 'x'}"),
        ("[a, b\n]", "['a', 'b']"), ("a: b#c\nd: e #f", "{'a': 'b#c', 'd': 'e'}"), ("a: b:c", "{'a': 'b:c'}"),
    ]) func structures(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test("Scalars", arguments: [
        ("a\n b\n\n c", "'a b\nc'"), (#""a\tb\x41é\"\\\/""#, "'a\tbAé\"\\/'"), ("\"a \\\n  b\"", "'a b'"), ("\"a\n\n  b\"", "'a\nb'"),
        ("'it''s'", "'it's'"), ("|\n a\n  b\n\n c\n\n", "'a\n b\n\nc\n'"), ("|-\n a\n", "'a'"), ("|+\n a\n\n", "'a\n\n'"), ("|2\n   a\n", "' a\n'"),
        (">\n a\n b\n\n c\n", "'a b\nc\n'"), (">\n a\n   b\n c\n", "'a\n  b\nc\n'"), (">-\n\n a\n\n\n b\n", "'\na\n\nb'"), ("\"open\n  text\n", "'open text '"),
        ("- |\n  a\n- b", "['a\n', 'b']"), ("\u{1}a\u{B}", "'\u{1}a\u{B}'"), ("caf\u{85}e", "'caf\u{85}e'"), (#""\0""#, "'\0'"), ("ab\0b", "'ab\u{8}'"),
    ]) func scalars(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test("What is refused, where and in which words", arguments: [
        ("- a\n\tb: c", "1:0:4 illegal tab when looking for indentation"), ("a: b: c", "0:4:4 illegal map value"),
        ("- a\n   b: c\n d: e", "1:4:8 illegal map value"), ("x: @a", "0:3:3 unknown token"), ("x: [a]]", "0:6:6 illegal flow end"),
        ("[a, b\n", "1:0:6 end of sequence flow not found"), ("- {a: b\n", "1:0:8 end of map flow not found"), ("{a: b]", "0:5:5 illegal flow end"),
        (#""\q""#, "0:3:3 unknown escape character: q"), (#""\xZZ""#, "0:5:5 bad character found while scanning hex number"),
        (#""\uD800""#, "0:7:7 invalid unicode: 55296"), ("\"a", "0:2:2 illegal EOF in scalar"), ("\"a\n---\n", "1:0:3 illegal document indicator in scalar"),
        ("*x", "0:0:0 the referenced anchor is not defined: x"), ("&", "0:1:1 anchor not found after &"), ("a: - b", "0:3:3 illegal block entry"),
        ("|0\n", "0:2:2 cannot set zero indentation for a block scalar"), ("| x\n", "0:2:2 unexpected character in block scalar"),
        ("%YAML 2.0\n---\n", "0:0:0 YAML major version too large"), ("%YAML\n---\n", "0:0:0 YAML directives must have exactly one argument"),
        ("!!a !!b c", "0:4:4 cannot assign multiple tags to the same node"), ("&a &b c", "0:3:3 cannot assign multiple anchors to the same node"),
        ("[a?, ?b]", "0:2:2 unknown token"), (#""a" "b""#, "0:4:4 unexpected scalar"), ("!<a", "0:3:3 end of verbatim tag not found"),
    ]) func refused(text: String, expected: String) {
        #expect(problem(Array(text.utf8)) == expected)
    }

    @Test("Places count bytes, and lines as the first line ends") func marks() throws {
        let text = "# é\r\nkey:\r\n  - ünï: x\r\n"
        let root = try #require(try YAMLReader.documents(Array(text.utf8)).first)
        #expect(root.mark == SourceMark(line: 1, column: 0, offset: 6))
        let item = try #require(root["key"]?.sequence?.first)
        #expect(item.mark == SourceMark(line: 2, column: 4, offset: 16))
        #expect(item["ünï"]?.mark == SourceMark(line: 2, column: 11, offset: 23))
    }

    @Test("Encodings") func encodings() {
        #expect(problem([0xEF, 0xBB, 0xBF] + Array("a: é".utf8)) == "{'a': 'é'}")
        #expect(problem([0xFE, 0xFF, 0, 0x61]) == "'a'")
        #expect(problem([0x61, 0, 0xE9, 0]) == "'aé'")
        #expect(problem([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0]) == "'😀'")
        #expect(problem([0x61, 0xFF, 0x62]) == "'a\u{FFFD}b'")
    }

    @Test("A key may be at most 1024 bytes before its colon") func longKey() {
        #expect(problem(Array((String(repeating: "k", count: 1024) + ": v").utf8)).hasSuffix("'v'}"))
        #expect(problem(Array((String(repeating: "k", count: 1025) + ": v").utf8)) == "0:1025:1025 illegal map value")
    }

    @Test("Neither depth nor aliases can exhaust anything") func bombs() {
        #expect(problem(Array(String(repeating: "[", count: 100_000).utf8)).hasSuffix("bad file"))
        #expect(problem(Array((String(repeating: "[", count: 400) + String(repeating: "]", count: 400)).utf8)).hasPrefix("[["))
        var bomb = "- &a0 [x]\n"
        for level in 1...60 { bomb += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(problem(Array(bomb.utf8)).hasSuffix("bad file"))
    }

    @Test("Damaged text is refused or read, and always ends") func mutations() {
        let seed = Array("""
            %TAG ! x\n--- # c\n- rule: &a "q\\t'\\u00e9"\n  'k': >-\n    fold\n\n      ed\n  l: |2\n     x\n  [f, {g: *a, ? h : i}]: !!t <j>\n...\n- - ? z\n
            """.utf8)
        var generator = Numbers(state: 1)
        let bytes = Array("\n\r\t -:?[]{},#&*!|>'\"%@`a\\0\u{4}\u{0}é".utf8)
        for _ in 0..<20_000 {
            var text = seed
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !text.isEmpty {
                let place = Int.random(in: 0..<text.count, using: &generator)
                switch UInt8.random(in: 0..<4, using: &generator) {
                case 0: text.remove(at: place)
                case 1: text.removeSubrange(place..<min(text.count, place + 10))
                case 2: text.insert(bytes.randomElement(using: &generator) ?? 0, at: place)
                default: text[place] = bytes.randomElement(using: &generator) ?? 0
                }
            }
            _ = problem(text)
        }
    }
}

/// The same numbers on every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
