import FalcodSupport
import FalcodYAML

/// Takes typed values out of the entries of a rules file.
enum NodeReading {
    /// The scalar under `key`, which must be there, not null, not empty.
    static func string(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> String {
        guard let node = item[key] else {
            throw LoadFailure(.yamlValidate, "Item has no mapping for key '\(key)'", context)
        }
        if node.isNull { throw LoadFailure(.yamlValidate, "Mapping for key '\(key)' is empty", context) }
        let place = context.adding(.valueFor, key, at: node.mark)
        guard let text = node.scalar else { throw LoadFailure(.yamlValidate, "Value is not a scalar value", place) }
        if text.isEmpty { throw LoadFailure(.yamlValidate, "Value must be non-empty", place) }
        return text
    }

    /// The same for a key that may be missing.
    static func optionalString(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> String? {
        item[key] == nil ? nil : try string(item, key, context)
    }

    /// The same for a key that may be missing, null or empty: all are the empty text.
    static func stringOrEmpty(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> String {
        guard let node = item[key], !node.isNull, node.scalar?.isEmpty != true else { return "" }
        return try string(item, key, context)
    }

    static func bool(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> Bool {
        let text = try string(item, key, context)
        guard let value = Self.bool(text) else { throw undecodable(item, key, context) }
        return value
    }

    static func optionalBool(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> Bool? {
        item[key] == nil ? nil : try bool(item, key, context)
    }

    static func uint32(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> UInt32 {
        let text = try string(item, key, context)
        guard let value = Self.uint32(text) else { throw undecodable(item, key, context) }
        return value
    }

    static func optionalUInt32(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> UInt32? {
        item[key] == nil ? nil : try uint32(item, key, context)
    }

    private static func undecodable(_ item: YAMLNode, _ key: String, _ context: LoadContext) -> LoadFailure {
        let mark = item[key]?.mark ?? .start
        return LoadFailure(.yamlValidate, "Can't decode YAML scalar value", context.adding(.valueFor, key, at: mark))
    }

    /// The scalars of the sequence under `key`, which must be there.
    static func strings(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> [String] {
        guard let node = item[key] else {
            throw LoadFailure(.yamlValidate, "Item has no mapping for key '\(key)'", context)
        }
        let place = context.adding(.valueFor, key, at: node.mark)
        guard let elements = node.sequence else { throw LoadFailure(.yamlValidate, "Value is not a sequence", place) }
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for element in elements {
            guard let text = element.scalar else {
                throw LoadFailure(.yamlValidate, "sequence value is not scalar", place.adding(.listItem, at: element.mark))
            }
            texts.append(text)
        }
        return texts
    }

    static func optionalStrings(_ item: YAMLNode, _ key: String, _ context: LoadContext) throws(LoadFailure) -> [String]? {
        item[key] == nil ? nil : try strings(item, key, context)
    }

    /// `y`, `yes`, `true`, `on` and their opposites: in small letters, in capitals, or with a capital first.
    static func bool(_ text: String) -> Bool? {
        let lower = text.lowercased()
        let isFlexible = text == lower || text == text.uppercased() || text == text.prefix(1).uppercased() + lower.dropFirst()
        guard isFlexible else { return nil }
        switch lower {
        case "y", "yes", "true", "on": return true
        case "n", "no", "false", "off": return false
        default: return nil
        }
    }

    /// A number as C streams read it: decimal, hexadecimal behind `0x`, octal behind `0`; a plus sign is allowed, and
    /// white space behind.
    static func uint32(_ text: String) -> UInt32? {
        var digits = text.utf8[...]
        while let last = digits.last, last == 0x20 || (last >= 0x09 && last <= 0x0D) { digits.removeLast() }
        if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        var radix = 10
        if digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8) {
            radix = 16
            digits.removeFirst(2)
        } else if digits.first == UInt8(ascii: "0"), digits.count > 1 {
            radix = 8
        }
        guard let first = digits.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        return UInt32(Substring(digits), radix: radix)
    }
}
