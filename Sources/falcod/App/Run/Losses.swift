internal import FalcodCore
internal import FalcodOutputs
internal import FalcodSupport

/// What a run lost.
extension Run {
    /// Enters into the ledger what a source and its loop lost up to now.
    mutating func account<Source: EventSource>(_ loop: inout EngineLoop<Source>) {
        let namesBefore = losses.count(.names)
        let gaps = losses.take(from: &loop)
        accountOutputs()
        if namesBefore == 0, losses.count(.names) > 0 {
            let names = MissedNames(loop.state.pointee.hostNames.unanswered).text
            log.warning("Nobody answers about host names that conditions compare with (\(names)): until somebody does, no address is theirs, "
                + "and such comparisons are counted. See whether this machine's name servers (/etc/resolv.conf) can be reached.")
        }
        for gap in gaps { log.debug(describe(gap)) }
    }

    private func describe(_ gap: Gap) -> String {
        var offset = LocalOffset()
        let missed = MissedNames(rules.missed.names(missing: gap.events))
        return "Events are missing: \(gap.text(offset: offset.current())); rules that could have matched one: \(missed.text)"
    }

    /// Says at the end what was lost, if anything was. Captures of other programs tell nothing of their losses, and are left alone.
    mutating func reportLosses(isLive: Bool) {
        guard isLive || losses.seenEvents > 0 else { return }
        accountOutputs()
        for line in losses.summary { log.warning(line) }
    }

    private mutating func accountOutputs() {
        losses.take(outputs.counters.map {
            LossLedger.Output(name: $0.name, dropped: $0.counters.dropped, failed: $0.counters.failed)
        })
    }
}

extension LossLedger {
    /// Enters what a source and its loop lost up to now. Gives the gaps found since the last time.
    @discardableResult
    mutating func take<Source: EventSource>(from loop: inout EngineLoop<Source>) -> [Gap] {
        let gaps = loop.source.takeGaps()
        take(gaps)
        take(loop.source.statistics)
        take(loop.source.counts, loop.state.pointee)
        return gaps
    }
}

/// Names of rules or hosts, as many as a line can bear.
struct MissedNames {
    static let limit = 20
    let names: [String]

    init(_ names: [String]) { self.names = names }

    /// `NAME; NAME; 3 more`, or `none`.
    var text: String {
        if names.isEmpty { return "none" }
        let more = names.count > Self.limit ? ["\(names.count - Self.limit) more"] : []
        return (names.prefix(Self.limit) + more).joined(separator: "; ")
    }
}

extension CaptureStatistics {
    /// What the alert about losses tells beside Falco's counters: texts, as those are. None when nothing more is known.
    func lossFields(_ rules: MissedRules) -> [String: JSONValue] {
        let lost = losses.filter(\.stage.losesEvent)
        if lost.isEmpty { return [:] }
        var fields: [String: String] = [
            "falcod.from": String(begin), "falcod.until": String(time),
            "falcod.lost_by_group": Self.shares(lost) { $0.name },
            "falcod.lost_by_stage": Self.shares(lost) { "\($0.stage.name)" },
        ]
        let missed = rules.names(missing: Self.events(lost))
        fields["falcod.missed_rules"] = MissedNames(missed).text
        fields["falcod.missed_rules_count"] = String(missed.count)
        let cgroups = lost.filter { $0.cgroup != 0 }
        if !cgroups.isEmpty { fields["falcod.lost_by_cgroup"] = Self.shares(cgroups) { String($0.cgroup) } }
        // What a reader was too slow for was lost on no CPU.
        let cpus = lost.filter { $0.stage.leavesHole && $0.stage != .subscriberSlow }
        if !cpus.isEmpty { fields["falcod.lost_by_cpu"] = Self.shares(cpus) { String($0.cpu) } }
        return fields.mapValues { .string($0) }
    }

    /// Events that may be among the lost ones. What a program would have sent that the kernel did not call is not known.
    private static func events(_ lost: [LossCount]) -> EventCodeSet {
        if lost.contains(where: { $0.group == nil }) { return EventCodeSet(.all, lane: nil) }
        return EventCodeSet(lost.reduce(into: EventGroupSet()) { set, loss in set.formUnion(EventGroupSet(loss.group ?? .rest)) }, lane: nil)
    }

    /// `NAME=COUNT` of each, those with the most first, separated by blanks; at most `shareLimit` of them.
    private static func shares(_ lost: [LossCount], _ name: (LossCount) -> String) -> String {
        var sums: [String: UInt64] = [:]
        for loss in lost { sums[name(loss), default: 0] &+= loss.count }
        let sorted = sums.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        let more = sorted.count > shareLimit ? ["and \(sorted.count - shareLimit) more"] : []
        return (sorted.prefix(shareLimit).map { "\($0.key)=\($0.value)" } + more).joined(separator: " ")
    }

    private static let shareLimit = 32
}
