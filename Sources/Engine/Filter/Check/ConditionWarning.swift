import FalcodCore

/// Something odd about a constant of a condition.
public struct ConditionWarning: Sendable, Hashable {
    public var message: String
    /// Where the right-hand side with the constant starts, in the text it is written in.
    public var position: FilterPosition
}

/// Fields that still work but mean nothing any more, in the order in which they are reported.
public let deprecatedFieldNames = [
    "evt.dir", "evt.latency", "evt.latency.s", "evt.latency.ns", "evt.latency.human", "evt.wait_latency",
]

extension FilterNode {
    /// The deprecated fields that the condition uses on left-hand sides, each once.
    public var deprecatedFields: [String] {
        var used: Set<String> = []
        forEachCheck { $0.left.forEachField { used.insert($0.name) } }
        return deprecatedFieldNames.filter(used.contains)
    }

    /// Whether a field of Kubernetes or JSON events is compared with the text `<NA>`, which no longer stands for an absent
    /// value.
    public var comparesWithNA: Bool {
        var found = false
        forEachCheck { check in
            guard [.equal, .notEqual, .in, .intersects, .pmatch].contains(check.op), check.modifier == nil else { return }
            // With several fields in a transformer, the last one decides.
            var name = ""
            check.left.forEachField { name = $0.name }
            guard name.hasPrefix("ka.") || name.hasPrefix("jevt.") else { return }
            if check.right.values.contains(where: { $0.elementsEqual("<NA>".utf8) }) { found = true }
        }
        return found
    }
}

extension ConditionChecker {
    mutating func addWarnings(_ value: [UInt8], _ check: FilterCheck) {
        let position = check.rightPosition
        if check.op == .regex, Self.isSimplePattern(value) {
            warn("""
                regex check with '\(Self.display(value))' may be optimized with simpler operators such as '=', 'contains', \
                'startswith', 'endswith'
                """, position)
        }
        let dense = value.contains(where: FilterLexer.isSpace) ? value.filter { !FilterLexer.isSpace($0) } : value
        switch isField(dense) {
        case .yes: warn("'\(Self.display(value))' may be a valid field misused as a const string value", position)
        // The reference gives up on a text that is nearly a field.
        case .malformed: return
        case .no: break
        }
        if Self.isTransformer(dense) {
            warn("'\(Self.display(value))' may be a valid field transformer misused as a const string value", position)
        }
    }

    private mutating func warn(_ message: String, _ position: FilterPosition) {
        warnings.append(ConditionWarning(message: message, position: position))
    }

    private static func display(_ value: [UInt8]) -> String { String(decoding: value, as: UTF8.self) }

    /// Nothing in the pattern needs a regular expression: but for anchors and `.*` at its ends it is plain text.
    private static func isSimplePattern(_ pattern: [UInt8]) -> Bool {
        var index = 0
        while index < pattern.count {
            let byte = pattern[index]
            let isAnchor = (index == 0 && byte == UInt8(ascii: "^")) || (index == pattern.count - 1 && byte == UInt8(ascii: "$"))
            let isOuter = (index == 0 && pattern.count > 1) || index == pattern.count - 2
            if isAnchor {
                index += 1
            } else if isOuter, byte == UInt8(ascii: "."), "+*?".utf8.contains(pattern[index + 1]) {
                index += 2
            } else if ".+*?^$()[]{}|\\".utf8.contains(byte) {
                return false
            } else {
                index += 1
            }
        }
        return true
    }

    private enum FieldLikeness { case yes, no, malformed }

    private mutating func isField(_ text: [UInt8]) -> FieldLikeness {
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")), fieldPrefixes.contains(ByteKey(Array(text[..<dot]))),
              !nonFields.contains(ByteKey(text)) else { return .no }
        var name = text[...]
        var argument: [UInt8]?
        if text.last == UInt8(ascii: "]"), let bracket = text.firstIndex(of: UInt8(ascii: "[")) {
            name = text[..<bracket]
            argument = Array(text[(bracket + 1)..<(text.count - 1)])
        }
        let spelled = FilterField(name: Self.display(Array(name)), argument: argument)
        if fields[spelled.text] != nil { return .yes }
        do {
            fields[spelled.text] = try catalog.resolve(name: spelled.name, argument: argument.map(Self.display))
            return .yes
        } catch .nonexistent {
            nonFields.insert(ByteKey(text))
            return .no
        } catch {
            return .malformed
        }
    }

    /// Has the form of a call of a transformer.
    private static func isTransformer(_ text: [UInt8]) -> Bool {
        guard text.last == UInt8(ascii: ")"), let parenthesis = text.firstIndex(of: UInt8(ascii: "(")) else { return false }
        let name = display(Array(text[..<parenthesis]))
        return name == "val" || Transformer(rawValue: name) != nil
    }
}
