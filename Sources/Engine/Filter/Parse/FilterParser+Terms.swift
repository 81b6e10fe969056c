import FalcodCore

private let transformerCalls: [(text: StaticString, transformer: Transformer)] = [
    ("tolower(", .tolower), ("toupper(", .toupper), ("b64(", .b64), ("basename(", .basename),
    ("len(", .len), ("join(", .join), ("concat(", .concat), ("getopt(", .getopt),
]

extension FilterParser {
    /// A field or a transformer; nil when neither stands here.
    mutating func acceptTerm(withArgument: Bool = true) throws(FilterSyntaxError) -> FilterTerm? {
        if let name = lexer.acceptFieldName() { return .field(withArgument ? try finishField(name) : FilterField(name: name)) }
        if let transform = try acceptTransform(withArgument: withArgument) { return .transform(transform) }
        return nil
    }

    mutating func finishField(_ name: String) throws(FilterSyntaxError) -> FilterField {
        FilterField(name: name, argument: try acceptArgument())
    }

    /// `[argument]`, directly behind a name or a parenthesis.
    mutating func acceptArgument() throws(FilterSyntaxError) -> [UInt8]? {
        guard lexer.accept("[") else { return nil }
        guard let argument = try lexer.acceptQuoted() ?? lexer.acceptBareArgument() else {
            throw lexer.error("expected a valid field argument: a quoted string or a bare string")
        }
        guard lexer.accept("]") else { throw lexer.error("expected a ']' token") }
        return argument
    }

    /// A transformer with its arguments; nil when no transformer's name and parenthesis stand here.
    mutating func acceptTransform(withArgument: Bool = true) throws(FilterSyntaxError) -> FilterTransform? {
        for call in transformerCalls where lexer.accept(call.text) {
            let arguments = try nested { parser throws(FilterSyntaxError) in try parser.parseArguments() }
            return FilterTransform(transformer: call.transformer, arguments: arguments, argument: withArgument ? try acceptArgument() : nil)
        }
        return nil
    }

    private mutating func parseArguments() throws(FilterSyntaxError) -> [FilterTerm] {
        var arguments: [FilterTerm] = []
        repeat {
            lexer.skipBlanks()
            arguments.append(try parseArgument())
            lexer.skipBlanks()
        } while lexer.accept(",")
        guard lexer.accept(")") else { throw lexer.error("expected a ')' token closing the transformer") }
        return arguments
    }

    private mutating func parseArgument() throws(FilterSyntaxError) -> FilterTerm {
        if let number = lexer.acceptNumber() { return .literal(number) }
        if let text = try lexer.acceptQuoted() { return .literal(text) }
        if lexer.accept("(") { return .list(try parseListArgument()) }
        if let term = try acceptTerm() { return term }
        throw lexer.error("expected field transformer argument: field, transformer, quoted string, number, or transformer list")
    }

    /// What follows the opening parenthesis of a list.
    private mutating func parseListArgument() throws(FilterSyntaxError) -> [FilterTerm] {
        lexer.skipBlanks()
        if lexer.accept(")") { return [] }
        var terms: [FilterTerm] = []
        repeat {
            lexer.skipBlanks()
            terms.append(try parseListElement())
            lexer.skipBlanks()
        } while lexer.accept(",")
        guard lexer.accept(")") else { throw lexer.error("expected ')'") }
        return terms
    }

    private mutating func parseListElement() throws(FilterSyntaxError) -> FilterTerm {
        if let term = try acceptTerm() { return term }
        if let text = try lexer.acceptQuoted() ?? lexer.acceptNumber() { return .literal(text) }
        throw lexer.error("expected transformer list argument: field, transformer, quoted string, or number")
    }
}
