import Testing

@testable import FalcodRules

private func table(_ lists: [(String, [String])]) -> OrderedTable<ListObject> {
    var table = OrderedTable<ListObject>()
    for (time, list) in lists.enumerated() {
        table.define(ListObject(name: list.0, context: LoadContext(file: "f"), items: list.1), at: time)
    }
    return table
}

private func substitute(_ lists: [(String, [String])], _ text: String) -> String {
    var substitution = ListSubstitution(table(lists))
    return String(decoding: (try? substitution.substitute(Array(text.utf8))) ?? [], as: UTF8.self)
}

@Suite("Lists in conditions") struct ListTests {
    static let lists = [("one", ["x"]), ("two", ["a", "b c", "'d e'"]), ("none", []), ("not-a_word.1", ["y"])] as [(String, [String])]

    @Test("Names between delimiters are replaced, with the blanks around them", arguments: [
        ("p in (one)", "p in ( x )"), ("p in (two)", "p in ( a, \"b c\", 'd e' )"), ("p=one", "p= x "), ("one", "x "), ("p in ( \t one\n)", "p in ( x )"),
        ("p in (zone, onex, one.x)", "p in (zone, onex, one.x)"), ("p in (none)", "p in (  )"), ("p in (q, none)", "p in (q  )"),
        ("p in (none, q)", "p in (   q)"), ("p in (q, none, r)", "p in (q  , r)"), ("p in (one,two)", "p in ( x , a, \"b c\", 'd e' )"),
        ("p in (not-a_word.1)", "p in ( y )"), ("p = 'one x'", "p = 'one x'"), ("p = ' one '", "p = ' x '"), ("one one", "x one"), ("p one one", "p x x "),
    ]) func replaced(text: String, expected: String) {
        #expect(substitute(Self.lists, text) == expected)
    }

    @Test("Items that are lists: one level at once, and what comes later in the table") func nested() {
        #expect(substitute([("c", ["z"]), ("b", ["c", "y"]), ("a", ["b", "x"])], "p in (a)") == "p in ( c, y, x )")
        #expect(substitute([("a", ["b"]), ("b", ["c"]), ("c", ["x"])], "p in (a)") == "p in ( x )")
    }

    /// Every list tried on every text, one after the other: what the shortcut through the words of the text must equal.
    private func sequential(_ lists: [(String, [String])], _ text: String) -> String {
        var text = text
        for (index, _) in lists.enumerated() {
            // Items as resolved against all lists, but only this list's name known.
            let resolved = ListSubstitution(table(lists)).lists[index]
            text = substitute([(resolved.name, resolved.items)], text)
        }
        return text
    }

    @Test("The order of the work does not show") func shortcut() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let words = ["a", "b", "ab", "c d", "e(f", "g", "x", "y z", "and"]
        let pieces = words + [" ", ",", "(", ")", "=", "  ", ", ", "'", "\n"]
        for _ in 0..<3000 {
            var lists: [(String, [String])] = []
            for _ in 0..<random(5) {
                let name = words[random(words.count)]
                if !lists.contains(where: { $0.0 == name }) { lists.append((name, (0..<random(4)).map { _ in words[random(words.count)] })) }
            }
            let text = (0..<random(14)).map { _ in pieces[random(pieces.count)] }.joined()
            #expect(substitute(lists, text) == sequential(lists, text))
        }
    }
}

@Suite("Macros") struct MacroTests {
    @Test("What a macro can see", arguments: [
        ("- macro: a\n  condition: proc.name = x\n- macro: b\n  condition: a\n", [String]()),
        ("- macro: b\n  condition: a\n- macro: a\n  condition: proc.name = x\n", ["LOAD_ERR_VALIDATE condition expression@1:3 Undefined macro 'a' used in "
            + "filter."]),
        ("- macro: b\n  condition: b\n", ["LOAD_ERR_VALIDATE condition expression@1:3 Undefined macro 'b' used in filter."]),
        ("- macro: b\n  condition: proc.name = x\n- macro: b\n  condition: b\n", ["LOAD_ERR_VALIDATE condition expression@3:3 reference loop in macro 'b'"]),
        ("- macro: b\n  condition: proc.name = x or evt.num = 1 extra\n", ["LOAD_ERR_COMPILE_CONDITION condition expression@2:43 unexpected token after "
            + "'1', expecting 'or', 'and'"]),
    ]) func visibility(macros: String, expected: [String]) {
        #expect(Loading(macros + rule("evt.type = open and b")).issues == expected)
    }

    @Test("A rule sees macros of later files, and later changes of macros") func later() {
        let loading = Loading([rule("m and evt.type = open"), "- macro: m\n  condition: proc.name = x\n",
                               "- macro: m\n  condition: or proc.name = y\n  override: {condition: append}\n"])
        #expect(loading.results.map(\.isSuccessful) == [false, true, true])
        #expect(loading.described("r", "details", "condition_compiled") == "((proc.name = x or proc.name = y) and evt.type = open)")
    }

