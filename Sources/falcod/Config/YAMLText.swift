internal import FalcodSupport
public import FalcodYAML

extension YAMLNode {
    /// As JSON, scalars typed as integer, double or boolean where they read as such and are not quoted.
    var json: JSONValue {
        switch content {
        case .null: .null
        case .scalar(let text): Self.json(text, isQuoted)
        case .sequence(let items): .array(items.map(\.json))
        case .mapping(let pairs): .object(Dictionary(pairs.map { ($0.key.scalar ?? "", $0.value.json) }) { first, _ in first })
        }
    }

    private static func json(_ text: String, _ isQuoted: Bool) -> JSONValue {
        if isQuoted { return .string(text) }
        if let value = Int64(text) { return .integer(value) }
        if let value = Double(text), value.isFinite { return .double(value) }
        return Bool(scalar: text).map { .bool($0) } ?? .string(text)
    }

    /// One line of YAML in flow style with every scalar in double quotes, as support reports show a configuration.
    public var flowText: String {
        switch content {
        case .null: "~"
        case .scalar(let text): JSONValue.string(text).text()
        case .sequence(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
        case .mapping(let pairs): "{" + pairs.map { "\($0.key.flowText): \($0.value.flowText)" }.joined(separator: ", ") + "}"
        }
    }
}
