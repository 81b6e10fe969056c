import FalcodCore
import FalcodFilter

/// Finds the field or transformer at the start of a text: the longest prefix that compiles.
struct TokenReader {
    let catalog: FieldCatalog

    struct Found {
        var operand: Operand
        /// As keys and descriptions have it.
        var text: String
        var length: Int
    }

    /// Templates are read with the parser of conditions, so what it says about the last and shortest attempt, a single
    /// character, is the error. It is the same for every character.
    func longestToken(in text: ArraySlice<UInt8>) throws(OutputFormatError) -> Found {
        for length in candidateLengths(text) {
            if let found = compile(Array(text.prefix(length))) { return found }
        }
        throw .unknownToken("unexpected token after '")
    }

    /// The lengths at which a token can end, longest first: behind a closing bracket or parenthesis anywhere, or within
    /// the name at the start.
    private func candidateLengths(_ text: ArraySlice<UInt8>) -> [Int] {
        var lengths: [Int] = []
        var isInName = true
        for (offset, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                 UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
                if isInName { lengths.append(offset + 1) }
            default:
                isInName = false
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") { lengths.append(offset + 1) }
            }
        }
        return lengths.reversed()
    }

    /// The whole of `text` as one token. Every token gets a checker of its own: fields that remember something between
    /// two events (`evt.deltatime`) must not share it between tokens.
    private func compile(_ text: [UInt8]) -> Found? {
        guard let (term, end) = try? FilterParser.parseTerm(text), end == text.count else { return nil }
        var checker = ConditionChecker(catalog: catalog)
        guard let operand = try? checker.operand(of: term) else { return nil }
        return Found(operand: operand, text: term.canonicalText, length: end)
    }
}
