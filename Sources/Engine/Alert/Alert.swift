/// A rendered match, as it leaves the engine. A JSON line is valid UTF-8; so is a text line, unless a template's width
/// cuts a character.
public struct Alert: Sendable {
    /// The line that every channel writes, without a final newline: text or JSON, as configured.
    public var line: [UInt8]
    public var priority: Priority
    public var rule: String
    public var source: String
    /// Event time in ns since the epoch.
    public var time: UInt64

    public init(line: [UInt8], priority: Priority, rule: String, source: String, time: UInt64) {
        self.line = line
        self.priority = priority
        self.rule = rule
        self.source = source
        self.time = time
    }
}
