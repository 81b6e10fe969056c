internal import Glibc

/// Measures time since it was made.
struct MonotonicTimer {
    private let start = MonotonicTimer.now(CLOCK_MONOTONIC)

    /// Nanoseconds since the epoch.
    static var wallClock: UInt64 { now(CLOCK_REALTIME) }

    /// Nanoseconds of a clock that only goes forward.
    static var monotonicClock: UInt64 { now(CLOCK_MONOTONIC) }

    private static func now(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    var seconds: Double { Double(Self.now(CLOCK_MONOTONIC) - start) / 1e9 }
}
