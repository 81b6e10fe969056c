import FalcodSupport

/// Scalars: plain, quoted, literal and folded.
extension YAMLScanner {
    mutating func scanPlainScalar() throws(YAMLError) {
        // What begins here may be a key of a mapping yet to come; the lines of the scalar need only pass the present one.
        let indent = inFlow ? 0 : topIndent + 1
        beginSimpleKey()
        let start = mark
        var scan = FlowScalar(style: inFlow ? .plainInFlow : .plain, indent: indent)
        try scan.run(&cursor)
        simpleKeyAllowed = scan.endedByIndentation
        afterJSONKey = false
        scan.trimTrailingBlanks()
        scan.trimLineBreaks(keep: 0)
        push(.plainScalar, at: start, text: String(decoding: scan.text, as: UTF8.self))
    }

    mutating func scanQuotedScalar() throws(YAMLError) {
        beginSimpleKey()
        let start = mark
        var scan = FlowScalar(style: cursor.take() == UInt8(ascii: "'") ? .single : .double, indent: 0)
        try scan.run(&cursor)
        simpleKeyAllowed = false
        scalarAllowed = inFlow
        afterJSONKey = true
        scan.trimLineBreaks(keep: 1)
        push(.otherScalar, at: start, text: String(decoding: scan.text, as: UTF8.self))
    }

    mutating func scanBlockScalar() throws(YAMLError) {
        let start = mark
        var scan = BlockScalar(isFolded: cursor.take() == UInt8(ascii: ">"))
        try scan.readHeader(&cursor)
        scan.indent += max(topIndent, 0)
        try scan.run(&cursor)
        simpleKeyAllowed = true
        afterJSONKey = false
        push(.otherScalar, at: start, text: String(decoding: scan.text, as: UTF8.self))
    }
}

/// Collects a scalar whose lines fold into one: plain or quoted.
private struct FlowScalar {
    enum Style { case plain, plainInFlow, single, double }

    let style: Style
    /// Lines that begin left of this column are not part of the scalar.
    let indent: Int
    var text: [UInt8] = []
    var endedByIndentation = false
    /// Length of the text behind the last escape: what is before it is never trimmed.
    var escapedLength: Int?

    init(style: Style, indent: Int) {
        self.style = style
        self.indent = indent
    }

    private var isQuoted: Bool { style == .single || style == .double }

    mutating func run(_ cursor: inout YAMLCursor) throws(YAMLError) {
        var isEmptyLine = false
        while !cursor.isAtEnd {
            let escapedBreak = try readLine(&cursor)
            if cursor.isAtEnd {
                if isQuoted { throw YAMLError(problem: YAMLProblem.endInScalar, mark: cursor.mark) }
                return
            }
            if !isQuoted && cursor.column == 0 && cursor.isAtDocumentMarker { return }
            if isAtEnd(cursor) {
                if isQuoted { cursor.take() }
                return
            }
            cursor.skip(cursor.breakLength)
            try skipIndentation(&cursor)
            let nextIsEmpty = cursor.isAtBreak()
            if nextIsEmpty {
                text.append(UInt8(ascii: "\n"))
            } else if !isEmptyLine && !escapedBreak {
                text.append(UInt8(ascii: " "))
            }
            isEmptyLine = nextIsEmpty
            if !isEmptyLine && cursor.column < indent {
                endedByIndentation = true
                return
            }
        }
    }

