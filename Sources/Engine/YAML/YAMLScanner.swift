import FalcodSupport

/// Cuts a text into tokens. A queue, because a token that may turn out to be a key has to wait for its colon.
struct YAMLScanner {
    var cursor: YAMLCursor
    var tokens: [YAMLToken] = []
    /// Index of the first token that was not taken.
    private var head = 0
    private var hasStarted = false
    private var hasEnded = false
    var simpleKeyAllowed = false
    /// False behind a quoted scalar on the same line outside of flow collections.
    var scalarAllowed = false
    /// A colon without white space may follow: `{"a":b}`.
    var afterJSONKey = false
    /// True for a flow sequence, false for a flow mapping; innermost last.
    var flows: [Bool] = []
    /// Every indentation there was; `openIndents` are indices into it, innermost last.
    private var indents: [Indent] = []
    private var openIndents: [Int] = []
    private var simpleKeys: [SimpleKey] = []

    struct Indent {
        enum Kind { case none, sequence, mapping }
        var column: Int
        var kind: Kind
        var status = YAMLToken.Status.valid
    }

    /// Text that is a key if a colon follows on the same line, within 1024 bytes.
    struct SimpleKey {
        var mark: SourceMark
        var flowLevel: Int
        var indent: Int?
        var mappingStart: Int?
        var keyToken: Int
    }

    init(_ text: [UInt8]) { cursor = YAMLCursor(text) }

    var inFlow: Bool { !flows.isEmpty }
    var mark: SourceMark { cursor.mark }
    var topIndent: Int { openIndents.last.map { indents[$0].column } ?? 0 }

    // MARK: The queue

    /// The next token, without taking it; nil at the end. What is undecided when the text ends counts as valid.
    mutating func peek() throws(YAMLError) -> YAMLToken? {
        while true {
            if head < tokens.count {
                let status = tokens[head].status
                if status == .valid || (status == .undecided && hasEnded) { return tokens[head] }
                if status == .void {
                    head += 1
                    continue
                }
            }
            if hasEnded { return nil }
            try scanNext()
        }
    }

    mutating func pop() {
        head += 1
        if head == tokens.count, simpleKeys.isEmpty {
            tokens.removeAll(keepingCapacity: true)
            head = 0
        }
    }

    mutating func push(_ kind: YAMLToken.Kind, at mark: SourceMark, text: String = "") {
        tokens.append(YAMLToken(kind: kind, mark: mark, text: text))
    }

    // MARK: One token

