extension LossLedger {
    /// What was lost, in lines for people; none when nothing was.
    public var summary: [String] {
        guard hasLosses else { return [] }
        var lines: [String] = []
        if lostEvents > 0 || gapEvents > 0 {
            lines.append("Lost \(lostEvents) of \(seenEvents) events before they reached the engine; \(gapEvents) are missing in \(gaps) gaps.")
        }
        for stage in LossStage.allCases {
            let mine = counts.filter { $0.stage == stage && $0.count > 0 }
            if mine.isEmpty { continue }
            let cgroups = Self.shares(mine.filter { $0.cgroup != 0 }.map { ("\($0.cgroup)", $0.count) }, limit: Gap.cgroupLimit)
            lines.append("   \(stage.name): \(Self.shares(mine.map { ($0.name, $0.count) }, limit: .max))"
                + (cgroups.isEmpty ? "" : "; by cgroup: \(cgroups)"))
        }
        let engine = Place.allCases.filter { count($0) > 0 }.map { "\($0.text): \(count($0))" }
        if !engine.isEmpty { lines.append("   engine: " + engine.joined(separator: ", ")) }
        for output in outputs where output.dropped > 0 || output.failed > 0 {
            lines.append("   output \(output.name): \(output.dropped) alerts dropped, \(output.failed) failed")
        }
        return lines
    }

    /// `name count` of each name, those with the most first.
    private static func shares(_ counts: [(name: String, count: UInt64)], limit: Int) -> String {
        var sums: [String: UInt64] = [:]
        for (name, count) in counts { sums[name, default: 0] &+= count }
        let sorted = sums.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        let more = sorted.count > limit ? ", \(sorted.count - limit) more" : ""
        return sorted.prefix(limit).map { name, count in "\(name.isEmpty ? "unknown" : name) \(count)" }.joined(separator: ", ") + more
    }
}