    /// Reads to the end of the scalar, of the line or of the text. True when the line break was escaped. Blanks before a
    /// line break are dropped.
    private mutating func readLine(_ cursor: inout YAMLCursor) throws(YAMLError) -> Bool {
        var keptLength = text.count
        while !isAtEnd(cursor) && !cursor.isAtBreak() && !cursor.isAtEnd {
            if cursor.column == 0 && cursor.isAtDocumentMarker {
                if isQuoted { throw YAMLError(problem: YAMLProblem.documentInScalar, mark: cursor.mark) }
                return false
            }
            let byte = cursor.peek()
            if style == .double && byte == UInt8(ascii: "\\") && cursor.isAtBreak(1) {
                cursor.take()
                escapedLength = text.count
                return true
            }
            if byte == escape {
                try YAMLEscape.read(&cursor, into: &text)
                keptLength = text.count
                escapedLength = text.count
                continue
            }
            text.append(cursor.take())
            if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") { keptLength = text.count }
        }
        if cursor.isAtBreak() && !isAtEnd(cursor) { text.removeLast(text.count - keptLength) }
        return false
    }

    /// The byte that begins an escape. In scalars without escapes it is NUL, which nobody writes.
    private var escape: UInt8 {
        switch style {
        case .plain, .plainInFlow: 0
        case .single: UInt8(ascii: "'")
        case .double: UInt8(ascii: "\\")
        }
    }

    @inline(__always) private func isAtEnd(_ cursor: YAMLCursor) -> Bool {
        let byte = cursor.peek()
        switch style {
        case .double: return byte == UInt8(ascii: "\"")
        case .single: return byte == UInt8(ascii: "'") && cursor.peek(1) != UInt8(ascii: "'")
        case .plain, .plainInFlow:
            switch byte {
            case UInt8(ascii: ":"):
                return cursor.isSpaceOrEnd(1) || (style == .plainInFlow && cursor.isOne(of: ",]}", 1))
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): return cursor.peek(1) == UInt8(ascii: "#")
            case UInt8(ascii: "\r"):
                return cursor.peek(cursor.breakLength) == UInt8(ascii: "#")
            case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                return style == .plainInFlow
            default: return false
            }
        }
    }

    private func skipIndentation(_ cursor: inout YAMLCursor) throws(YAMLError) {
        while cursor.peek() == UInt8(ascii: " ") && cursor.column < indent && !isAtEnd(cursor) { cursor.take() }
        while cursor.isBlank() {
            if cursor.peek() == UInt8(ascii: "\t") && cursor.column < indent && !isQuoted {
                throw YAMLError(problem: YAMLProblem.tabInIndentation, mark: cursor.mark)
            }
            if isAtEnd(cursor) { return }
            cursor.take()
        }
    }

    mutating func trimTrailingBlanks() {
        let last = text.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        trim(keep: kept(last))
    }

    /// Removes the line breaks at the end, but for `keep` of them.
    mutating func trimLineBreaks(keep: Int) {
        guard let last = kept(text.lastIndex { $0 != UInt8(ascii: "\n") }) else {
            text = []
            return
        }
        trim(keep: last + keep)
    }

    /// Nothing up to the last escape is trimmed, and one byte behind it neither.
    private func kept(_ last: Int?) -> Int? {
        guard let escapedLength else { return last }
        return max(last ?? -1, escapedLength)
    }

    private mutating func trim(keep last: Int?) {
        if let last, last + 1 < text.count { text.removeLast(text.count - last - 1) }
    }
}

/// Collects a literal (`|`) or folded (`>`) scalar.
private struct BlockScalar {
    enum Chomping { case strip, clip, keep }

    let isFolded: Bool
    var chomping = Chomping.clip
    /// The column of the content; at first the least that it may be.
    var indent = 1
    private var detectsIndent = true
    var text: [UInt8] = []
    private var escapedLength: Int?
    private var sawContent = false

    // What is known of the line breaks while folding.
    private var isEmptyLine = false
    private var isMoreIndented = false
    private var pendingBreaks = 0
    private var breaksBeganMoreIndented = false

    init(isFolded: Bool) { self.isFolded = isFolded }

