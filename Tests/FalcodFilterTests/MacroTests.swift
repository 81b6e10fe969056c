import Testing

@testable import FalcodFilter

private func parse(_ text: String) throws -> FilterNode { try FilterParser.parse(Array(text.utf8)) }

@Suite("Macros") struct MacroTests {
    @Test("Names give way to conditions, which keep their nesting and place") func substitution() throws {
        var macros = MacroResolver()
        macros.define("reads", try parse("evt.type = open and\n evt.num > 1"))
        macros.define("both", try parse("reads or x.y = 2"))
        let inner = macros.resolveMacro("both")
        #expect(inner?.used == ["reads"])
        let result = macros.resolve(try parse("a.b = 1 and not both"))
        #expect(result.error == nil)
        #expect(result.node.canonicalText == "(a.b = 1 and not ((evt.type = open and evt.num > 1) or x.y = 2))")
        #expect(result.used == ["both"])
        var origins: [String?] = []
        var lines: [Int] = []
        result.node.forEachCheck {
            origins.append($0.macro)
            lines.append($0.position.line)
        }
        #expect(origins == [nil, "reads", "reads", "both"])
        #expect(lines == [1, 1, 2, 1])
    }

    @Test("The first unknown name is reported") func unknown() throws {
        let error = try #require(MacroResolver().resolve(try parse("evt.type=open and nosuch1 and nosuch2")).error)
        #expect(error == FilterCompileError("Undefined macro 'nosuch1' used in filter.", at: .init(index: 18, line: 1, column: 19)))
    }

    @Test("A loop is reported before an unknown name") func loop() throws {
        var macros = MacroResolver()
        macros.define("a", try parse("nosuch or b"))
        macros.define("b", try parse("x.y = 1 or a"))
        let result = macros.resolveMacro("a")
        #expect(result?.unknown?.name == "nosuch")
        #expect(result?.error == FilterCompileError("reference loop in macro 'b'", at: .init(index: 10, line: 1, column: 11)))
    }

    @Test("Invisible macros are unknown") func visibility() throws {
        var macros = MacroResolver()
        macros.define("m", try parse("m or x.y = 1"))
        let invisible = macros.resolveMacro("m", isVisible: { _ in false })
        #expect(invisible?.error?.message == "Undefined macro 'm' used in filter.")
        let visible = macros.resolveMacro("m")
        #expect(visible?.error?.message == "reference loop in macro 'm'")
    }

    @Test("Doubling macros end in an error") func explosion() throws {
        var macros = MacroResolver()
        macros.define("m0", try parse("x.y = 1"))
        var error: FilterCompileError?
        for index in 1...64 where error == nil {
            macros.define("m\(index)", try parse("m\(index - 1) and m\(index - 1)"))
            error = macros.resolveMacro("m\(index)")?.error
        }
        #expect(error?.message.hasPrefix("condition is too large") == true)
    }

    @Test("A chain of macros ends in an error, not in an overflow") func chain() throws {
        var macros = MacroResolver()
        macros.define("m0", try parse("x.y = 1"))
        var error: FilterCompileError?
        for index in 1...5000 where error == nil {
            macros.define("m\(index)", try parse("not (m\(index - 1) and x.y = 2)"))
            error = macros.resolveMacro("m\(index)")?.error
        }
        #expect(error?.message.hasPrefix("condition is too large") == true)
    }
}
