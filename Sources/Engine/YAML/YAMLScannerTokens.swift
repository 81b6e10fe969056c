import FalcodSupport

/// The tokens that are not scalars.
extension YAMLScanner {
    mutating func scanDirective() {
        leaveDocument()
        var token = YAMLToken(kind: .directive, mark: mark)
        cursor.take()
        token.text = takeWord()
        while true {
            while cursor.isBlank() { cursor.take() }
            if cursor.isAtEnd || cursor.isAtBreak() || cursor.peek() == UInt8(ascii: "#") { break }
            token.parameters.append(takeWord())
        }
        tokens.append(token)
    }

    private mutating func takeWord() -> String {
        let start = mark.offset
        while !cursor.isAtEnd && !cursor.isSpace() { cursor.take() }
        return text(from: start)
    }

    private func text(from start: Int) -> String {
        String(decoding: cursor.text[start..<min(mark.offset, cursor.text.count)], as: UTF8.self)
    }

    private mutating func leaveDocument() {
        closeAllIndents()
        dropSimpleKeys()
        simpleKeyAllowed = false
        afterJSONKey = false
    }

    mutating func scanDocumentMarker(_ kind: YAMLToken.Kind) {
        leaveDocument()
        push(kind, at: mark)
        cursor.skip(3)
    }

    mutating func scanFlowStart() {
        beginSimpleKey()
        simpleKeyAllowed = true
        afterJSONKey = false
        let start = mark
        let isSequence = cursor.take() == UInt8(ascii: "[")
        flows.append(isSequence)
        push(isSequence ? .flowSequenceStart : .flowMappingStart, at: start)
    }

    mutating func scanFlowEnd() throws(YAMLError) {
        guard let isSequence = flows.last else { throw error(YAMLProblem.flowEnd) }
        endFlowItem(isSequence)
        simpleKeyAllowed = false
        afterJSONKey = true
        let start = mark
        guard (cursor.take() == UInt8(ascii: "]")) == isSequence else { throw YAMLError(problem: YAMLProblem.flowEnd, mark: start) }
        flows.removeLast()
        push(isSequence ? .flowSequenceEnd : .flowMappingEnd, at: start)
    }

    mutating func scanFlowEntry() {
        if let isSequence = flows.last { endFlowItem(isSequence) }
        simpleKeyAllowed = true
        afterJSONKey = false
        push(.flowEntry, at: mark)
        cursor.take()
    }

    /// A lone key in a flow mapping has no value; a lone item of a flow sequence is none.
    private mutating func endFlowItem(_ isSequence: Bool) {
        if isSequence {
            voidSimpleKey()
        } else if confirmSimpleKey() {
            push(.value, at: mark)
        }
    }

    mutating func scanBlockEntry() throws(YAMLError) {
        guard !inFlow, simpleKeyAllowed else { throw error(YAMLProblem.blockEntry) }
        openIndent(.sequence)
        simpleKeyAllowed = true
        afterJSONKey = false
        push(.blockEntry, at: mark)
        cursor.take()
    }

    mutating func scanKey() throws(YAMLError) {
        if !inFlow {
            guard simpleKeyAllowed else { throw error(YAMLProblem.mapKey) }
            openIndent(.mapping)
        }
        simpleKeyAllowed = !inFlow
        push(.key, at: mark)
        cursor.take()
    }

    mutating func scanValue() throws(YAMLError) {
        let isSimpleKey = confirmSimpleKey()
        afterJSONKey = false
        if !isSimpleKey && !inFlow {
            guard simpleKeyAllowed else { throw error(YAMLProblem.mapValue) }
            openIndent(.mapping)
        }
        simpleKeyAllowed = !isSimpleKey && !inFlow
        scalarAllowed = true
        push(.value, at: mark)
        cursor.take()
    }

    mutating func scanAnchorOrAlias() throws(YAMLError) {
        beginSimpleKey()
        simpleKeyAllowed = false
        afterJSONKey = false
        let start = mark
        let isAlias = cursor.take() == UInt8(ascii: "*")
        while !cursor.isAtEnd && !cursor.isSpace() && !cursor.isOne(of: "[]{},") { cursor.take() }
        if mark.offset == start.offset + 1 { throw error(isAlias ? YAMLProblem.aliasNotFound : YAMLProblem.anchorNotFound) }
        if !cursor.isAtEnd && !cursor.isSpace() && !cursor.isOne(of: "?:,]}%@`") {
            throw error(isAlias ? YAMLProblem.characterInAlias : YAMLProblem.characterInAnchor)
        }
        push(isAlias ? .alias : .anchor, at: start, text: text(from: start.offset + 1))
    }

    /// The token's text is the tag as written; nobody needs it resolved.
    mutating func scanTag() throws(YAMLError) {
        beginSimpleKey()
        simpleKeyAllowed = false
        afterJSONKey = false
        let start = mark
        cursor.take()
        if cursor.peek() == UInt8(ascii: "<") {
            try skipVerbatimTag()
        } else if try skipTagHandle(), cursor.peek() == UInt8(ascii: "!") {
            cursor.take()
            let suffix = mark.offset
            while let length = tagLength(), !cursor.isAtEnd { cursor.skip(length) }
            if mark.offset == suffix { throw error(YAMLProblem.tagWithoutSuffix) }
        }
        push(.tag, at: start, text: text(from: start.offset))
    }

    private mutating func skipVerbatimTag() throws(YAMLError) {
        cursor.take()
        while !cursor.isAtEnd {
            if cursor.peek() == UInt8(ascii: ">") {
                cursor.take()
                return
            }
            guard let length = uriLength() else { break }
            cursor.skip(length)
        }
        throw error(YAMLProblem.endOfVerbatimTag)
    }

    /// Skips `name` of `!name!suffix` or of `!name`. True when it can be a handle: it has only word characters.
    private mutating func skipTagHandle() throws(YAMLError) -> Bool {
        var firstOther: SourceMark?
        while !cursor.isAtEnd {
            if cursor.peek() == UInt8(ascii: "!") {
                if let firstOther { throw YAMLError(problem: YAMLProblem.characterInTagHandle, mark: firstOther) }
                break
            }
            if firstOther == nil && !isWord() { firstOther = mark }
            guard let length = firstOther == nil ? 1 : tagLength() else { break }
            cursor.skip(length)
        }
        return firstOther == nil
    }

    private func isWord(_ ahead: Int = 0) -> Bool {
        switch cursor.peek(ahead) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
             UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private func tagLength() -> Int? {
        isWord() || cursor.isOne(of: "#;/?:@&=+$_.~*'()") ? 1 : percentLength()
    }

    private func uriLength() -> Int? {
        isWord() || cursor.isOne(of: "#;/?:@&=+$,_.!~*'()[]") ? 1 : percentLength()
    }

    private func percentLength() -> Int? {
        cursor.peek() == UInt8(ascii: "%") && cursor.isOne(of: "0123456789abcdefABCDEF", 1)
            && cursor.isOne(of: "0123456789abcdefABCDEF", 2) ? 3 : nil
    }
}
