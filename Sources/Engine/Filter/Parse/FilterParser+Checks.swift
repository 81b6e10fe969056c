import FalcodCore

private let numberOperators: [(text: StaticString, op: Operator)] = [
    ("<=", .lessOrEqual), ("<", .less), (">=", .greaterOrEqual), (">", .greater),
]

/// Operators that need a blank behind them.
private let wordOperators: [(text: StaticString, op: Operator)] = [
    ("glob", .glob), ("iglob", .iglob), ("contains", .contains), ("icontains", .icontains), ("bcontains", .bcontains),
    ("startswith", .startswith), ("bstartswith", .bstartswith), ("endswith", .endswith), ("regex", .regex),
]

private let listOperators: [(text: StaticString, op: Operator)] = [
    ("intersects", .intersects), ("in", .in), ("pmatch", .pmatch),
]

private let modifiers: [(text: StaticString, modifier: OperatorModifier)] = [
    ("oneof", .oneof), ("anyof", .anyof), ("allof", .allof),
]

private let transformerNames = "'val', 'tolower', 'toupper', 'b64', 'basename', 'len', 'join', 'concat', 'getopt'"

private let operatorNames = """
    'exists', '<=', '<', '>=', '>', '==', '=', '!=', 'glob', 'iglob', 'contains', 'icontains', 'bcontains', 'startswith', \
    'bstartswith', 'endswith', 'regex', 'intersects', 'in', 'pmatch'
    """

extension FilterParser {
    /// What follows the left-hand side of a check.
    mutating func parseCheck(_ left: FilterTerm, from position: FilterPosition) throws(FilterSyntaxError) -> FilterCheck {
        lexer.skipBlanks()
        var check = FilterCheck(left: left, op: .exists, isDoubleEqual: false, right: .none, position: position,
                                rightPosition: position)
        if lexer.accept("exists") { return check }
        for candidate in numberOperators where lexer.accept(candidate.text) {
            check.op = candidate.op
            try parseNumber(into: &check)
            return check
        }
        if let isWord = acceptStringOperator(into: &check) {
            try parseText(into: &check, hasBlank: isWord || lexer.skipBlanks())
            return check
        }
        for candidate in listOperators where lexer.accept(candidate.text) {
            check.op = candidate.op
            try parseList(into: &check)
            return check
        }
        throw lexer.error("expected a valid check operator: one of " + operatorNames)
    }

    /// Whether the operator was a word, and so had a blank behind it; nil when there was none.
    private mutating func acceptStringOperator(into check: inout FilterCheck) -> Bool? {
        if lexer.accept("==") {
            (check.op, check.isDoubleEqual) = (.equal, true)
            return false
        }
        if lexer.accept("=") {
            check.op = .equal
            return false
        }
        if lexer.accept("!=") {
            check.op = .notEqual
            return false
        }
        for candidate in wordOperators where lexer.acceptWord(candidate.text) {
            check.op = candidate.op
            return true
        }
        return nil
    }

    private mutating func parseNumber(into check: inout FilterCheck) throws(FilterSyntaxError) {
        lexer.skipBlanks()
        check.rightPosition = lexer.position(of: lexer.index)
        if let right = try acceptRightTerm() {
            check.right = right
        } else if let number = lexer.acceptNumber() {
            check.right = .value(number)
        } else {
            throw lexer.error("expected a number value or a field with a valid transformer: " + transformerNames)
        }
    }

    private mutating func parseText(into check: inout FilterCheck, hasBlank: Bool) throws(FilterSyntaxError) {
        if hasBlank, let modifier = acceptModifier() {
            check.modifier = modifier
            check.rightPosition = lexer.position(of: lexer.index)
            if let values = try acceptList() {
                check.right = .list(values)
            } else {
                try parseIdentifier(into: &check, orElse: "expected a list or an identifier")
            }
            return
        }
        check.rightPosition = lexer.position(of: lexer.index)
        if let right = try acceptRightTerm() {
            check.right = right
        } else if let value = try acceptValue() {
            check.right = .value(value)
        } else {
            throw lexer.error("expected a string value or a field with a valid transformer: " + transformerNames)
        }
    }

    private mutating func parseList(into check: inout FilterCheck) throws(FilterSyntaxError) {
        lexer.skipBlanks()
        check.rightPosition = lexer.position(of: lexer.index)
        if let values = try acceptList() {
            check.right = .list(values)
        } else if let right = try acceptRightTerm() {
            check.right = right
        } else {
            try parseIdentifier(into: &check, orElse: "expected a list, an identifier, or a field with a valid transformer: "
                + transformerNames)
        }
    }

    private mutating func parseIdentifier(into check: inout FilterCheck, orElse message: String) throws(FilterSyntaxError) {
        guard let name = lexer.acceptIdentifier() else { throw lexer.error(message) }
        check.right = .value(Array(name.utf8))
    }

    /// A modifier, if what follows it can only be its list: otherwise the word is a value.
    private mutating func acceptModifier() -> OperatorModifier? {
        let saved = lexer
        for candidate in modifiers where lexer.acceptWord(candidate.text) {
            if lexer.isNext("(") || (lexer.isIdentifierNext && !isConnectiveNext) { return candidate.modifier }
            lexer = saved
            return nil
        }
        return nil
    }

    /// Whether the next word is `and`, `or` or `not`. An underscore ends a word here, though not in identifiers.
    private var isConnectiveNext: Bool {
        func ends(at length: Int) -> Bool {
            let byte = lexer.byte(at: lexer.index + length)
            return !FilterLexer.isLetter(byte) && !FilterLexer.isDigit(byte)
        }
        return (lexer.isNext("and") && ends(at: 3)) || (lexer.isNext("or") && ends(at: 2)) || (lexer.isNext("not") && ends(at: 3))
    }

    // MARK: Values

    private mutating func acceptValue() throws(FilterSyntaxError) -> [UInt8]? {
        try lexer.acceptQuoted() ?? lexer.acceptBare()
    }

    /// A list in parentheses. If its first value cannot be read, for whatever reason, the list is taken to be empty.
    private mutating func acceptList() throws(FilterSyntaxError) -> [[UInt8]]? {
        guard lexer.accept("(") else { return nil }
        lexer.skipBlanks()
        var values: [[UInt8]] = []
        do throws(FilterSyntaxError) {
            if let first = try acceptValue() { values.append(first) }
        } catch {}
        if !values.isEmpty {
            lexer.skipBlanks()
            while lexer.accept(",") {
                lexer.skipBlanks()
                guard let value = try acceptValue() else { throw lexer.error("expected a string value") }
                values.append(value)
                lexer.skipBlanks()
            }
        }
        guard lexer.accept(")") else { throw lexer.error("expected a ')' token") }
        return values
    }

    /// `val(field)` or a transformer, on a right-hand side.
    private mutating func acceptRightTerm() throws(FilterSyntaxError) -> FilterRight? {
        guard lexer.accept("val(") else { return try acceptTransform().map(FilterRight.transform) }
        lexer.skipBlanks()
        guard let name = lexer.acceptFieldName() else { throw lexer.error("expected a field within 'val' transformer") }
        let field = try finishField(name)
        lexer.skipBlanks()
        guard lexer.accept(")") else { throw lexer.error("expected a ')' token closing the transformer") }
        return .field(field, argument: try acceptArgument())
    }
}
