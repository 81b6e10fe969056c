internal import Glibc

/// Measures time since it was made.
struct MonotonicTimer {
    private let start = MonotonicTimer.now

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    var seconds: Double { Double(Self.now - start) / 1e9 }
}
