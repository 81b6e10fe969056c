import FalcodCore
import FalcodFormat
import Testing

@Suite struct OutputFormatTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("*", ""),
        ("*%t.name", "wl"),
        ("**%t.name", "*wl"),
        ("a * b", "a * b"),
        ("name=%t.name", "name=wl"),
        ("%t.name%t.id", "wl42"),
        ("start%t.nameand%t.idend", "startwland42end"),
        ("%t.names %t.name.x", "plural wl.x"),
        ("%t.name[1]", "wl[1]"),
        ("[%t.name],(%t.id)", "[wl],(42)"),
        ("%t.arg[3] %t.arg[key] %t.arg[\"k y\"]", "number key k y"),
        ("é%t.nameé", "éwlé"),
        ("a\n%t.name\tb", "a\nwl\tb"),
        ("${HOME} $%t.name", "${HOME} $wl"),
        ("%t.absent|%t.filter|%t.empty|", "<NA>|<NA>||"),
        ("%toupper(t.name)x", "WLx"),
        ("%toupper( t.name ) end", "WL end"),
        ("%toupper(basename(t.path))", "A B"),
        ("%tolower(t.name)[x]", "wl[x]"),
        ("%concat(t.name, \"-\", t.path) %concat(\"a\", \"b\")", "wl-/tmp/a b ab"),
        ("%join(\",\", (t.name, t.id, \"x y\"))", "wl,42,x y"),
        ("%len(t.name) %len(\"abcd\") %len(t.list)", "<NA> <NA> <NA>"),
        ("%t.list %toupper(t.list)", "(ipv4,fi\"le) (IPV4,FI\"LE)"),
        ("[%1t.name][%2t.name][%4t.name][%0t.name]", "[w][wl][wl  ][wl]"),
        ("[%4t.absent][%3t.absent][%5toupper(t.name)]", "[<NA>][<NA][WL   ]"),
        ("%t.negative %t.hex %t.octal %t.padded %t.nanos", "-5 FE00 644 000000007 000000007"),
        ("%t.yes %t.no %t.half %t.whole %t.address", "true false 0.0 100.0 127.0.0.1"),
    ])
    func templatesPrint(template: String, expected: String) throws {
        let fixture = Fixture()
        #expect(fixture.text(try OutputFormat.compile(template, catalog: Fixture.catalog)) == expected)
    }

    @Test(arguments: [
        ("", OutputFormatError.empty),
        ("50 % of", .unknownToken("unexpected token after '")),
        ("100%%", .unknownToken("unexpected token after '")),
        ("%t.unknown", .unknownToken("unexpected token after '")),
        ("%tname", .unknownToken("unexpected token after '")),
        ("%T.NAME", .unknownToken("unexpected token after '")),
        ("%(t.name)", .unknownToken("unexpected token after '")),
        ("%-5t.name", .unknownToken("unexpected token after '")),
        ("%t.arg", .unknownToken("unexpected token after '")),
        ("%t.arg[3", .unknownToken("unexpected token after '")),
        ("%lower(t.name)", .unknownToken("unexpected token after '")),
        ("%tolower(t.id)", .unknownToken("unexpected token after '")),
        ("%tolower(t.name", .unknownToken("unexpected token after '")),
        ("%concat(t.name, t.id)", .unknownToken("unexpected token after '")),
        ("abc %", .lonePercent),
        ("%5", .loneWidth),
    ])
    func templatesAreRefused(template: String, expected: OutputFormatError) {
        #expect(throws: expected) { try OutputFormat.compile(template, catalog: Fixture.catalog) }
    }

    @Test func errorsReadAsFalcos() {
        #expect(OutputFormatError.unknownToken("unexpected token after '").description == "unknown filter: unexpected token after '")
        #expect(OutputFormatError.loneWidth.description == "invalid formatting syntax: formatting cannot end with a number")
    }

    @Test(arguments: ["%99999999999999999999t.name", "%2000000000t.name"])
    func aHugeWidthIsBounded(template: String) throws {
        let fixture = Fixture()
        #expect(fixture.text(try OutputFormat.compile(template, catalog: Fixture.catalog)).utf8.count == 65_536)
    }

    @Test(arguments: [
        ("%t.id %tolower(t.name) %t.id", ["t.id", "t.name", "t.id"], ["t.id", "t.name", "tolower(t.name)", "t.id"]),
        ("%join( \",\" , ( t.name,t.id, \"x y\" ) )", ["t.name", "t.id"],
         ["t.name", "t.id", "join(,,(t.name,t.id,\"x y\"))"]),
        ("%t.arg[\"3\"]", ["t.arg[3]"], ["t.arg[3]"]),
        ("%toupper(\"abc\")", [], ["toupper(abc)"]),
    ])
    func fieldsAreListed(template: String, fields: [String], texts: [String]) throws {
        let format = try OutputFormat.compile(template, catalog: Fixture.catalog)
        #expect(format.fields.map(\.text) == fields)
        #expect(format.fieldTexts == texts)
    }

    @Test func valuesAreTypedInJSON() throws {
        let fixture = Fixture()
        let names = ["t.name", "t.odd", "t.invalid", "t.filter", "t.absent", "t.time", "t.negative", "t.id", "t.hex", "t.octal",
                     "t.padded", "t.nanos", "t.yes", "t.no", "t.half", "t.whole", "t.address", "t.list"]
        let template = names.map { "%" + $0 }.joined(separator: " ")
        let fields = JSONFields(try OutputFormat.compile(template, catalog: Fixture.catalog).fields)
        #expect(fixture.json(fields) == #"""
            {"t.absent":null,"t.address":"127.0.0.1","t.filter":null,"t.half":0.015,"t.hex":"FE00","t.id":42,\#
            "t.invalid":"a\#u{FFFD}é\#u{FFFD}","t.list":["ipv4","fi\"le"],"t.name":"wl","t.nanos":7,"t.negative":-5,"t.no":false,"t.octal":"644",\#
            "t.odd":"q\"b\\s\#u{FFFD}n\#u{FFFD}\#u{FFFD}\#u{FFFD}é","t.padded":"000000007","t.time":1795476069532289326,"t.whole":100.0,"t.yes":true}
            """#)
    }
}
