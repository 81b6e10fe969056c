internal import FalcodYAML

/// Replaces `${NAME}` in scalar values, at every depth, never in keys.
///
/// An undefined variable is empty. `$${NAME}` stands for `${NAME}`. Replaced text is looked at again, so a variable may
/// refer to another one. A `$` that begins neither form, or a brace that is not closed, ends the replacing of that value.
struct EnvironmentReferences {
    /// Most replacements in one value: a variable that contains itself ends here.
    static let maxReplacements = 1_000
    /// Most bytes that one value may grow to.
    static let maxLength = 1 << 20

    let variable: (String) -> String?

    func expand(_ node: inout YAMLNode) throws(ConfigError) {
        switch node.content {
        case .null: return
        case .scalar(let text):
            if text.utf8.contains(UInt8(ascii: "$")) { node.content = .scalar(try expand(text)) }
        case .sequence(var items):
            for index in items.indices { try expand(&items[index]) }
            node.content = .sequence(items)
        case .mapping(var pairs):
            for index in pairs.indices { try expand(&pairs[index].value) }
            node.content = .mapping(pairs)
        }
    }

    func expand(_ text: String) throws(ConfigError) -> String {
        let dollar = UInt8(ascii: "$"), open = UInt8(ascii: "{"), close = UInt8(ascii: "}")
        var value = Array(text.utf8)
        var start = 0
        var replacements = 0
        while let position = value[start...].firstIndex(of: dollar) {
            let rest = value[position...]
            let isEscaped = rest.starts(with: [dollar, dollar, open])
            guard isEscaped || rest.starts(with: [dollar, open]), let end = rest.firstIndex(of: close) else { break }
            if isEscaped {
                value.remove(at: position)
                start = position + 1
                continue
            }
            let name = String(decoding: value[(position + 2)..<end], as: UTF8.self)
            value.replaceSubrange(position...end, with: variable(name).map { Array($0.utf8) } ?? [])
            start = position
            replacements += 1
            if replacements > Self.maxReplacements || value.count > Self.maxLength {
                throw ConfigError("Config error: the environment references in \"\(text)\" do not come to an end.")
            }
        }
        return String(decoding: value, as: UTF8.self)
    }
}
