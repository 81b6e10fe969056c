/// Reads conditions. `or` binds weakest, then `and`, then `not`; blanks around `and` and `or` may be left out before `(`.
public struct FilterParser {
    var lexer: FilterLexer
    private let maxDepth: Int
    private var depth = 0

    /// The deepest nesting of parentheses and transformers in rules files.
    public static let rulesDepth = 1000
    /// The same everywhere else.
    public static let defaultDepth = 100

    private init(_ text: [UInt8], maxDepth: Int) {
        lexer = FilterLexer(text)
        self.maxDepth = maxDepth
    }

    /// Reads a whole condition.
    public static func parse(_ text: [UInt8], maxDepth: Int = rulesDepth) throws(FilterSyntaxError) -> FilterNode {
        if text.isEmpty { throw FilterSyntaxError("filter input string is empty", at: .start) }
        var parser = FilterParser(text, maxDepth: maxDepth)
        let node = try parser.parseOr()
        guard parser.lexer.isAtEnd else {
            throw parser.lexer.error("unexpected token after '\(parser.lexer.lastTokenText)', expecting 'or', 'and'")
        }
        return node
    }

    /// Reads a field or a transformer at `offset`, as far as it goes, and says where it ended. Without `withArgument`, a
    /// bracket behind it is not part of it.
    public static func parseTerm(_ text: [UInt8], at offset: Int = 0, withArgument: Bool = true,
                                 maxDepth: Int = defaultDepth) throws(FilterSyntaxError) -> (term: FilterTerm, end: Int) {
        var parser = FilterParser(text, maxDepth: maxDepth)
        parser.lexer.index = offset
        guard let term = try parser.acceptTerm(withArgument: withArgument) else {
            // The reference does not close the quote.
            throw parser.lexer.error("unexpected token after '\(parser.lexer.lastTokenText)")
        }
        return (term, parser.lexer.index)
    }

    /// Runs `body` one level deeper.
    mutating func nested<T>(_ body: (inout FilterParser) throws(FilterSyntaxError) -> T) throws(FilterSyntaxError) -> T {
        guard depth < maxDepth else { throw lexer.error("exceeded max depth limit of \(maxDepth)") }
        depth += 1
        let result = try body(&self)
        depth -= 1
        return result
    }

    // MARK: Connectives

    private mutating func parseOr() throws(FilterSyntaxError) -> FilterNode {
        lexer.skipBlanks()
        let first = try parseAnd()
        lexer.skipBlanks()
        guard lexer.isNext("or") else { return first }
        var nodes = [first]
        while lexer.accept("or") {
            if lexer.skipBlanks() {
                nodes.append(try parseAnd())
            } else {
                nodes.append(try parseGroup(after: "or"))
            }
            lexer.skipBlanks()
        }
        return .or(nodes)
    }

    private mutating func parseAnd() throws(FilterSyntaxError) -> FilterNode {
        lexer.skipBlanks()
        let first = try parseNot()
        lexer.skipBlanks()
        guard lexer.isNext("and") else { return first }
        var nodes = [first]
        while lexer.accept("and") {
            if lexer.skipBlanks() {
                nodes.append(try parseNot())
            } else {
                nodes.append(try parseGroup(after: "and"))
            }
            lexer.skipBlanks()
        }
        return .and(nodes)
    }

    /// The parenthesis that may follow a connective without a blank.
    private mutating func parseGroup(after word: String) throws(FilterSyntaxError) -> FilterNode {
        guard lexer.accept("(") else { throw lexer.error("expected blank or '(' after '\(word)'") }
        return try parseGroup()
    }

    private mutating func parseNot() throws(FilterSyntaxError) -> FilterNode {
        lexer.skipBlanks()
        var isNegated = false
        while lexer.acceptNot() { isNegated.toggle() }
        let node: FilterNode
        if lexer.accept("not(") {
            isNegated.toggle()
            node = try parseGroup()
        } else {
            node = try parsePrimary()
        }
        return isNegated ? .not(node) : node
    }

    /// What follows an opening parenthesis.
    private mutating func parseGroup() throws(FilterSyntaxError) -> FilterNode {
        try nested { parser throws(FilterSyntaxError) in
            let node = try parser.parseOr()
            parser.lexer.skipBlanks()
            guard parser.lexer.accept(")") else { throw parser.lexer.error("expected a ')' token") }
            return node
        }
    }

    private mutating func parsePrimary() throws(FilterSyntaxError) -> FilterNode {
        let start = lexer.index
        lexer.skipBlanks()
        if lexer.accept("(") { return try parseGroup() }
        if let term = try acceptTerm() { return .check(try parseCheck(term, from: lexer.position(of: start))) }
        if let name = lexer.acceptIdentifier() {
            return .macro(MacroReference(name: name, position: lexer.position(of: start)))
        }
        throw lexer.error("expected a '(' token, a field check, or an identifier")
    }
}
