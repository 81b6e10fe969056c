public import FalcodCore

extension Operand {
    /// How the operand is printed wherever its text matters: keys of `output_fields`, descriptions of rules.
    public var canonicalText: String {
        switch self {
        case .field(let field): field.text
        case .literal(let constant): Self.quotedIfNeeded(constant.bytes)
        case .list(let items): "(" + items.map(\.canonicalText).joined(separator: ",") + ")"
        case .transform(let transformer, let arguments, let argument, _, _):
            transformer.rawValue + "(" + arguments.map(\.canonicalText).joined(separator: ",") + ")"
                + (argument.map { "[" + String(decoding: $0, as: UTF8.self) + "]" } ?? "")
        }
    }

    /// Values are bare unless they hold a blank, an equals sign, a quote, a backslash or a control character with an
    /// escape of its own. Commas and parentheses do not count, so that not every text can be read back; Falco's way.
    private static func quotedIfNeeded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var needsQuotes = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "'"), 0:
                needsQuotes = true
                text.append(byte)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                needsQuotes = true
                text += [UInt8(ascii: "\\"), byte]
            case 0x08, 0x09, 0x0A, 0x0C, 0x0D:
                needsQuotes = true
                text += [UInt8(ascii: "\\"), Self.letter(of: byte)]
            default: text.append(byte)
            }
        }
        let plain = String(decoding: text, as: UTF8.self)
        return needsQuotes ? "\"\(plain)\"" : plain
    }

    private static func letter(of control: UInt8) -> UInt8 {
        switch control {
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        default: UInt8(ascii: "r")
        }
    }
}
