public import FalcodSupport

/// The shape that a YAML document should have: what JSON schema draft 6 can say, as far as configuration and rules files
/// need it. Printed as JSON schema, and checked with weak types: a scalar that reads as a number or boolean passes as one.
public indirect enum YAMLSchema: Sendable {
    case boolean
    case string
    case number
    case integer(minimum: Int64? = nil, maximum: Int64? = nil)
    case enumeration([String])
    case list(YAMLSchema)
    /// Any mapping.
    case map
    /// A mapping that has only these keys.
    case object([Property], minimum: Int = 0)
    /// The first that fits.
    case any([YAMLSchema])
    /// Everything is allowed.
    case anything

    public struct Property: Sendable {
        public var name: String
        public var schema: YAMLSchema
        public var isRequired: Bool
        public init(_ name: String, _ schema: YAMLSchema, required: Bool = false) {
            self.name = name
            self.schema = schema
            isRequired = required
        }
    }

    /// The schema as a JSON document.
    public var json: JSONValue {
        switch self {
        case .anything: .object([:])
        case .boolean: .object(["type": .string("boolean")])
        case .string: .object(["type": .string("string")])
        case .number: .object(["type": .string("number")])
        case .map: .object(["type": .string("object")])
        case .enumeration(let words): .object(["type": .string("string"), "enum": .array(words.map { .string($0) })])
        case .list(let item): .object(["type": .string("array"), "items": item.json])
        case .any(let choices): .object(["anyOf": .array(choices.map(\.json))])
        case .integer(let minimum, let maximum): Self.json(minimum, maximum)
        case .object(let properties, let minimum): Self.json(properties, minimum)
        }
    }

    private static func json(_ minimum: Int64?, _ maximum: Int64?) -> JSONValue {
        var members: [String: JSONValue] = ["type": .string("integer")]
        if let minimum { members["minimum"] = .integer(minimum) }
        if let maximum { members["maximum"] = .integer(maximum) }
        return .object(members)
    }

    private static func json(_ properties: [Property], _ minimum: Int) -> JSONValue {
        var members: [String: JSONValue] = ["type": .string("object"), "additionalProperties": .bool(false)]
        members["properties"] = .object(Dictionary(properties.map { ($0.name, $0.schema.json) }) { first, _ in first })
        let required = properties.filter(\.isRequired)
        if !required.isEmpty { members["required"] = .array(required.map { .string($0.name) }) }
        if minimum > 0 { members["minProperties"] = .integer(Int64(minimum)) }
        return .object(members)
    }
}

extension YAMLSchema {
    /// Every complaint about `node`, innermost first, in Falco's words: `<root>[a][0]: Value type not …`. Empty when the
    /// node has the shape.
    public func complaints(about node: YAMLNode) -> [String] {
        var found: [String] = []
        _ = check(node, "<root>", &found)
        return found
    }

    private func check(_ node: YAMLNode, _ path: String, _ found: inout [String]) -> Bool {
        let before = found.count
        if !hasType(of: node) { found.append("\(path): Value type not permitted by 'type' constraint.") }
        checkContent(node, path, &found)
        return found.count == before
    }

    /// The constraints in the order in which they are tried: choices, enumeration, items, bounds, properties.
    private func checkContent(_ node: YAMLNode, _ path: String, _ found: inout [String]) {
        switch self {
        case .any(let choices): checkAny(choices, node, path, &found)
        case .enumeration(let words):
            if let text = node.scalar, words.contains(text) { return }
            found.append("\(path): Failed to match against any enum values.")
        case .list(let item):
            for (index, element) in (node.sequence ?? []).enumerated() where !item.check(element, "\(path)[\(index)]", &found) {
                found.append("\(path): Failed to validate item #\(index) in array.")
            }
        case .integer(let minimum, let maximum):
            guard let value = node.scalar.flatMap({ Int64($0) }) else { return }
            if let maximum, value > maximum { found.append("\(path): Expected number less than or equal to \(maximum)") }
            if let minimum, value < minimum { found.append("\(path): Expected number greater than or equal to \(minimum)") }
        case .object(let properties, let minimum):
            if let pairs = node.mapping { checkObject(properties, minimum, pairs, node, path, &found) }
        case .boolean, .string, .number, .map, .anything: return
        }
    }

    private func checkAny(_ choices: [YAMLSchema], _ node: YAMLNode, _ path: String, _ found: inout [String]) {
        var attempts: [String] = []
        for (index, choice) in choices.enumerated() {
            if choice.check(node, path, &attempts) { return }
            attempts.append("\(path): Failed to validate against child schema #\(index).")
        }
        found += attempts
        found.append("\(path): Failed to validate against any schemas allowed by anyOf constraint.")
    }

    private func checkObject(_ properties: [Property], _ minimum: Int, _ pairs: [(key: YAMLNode, value: YAMLNode)],
                             _ node: YAMLNode, _ path: String, _ found: inout [String]) {
        if pairs.count < minimum { found.append("\(path): Object should have no fewer than \(minimum) properties.") }
        for property in properties.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            guard let value = node[property.name] else { continue }
            if !property.schema.check(value, "\(path)[\(property.name)]", &found) {
                found.append("\(path): Failed to validate against schema associated with property name '\(property.name)'.")
            }
        }
        // A key that stands twice counts as one, which leaves one property over that has no name.
        let unknown = pairs.first { pair in !properties.contains { $0.name == pair.key.scalar } }.map { $0.key.scalar ?? "null" }
        let hasDuplicates = Set(pairs.map { $0.key.scalar ?? "null" }).count < pairs.count
        if unknown != nil || hasDuplicates {
            found.append("\(path): Object contains a property that could not be validated using 'properties' or "
                + "'additionalProperties' constraints: '\(unknown ?? "")'.")
        }
        for property in properties where property.isRequired && node[property.name] == nil {
            found.append("\(path): Missing required property '\(property.name)'.")
        }
    }

    private func hasType(of node: YAMLNode) -> Bool {
        switch self {
        case .anything, .any: true
        case .boolean: node.scalar == "true" || node.scalar == "false"
        case .string, .enumeration: node.scalar != nil
        case .number: node.scalar.flatMap { Double($0) } != nil
        case .integer: node.scalar.flatMap { Int64($0) } != nil
        case .list: node.sequence != nil
        case .map, .object: node.mapping != nil
        }
    }
}
