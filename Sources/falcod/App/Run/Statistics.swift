internal import FalcodAlert

/// Counts alerts and prints what test tools read at the end.
struct AlertStatistics {
    private var rules: [(name: String, priority: Priority, count: UInt64)]
    /// By priority's raw value.
    private var severities = [UInt64](repeating: 0, count: Priority.allCases.count)

    /// In table order.
    init(rules: [(name: String, priority: Priority)]) { self.rules = rules.map { ($0.name, $0.priority, 0) } }

    mutating func count(_ rule: Int) {
        rules[rule].count += 1
        severities[Int(rules[rule].priority.rawValue)] += 1
    }

    /// Other rules follow. Counts go on by name; those of rules that are no more are kept behind the others.
    mutating func follow(rules new: [(name: String, priority: Priority)]) {
        var counts = Dictionary(rules.map { ($0.name, $0.count) }) { $0 + $1 }
        let next = new.map { (name: $0.name, priority: $0.priority, count: counts.removeValue(forKey: $0.name) ?? 0) }
        rules = next + rules.filter { rule in
            guard rule.count > 0, let rest = counts.removeValue(forKey: rule.name) else { return false }
            return rest > 0
        }
    }

    var text: String {
        var out = "Events detected: \(rules.reduce(0) { $0 + $1.count })\nRule counts by severity:\n"
        for priority in Priority.allCases {
            let count = severities[Int(priority.rawValue)]
            if count > 0 { out += "   \(priority == .informational ? "INFO" : priority.name.uppercased()): \(count)\n" }
        }
        out += "Triggered rules by rule name:\n"
        for rule in rules where rule.count > 0 { out += "   \(rule.name): \(rule.count)\n" }
        return out
    }
}
