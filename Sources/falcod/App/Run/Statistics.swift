internal import FalcodAlert

/// Counts alerts and prints what test tools read at the end.
struct AlertStatistics {
    private var rules: [(name: String, priority: Priority, count: UInt64)]

    /// In table order.
    init(rules: [(name: String, priority: Priority)]) { self.rules = rules.map { ($0.name, $0.priority, 0) } }

    mutating func count(_ rule: Int) { rules[rule].count += 1 }

    var text: String {
        var out = "Events detected: \(rules.reduce(0) { $0 + $1.count })\nRule counts by severity:\n"
        for priority in Priority.allCases {
            let count = rules.reduce(0) { $0 + ($1.priority == priority ? $1.count : 0) }
            if count > 0 { out += "   \(priority == .informational ? "INFO" : priority.name.uppercased()): \(count)\n" }
        }
        out += "Triggered rules by rule name:\n"
        for rule in rules where rule.count > 0 { out += "   \(rule.name): \(rule.count)\n" }
        return out
    }
}
