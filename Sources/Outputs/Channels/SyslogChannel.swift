import CSystem
public import FalcodAlert
public import FalcodOutputs

/// The system log, facility user, at the rule's priority.
public struct SyslogChannel: OutputChannel {
    public let name = "syslog"

    public var identity: String? { "" }

    public init() {}

    public mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        for alert in alerts {
            let text = alert.line + [0]
            text.withUnsafeBytes { buffer in
                // NUL-terminated just above; the log copies the text before it returns.
                falcod_syslog(Int32(alert.priority.rawValue), buffer.baseAddress?.assumingMemoryBound(to: CChar.self))
            }
        }
    }

    public mutating func flush() throws(OutputError) {}
    public mutating func reopen() throws(OutputError) {}
    public mutating func close() throws(OutputError) {}
}
