import FalcodCore

/// Finds the field or transformer at the start of a text: the longest prefix that compiles.
struct TokenReader {
    let catalog: FieldCatalog

    /// The operand and the number of bytes it takes.
    func longestToken(in text: ArraySlice<UInt8>) throws(OutputFormatError) -> (Operand, Int) {
        var length = text.count
        while length > 0 {
            let candidate = String(decoding: text.prefix(length), as: UTF8.self)
            if let field = try? catalog.resolve(name: candidate, argument: nil) { return (.field(field), length) }
            length -= 1
        }
        throw .unknownToken("unexpected token after '")
    }
}
