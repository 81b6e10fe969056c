/// Escapes in quoted scalars.
enum YAMLEscape {
    /// Reads an escape: a doubled single quote, or a backslash (or NUL) with what follows.
    static func read(_ cursor: inout YAMLCursor, into text: inout [UInt8]) throws(YAMLError) {
        let escape = cursor.take()
        let byte = cursor.take()
        if escape == UInt8(ascii: "'") && byte == UInt8(ascii: "'") {
            text.append(byte)
            return
        }
        switch byte {
        case UInt8(ascii: "x"): return try readCode(2, &cursor, &text)
        case UInt8(ascii: "u"): return try readCode(4, &cursor, &text)
        case UInt8(ascii: "U"): return try readCode(8, &cursor, &text)
        default: break
        }
        guard let replacement = replacement(of: byte) else {
            throw YAMLError(problem: YAMLProblem.invalidEscape + String(decoding: [byte], as: UTF8.self), mark: cursor.mark)
        }
        text += replacement
    }

    private static func replacement(of byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "0"): [0x00]
        case UInt8(ascii: "a"): [0x07]
        case UInt8(ascii: "b"): [0x08]
        case UInt8(ascii: "t"), UInt8(ascii: "\t"): [0x09]
        case UInt8(ascii: "n"): [0x0A]
        case UInt8(ascii: "v"): [0x0B]
        case UInt8(ascii: "f"): [0x0C]
        case UInt8(ascii: "r"): [0x0D]
        case UInt8(ascii: "e"): [0x1B]
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"): [byte]
        case UInt8(ascii: "N"): [0xC2, 0x85]
        case UInt8(ascii: "_"): [0xC2, 0xA0]
        case UInt8(ascii: "L"): [0xE2, 0x80, 0xA8]
        case UInt8(ascii: "P"): [0xE2, 0x80, 0xA9]
        default: nil
        }
    }

    private static func readCode(_ digits: Int, _ cursor: inout YAMLCursor, _ text: inout [UInt8]) throws(YAMLError) {
        var value: UInt32 = 0
        var isHex = true
        for _ in 0..<digits {
            guard let digit = hexDigit(cursor.take()) else {
                isHex = false
                continue
            }
            value = value << 4 | digit
        }
        guard isHex else { throw YAMLError(problem: YAMLProblem.invalidHex, mark: cursor.mark) }
        guard let scalar = Unicode.Scalar(value) else {
            throw YAMLError(problem: YAMLProblem.invalidUnicode + String(value), mark: cursor.mark)
        }
        text += Array(String(Character(scalar)).utf8)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
