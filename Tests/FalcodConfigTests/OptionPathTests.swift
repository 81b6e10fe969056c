import Testing
@testable import FalcodConfig

@Suite struct OptionPathTests {
    @Test(arguments: [
        ("priority", [.key("priority")]),
        ("engine.kmod.buf_size_preset", [.key("engine"), .key("kmod"), .key("buf_size_preset")]),
        ("rules[].disable.tag", [.key("rules"), .append, .key("disable"), .key("tag")]),
        ("plugins[12].name", [.key("plugins"), .index(12), .key("name")]),
        ("rules_files[]", [.key("rules_files"), .append]),
        (#"static_fields.a\.b"#, [.key("static_fields"), .key("a.b")]),
        (#"a\[0\]\\"#, [.key(#"a[0]\"#)]),
    ] as [(String, [OptionPath.Step])])
    func reads(_ text: String, _ steps: [OptionPath.Step]) throws {
        #expect(try OptionPath(text).steps == steps)
    }

    @Test(arguments: [
        ("a..b", "Parsing error: unexpected character at pos 2"),
        (".a", "Parsing error: unexpected character at pos 0"),
        ("[0]", "Parsing error: unexpected character at pos 0"),
        ("load_plugins[0][1]", "Parsing error: unexpected character at pos 15"),
        ("rules[0]x", "Parsing error: expected '.' character at pos 7"),
        ("rules[x].a", "Parsing error: expected a numeric index, found 'x'"),
        ("rules[-1]", "Parsing error: expected a numeric index, found '-1'"),
        ("rules[3", "Parsing error: expected a numeric index, found '3'"),
        (#"a\"#, "Parsing error: trailing backslash"),
        (#"ab\n"#, "Parsing error: invalid escape sequence at pos 2"),
    ])
    func refuses(_ text: String, _ message: String) {
        #expect(throws: OptionPath.ParsingError(text: message)) { try OptionPath(text) }
    }
}
