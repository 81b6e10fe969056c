import FalcodCore
import Glibc

/// Times of day and dates, from nanoseconds since the epoch.
enum TimeText {
    /// `HH:MM:SS.nnnnnnnnn` in local time. The offset is the one in force now, not at the event's time; Falco's way.
    static func appendLocal(_ time: UInt64, to out: inout TextBuilder, _ scratch: inout Scratch) {
        let seconds = Int64(time / 1_000_000_000) + localOffset()
        appendClock(secondOfDay: UInt64(((seconds % 86_400) + 86_400) % 86_400), nanoseconds: time % 1_000_000_000, to: &out, &scratch)
    }

    /// `YYYY-MM-DDTHH:MM:SS.nnnnnnnnn` in UTC, followed by `zone`.
    static func appendUTC(_ time: UInt64, zone: StaticString, to out: inout TextBuilder, _ scratch: inout Scratch) {
        let seconds = time / 1_000_000_000
        appendDate(days: seconds / 86_400, to: &out, &scratch)
        out.append(UInt8(ascii: "T"), &scratch)
        appendClock(secondOfDay: seconds % 86_400, nanoseconds: time % 1_000_000_000, to: &out, &scratch)
        out.append(zone, &scratch)
    }

    private static func appendClock(secondOfDay: UInt64, nanoseconds: UInt64, to out: inout TextBuilder, _ scratch: inout Scratch) {
        out.append(decimal: secondOfDay / 3600, minimumDigits: 2, &scratch)
        out.append(UInt8(ascii: ":"), &scratch)
        out.append(decimal: secondOfDay / 60 % 60, minimumDigits: 2, &scratch)
        out.append(UInt8(ascii: ":"), &scratch)
        out.append(decimal: secondOfDay % 60, minimumDigits: 2, &scratch)
        out.append(UInt8(ascii: "."), &scratch)
        out.append(decimal: nanoseconds, minimumDigits: 9, &scratch)
    }

    /// `YYYY-MM-DD` of a day of the proleptic Gregorian calendar. Counts in years that start in March, so that the leap
    /// day is a year's last.
    private static func appendDate(days: UInt64, to out: inout TextBuilder, _ scratch: inout Scratch) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        out.append(decimal: year, minimumDigits: 4, &scratch)
        out.append(UInt8(ascii: "-"), &scratch)
        out.append(decimal: month, minimumDigits: 2, &scratch)
        out.append(UInt8(ascii: "-"), &scratch)
        out.append(decimal: day, minimumDigits: 2, &scratch)
    }

    /// Seconds that local time is ahead of UTC now.
    private static func localOffset() -> Int64 {
        var now = time(nil)
        var parts = tm()
        return localtime_r(&now, &parts) == nil ? 0 : Int64(parts.tm_gmtoff)
    }
}
