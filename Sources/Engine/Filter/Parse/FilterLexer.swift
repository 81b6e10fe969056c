/// Reads tokens of a condition. Every `accept…` either moves past a token and remembers it, or leaves the cursor alone.
///
/// The text is bytes: a token of free text ends where UTF-8 is broken, and a NUL ends a quoted string.
struct FilterLexer {
    let text: [UInt8]
    var index = 0
    /// The token read last, without quotes and escapes; what an error about leftovers shows.
    private(set) var lastToken: ArraySlice<UInt8> = []
    /// Offsets of the bytes behind each CR or LF, ascending.
    private let lineStarts: [Int]

    init(_ text: [UInt8]) {
        self.text = text
        var starts: [Int] = []
        for (offset, byte) in text.enumerated() where byte == 0x0A || byte == 0x0D { starts.append(offset + 1) }
        lineStarts = starts
    }

    var isAtEnd: Bool { index >= text.count }

    /// The byte at the cursor; NUL at the end, which is part of no token.
    var byte: UInt8 { index < text.count ? text[index] : 0 }

    func byte(at offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

    func position(of offset: Int) -> FilterPosition {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let lineStart = low == 0 ? 0 : lineStarts[low - 1]
        return FilterPosition(index: offset, line: low + 1, column: offset - lineStart + 1)
    }

    func error(_ message: String) -> FilterSyntaxError { FilterSyntaxError(message, at: position(of: index)) }

    var lastTokenText: String { String(decoding: lastToken, as: UTF8.self) }

    private mutating func take(to end: Int) -> ArraySlice<UInt8> {
        lastToken = text[index..<end]
        index = end
        return lastToken
    }

    // MARK: Fixed texts

    /// Skips blank, tab, backspace, CR and LF; whether there were any.
    @discardableResult mutating func skipBlanks() -> Bool {
        let start = index
        while index < text.count, Self.isBlank(text[index]) { index += 1 }
        return index > start
    }

    private func matches(_ literal: StaticString, at offset: Int) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard text.count - offset >= count else { return false }
        // A static string of ASCII is valid memory for ever.
        let base = literal.utf8Start
        for place in 0..<count where base[place] != text[offset + place] { return false }
        return true
    }

    func isNext(_ literal: StaticString) -> Bool { matches(literal, at: index) }

    mutating func accept(_ literal: StaticString) -> Bool {
        guard matches(literal, at: index) else { return false }
        _ = take(to: index + literal.utf8CodeUnitCount)
        return true
    }

    /// Takes `word` and the blanks behind it, of which there must be one.
    mutating func acceptWord(_ word: StaticString) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard Self.isBlank(byte(at: end)), matches(word, at: index) else { return false }
        _ = take(to: end)
        skipBlanks()
        return true
    }

    /// `not` with white space behind it, which may be more than blanks.
    mutating func acceptNot() -> Bool {
        guard matches("not", at: index), Self.isSpace(byte(at: index + 3)) else { return false }
        var end = index + 3
        while Self.isSpace(byte(at: end)) { end += 1 }
        _ = take(to: end)
        return true
    }

    // MARK: Patterns

    private func identifierEnd(from start: Int) -> Int? {
        guard Self.isLetter(byte(at: start)) else { return nil }
        var end = start + 1
        while Self.isWord(byte(at: end)) { end += 1 }
        return end
    }

    var isIdentifierNext: Bool { Self.isLetter(byte) }

    mutating func acceptIdentifier() -> String? {
        guard let end = identifierEnd(from: index) else { return nil }
        return String(decoding: take(to: end), as: UTF8.self)
    }

    /// Two or more identifiers joined by dots.
    mutating func acceptFieldName() -> String? {
        guard var end = identifierEnd(from: index) else { return nil }
        let firstEnd = end
        while byte(at: end) == UInt8(ascii: "."), let next = identifierEnd(from: end + 1) { end = next }
        guard end > firstEnd else { return nil }
        return String(decoding: take(to: end), as: UTF8.self)
    }

    /// A hexadecimal number, or a decimal one with fraction and signed exponent.
    mutating func acceptNumber() -> [UInt8]? {
        if byte == UInt8(ascii: "0"), byte(at: index + 1) | 0x20 == UInt8(ascii: "x"), Self.isHexDigit(byte(at: index + 2)) {
            var end = index + 3
            while Self.isHexDigit(byte(at: end)) { end += 1 }
            return Array(take(to: end))
        }
        var end = index
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { end += 1 }
        guard Self.isDigit(byte(at: end)) else { return nil }
        while Self.isDigit(byte(at: end)) { end += 1 }
        if byte(at: end) == UInt8(ascii: ".") { end += 1 }
        while Self.isDigit(byte(at: end)) { end += 1 }
        if byte(at: end) | 0x20 == UInt8(ascii: "e"), byte(at: end + 1) == UInt8(ascii: "+") || byte(at: end + 1) == UInt8(ascii: "-"),
           Self.isDigit(byte(at: end + 2)) {
            end += 3
            while Self.isDigit(byte(at: end)) { end += 1 }
        }
        return Array(take(to: end))
    }

    /// Text without parentheses, quotes, white space, `=` and commas.
    mutating func acceptBare() -> [UInt8]? { acceptText { !Self.endsBare($0) } }

    /// Text without brackets, quotes and white space.
    mutating func acceptBareArgument() -> [UInt8]? { acceptText { !Self.endsBareArgument($0) } }

    private mutating func acceptText(_ belongs: (UInt8) -> Bool) -> [UInt8]? {
        var end = index
        while end < text.count {
            let byte = text[end]
            let length = byte < 0x80 ? (belongs(byte) ? 1 : 0) : text.utf8SequenceLength(at: end)
            if length == 0 { break }
            end += length
        }
        return end == index ? nil : Array(take(to: end))
    }

    /// A quoted string, unescaped. It ends at the next delimiter that has no backslash before it, even if that backslash
    /// is itself escaped. nil, and nothing read, when there is no such delimiter.
    mutating func acceptQuoted() throws(FilterSyntaxError) -> [UInt8]? {
        let delimiter = byte
        guard delimiter == UInt8(ascii: "\"") || delimiter == UInt8(ascii: "'") else { return nil }
        var end = index + 1
        var hasEscapes = false
        while byte(at: end) != delimiter || byte(at: end - 1) == UInt8(ascii: "\\") {
            if byte(at: end) == 0 { return nil }
            if text[end] == UInt8(ascii: "\\") { hasEscapes = true }
            end += 1
        }
        let body = text[(index + 1)..<end]
        index = end + 1
        lastToken = body
        guard hasEscapes else { return Array(body) }
        switch FilterEscapes.decode(body, delimiter: delimiter) {
        case .success(let value):
            lastToken = value[...]
            return value
        case .failure(let problem): throw error(problem.message)
        }
    }
}

extension FilterLexer {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x08 && byte <= 0x0A) || byte == 0x0D }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") }

    private static func endsBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ","): true
        default: isSpace(byte)
        }
    }

    private static func endsBareArgument(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: isSpace(byte)
        }
    }
}