    /// `+`, `-` and a digit in any order, then nothing but a comment.
    mutating func readHeader(_ cursor: inout YAMLCursor) throws(YAMLError) {
        var sawDigit = false, sawSign = false
        while true {
            let byte = cursor.peek()
            if !sawSign && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) {
                sawSign = true
                chomping = byte == UInt8(ascii: "+") ? .keep : .strip
                cursor.take()
            } else if !sawDigit && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
                sawDigit = true
                cursor.take()
                if byte == UInt8(ascii: "0") { throw YAMLError(problem: YAMLProblem.zeroIndentation, mark: cursor.mark) }
                indent = Int(byte - UInt8(ascii: "0"))
                detectsIndent = false
            } else {
                break
            }
        }
        while cursor.isBlank() { cursor.take() }
        if cursor.peek() == UInt8(ascii: "#") { cursor.skipToLineEnd() }
        if !cursor.isAtEnd && !cursor.isAtBreak() { throw YAMLError(problem: YAMLProblem.characterInBlock, mark: cursor.mark) }
    }

    mutating func run(_ cursor: inout YAMLCursor) throws(YAMLError) {
        var isFirstBreak = true
        while !cursor.isAtEnd {
            while !cursor.isAtEnd && !cursor.isAtBreak() {
                sawContent = true
                isFirstBreak = false
                if cursor.peek() == 0 {
                    try YAMLEscape.read(&cursor, into: &text)
                    escapedLength = text.count
                } else {
                    text.append(cursor.take())
                }
            }
            if cursor.isAtEnd { break }
            cursor.skip(cursor.breakLength)
            try skipIndentation(&cursor)
            lineBreak(cursor, isFirstBreak)
            isFirstBreak = false
            if !isEmptyLine && cursor.column < indent { break }
        }
        chomp()
    }

    private mutating func skipIndentation(_ cursor: inout YAMLCursor) throws(YAMLError) {
        while cursor.peek() == UInt8(ascii: " ") && (cursor.column < indent || (detectsIndent && !sawContent)) { cursor.take() }
        if detectsIndent && !sawContent { indent = max(indent, cursor.column) }
        if cursor.peek() == UInt8(ascii: "\t") && cursor.column < indent {
            throw YAMLError(problem: YAMLProblem.tabInIndentation, mark: cursor.mark)
        }
    }

    /// Adds what the line break before the cursor means.
    private mutating func lineBreak(_ cursor: YAMLCursor, _ isFirst: Bool) {
        let nextIsEmpty = cursor.isAtBreak()
        let nextIsMoreIndented = cursor.isBlank()
        if isFolded && pendingBreaks == 0 && nextIsEmpty { breaksBeganMoreIndented = isMoreIndented }
        if !isFirst {
            if !isFolded {
                text.append(UInt8(ascii: "\n"))
            } else {
                fold(nextIsEmpty, nextIsMoreIndented, isInside: cursor.column >= indent)
            }
        }
        isEmptyLine = nextIsEmpty
        isMoreIndented = nextIsMoreIndented
    }

    private mutating func fold(_ nextIsEmpty: Bool, _ nextIsMoreIndented: Bool, isInside: Bool) {
        if !isEmptyLine && !nextIsEmpty && !isMoreIndented && !nextIsMoreIndented && isInside {
            text.append(UInt8(ascii: " "))
        } else if nextIsEmpty {
            pendingBreaks += 1
        } else {
            text.append(UInt8(ascii: "\n"))
        }
        if !nextIsEmpty && pendingBreaks > 0 {
            text += repeatElement(UInt8(ascii: "\n"), count: pendingBreaks - 1)
            if breaksBeganMoreIndented || nextIsMoreIndented || !sawContent { text.append(UInt8(ascii: "\n")) }
            pendingBreaks = 0
        }
    }

    private mutating func chomp() {
        guard chomping != .keep else { return }
        var last = text.lastIndex { $0 != UInt8(ascii: "\n") }
        if let escapedLength { last = max(last ?? -1, escapedLength) }
        guard let last else {
            text = []
            return
        }
        let length = last + (chomping == .clip ? 2 : 1)
        if length < text.count { text.removeLast(text.count - length) }
    }
}
