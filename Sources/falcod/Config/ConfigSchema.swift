public import FalcodSupport
public import FalcodYAML

/// The shape of a configuration file, made from the declared keys.
public enum ConfigSchema {
    public static let schema: YAMLSchema = object(of: ConfigKey.all.map { ($0.path.split(separator: ".").map(String.init)[...], $0) })

    /// JSON schema draft 6.
    public static var json: JSONValue {
        .object(["$schema": .string("http://json-schema.org/draft-06/schema#"), "$ref": .string("#/definitions/FalcoConfig"),
                 "definitions": .object(["FalcoConfig": schema.json])])
    }

    private static func object(of keys: [(path: ArraySlice<String>, key: ConfigKey)], isRoot: Bool = true) -> YAMLSchema {
        var properties: [YAMLSchema.Property] = []
        var names: [String] = []
        for (path, _) in keys where !names.contains(path.first ?? "") { names.append(path.first ?? "") }
        for name in names {
            let members = keys.filter { $0.path.first == name }
            if let leaf = members.first(where: { $0.path.count == 1 }) {
                properties.append(YAMLSchema.Property(name, leaf.key.schema, required: leaf.key.isRequired))
            } else {
                properties.append(YAMLSchema.Property(name, object(of: members.map { ($0.path.dropFirst(), $0.key) }, isRoot: false)))
            }
        }
        let hasRequired = properties.contains(where: \.isRequired)
        return .object(properties, minimum: isRoot || hasRequired ? 0 : 1)
    }
}
