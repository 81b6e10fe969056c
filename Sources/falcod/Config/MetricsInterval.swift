/// Durations as Prometheus writes them: `1h`, `5m30s`, `250ms`.
enum MetricsInterval {
    private static let units: [(name: String, milliseconds: UInt64)] = [
        ("y", 31_536_000_000), ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// Units must come largest first, each at most once; blanks do not count. nil when the text is none, or when it is
    /// too large.
    static func milliseconds(_ text: String) -> UInt64? {
        var rest = text.utf8.filter { $0 != UInt8(ascii: " ") }[...]
        var total: UInt64 = 0
        var nextUnit = 0
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let letters = rest[digits.endIndex...].prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest[letters.endIndex...]
            let name = String(decoding: letters, as: UTF8.self)
            guard let amount = UInt64(String(decoding: digits, as: UTF8.self)),
                  let unit = units[nextUnit...].firstIndex(where: { $0.name == name }) else { return nil }
            let (product, overflow) = amount.multipliedReportingOverflow(by: units[unit].milliseconds)
            let (sum, carry) = total.addingReportingOverflow(product)
            if overflow || carry { return nil }
            total = sum
            nextUnit = unit + 1
        }
        return total
    }
}
