public import FalcodAlert
public import FalcodCore

/// A rule that is ready to be matched.
public struct LoadedRule: Sendable {
    public var name: String
    public var source: String
    public var description: String
    public var priority: Priority
    /// Sorted, without duplicates.
    public var tags: [String]
    /// The flag in the rules files; `RuleLoader.enabledRules` says what is in force.
    public var isEnabled: Bool
    /// A match starts a capture file.
    public var capture: Bool
    /// How long that capture lasts, in milliseconds; 0 for the configured default.
    public var captureDuration: UInt32
    public var condition: CheckedExpression
    /// Codes of the events that can satisfy the condition, ascending. Asynchronous events are always among them.
    public var eventTypes: [EventType]
    /// Codes of the system calls that can satisfy the condition, ascending; empty for other sources than `syscall`.
    public var syscalls: [Int]
    /// The output with everything that the configuration appends.
    public var output: String
    public var extraFields: [ExtraField]

    /// A field added to JSON alerts by the configuration.
    public struct ExtraField: Sendable {
        public var key: String
        public var format: String
        /// Printed with the type of the field instead of as text.
        public var isRaw: Bool
    }
}
