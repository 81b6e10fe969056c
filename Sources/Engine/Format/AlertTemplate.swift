public import FalcodAlert

/// What the configuration says about the form of alerts.
public struct AlertSettings: Sendable {
    /// `json_output`: a JSON object per line instead of text.
    public var json = false
    /// `json_include_output_property`
    public var includesOutput = true
    /// `json_include_message_property`
    public var includesMessage = false
    /// `json_include_output_fields_property`
    public var includesOutputFields = true
    /// `json_include_tags_property`
    public var includesTags = true
    /// `time_format_iso_8601`: UTC date and time in front of the text instead of the local time of day.
    public var isoTime = false
    public var hostname: String

    public init(hostname: String) { self.hostname = hostname }
}

/// A member added to `output_fields` by `append_output`.
public struct ExtraField: Sendable {
    enum Content: Sendable {
        case raw(OutputFormat)
        case formatted(OutputFormat)
    }
    let name: String
    let content: Content

    /// `name: FORMAT`: the formatted text.
    public static func formatted(_ name: String, _ format: OutputFormat) -> ExtraField {
        ExtraField(name: name, content: .formatted(format))
    }

    /// A bare `FIELD`: its typed value. `format` is `%FIELD` compiled. Null unless the name is a field's canonical text.
    public static func raw(_ name: String, _ format: OutputFormat) -> ExtraField {
        ExtraField(name: name, content: .raw(format))
    }
}

/// Everything about a rule's alerts that does not depend on the event, made once per rule by `AlertRenderer`.
public struct AlertTemplate: Sendable {
    public let rule: String
    public let source: String
    public let priority: Priority
    let message: OutputFormat
    let outputFields: JSONFields
    /// JSON text from `"priority"` to the opening quote of the time.
    let tail: [UInt8]
    /// `: Priority ` between time and message.
    let separator: [UInt8]
}
