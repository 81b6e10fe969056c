public import FalcodSupport

/// A problem found while loading: where, in which words, and the lines around it.
public struct LoadIssue<Code: Sendable>: Sendable {
    public var code: Code
    public var message: String
    /// From the file as a whole to the innermost place.
    public var locations: [LoadLocation]
    /// The line of the innermost place and a caret below it; ends with a newline.
    public var snippet: String
    /// The field that a deprecation warning is about.
    public var deprecatedField: String?

    var context: JSONValue { .object(["locations": .array(locations.map(\.json)), "snippet": .string(snippet)]) }

    /// The printed form: locations, snippet, code and message; ends with a newline.
    func text(code: String, label: String) -> String {
        var out = ""
        for (depth, location) in locations.enumerated() {
            out += depth == 0 ? "In " : "    "
            out += location.item.rawValue
            if !location.name.isEmpty { out += " '\(location.name)'" }
            out += ": (\(location.content):\(location.mark.line):\(location.mark.column))\n"
        }
        let field = deprecatedField.map { ": field '\($0)'" } ?? ""
        return out + "------\n\(snippet)------\n\(code) (\(label)\(field)): \(message)\n"
    }
}

/// The outcome of loading one rules file.
public struct LoadResult: Sendable {
    /// The file's name as it was passed.
    public var name: String
    public var errors: [LoadIssue<LoadErrorCode>] = []
    public var warnings: [LoadIssue<LoadWarningCode>] = []
    /// What the schema has to say, document by document: `ok`, or one or more failures. Empty when the file holds no
    /// document.
    public var schema: [String] = []

    public init(name: String) { self.name = name }

    public var isSuccessful: Bool { errors.isEmpty }
    public var hasWarnings: Bool { !warnings.isEmpty || hasSchemaWarnings }
    /// The status of the file as a whole: `none` without a document, else the first status.
    public var schemaStatus: String { schema.first ?? "none" }
    public var hasSchemaWarnings: Bool { !schema.isEmpty && schemaStatus != "ok" }

    /// `NAME: Ok`, `NAME: Ok, with warnings` or `NAME: Invalid`; verbose adds the schema's words, errors and warnings.
    public func text(verbose: Bool) -> String {
        var out = name + (isSuccessful ? (hasWarnings ? ": Ok, with warnings" : ": Ok") : ": Invalid")
        guard verbose else { return out }
        if hasSchemaWarnings {
            out += "\n\(schema.count) Schema warnings:\n------\n"
            for status in schema { out += status + "\n------\n" }
        }
        if !errors.isEmpty {
            out += "\n\(errors.count) Errors:\n"
            for issue in errors { out += issue.text(code: issue.code.rawValue, label: issue.code.label) }
        }
        if !warnings.isEmpty {
            out += "\n\(warnings.count) Warnings:\n"
            for issue in warnings { out += issue.text(code: issue.code.rawValue, label: issue.code.label) }
        }
        return out
    }

    /// The element of `falco_load_results` that `-V` prints with `json_output`.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(name),
            "successful": .bool(isSuccessful),
            "errors": .array(errors.map { Self.json($0, $0.code.rawValue, $0.code.label) }),
            "warnings": .array(warnings.map { Self.json($0, $0.code.rawValue, $0.code.explanation) }),
        ]
        if !schema.isEmpty {
            members["schema_valid"] = .bool(!hasSchemaWarnings)
            members["schema_warnings"] = .array(hasSchemaWarnings ? schema.map(JSONValue.string) : [])
        }
        return .object(members)
    }

    private static func json<Code>(_ issue: LoadIssue<Code>, _ code: String, _ description: String) -> JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(code), "codedesc": .string(description), "message": .string(issue.message), "context": issue.context,
        ]
        if let field = issue.deprecatedField { members["deprecated_field"] = .string(field) }
        return .object(members)
    }
}
