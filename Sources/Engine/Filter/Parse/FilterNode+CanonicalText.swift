extension FilterNode {
    /// The condition in one spelling: single blanks, parentheses around every `and` and `or`, quotes only where they are
    /// needed. As in Falco, texts with commas or parentheses are not quoted, so the result need not parse again.
    public var canonicalText: String {
        var out: [UInt8] = []
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .and(let nodes): Self.write(nodes, joinedBy: " and ", to: &out)
        case .or(let nodes): Self.write(nodes, joinedBy: " or ", to: &out)
        case .not(let node):
            out += "not ".utf8
            node.write(to: &out)
        case .check(let check): check.write(to: &out)
        case .macro(let reference): out += reference.name.utf8
        }
    }

    private static func write(_ nodes: [FilterNode], joinedBy word: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "("))
        for (index, node) in nodes.enumerated() {
            if index > 0 { out += word.utf8 }
            node.write(to: &out)
        }
        out.append(UInt8(ascii: ")"))
    }
}

extension FilterCheck {
    fileprivate func write(to out: inout [UInt8]) {
        left.write(to: &out)
        out.append(UInt8(ascii: " "))
        out += operatorText.utf8
        if right == .none { return }
        out.append(UInt8(ascii: " "))
        switch right {
        case .none: break
        case .value(let value): CanonicalValue.write(value, to: &out)
        case .list(let values):
            out.append(UInt8(ascii: "("))
            for (index, value) in values.enumerated() {
                if index > 0 { out += ", ".utf8 }
                CanonicalValue.write(value, to: &out)
            }
            out.append(UInt8(ascii: ")"))
        case .field(let field, let argument):
            out += "val(\(field.text))".utf8
            CanonicalValue.write(argument: argument, to: &out)
        case .transform(let transform): transform.write(to: &out)
        }
    }
}

extension FilterTerm {
    /// `name[argument]`, `tolower(name)`: also the key of the value in JSON output.
    public var canonicalText: String {
        var out: [UInt8] = []
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    fileprivate func write(to out: inout [UInt8]) {
        switch self {
        case .field(let field): out += field.text.utf8
        case .transform(let transform): transform.write(to: &out)
        case .literal(let value): CanonicalValue.write(value, to: &out)
        case .list(let terms): Self.write(terms, to: &out)
        }
    }

    fileprivate static func write(_ terms: [FilterTerm], to out: inout [UInt8]) {
        out.append(UInt8(ascii: "("))
        for (index, term) in terms.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            term.write(to: &out)
        }
        out.append(UInt8(ascii: ")"))
    }
}

extension FilterTransform {
    fileprivate func write(to out: inout [UInt8]) {
        out += transformer.rawValue.utf8
        FilterTerm.write(arguments, to: &out)
        CanonicalValue.write(argument: argument, to: &out)
    }
}

private enum CanonicalValue {
    static func write(argument: [UInt8]?, to out: inout [UInt8]) {
        guard let argument else { return }
        out.append(UInt8(ascii: "["))
        out += argument
        out.append(UInt8(ascii: "]"))
    }

    static func write(_ value: [UInt8], to out: inout [UInt8]) {
        guard value.contains(where: needsQuotes) else {
            out += value
            return
        }
        out.append(UInt8(ascii: "\""))
        for byte in value {
            switch byte {
            case 0x08: out += "\\b".utf8
            case 0x09: out += "\\t".utf8
            case 0x0A: out += "\\n".utf8
            case 0x0C: out += "\\f".utf8
            case 0x0D: out += "\\r".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case UInt8(ascii: "\""): out += "\\\"".utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 0x08, 0x09, 0x0A, 0x0C, 0x0D: true
        case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