    @Test("Unused macros and lists are named in table order, unless something failed") func unused() {
        let items = "- macro: z\n  condition: proc.name in (l)\n- macro: a\n  condition: proc.name = x\n- list: l\n  items: [i]\n- list: k\n  items: [l]\n"
        #expect(Loading(items + rule()).issues == [
            "LOAD_UNUSED_MACRO macro 'z'@0:2 Macro not referred to by any other rule/macro",
            "LOAD_UNUSED_MACRO macro 'a'@2:2 Macro not referred to by any other rule/macro",
            "LOAD_UNUSED_LIST list 'k'@6:2 List not referred to by any other rule/macro",
        ])
        #expect(Loading(items + rule("bad.field = 1")).codes == ["LOAD_ERR_COMPILE_CONDITION"])
    }
}

@Suite("Exceptions") struct ExceptionTests {
    private func load(_ exceptions: String, _ more: String = "") -> Loading { Loading(rule("evt.type = open", "  exceptions:\n\(exceptions)") + more) }

    @Test("What exceptions do to a condition", arguments: [
        ("  - {name: e, fields: [proc.name, fd.name], comps: [=, startswith], values: [[a, /b], ['c d', /e]]}",
         "((proc.name = a and fd.name startswith /b) or (proc.name = \"c d\" and fd.name startswith /e))"),
        ("  - {name: e, fields: proc.name, values: [a, b]}", "proc.name in (a, b)"),
        ("  - {name: e, fields: fd.name, comps: startswith oneof, values: [/a]}", "fd.name startswith oneof (/a)"),
        ("  - {name: e, fields: [proc.name], comps: [in], values: [[[a, b]], ['(c)'], [d]]}",
         "(proc.name in (a, b) or proc.name in (c) or proc.name in (d))"),
        ("  - {name: e, fields: [tolower(proc.name)], comps: [' = '], values: [[toupper(proc.pname)]]}", "tolower(proc.name) = toupper(proc.pname)"),
    ]) func lowering(exceptions: String, expected: String) {
        #expect(load(exceptions).described("r", "details", "condition_compiled") == "(evt.type = open and not \(expected))")
    }

    @Test func withoutValues() {
        #expect(load("  - {name: e, fields: proc.name}").described("r", "details", "condition_compiled") == "evt.type = open")
    }

    @Test("What does not fit", arguments: [
        ("  - e", "exception@6:4 Rule exception must be a mapping"), ("  - {name: e}", "exception 'e'@6:4 Item has no mapping for key 'fields'"),
        ("  - {name: e, fields: [], values: [a]}", "exception 'e'@6:4 Rule exception must have fields property with a list of fields"),
        ("  - {name: e, fields: [proc.name], comps: in}", "exception 'e'@6:4 Fields and comps lists must have equal length"),
        ("  - {name: e, fields: proc.name, comps: [in]}", "exception 'e'@6:4 Fields and comps must both be strings"),
        ("  - {name: e, fields: proc.name, comps: =}", "exception 'e'@6:4 When fields is a single value, comps must be one of (in, pmatch, intersects) or "
            + "a modifier operator (e.g. startswith oneof)"),
        ("  - {name: e, fields: [proc.name], comps: ['>= oneof']}", "exception 'e'@6:4 '>= oneof' is not a supported comparison operator"),
        ("  - {name: e, fields: [proc.no]}", "exception 'e'@6:4 'proc.no' is not a supported filter field"),
        ("  - {name: e, fields: ['proc.name = x or proc.name']}", "exception 'e'@6:4 'proc.name = x or proc.name' is not a supported filter field"),
        ("  - {name: e, fields: [proc.name], values: [[a, b]]}", "exception 'e'@6:4 Fields and values lists must have equal length"),
        ("  - {name: e, fields: proc.name, values: [[a]]}", "exception 'e'@6:4 Expected values array to contain a list of strings"),
    ]) func misfits(exceptions: String, expected: String) throws {
        let issue = try #require(load(exceptions).issues.first)
        #expect(issue.hasSuffix(expected))
    }

    @Test("Appending values, and new exceptions") func appending() {
        let loading = load("  - {name: e, fields: [proc.name], values: [[a]]}\n", """
            - rule: r
              exceptions:
              - {name: e, values: [[b]]}
              - {name: n, fields: fd.name, values: [c]}
              override: {exceptions: append}
            """)
        #expect(loading.issues == [])
        #expect(loading.described("r", "details", "condition_compiled")
            == "(evt.type = open and not (proc.name = a or proc.name = b) and not fd.name in (c))")
    }

    @Test("Replacing completes what is left out") func replacing() {
        let loading = load("  - {name: e, fields: [proc.name], values: [[a]]}\n",
                           "- rule: r\n  exceptions: [{name: n, fields: fd.name, values: [c]}]\n  override: {exceptions: replace}\n")
        #expect(loading.described("r", "details", "condition_compiled") == "(evt.type = open and not fd.name in (c))")
    }

    @Test("Every earlier exception of the name counts") func duplicates() {
        let exceptions = (0..<3).map { _ in "  - {name: e, fields: proc.name}\n" }.joined()
        #expect(load(exceptions).codes == Array(repeating: "LOAD_EXCEPTION_NAME_NOT_UNIQUE", count: 3))
    }
}
