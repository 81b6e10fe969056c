internal import Glibc

/// Times of day and dates, from nanoseconds since the epoch.
public enum EventTime {
    public static let second: UInt64 = 1_000_000_000

    /// `HH:MM:SS`, with `.nnnnnnnnn` if `fraction`. `offset` is local time's lead over UTC in seconds.
    public static func appendClock(_ time: UInt64, offset: Int64, fraction: Bool, to text: inout TextBuilder,
                                   _ scratch: inout Scratch) {
        let secondOfDay = UInt64(bitPattern: localSeconds(time, offset)) % 86_400
        appendTwo(secondOfDay / 3600, to: &text, &scratch)
        text.append(UInt8(ascii: ":"), &scratch)
        appendTwo(secondOfDay / 60 % 60, to: &text, &scratch)
        text.append(UInt8(ascii: ":"), &scratch)
        appendTwo(secondOfDay % 60, to: &text, &scratch)
        guard fraction else { return }
        text.append(UInt8(ascii: "."), &scratch)
        text.append(decimal: time % second, minimumDigits: 9, &scratch)
    }

    /// `YYYY-MM-DD` of the proleptic Gregorian calendar.
    public static func appendDate(_ time: UInt64, offset: Int64, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let date = civil(day: UInt64(bitPattern: localSeconds(time, offset)) / 86_400)
        text.append(decimal: date.year, minimumDigits: 4, &scratch)
        text.append(UInt8(ascii: "-"), &scratch)
        appendTwo(date.month, to: &text, &scratch)
        text.append(UInt8(ascii: "-"), &scratch)
        appendTwo(date.day, to: &text, &scratch)
    }

    /// `YYYY-MM-DDTHH:MM:SS.nnnnnnnnn` in UTC; the caller appends the zone.
    public static func appendISO8601(_ time: UInt64, to text: inout TextBuilder, _ scratch: inout Scratch) {
        appendDate(time, offset: 0, to: &text, &scratch)
        text.append(UInt8(ascii: "T"), &scratch)
        appendClock(time, offset: 0, fraction: true, to: &text, &scratch)
    }

    private static func appendTwo(_ number: UInt64, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let room = text.extend(2, &scratch)
        room[0] = UInt8(truncatingIfNeeded: 48 + number / 10 % 10)
        room[1] = UInt8(truncatingIfNeeded: 48 + number % 10)
    }

    /// Seconds since the epoch in local time; the first day's hours do not go below zero.
    private static func localSeconds(_ time: UInt64, _ offset: Int64) -> Int64 { max(Int64(time / second) + offset, 0) }

    /// Counts in years that start in March, so that the leap day is a year's last.
    private static func civil(day: UInt64) -> (year: UInt64, month: UInt64, day: UInt64) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

/// Local time's lead over UTC. Falco takes the one in force now, whatever the event's time; it is asked for anew at most
/// once a minute.
public struct LocalOffset {
    private var seconds: Int64 = 0
    /// Coarse monotonic seconds of the last look.
    private var lookedAt: Int64 = .min

    public init() {}

    public mutating func current() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &now)
        if lookedAt == .min || Int64(now.tv_sec) - lookedAt >= 60 {
            lookedAt = Int64(now.tv_sec)
            var wall = time(nil)
            var parts = tm()
            seconds = localtime_r(&wall, &parts) == nil ? 0 : Int64(parts.tm_gmtoff)
        }
        return seconds
    }
}
