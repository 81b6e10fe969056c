import FalcodCore
import FalcodFilter

/// Splits a template into tokens and collects what it mentions.
struct TemplateCompiler {
    let text: [UInt8]
    let catalog: FieldCatalog
    var tokens: [OutputFormat.Token] = []
    var fields: [FieldReference] = []
    var fieldTexts: [String] = []

    init(text: [UInt8], catalog: FieldCatalog) {
        self.text = text
        self.catalog = catalog
    }

    mutating func run() throws(OutputFormatError) {
        var position = 0
        while position < text.count {
            let end = text[position...].firstIndex(of: UInt8(ascii: "%")) ?? text.count
            if end > position { tokens.append(.literal(Array(text[position..<end]))) }
            position = end < text.count ? try token(at: end + 1) : end
        }
    }

    /// Reads the token whose `%` ends at `start`; returns the position behind it.
    private mutating func token(at start: Int) throws(OutputFormatError) -> Int {
        guard start < text.count else { throw .lonePercent }
        var position = start
        var width = 0
        while position < text.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = text[position] {
            width = min(width * 10 + Int(text[position] - UInt8(ascii: "0")), OutputFormat.maxWidth)
            position += 1
        }
        guard position < text.count else { throw .loneWidth }
        // A checker per token: fields that remember something between two events (`evt.deltatime`) must not share it.
        var checker = ConditionChecker(catalog: catalog)
        guard let found = checker.longestOperand(in: text, at: position) else {
            // Falco shortens the text until it compiles, down to one character, and reports what the parser says then.
            throw .unknownToken("unexpected token after '")
        }
        tokens.append(.value(PrintableValue(found.operand), width: width))
        collect(found.operand)
        if case .field = found.operand {} else { fieldTexts.append(found.text) }
        return found.end
    }

    private mutating func collect(_ operand: Operand) {
        switch operand {
        case .field(let field):
            fields.append(field)
            fieldTexts.append(field.text)
        case .literal: break
        case .list(let items): items.forEach { collect($0) }
        case .transform(_, let arguments, _, _, _): arguments.forEach { collect($0) }
        }
    }
}
