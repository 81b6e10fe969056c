public import FalcodCore

extension ConditionChecker {
    /// The longest prefix of the text from `offset` on that is a known field or a transformer that compiles, as tokens of
    /// output formats are found: `proc.nameand` is `proc.name` and `and`, `proc.name[1]` is `proc.name` and `[1]`. nil when
    /// no prefix is.
    ///
    /// - Returns: the operand, its canonical text, and the offset behind its text.
    public mutating func longestOperand(in text: [UInt8], at offset: Int) -> (operand: Operand, text: String, end: Int)? {
        for withArgument in [true, false] {
            if let found = try? FilterParser.parseTerm(text, at: offset, withArgument: withArgument),
               let operand = try? operand(of: found.term) { return (operand, found.term.canonicalText, found.end) }
        }
        return longestField(in: text, at: offset)
    }

    private mutating func longestField(in text: [UInt8], at offset: Int) -> (operand: Operand, text: String, end: Int)? {
        var lexer = FilterLexer(text)
        lexer.index = offset
        guard var name = lexer.acceptFieldName() else { return nil }
        var end = lexer.index
        while name.utf8.contains(UInt8(ascii: ".")) {
            if let reference = try? resolve(FilterField(name: name)) { return (.field(reference), name, end) }
            name.removeLast()
            end -= 1
        }
        return nil
    }
}
