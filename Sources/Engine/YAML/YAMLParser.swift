import FalcodSupport

/// Builds nodes from tokens.
struct YAMLParser {
    private var scanner: YAMLScanner
    private var anchors: [String: YAMLNode] = [:]
    private var depth = 0
    private var nodeCount = 0
    /// Names of the tag handles that the last directives declared.
    private var tagHandles: Set<String> = []
    private var sawVersion = false
    /// Kinds of the collections around, innermost last; true for a flow sequence.
    private var inFlowSequence: [Bool] = []

    init(_ scanner: YAMLScanner) { self.scanner = scanner }

    mutating func documents() throws(YAMLError) -> [YAMLNode] {
        var result: [YAMLNode] = []
        while true {
            try readDirectives()
            guard let first = try scanner.peek() else { return result }
            result.append(try document())
            // A token that begins nothing would begin the next document, for ever.
            if let next = try scanner.peek(), next.mark == first.mark, next.kind == first.kind {
                throw YAMLError(problem: YAMLProblem.tokenAfterDocument, mark: next.mark)
            }
        }
    }

    private mutating func document() throws(YAMLError) -> YAMLNode {
        anchors = [:]
        inFlowSequence = []
        if try nextKind() == .documentStart { scanner.pop() }
        let root = try node()
        while try nextKind() == .documentEnd { scanner.pop() }
        return root
    }

    private mutating func nextKind() throws(YAMLError) -> YAMLToken.Kind? { try scanner.peek()?.kind }

    // MARK: Directives

    private mutating func readDirectives() throws(YAMLError) {
        var isFirst = true
        while let token = try scanner.peek(), token.kind == .directive {
            if isFirst {
                tagHandles = []
                sawVersion = false
            }
            isFirst = false
            switch token.text {
            case "YAML": try readVersion(token)
            case "TAG": try readTagHandle(token)
            default: break
            }
            scanner.pop()
        }
    }

    private mutating func readVersion(_ token: YAMLToken) throws(YAMLError) {
        guard token.parameters.count == 1 else { throw YAMLError(problem: YAMLProblem.yamlDirectiveArguments, mark: token.mark) }
        if sawVersion { throw YAMLError(problem: YAMLProblem.repeatedYAMLDirective, mark: token.mark) }
        let text = token.parameters[0]
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let major = Int32(digits), digits.endIndex < text.endIndex,
              Int32(text[text.index(after: digits.endIndex)...]) != nil else {
            throw YAMLError(problem: YAMLProblem.yamlVersion + text, mark: token.mark)
        }
        if major > 1 { throw YAMLError(problem: YAMLProblem.yamlMajorVersion, mark: token.mark) }
        sawVersion = true
    }

    private mutating func readTagHandle(_ token: YAMLToken) throws(YAMLError) {
        guard token.parameters.count == 2 else { throw YAMLError(problem: YAMLProblem.tagDirectiveArguments, mark: token.mark) }
        guard tagHandles.insert(token.parameters[0]).inserted else {
            throw YAMLError(problem: YAMLProblem.repeatedTagDirective, mark: token.mark)
        }
    }

    // MARK: Nodes

    private mutating func node() throws(YAMLError) -> YAMLNode {
        depth += 1
        defer { depth -= 1 }
        nodeCount += 1
        if depth >= YAMLReader.maxDepth || nodeCount > YAMLReader.maxNodes {
            throw YAMLError(problem: YAMLProblem.badFile, mark: scanner.mark)
        }
        guard let first = try scanner.peek() else { return YAMLNode(.null, mark: scanner.mark) }
        if first.kind == .value { return YAMLNode(.mapping([try compactPair()]), mark: first.mark) }
        if first.kind == .alias { return try alias(first) }

        let properties = try readProperties()
        guard let token = try scanner.peek() else { return empty(properties, first.mark) }
        switch token.kind {
        case .plainScalar, .otherScalar: return scalar(token, properties, first.mark)
        case .flowSequenceStart, .blockSequenceStart:
            return try collection(token.kind, .sequence([]), properties, first.mark)
        case .flowMappingStart, .blockMappingStart:
            return try collection(token.kind, .mapping([]), properties, first.mark)
        case .key where inFlowSequence.last == true:
            return try collection(token.kind, .mapping([]), properties, first.mark)
        default: return empty(properties, first.mark)
        }
    }

