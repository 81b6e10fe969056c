import FalcodSupport
import Glibc

/// The rows as a table for people and as JSON for programs.
enum Report {
    static func printTable(_ rows: [Row]) {
        print("workload  rules           stage         ns/event  allocs/event  start ms   resident MB   matches")
        for row in rows {
            print(left(row.workload, 10) + left(row.rules, 16) + left(row.stage, 12) + right(row.nanosecondsPerEvent.map { decimal($0, 1) }, 10)
                  + right(row.allocationsPerEvent.map { decimal($0, 4) }, 14) + right(decimal(row.startMilliseconds, 1), 10)
                  + right(decimal(Double(row.residentBytes) / 1_048_576, 1), 14) + right(row.matches.map { String($0) }, 10))
        }
    }

    static func json(_ rows: [Row]) -> String {
        let rows = rows.map { row in
            JSONValue.object([
                "workload": .string(row.workload), "rules": .string(row.rules), "stage": .string(row.stage),
                "ns_per_event": row.nanosecondsPerEvent.map { .double($0) } ?? .null,
                "allocations_per_event": row.allocationsPerEvent.map { .double($0) } ?? .null,
                "start_ms": .double(row.startMilliseconds), "resident_bytes": .unsigned(row.residentBytes),
                "matches": row.matches.map { .unsigned($0) } ?? .null,
            ])
        }
        return JSONValue.object(["results": .array(rows)]).text(indent: 2)
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func right(_ text: String?, _ width: Int) -> String {
        let text = text ?? "-"
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func decimal(_ value: Double, _ digits: Int) -> String {
        let scale = pow(10, Double(digits)), whole = Int64((value * scale).rounded())
        let fraction = String(whole.magnitude % UInt64(scale))
        return (whole < 0 ? "-" : "") + String(whole.magnitude / UInt64(scale)) + "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
