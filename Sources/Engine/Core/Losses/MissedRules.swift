/// Tells which rules a gap may have cost an alert: those that can match one of the events that may be missing.
public struct MissedRules: Sendable {
    private let rules: [(name: String, events: EventCodeSet)]

    /// Rules in force, with the events that each can match.
    public init(_ rules: [(name: String, events: EventCodeSet)]) { self.rules = rules }

    /// Names in the order of the rules.
    public func names(missing events: EventCodeSet) -> [String] {
        rules.filter { rule in
            var common = rule.events
            common.formIntersection(events)
            return !common.isEmpty
        }.map(\.name)
    }
}
