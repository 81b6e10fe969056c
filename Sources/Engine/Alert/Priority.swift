/// Severity of a rule, most severe first. Raw values are Falco's and syslog's.
public enum Priority: UInt8, Sendable, Comparable, CaseIterable {
    case emergency = 0, alert, critical, error, warning, notice, informational, debug

    public static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }

    /// `Emergency` … `Informational`, `Debug`.
    public var name: String {
        switch self {
        case .emergency: "Emergency"
        case .alert: "Alert"
        case .critical: "Critical"
        case .error: "Error"
        case .warning: "Warning"
        case .notice: "Notice"
        case .informational: "Informational"
        case .debug: "Debug"
        }
    }

    /// Any letter case; `info` is short for `informational`.
    public init?(_ text: String) {
        let lower = text.lowercased()
        if lower == "info" {
            self = .informational
            return
        }
        guard let found = Priority.allCases.first(where: { $0.name.lowercased() == lower }) else { return nil }
        self = found
    }
}
