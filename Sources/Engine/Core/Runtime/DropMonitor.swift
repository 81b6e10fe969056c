/// Decides when losses are worth telling: once a second of event time, when the share of lost events exceeds a threshold and
/// the last report is long enough ago.
public struct DropMonitor {
    public struct Settings: Sendable {
        /// Lost events as a share of all, 0 to 1, that must be exceeded.
        public var threshold = 0.1
        /// Reports per second, and how many may follow each other at once.
        public var rate = 0.03333
        public var maxBurst = 1.0
        /// Act as if an event had been lost every second.
        public var simulates = false
        public init() {}
    }

    public enum Finding: Sendable, Equatable {
        case nothing
        /// Worth a report: what was lost in the last second.
        case report(CaptureStatistics)
        /// It would be, were there not too many already.
        case tooMany
    }

    /// May change between two looks.
    public var settings: Settings
    private var last: CaptureStatistics?
    private var tokens: Double
    private var tokenTime: UInt64 = 0
    /// Seconds with losses.
    public private(set) var occurrences: UInt64 = 0
    public private(set) var reports: UInt64 = 0

    private static let second: UInt64 = 1_000_000_000

    public init(_ settings: Settings) {
        self.settings = settings
        tokens = settings.maxBurst
    }

    public mutating func look(_ now: CaptureStatistics) -> Finding {
        guard let last else {
            self.last = now
            tokenTime = now.time
            return .nothing
        }
        guard now.time >= last.time &+ Self.second else { return .nothing }
        var lost = now.since(last)
        self.last = now
        if settings.simulates { lost.drops += 1 }
        guard lost.drops > 0 else { return .nothing }
        occurrences += 1
        let share = Double(lost.drops) / Double(max(lost.events, 1))
        guard share > (settings.simulates ? 0 : settings.threshold) else { return .nothing }
        guard takeToken(now.time) else { return .tooMany }
        reports += 1
        return .report(lost)
    }

    private mutating func takeToken(_ time: UInt64) -> Bool {
        if time > tokenTime {
            tokens = min(settings.maxBurst, tokens + settings.rate * Double(time - tokenTime) / Double(Self.second))
            tokenTime = time
        }
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }
}
