import Testing

@testable import FalcodFilter

private func parse(_ text: String, maxDepth: Int = FilterParser.rulesDepth) throws(FilterSyntaxError) -> FilterNode {
    try FilterParser.parse(Array(text.utf8), maxDepth: maxDepth)
}

private func syntaxError(_ text: String) -> FilterSyntaxError? {
    do {
        _ = try parse(text)
        return nil
    } catch {
        return error
    }
}

@Suite("Reading conditions") struct ParserTests {
    @Test("Conditions and their canonical text", arguments: [
        ("a.b = 1 or c.d = 2 and m", "(a.b = 1 or (c.d = 2 and m))"),
        ("a and(b) or c", "((a and b) or c)"),
        ("a and(b)and(c)", "(a and b and c)"),
        ("a or (b) and c", "(a or (b and c))"),
        ("((((a))))", "a"),
        ("  a  ", "a"),
        ("a\u{8}and\u{8}b", "(a and b)"),
        ("a.b existsand c", "(a.b exists and c)"),
        ("a.b inside", "a.b in side"),
        ("a.b in ()", "a.b in ()"), ("a.b in ( )", "a.b in ()"), ("a.b in()", "a.b in ()"),
        ("a.b in(x,y)", "a.b in (x, y)"),
        ("a.b in (and, or, not)", "a.b in (and, or, not)"),
        ("a.b pmatch val(c.d)", "a.b pmatch val(c.d)"),
        ("a.b =!c", "a.b = !c"), ("a.b = <NA>", "a.b = <NA>"), ("a.b = *.log", "a.b = *.log"), ("a.b = x[1]", "a.b = x[1]"),
        ("a.b == c", "a.b == c"),
        (#"a.b = "x\ y""#, #"a.b = "x\\y""#),
        (#"a.b = 'it\'s'"#, #"a.b = "it's""#),
        (#"a.b = "\x41""#, "a.b = A"),
        (#"a.b = "a\tb\n\/""#, #"a.b = "a\tb\n/""#),
        ("a.b = ''", "a.b = "),
        ("a.b > 1e+5", "a.b > 1e+5"), ("a.b > 0x10", "a.b > 0x10"), ("a.b <= -1.", "a.b <= -1."),
        ("a.b = 'x'and c", "(a.b = x and c)"),
        ("not(not a)", "not not a"), ("not not a", "a"), ("not\u{b}not not a", "not a"), ("not(a)", "not a"),
        ("nota", "nota"), ("and_x", "and_x"), ("not", "not"),
        (#"a.b["x y"] = 1"#, "a.b[x y] = 1"), ("a.b[''] = 1", "a.b[] = 1"), ("a.b[x] exists", "a.b[x] exists"),
        ("a.b = tolower", "a.b = tolower"), ("a.b = val", "a.b = val"),
        ("a.b = oneof", "a.b = oneof"), ("a.b = oneof and m", "(a.b = oneof and m)"), ("a.b = oneof or m", "(a.b = oneof or m)"),
        ("a.b = oneof (x)", "a.b = oneof (x)"), ("a.b regex\tanyof\n( x,y )", "a.b regex anyof (x, y)"),
        ("a.b = oneof list", "a.b = oneof list"), ("a.b = oneof orlist", "a.b = oneof orlist"),
        (#"tolower( a.b ) = x"#, "tolower(a.b) = x"),
        (#"join(",", (a.b, "c", 3)) = 'a b'"#, #"join(,,(a.b,c,3)) = "a b""#),
        (#"getopt((a.b), "t:")[t] exists"#, "getopt((a.b),t:)[t] exists"),
        ("a.b = concat(a.b, tolower(c.d))", "a.b = concat(a.b,tolower(c.d))"),
        ("a.b > len(c.d)", "a.b > len(c.d)"),
        ("a.b = żółw", "a.b = żółw"),
    ]) func canonicalText(text: String, expected: String) throws {
        #expect(try parse(text).canonicalText == expected)
    }

    private static let operators = "expected a valid check operator: one of "
    private static let string = "expected a string value or a field with a valid transformer: "
    private static let number = "expected a number value or a field with a valid transformer: "
    private static let list = "expected a list, an identifier, or a field with a valid transformer: "
    private static let start = "expected a '(' token, a field check, or an identifier"
    private static let argument = "expected field transformer argument: "

    private static func leftover(_ token: String) -> String { "unexpected token after '\(token)', expecting 'or', 'and'" }

    @Test("Errors, and where reading stopped", arguments: [
        ("", "filter input string is empty", 0), ("  ", start, 2), ("()", start, 1), ("a and ", start, 6),
        ("a or(b) and c", leftover(")"), 8),
        ("a b", leftover("a"), 2), ("not and a", leftover("and"), 8), ("(a)b", leftover(")"), 3),
        ("a and", "expected blank or '(' after 'and'", 5), ("a or_x", "expected blank or '(' after 'or'", 4),
        ("((a and b) or c", "expected a ')' token", 15),
        ("a.b in foo-bar", leftover("foo"), 10),
        (#"a.b in "foo""#, list, 7), ("a.b in 7", list, 7),
        ("a.b in (x,)", "expected a string value", 10), ("a.b in (,x)", "expected a ')' token", 8),
        ("a.b in (x y)", "expected a ')' token", 10), ("a.b in (val(c.d))", "expected a ')' token", 11),
        ("a.b contains(c)", operators, 4), ("a.b", operators, 3), ("a.b [2] = x", operators, 4),
        ("a.b = (c)", string, 6), ("a.b === c", string, 6), ("a.b = ", string, 6),
        ("a.b=c=d", leftover("c"), 5), ("a.b = foo,bar", leftover("foo"), 9),
        (#"a.b = "x\\""#, string, 6), (#"a.b = "x"#, string, 6),
        (#"a.b = "x\qy""#, #"unsupported string escape sequence: \q"#, 12),
        (#"a.b in ("x\qy", z)"#, "expected a ')' token", 14), (#"a.b in (z, "\q")"#, #"unsupported string escape sequence: \q"#, 15),
        (#"a.b = "it\'s""#, #"invalid \' escape in "-quoted string"#, 13),
        (#"a.b = "\x4""#, #"unsupported string escape sequence: \x"#, 11),
        ("a.b > 1e5", leftover("1"), 7), (#"a.b > "3""#, number, 6), ("a.b > x", number, 6), ("a.b > 0xg", leftover("0"), 7),
        ("a.b != 3and c", leftover("3and"), 12),
        ("_m", start, 0), ("1m", start, 0), ("a-b", leftover("a"), 1),
        ("a.1b = x", leftover("a"), 1), ("a.b[x y] = 1", "expected a ']' token", 5),
        ("a.b[] = 1", "expected a valid field argument: a quoted string or a bare string", 4),
        ("tolower (a.b) = c", leftover("tolower"), 8), ("val(a.b) = c", leftover("val"), 3),
        ("a.b = tolower(c)", argument, 14), ("tolower(a.b = x", "expected a ')' token closing the transformer", 12),
        ("join(',', (a.b,)) = x", "expected transformer list argument: ", 15), ("join(',', (a.b = x", "expected ')'", 15),
        ("a.b = val(tolower(c.d))", "expected a field within 'val' transformer", 10),
        ("a.b =oneof (x)", leftover("oneof"), 11), ("a.b = oneof(x)", leftover("oneof"), 11),
        ("a.b = oneof and_list", "expected blank or '(' after 'and'", 15),
        ("a.b in oneof (x)", leftover("oneof"), 13), ("a.b > oneof (1)", number, 6),
        ("a.b exists true", leftover("exists"), 11), (#"a.b = "x y" z"#, leftover("x y"), 12),
    ] as [(String, String, Int)]) func errors(text: String, message: String, index: Int) throws {
        let error = try #require(syntaxError(text))
        #expect(error.message.hasPrefix(message))
        #expect(error.position.index == index)
    }

    @Test("A bare text ends where UTF-8 is broken, a quoted one does not") func brokenText() throws {
        #expect(throws: FilterSyntaxError.self) { try FilterParser.parse(Array("a.b = x".utf8) + [0xFF]) }
        let node = try FilterParser.parse(Array("a.b = '".utf8) + [0xFF, UInt8(ascii: "'")])
        var values: [[UInt8]] = []
        node.forEachCheck { values += $0.right.values }
        #expect(values == [[0xFF]])
    }

    @Test("CR and LF both begin a line") func lines() throws {
        let error = try #require(syntaxError("a and\r\nb and\n  c d"))
        #expect(error.position == FilterPosition(index: 17, line: 4, column: 5))
        #expect(error.description == "filter error at index 17, line 4, column 5: " + Self.leftover("c"))
    }

    @Test("Checks know where they and their values start") func positions() throws {
        guard case .and(let nodes) = try parse("m and\n proc.name in (a)"), case .check(let check) = nodes[1] else {
            Issue.record("not a conjunction")
            return
        }
        #expect(check.position == FilterPosition(index: 7, line: 2, column: 2))
        #expect(check.rightPosition == FilterPosition(index: 20, line: 2, column: 15))
    }

    @Test("Nesting is bounded, repetition is not") func depth() throws {
        let deep = String(repeating: "(", count: 100_000)
        #expect(syntaxError(deep)?.message == "exceeded max depth limit of 1000")
        #expect(syntaxError(String(repeating: "tolower(", count: 100_000))?.message == "exceeded max depth limit of 1000")
        #expect(syntaxError(String(repeating: "not(", count: 100_000))?.message == "exceeded max depth limit of 1000")
        let nested = String(repeating: "(", count: 900) + "a" + String(repeating: ")", count: 900)
        #expect(try parse(nested).canonicalText == "a")
        #expect(try parse(String(repeating: "not ", count: 100_001) + "a").canonicalText == "not a")
        #expect(throws: FilterSyntaxError.self) { try parse(nested, maxDepth: FilterParser.defaultDepth) }
    }
}