    private mutating func scanNext() throws(YAMLError) {
        guard hasStarted else {
            hasStarted = true
            simpleKeyAllowed = true
            scalarAllowed = true
            indents.append(Indent(column: -1, kind: .none))
            openIndents.append(0)
            return
        }
        skipToToken()
        closeIndents()
        if cursor.isAtEnd { return endStream() }
        if cursor.column == 0 {
            if cursor.peek() == UInt8(ascii: "%") { return scanDirective() }
            if cursor.isAtMarker(UInt8(ascii: "-")) { return scanDocumentMarker(.documentStart) }
            if cursor.isAtMarker(UInt8(ascii: ".")) { return scanDocumentMarker(.documentEnd) }
        }
        if try scanIndicator() { return }
        if !scalarAllowed { throw error(YAMLProblem.unexpectedScalar) }
        switch cursor.peek() {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): try scanQuotedScalar()
        default:
            guard canBeginPlainScalar else { throw error(YAMLProblem.unknownToken) }
            try scanPlainScalar()
        }
    }

    /// Whatever is told by its first bytes and is not a quoted or plain scalar.
    private mutating func scanIndicator() throws(YAMLError) -> Bool {
        switch cursor.peek() {
        case UInt8(ascii: "["), UInt8(ascii: "{"): scanFlowStart()
        case UInt8(ascii: "]"), UInt8(ascii: "}"): try scanFlowEnd()
        case UInt8(ascii: ","):
            if cursor.column == 0 { throw error(YAMLProblem.unexpectedFlow) }
            if !scalarAllowed { throw error(YAMLProblem.unexpectedScalar) }
            scanFlowEntry()
        case UInt8(ascii: "-") where cursor.isSpaceOrEnd(1): try scanBlockEntry()
        case UInt8(ascii: "?") where cursor.isSpace(1): try scanKey()
        case UInt8(ascii: ":") where isValue: try scanValue()
        case UInt8(ascii: "*"), UInt8(ascii: "&"): try scanAnchorOrAlias()
        case UInt8(ascii: "!"): try scanTag()
        case UInt8(ascii: "|") where !inFlow, UInt8(ascii: ">") where !inFlow: try scanBlockScalar()
        default: return false
        }
        return true
    }

    private var isValue: Bool {
        if !inFlow { return cursor.isSpaceOrEnd(1) }
        return afterJSONKey || cursor.isSpace(1) || cursor.isOne(of: ",]}", 1)
    }

    private var canBeginPlainScalar: Bool {
        if cursor.isSpace() || cursor.isOne(of: ",[]{}#&*!|>'\"%@`") { return false }
        if inFlow {
            if cursor.peek() == UInt8(ascii: "?") { return false }
            return !cursor.isOne(of: "-:") || !(cursor.isBlank(1) || cursor.peek(1) == YAMLCursor.end)
        }
        return !cursor.isOne(of: "-?:") || !cursor.isSpaceOrEnd(1)
    }

    private mutating func skipToToken() {
        while true {
            while !cursor.isAtEnd && cursor.isBlank() {
                if !inFlow && cursor.peek() == UInt8(ascii: "\t") { simpleKeyAllowed = false }
                cursor.take()
            }
            if cursor.peek() == UInt8(ascii: "#") { cursor.skipToLineEnd() }
            guard cursor.isAtBreak() else { return }
            cursor.skip(cursor.breakLength)
            voidSimpleKey()
            scalarAllowed = true
            if !inFlow { simpleKeyAllowed = true }
        }
    }

    private mutating func endStream() {
        if cursor.column > 0 { cursor.resetColumn() }
        closeAllIndents()
        simpleKeys = []
        simpleKeyAllowed = false
        scalarAllowed = false
        hasEnded = true
    }

    func error(_ problem: String) -> YAMLError { YAMLError(problem: problem, mark: cursor.mark) }

    // MARK: Indentation

    /// Opens a block collection at the cursor's column, unless one is open there already.
    @discardableResult
    mutating func openIndent(_ kind: Indent.Kind) -> Int? {
        guard !inFlow, let last = openIndents.last.map({ indents[$0] }) else { return nil }
        let column = cursor.column
        if column < last.column { return nil }
        if column == last.column && !(kind == .sequence && last.kind == .mapping) { return nil }
        push(kind == .sequence ? .blockSequenceStart : .blockMappingStart, at: mark)
        indents.append(Indent(column: column, kind: kind))
        openIndents.append(indents.count - 1)
        return indents.count - 1
    }

    /// Closes the block collections that the cursor's column leaves.
    private mutating func closeIndents() {
        guard !inFlow else { return }
        while let last = openIndents.last.map({ indents[$0] }) {
            if last.column < cursor.column { break }
            let isEntry = cursor.peek() == UInt8(ascii: "-") && cursor.isSpaceOrEnd(1)
            if last.column == cursor.column && !(last.kind == .sequence && !isEntry) { break }
            closeIndent()
        }
        while let last = openIndents.last, indents[last].status == .void { closeIndent() }
    }

    mutating func closeAllIndents() {
        guard !inFlow else { return }
        while let last = openIndents.last, indents[last].kind != .none { closeIndent() }
    }

    private mutating func closeIndent() {
        guard let last = openIndents.popLast() else { return }
        guard indents[last].status == .valid else { return voidSimpleKey() }
        switch indents[last].kind {
        case .sequence: push(.blockSequenceEnd, at: mark)
        case .mapping: push(.blockMappingEnd, at: mark)
        case .none: break
        }
    }

    // MARK: Simple keys

    /// Notes that a key may begin here, if one is allowed.
    mutating func beginSimpleKey() {
        guard simpleKeyAllowed, simpleKeys.last?.flowLevel != flows.count else { return }
        var key = SimpleKey(mark: mark, flowLevel: flows.count, keyToken: 0)
        if !inFlow, let indent = openIndent(.mapping) {
            indents[indent].status = .undecided
            key.indent = indent
            key.mappingStart = tokens.count - 1
            tokens[tokens.count - 1].status = .undecided
        }
        push(.key, at: mark)
        key.keyToken = tokens.count - 1
        tokens[key.keyToken].status = .undecided
        simpleKeys.append(key)
    }

    mutating func voidSimpleKey() {
        guard let key = simpleKeys.last, key.flowLevel == flows.count else { return }
        decide(key, .void)
        simpleKeys.removeLast()
    }

    /// A colon was found: whether what began at this flow level is a key.
    mutating func confirmSimpleKey() -> Bool {
        guard let key = simpleKeys.last, key.flowLevel == flows.count else { return false }
        simpleKeys.removeLast()
        let isValid = mark.line == key.mark.line && mark.offset - key.mark.offset <= 1024
        decide(key, isValid ? .valid : .void)
        return isValid
    }

    private mutating func decide(_ key: SimpleKey, _ status: YAMLToken.Status) {
        if let indent = key.indent { indents[indent].status = status }
        if let start = key.mappingStart { tokens[start].status = status }
        tokens[key.keyToken].status = status
    }

    mutating func dropSimpleKeys() { simpleKeys = [] }
}
