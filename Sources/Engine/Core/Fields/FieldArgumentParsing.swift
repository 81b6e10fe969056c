/// The text behind a field's name, to be read by the field's own rule.
struct ArgumentText {
    let field: FieldDefinition
    let isPlugin: Bool
    /// What follows the name before any bracket.
    let rest: Substring
    /// The text between brackets.
    let bracketed: String?

    typealias Parsed = (argument: FieldArgument, type: ParamType?)

    func parse() throws(FieldLookupError) -> Parsed {
        if isPlugin { return try parsePlugin() }
        if rest.isEmpty, bracketed == nil { return try parseNothing() }
        if !rest.isEmpty { return try parseDotted() }
        return try parseBracketed(bracketed ?? "")
    }

    private func parseNothing() throws(FieldLookupError) -> Parsed {
        // Falco lists evt.abspath as needing an argument, yet takes it without.
        guard field.argument.need == .required, field.name != "evt.abspath" else { return (FieldArgument(), nil) }
        throw .missingArgument
    }

    private func parseDotted() throws(FieldLookupError) -> Parsed {
        guard field.argument.dotted, rest.first == "." else {
            throw field.argument.need == .required ? .missingArgument : .nonexistent
        }
        let word = rest.dropFirst()
        let parsed: Parsed? = switch field.name {
        case "evt.arg": try parseParameter(word, typed: false)
        case "evt.rawarg": try parseParameter(word, typed: true)
        case "evt.type.is": Self.eventCode(word).map { (FieldArgument(index: $0), nil) }
        case "evt.abspath": word == "src" || word == "dst" ? Self.keyed(String(word)) : nil
        default: word.utf8.allSatisfy(Self.isNameByte) ? Self.keyed(String(word)) : nil
        }
        guard let parsed, bracketed == nil else { throw .nonexistent }
        return parsed
    }

    private func parseParameter(_ word: Substring, typed: Bool) throws(FieldLookupError) -> Parsed? {
        guard let entry = ParamNames.shared.longestPrefix(of: word) else {
            throw .unknownEventArgument(bracketed.map { "\(word)[\($0)]" } ?? String(word))
        }
        guard entry.name.count == word.utf8.count else { return nil }
        return (FieldArgument(parameter: entry), typed ? entry.type : nil)
    }

    private func parseBracketed(_ text: String) throws(FieldLookupError) -> Parsed {
        let rule = field.argument
        guard rule.index || rule.key else {
            if field.name == "evt.rawarg" { throw .invalidArgument("evt.arg fields must be expressed explicitly") }
            throw rule.need == .required ? .missingArgument : .nonexistent
        }
        if rule.key, !text.utf8.allSatisfy(Self.isDigit) {
            guard !text.utf8.contains(UInt8(ascii: "]")) else { throw .nonexistent }
            return Self.keyed(text)
        }
        if let number = NumberText.parse(text) {
            // Only evt.around takes a time; the other indexes are 32 bits wide.
            let isTime = field.comparison == .around
            return (FieldArgument(index: isTime ? number : Int64(Int32(truncatingIfNeeded: number))), nil)
        }
        throw rule.need == .required ? .invalidArgument("\(text) is not a valid number") : .nonexistent
    }

    /// Plugins take an index of digits without a leading zero, or else a key.
    private func parsePlugin() throws(FieldLookupError) -> Parsed {
        guard rest.isEmpty else { throw .nonexistent }
        let rule = field.argument
        guard let text = bracketed else {
            if rule.need == .required { throw .invalidArgument("field \(field.name) needs an argument") }
            return (FieldArgument(), nil)
        }
        guard rule.need != .none else { throw .invalidArgument("field \(field.name) takes no argument: \(text)") }
        let isIndex = text.utf8.allSatisfy(Self.isDigit) && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
        if rule.index, isIndex, let number = UInt64(text) { return (FieldArgument(index: Int64(bitPattern: number)), nil) }
        guard rule.key else { throw .invalidArgument("the index of field \(field.name) is no decimal number: \(text)") }
        return Self.keyed(text)
    }

    /// The code of `evt.type.is`: a number, or the first table entry of that name, of which enter and exit count.
    private static func eventCode(_ word: Substring) -> Int64? {
        if word.utf8.allSatisfy(isDigit), let number = NumberText.parse(String(word)) { return number & 0xffff_ffff }
        let name = Array(word.utf8)
        for code in 0..<EventType.count where EventType(rawValue: UInt16(code)).info.name.buffer.elementsEqual(name) {
            return EventTypeArgument.pair | Int64(code)
        }
        return nil
    }

    private static func keyed(_ text: String) -> Parsed { (FieldArgument(key: ImmortalText.make(text).bytes), nil) }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isNameByte(_ byte: UInt8) -> Bool { byte | 32 >= 97 && byte | 32 <= 122 || byte == UInt8(ascii: "_") }
}

/// How `evt.type.is` keeps its argument: one code, or with this bit a code and the next.
enum EventTypeArgument {
    static let pair: Int64 = 1 << 32
}

/// Decimal numbers as Falco reads them: leading blanks, a sign, digits and nothing else; what does not fit wraps.
enum NumberText {
    static func parse(_ text: String) -> Int64? {
        var bytes = Substring(text).utf8.drop { $0 == 32 || ($0 >= 9 && $0 <= 13) }
        let negative = bytes.first == UInt8(ascii: "-")
        if negative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        guard !bytes.isEmpty else { return nil }
        var number: UInt64 = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            number = number &* 10 &+ UInt64(byte - 48)
        }
        return Int64(bitPattern: negative ? 0 &- number : number)
    }
}