    /// An anchor is known from where it stands, so a node that refers to itself gets `placeholder` there.
    private mutating func collection(_ start: YAMLToken.Kind, _ placeholder: YAMLNode.Content, _ properties: Properties,
                                     _ mark: SourceMark) throws(YAMLError) -> YAMLNode {
        _ = finish(YAMLNode(placeholder, mark: mark), properties)
        let content: YAMLNode.Content = switch start {
        case .flowSequenceStart: try flowSequence()
        case .blockSequenceStart: try blockSequence()
        case .flowMappingStart: try flowMapping()
        case .blockMappingStart: try blockMapping()
        default: .mapping([try compactPair()])
        }
        return finish(YAMLNode(content, mark: mark), properties)
    }

    private struct Properties {
        var anchor: String?
        var isTagged = false
    }

    private mutating func readProperties() throws(YAMLError) -> Properties {
        var properties = Properties()
        while let token = try scanner.peek() {
            switch token.kind {
            case .tag:
                if properties.isTagged { throw YAMLError(problem: YAMLProblem.multipleTags, mark: token.mark) }
                properties.isTagged = true
            case .anchor:
                if properties.anchor != nil { throw YAMLError(problem: YAMLProblem.multipleAnchors, mark: token.mark) }
                properties.anchor = token.text
            default: return properties
            }
            scanner.pop()
        }
        return properties
    }

    private mutating func finish(_ node: YAMLNode, _ properties: Properties) -> YAMLNode {
        if let anchor = properties.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func empty(_ properties: Properties, _ mark: SourceMark) -> YAMLNode {
        finish(YAMLNode(properties.isTagged ? .scalar("") : .null, mark: mark, isQuoted: properties.isTagged), properties)
    }

    private mutating func scalar(_ token: YAMLToken, _ properties: Properties, _ mark: SourceMark) -> YAMLNode {
        scanner.pop()
        let isQuoted = properties.isTagged || token.kind == .otherScalar
        let isNull = !isQuoted && (token.text.isEmpty || token.text == "~" || token.text == "null" || token.text == "Null"
            || token.text == "NULL")
        return finish(YAMLNode(isNull ? .null : .scalar(token.text), mark: mark, isQuoted: isQuoted), properties)
    }

    private mutating func alias(_ token: YAMLToken) throws(YAMLError) -> YAMLNode {
        guard let target = anchors[token.text] else {
            throw YAMLError(problem: YAMLProblem.unknownAnchor + token.text, mark: token.mark)
        }
        scanner.pop()
        nodeCount += size(target, atMost: YAMLReader.maxNodes)
        if nodeCount > YAMLReader.maxNodes { throw YAMLError(problem: YAMLProblem.badFile, mark: token.mark) }
        return target
    }

    private func size(_ node: YAMLNode, atMost limit: Int) -> Int {
        var total = 1
        switch node.content {
        case .null, .scalar: break
        case .sequence(let items):
            for item in items where total < limit { total += size(item, atMost: limit - total) }
        case .mapping(let pairs):
            for pair in pairs where total < limit {
                total += size(pair.key, atMost: limit - total)
                total += size(pair.value, atMost: limit - total)
            }
        }
        return total
    }

    // MARK: Collections

    private mutating func blockSequence() throws(YAMLError) -> YAMLNode.Content {
        scanner.pop()
        inFlowSequence.append(false)
        defer { inFlowSequence.removeLast() }
        var items: [YAMLNode] = []
        while true {
            guard let token = try scanner.peek() else { throw YAMLError(problem: YAMLProblem.endOfSequence, mark: scanner.mark) }
            guard token.kind == .blockEntry || token.kind == .blockSequenceEnd else {
                throw YAMLError(problem: YAMLProblem.endOfSequence, mark: token.mark)
            }
            scanner.pop()
            if token.kind == .blockSequenceEnd { return .sequence(items) }
            if let next = try scanner.peek(), next.kind == .blockEntry || next.kind == .blockSequenceEnd {
                items.append(YAMLNode(.null, mark: next.mark))
            } else {
                items.append(try node())
            }
        }
    }

    private mutating func flowSequence() throws(YAMLError) -> YAMLNode.Content {
        scanner.pop()
        inFlowSequence.append(true)
        defer { inFlowSequence.removeLast() }
        var items: [YAMLNode] = []
        while true {
            if try isClosed(by: .flowSequenceEnd, YAMLProblem.endOfFlowSequence) { return .sequence(items) }
            items.append(try node())
            try separator(.flowSequenceEnd, YAMLProblem.endOfFlowSequence)
        }
    }

    private mutating func blockMapping() throws(YAMLError) -> YAMLNode.Content {
        scanner.pop()
        inFlowSequence.append(false)
        defer { inFlowSequence.removeLast() }
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            guard let token = try scanner.peek() else { throw YAMLError(problem: YAMLProblem.endOfMapping, mark: scanner.mark) }
            guard token.kind == .key || token.kind == .value || token.kind == .blockMappingEnd else {
                throw YAMLError(problem: YAMLProblem.endOfMapping, mark: token.mark)
            }
            if token.kind == .blockMappingEnd {
                scanner.pop()
                return .mapping(pairs)
            }
            pairs.append(try pair(token))
        }
    }

