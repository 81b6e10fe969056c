/// Finds out how a YAML text is encoded, from its byte order mark or from where its first bytes are zero.
enum YAMLEncoding {
    /// The text as UTF-8 without byte order mark. Text that is UTF-8 already is not checked.
    static func utf8(_ text: [UInt8]) -> [UInt8] {
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(text.dropFirst(3)) }
        if text.starts(with: [0, 0, 0xFE, 0xFF]) { return fromUTF32(text.dropFirst(4), bigEndian: true) }
        if text.starts(with: [0xFF, 0xFE, 0, 0]) { return fromUTF32(text.dropFirst(4), bigEndian: false) }
        if text.starts(with: [0xFE, 0xFF]) { return fromUTF16(text.dropFirst(2), bigEndian: true) }
        if text.starts(with: [0xFF, 0xFE]) { return fromUTF16(text.dropFirst(2), bigEndian: false) }
        guard text.count >= 2, text[0] != 0 || text[1] != 0 || text.count >= 4 else { return text }
        if text[0] == 0, text[1] == 0, text[2] == 0 { return fromUTF32(text[...], bigEndian: true) }
        if text[0] == 0, text[1] != 0, text[1] < 0x80 { return fromUTF16(text[...], bigEndian: true) }
        guard text[0] != 0, text[0] < 0x80, text[1] == 0 else { return text }
        if text.count >= 4, text[2] == 0, text[3] == 0 { return fromUTF32(text[...], bigEndian: false) }
        return fromUTF16(text[...], bigEndian: false)
    }

    private static func fromUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        var index = bytes.startIndex
        while bytes.endIndex - index >= 2 {
            let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func fromUTF32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
        var out = ""
        var index = bytes.startIndex
        while bytes.endIndex - index >= 4 {
            let quad = bytes[index..<index + 4]
            let value = (bigEndian ? Array(quad) : quad.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            out.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            index += 4
        }
        return Array(out.utf8)
    }
}
