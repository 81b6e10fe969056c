internal import FalcodCore
internal import FalcodSources

/// Says in the log how the connection to the capture process is, when that changes and now and then while it is bad: a machine
/// that cannot be seen must not look like one on which nothing happens.
struct CaptureWatch {
    /// ns between two lines about the same.
    private static let interval: UInt64 = 60_000_000_000

    private var isBad = false
    /// When to say it again, as the time that the state has lasted.
    private var nextTime: UInt64 = 0

    /// What is worth a line, if anything is.
    mutating func look(_ health: CaptureHealth, _ path: String) -> (isWarning: Bool, text: String)? {
        guard !health.isSeeing else {
            defer { isBad = false }
            return isBad ? (false, "The capture process at \(path) is heard again.") : nil
        }
        let duration = health.isConnected ? health.silence : health.since
        if !isBad {
            isBad = true
            nextTime = health.isConnected ? 0 : Self.interval
        }
        guard duration >= nextTime else { return nil }
        nextTime = duration + Self.interval
        let seconds = duration / 1_000_000_000
        return health.isConnected
            ? (true, "The capture process at \(path) has said nothing for \(seconds) s: nothing is seen.")
            : (true, "The capture process at \(path) has been gone for \(seconds) s: nothing is seen.")
    }
}