    private mutating func flowMapping() throws(YAMLError) -> YAMLNode.Content {
        scanner.pop()
        inFlowSequence.append(false)
        defer { inFlowSequence.removeLast() }
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            if try isClosed(by: .flowMappingEnd, YAMLProblem.endOfFlowMapping) { return .mapping(pairs) }
            if let token = try scanner.peek() { pairs.append(try pair(token)) }
            try separator(.flowMappingEnd, YAMLProblem.endOfFlowMapping)
        }
    }

    /// A key, if one is announced, and a value, if one follows.
    private mutating func pair(_ token: YAMLToken) throws(YAMLError) -> (key: YAMLNode, value: YAMLNode) {
        var key = YAMLNode(.null, mark: token.mark)
        if token.kind == .key {
            scanner.pop()
            key = try node()
        }
        guard try nextKind() == .value else { return (key, YAMLNode(.null, mark: token.mark)) }
        scanner.pop()
        return (key, try node())
    }

    /// The one pair of a mapping without braces in a flow sequence: `[a: b]`.
    private mutating func compactPair() throws(YAMLError) -> (key: YAMLNode, value: YAMLNode) {
        inFlowSequence.append(false)
        defer { inFlowSequence.removeLast() }
        guard let token = try scanner.peek() else { return (YAMLNode(.null, mark: scanner.mark), YAMLNode(.null, mark: scanner.mark)) }
        return try pair(token)
    }

    private mutating func isClosed(by end: YAMLToken.Kind, _ problem: String) throws(YAMLError) -> Bool {
        guard let kind = try nextKind() else { throw YAMLError(problem: problem, mark: scanner.mark) }
        guard kind == end else { return false }
        scanner.pop()
        return true
    }

    private mutating func separator(_ end: YAMLToken.Kind, _ problem: String) throws(YAMLError) {
        guard let token = try scanner.peek() else { throw YAMLError(problem: problem, mark: scanner.mark) }
        if token.kind == .flowEntry {
            scanner.pop()
        } else if token.kind != end {
            throw YAMLError(problem: problem, mark: token.mark)
        }
    }
}
