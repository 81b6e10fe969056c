/// Waits until changes that come in a row have come to an end, so that they are acted on once. Times are in ns of a clock that only goes
/// forward.
struct Debounce {
    /// How long nothing must have come.
    static let quiet: UInt64 = 100_000_000
    /// How long changes that never end may be waited for.
    static let patience: UInt64 = 2_000_000_000

    private var first: UInt64?
    private var last: UInt64 = 0

    mutating func note(now: UInt64) {
        if first == nil { first = now }
        last = now
    }

    /// When to act; nil when nothing came.
    var deadline: UInt64? { first.map { min(last + Self.quiet, $0 + Self.patience) } }

    /// True once when it is time.
    mutating func isDue(now: UInt64) -> Bool {
        guard let deadline, now >= deadline else { return false }
        first = nil
        return true
    }
}
