import FalcodSupport

/// A reading position in a text, with its line and column. Beyond the end it reads `end`.
struct YAMLCursor {
    /// What reading beyond the end yields. The same byte within the text stands for itself.
    static let end: UInt8 = 0x04

    let text: [UInt8]
    private(set) var mark = SourceMark.start
    /// The byte that ends a line: whichever the first line ends with, where CR LF counts as LF.
    private var lineEnd: UInt8?

    init(_ text: [UInt8]) { self.text = text }

    var isAtEnd: Bool { mark.offset >= text.count }
    var column: Int { mark.column }

    @inline(__always) func peek(_ ahead: Int = 0) -> UInt8 {
        let index = mark.offset + ahead
        return index < text.count ? text[index] : Self.end
    }

    @discardableResult
    mutating func take() -> UInt8 {
        let byte = peek()
        mark.offset += 1
        mark.column += 1
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return byte }
        if lineEnd == nil {
            lineEnd = byte == UInt8(ascii: "\r") && peek() != UInt8(ascii: "\n") ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
        }
        if byte == lineEnd {
            mark.column = 0
            mark.line += 1
        }
        return byte
    }

    mutating func skip(_ count: Int) {
        for _ in 0..<count { take() }
    }

    mutating func skipToLineEnd() {
        while !isAtEnd && !isAtBreak() { take() }
    }

    mutating func resetColumn() { mark.column = 0 }

    // MARK: What stands at `ahead`

    @inline(__always) func isBlank(_ ahead: Int = 0) -> Bool {
        let byte = peek(ahead)
        return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    @inline(__always) func isAtBreak(_ ahead: Int = 0) -> Bool {
        let byte = peek(ahead)
        return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// Blank or line break.
    @inline(__always) func isSpace(_ ahead: Int = 0) -> Bool { isBlank(ahead) || isAtBreak(ahead) }

    /// Blank, line break or nothing more.
    @inline(__always) func isSpaceOrEnd(_ ahead: Int = 0) -> Bool { isSpace(ahead) || peek(ahead) == Self.end }

    /// Bytes of the line break here: 2 for CR LF, else 1.
    var breakLength: Int { peek() == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n") ? 2 : 1 }

    /// Whether the byte there is one of these.
    func isOne(of set: StaticString, _ ahead: Int = 0) -> Bool {
        let byte = peek(ahead)
        return set.withUTF8Buffer { $0.contains(byte) }
    }

    /// `---` or `...`, followed by white space or the end.
    var isAtDocumentMarker: Bool { isAtMarker(UInt8(ascii: "-")) || isAtMarker(UInt8(ascii: ".")) }

    func isAtMarker(_ byte: UInt8) -> Bool {
        peek() == byte && peek(1) == byte && peek(2) == byte && isSpaceOrEnd(3)
    }
}
