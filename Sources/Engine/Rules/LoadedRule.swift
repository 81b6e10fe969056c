public import FalcodAlert
public import FalcodCore
public import FalcodFilter
public import FalcodFormat

/// A rule that is ready to be matched.
public struct LoadedRule: Sendable {
    public let name: String
    public let source: String
    public let description: String
    public let priority: Priority
    /// Sorted, without duplicates.
    public let tags: [String]
    /// The flag in the rules files; `RuleLoader.enabledRules` says what is in force.
    public let isEnabled: Bool
    /// A match starts a capture file.
    public let capture: Bool
    /// How long that capture lasts, in milliseconds; 0 for the configured default.
    public let captureDuration: UInt32
    public let condition: CheckedExpression
    /// The events that can satisfy the condition, the asynchronous event among them, and the system calls it needs (none
    /// for other sources than `syscall`).
    public let restriction: EventRestriction
    /// The output with everything that the configuration appends.
    public let output: OutputFormat
    public let extraFields: [ExtraOutput]

    /// A field added to JSON alerts by the configuration.
    public struct ExtraOutput: Sendable {
        public let key: String
        public let format: String
        /// Printed with the type of the field instead of as text.
        public let isRaw: Bool
        public let field: ExtraField
    }

    init(_ rule: RuleObjectDefinition, _ condition: CheckedExpression, _ restriction: EventRestriction, _ output: OutputFormat,
         _ extraFields: [ExtraOutput]) {
        name = rule.name
        source = rule.source
        description = rule.description
        priority = rule.priority
        tags = rule.tags.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        isEnabled = rule.isEnabled
        capture = rule.capture
        captureDuration = rule.captureDuration
        self.condition = condition
        self.restriction = restriction
        self.output = output
        self.extraFields = extraFields
    }
}
