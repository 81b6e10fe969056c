import FalcodSupport
import FalcodYAML

/// The shape that a rules file should have. A file that has another one may load nevertheless; it is told so.
enum RuleSchema {
    private static let text = YAMLSchema.string
    private static let operation = YAMLSchema.enumeration(["append", "replace"])

    private static let exception = YAMLSchema.object([
        .init("comps", .anything), .init("fields", .anything), .init("name", text, required: true), .init("values", .anything),
    ])

    private static let overrides = YAMLSchema.object([
        "capture", "capture_duration", "condition", "desc", "enabled", "exceptions", "items", "output", "priority",
        "skip-if-unknown-filter", "tags", "warn_evttypes",
    ].map { .init($0, operation) }, minimum: 1)

    private static let pluginAlternative = YAMLSchema.object([
        .init("name", text, required: true), .init("version", text, required: true),
    ])

    private static let pluginVersion = YAMLSchema.object([
        .init("name", text, required: true), .init("version", text, required: true),
        .init("alternatives", .list(pluginAlternative)),
    ])

    private static let priority = YAMLSchema.enumeration([
        "ALERT", "CRITICAL", "DEBUG", "EMERGENCY", "ERROR", "INFO", "INFORMATIONAL", "NOTICE", "WARNING",
    ])

    private static let item = YAMLSchema.object([
        .init("append", .boolean), .init("capture", .boolean), .init("capture_duration", .integer()), .init("condition", text),
        .init("desc", text), .init("enabled", .boolean), .init("exceptions", .list(exception)),
        .init("items", .list(.any([.integer(), text]))), .init("list", text), .init("macro", text), .init("output", text),
        .init("override", overrides), .init("priority", priority), .init("required_engine_version", text),
        .init("required_plugin_versions", .list(pluginVersion)), .init("rule", text), .init("skip-if-unknown-filter", .boolean),
        .init("source", text), .init("tags", .list(text)), .init("warn_evttypes", .boolean),
    ])

    private static let file = YAMLSchema.list(item)

    /// What the schema says about every document that is not null: `ok`, or its complaints. A key that is no scalar cannot
    /// be checked, and the file is refused.
    static func statuses(of documents: [YAMLNode], file name: String) throws(LoadFailure) -> [String] {
        var statuses: [String] = []
        for document in documents where !document.isNull {
            if let key = file.complexKey(in: document) {
                let error = YAMLError(problem: "bad conversion", mark: key.mark)
                throw LoadFailure(.yamlParse, error.description, LoadContext(file: name))
            }
            let complaints = file.complaints(about: document)
            statuses += complaints.isEmpty ? ["ok"] : complaints.map { "failed for " + $0 }
        }
        return statuses
    }

    /// The schema as JSON.
    static var json: JSONValue {
        .object([
            "$schema": .string("http://json-schema.org/draft-06/schema#"),
            "type": .string("array"),
            "items": .object(["$ref": .string("#/definitions/FalcoRule")]),
            "definitions": .object(["FalcoRule": item.json]),
        ])
    }
}

extension YAMLSchema {
    /// The first key of a checked mapping that is a sequence or a mapping.
    fileprivate func complexKey(in node: YAMLNode) -> YAMLNode? {
        switch self {
        case .list(let item):
            for element in node.sequence ?? [] {
                if let found = item.complexKey(in: element) { return found }
            }
        case .object(let properties, _):
            for pair in node.mapping ?? [] {
                guard let key = pair.key.scalar else {
                    if pair.key.isNull { continue }
                    return pair.key
                }
                if let found = properties.first(where: { $0.name == key })?.schema.complexKey(in: pair.value) { return found }
            }
        default: break
        }
        return nil
    }
}

extension RuleLoader {
    /// The JSON schema of rules files, as `--rule-schema` prints it: indented by two, without a final newline.
    public static var schemaText: String { RuleSchema.json.text(indent: 2) }
}
