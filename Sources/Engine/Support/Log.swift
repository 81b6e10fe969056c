internal import Glibc
internal import Synchronization

/// The program's own log, in Falco's form: one line per message on the standard error and to syslog. Logs are not alerts.
///
/// Safe to use from every thread; one message is one write.
public final class Log: Sendable {
    /// Severity, most severe first; raw values are syslog's.
    public enum Level: UInt8, Sendable, Comparable, CaseIterable {
        case emergency = 0, alert, critical, error, warning, notice, info, debug

        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

        /// Lower case only, as in the configuration.
        public init?(_ text: String) {
            guard let found = Level.allCases.first(where: { "\($0)" == text }) else { return nil }
            self = found
        }
    }

    public struct Settings: Sendable {
        public var level = Level.info
        public var usesStandardError = true
        public var usesSyslog = false
        /// UTC `2025-03-05T10:20:05+0000` instead of local `Wed Mar  5 10:20:05 2025`.
        public var usesISO8601 = false
        public init() {}
    }

    private let settings: Mutex<Settings>

    public init(_ settings: Settings = Settings()) { self.settings = Mutex(settings) }

    public func configure(_ settings: Settings) { self.settings.withLock { $0 = settings } }

    /// Whether a message of this level would be written; saves building a costly text.
    public func isEnabled(_ level: Level) -> Bool { settings.withLock { level <= $0.level } }

    public func write(_ level: Level, _ message: @autoclosure () -> String) {
        let current = settings.withLock { $0 }
        guard level <= current.level else { return }
        let text = message()
        if current.usesSyslog {
            text.withCString { pointer in withVaList([pointer]) { vsyslog(Int32(level.rawValue), "%s", $0) } }
        }
        if current.usesStandardError {
            let line = Self.now(iso8601: current.usesISO8601) + ": " + text + (text.hasSuffix("\n") ? "" : "\n")
            // A log that cannot be written has nowhere to be reported.
            try? Files.write(Array(line.utf8), STDERR_FILENO)
        }
    }

    public func error(_ message: @autoclosure () -> String) { write(.error, message()) }
    public func warning(_ message: @autoclosure () -> String) { write(.warning, message()) }
    public func notice(_ message: @autoclosure () -> String) { write(.notice, message()) }
    public func info(_ message: @autoclosure () -> String) { write(.info, message()) }
    public func debug(_ message: @autoclosure () -> String) { write(.debug, message()) }

    static func now(iso8601: Bool) -> String {
        var clock = time(nil)
        var parts = tm()
        if iso8601 { gmtime_r(&clock, &parts) } else { localtime_r(&clock, &parts) }
        var buffer = [CChar](repeating: 0, count: 64)
        let length = strftime(&buffer, buffer.count, iso8601 ? "%FT%T%z" : "%a %b %e %H:%M:%S %Y", &parts)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
