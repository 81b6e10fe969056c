/// Makes gaps of holes: holds what sequence numbers show against what the capture process counts.
///
/// Counters are cumulative, and a `Stats` frame was read after every batch that it follows was written; so the first one behind
/// a hole covers what was lost in it. A hole's count is then drawn from what its CPU counted and no earlier hole explained:
/// from one group when only that lost something, from each group its rise when the sum is just the hole's. Everything else
/// names the groups and leaves the shares open. What is counted and still shows in no hole once the rings were drained past
/// the count, because its CPU has been silent since, is told as a gap of its own, and not again when the hole shows.
///
/// Follows from frames alone.
public struct GapAccount: Sendable {
    /// A hole that waits for the counts, with those that followed it.
    private struct Open {
        var gap: Gap
        /// Told before the hole showed.
        var known: UInt64 = 0
    }

    /// What of one counter's owner is explained.
    private struct Claims: Sendable {
        var groups = [UInt64](repeating: 0, count: EventGroup.allCases.count)
        /// Explained, without it being clear of which groups.
        var open: UInt64 = 0
        /// Counts when everything was explained for the last time, and when that was, ns since the epoch.
        var settled = LossTally.CPU()
        var time: UInt64 = 0
    }

    private var open: [Int: Open] = [:]
    private var claims: [UInt32: Claims] = [:]
    private var slowClaims = Claims()
    private var now = LossTally()
    private var previous = LossTally()
    /// Told of CPUs before a hole showed them.
    private var told: [UInt32: UInt64] = [:]
    private var hasBaseline = false
    /// Batches were lost of which nothing says how many of their records nobody here asked for. What a hole holds beyond the counts
    /// is then no loss.
    private var lacksUnwanted = false
    private var gaps: [Gap] = []

    /// Gaps in a list that nobody takes; more are counted only.
    private static let limit = 65_536
    /// Missing events in all gaps.
    public private(set) var lost: UInt64 = 0
    /// Gaps told.
    public private(set) var count: UInt64 = 0

    public init() {}

    /// Gaps that were not taken yet, in the order in which they became known.
    public mutating func take() -> [Gap] {
        defer { gaps = [] }
        return gaps
    }

    /// Groups that a hole may be of, as far as the counts that came so far tell.
    public func groups(ofHoleIn lane: EventLane, cpu: UInt16) -> EventGroupSet {
        let mine = now.cpus[UInt32(cpu)]?.unclaimed(claims[UInt32(cpu)]?.groups ?? Claims().groups) ?? Claims().groups
        let slow = now.slow.unclaimed(slowClaims.groups)
        let found = lane.groups.groups.filter { mine[$0] > 0 || slow[$0] > 0 }
        return found.isEmpty ? lane.groups : found.reduce(into: EventGroupSet()) { $0.formUnion(EventGroupSet($1)) }
    }

    /// Takes a hole. It becomes a gap with the next counts.
    public mutating func add(_ hole: SequenceHole) {
        let slot = Self.slot(hole)
        var one = open[slot] ?? Open(gap: Gap(from: hole.from, until: hole.until, cpu: UInt32(hole.cpu), lane: hole.lane, count: 0, holes: 0))
        let known = min(told[UInt32(hole.cpu)] ?? 0, hole.count)
        if known > 0 { told[UInt32(hole.cpu), default: 0] -= known }
        one.known &+= known
        one.gap.count &+= hole.count - known
        one.gap.holes &+= 1
        one.gap.until = hole.until
        one.gap.spansConnections = one.gap.spansConnections || hole.spansConnections
        open[slot] = one
    }

    private static func slot(_ hole: SequenceHole) -> Int { Int(hole.cpu) << 2 | Int(hole.lane.rawValue) }

    /// So many records of a CPU and lane came after all. `slot` is the CPU's number times four plus the lane.
    public mutating func found(_ count: UInt64, slot: Int) {
        guard var one = open[slot] else { return }
        one.gap.count -= min(one.gap.count, count)
        open[slot] = one.gap.count == 0 && one.known == 0 ? nil : one
    }

    /// This reader lost batches, and is one that does not get all records of a batch.
    public mutating func noteUnwanted() { lacksUnwanted = true }

    /// Takes new counts. Every event older than `drained` (ns since the epoch) has come.
    public mutating func settle(_ statistics: CaptureStatistics, drained: UInt64) {
        previous = now
        now = LossTally(statistics)
        if !hasBaseline {
            hasBaseline = true
            previous = now
            for (cpu, counts) in now.cpus { claims[cpu] = Claims(groups: counts.groups, settled: counts, time: now.time) }
            slowClaims = Claims(groups: now.slow.groups, settled: now.slow, time: now.time)
        }
        explain()
        if drained >= previous.time { tellSilent(previous) }
        for (program, count) in now.skipped.sorted(by: { $0.key < $1.key }) {
            let before = previous.skipped[program] ?? 0
            guard count > before else { continue }
            var gap = Gap(from: previous.time, until: now.time, cpu: nil, lane: nil, count: count - before, holes: 0)
            gap.stages = [.programSkipped]
            gap.program = program
            tell(gap)
        }
    }

    /// Nothing more comes of this connection: open holes are told as far as they are known. `isLast`: and what was counted
    /// without a hole, since no later event of the same numbers will show it.
    public mutating func finish(isLast: Bool) {
        explain()
        guard isLast else { return }
        tellSilent(now)
        tellSlow()
    }

    /// A connection begins. The counts of the same capture process go on, those of another begin anew. What the reader was too slow
    /// for is counted by connection.
    public mutating func begin(continues: Bool) {
        slowClaims = Claims()
        now.slow = LossTally.CPU()
        lacksUnwanted = false
        guard !continues else { return }
        claims = [:]
        told = [:]
        now = LossTally()
        hasBaseline = false
    }

    private mutating func tell(_ gap: Gap) {
        lost &+= gap.count
        count &+= 1
        if gaps.count < Self.limit { gaps.append(gap) }
    }
}

// MARK: Explaining

extension GapAccount {
    /// Of a CPU that counts something for the first time: up to the counts before there was nothing.
    private var fresh: Claims { Claims(time: previous.time) }

    private mutating func explain() {
        for (_, one) in open.sorted(by: { $0.key < $1.key }) where one.gap.count > 0 {
            let gap = explained(one.gap)
            if gap.count > 0 { tell(gap) }
        }
        open = [:]
        let new = fresh
        for (cpu, counts) in now.cpus { settleClaims(&claims[cpu, default: new], counts) }
        settleClaims(&slowClaims, now.slow)
    }

    /// Everything counted is explained: groups that were left open need not be known any more.
    private func settleClaims(_ claims: inout Claims, _ counts: LossTally.CPU) {
        guard counts.unclaimed(claims.groups).sum == claims.open else { return }
        claims = Claims(groups: counts.groups, settled: counts, time: now.time)
    }

    private mutating func explained(_ found: Gap) -> Gap {
        var gap = found
        let cpu = gap.cpu ?? 0
        let counts = now.cpus[cpu] ?? LossTally.CPU()
        var mine = claims[cpu] ?? fresh
        let lane = (gap.lane?.groups ?? .all).groups
        let unclaimed = counts.unclaimed(mine.groups), slow = now.slow.unclaimed(slowClaims.groups)
        let candidates = lane.filter { unclaimed[$0] > 0 || slow[$0] > 0 }
        let rest = lane.reduce(0) { $0 &+ unclaimed[$1] &+ slow[$1] }
        gap.stages = stages(counts, mine)
        gap.cgroups = cgroups(counts, mine)
        if lacksUnwanted {
            let all = unclaimed.sum &+ slow.sum, taken = mine.open &+ slowClaims.open
            gap.count = min(gap.count, rest, all > taken ? all - taken : 0)
        }
        if rest >= gap.count, !candidates.isEmpty { gap.groups = candidates.map { Gap.Part($0) } }
        if mine.open == 0, slowClaims.open == 0, rest == gap.count || rest > gap.count && candidates.count == 1 {
            for (index, group) in candidates.enumerated() {
                let share = rest == gap.count ? unclaimed[group] &+ slow[group] : gap.count
                gap.groups[index].count = share
                let local = min(share, unclaimed[group])
                mine.groups[group] &+= local
                slowClaims.groups[group] &+= share - local
            }
        } else {
            let total = unclaimed.sum
            let local = min(gap.count, total > mine.open ? total - mine.open : 0)
            mine.open &+= local
            let slowTotal = slow.sum
            slowClaims.open &+= min(gap.count - local, slowTotal > slowClaims.open ? slowTotal - slowClaims.open : 0)
        }
        claims[cpu] = mine
        return gap
    }

    private func stages(_ counts: LossTally.CPU, _ claims: Claims) -> [LossStage] {
        LossStage.allCases.filter { stage in
            stage == .subscriberSlow ? now.slow.unclaimed(slowClaims.groups).sum > 0
                : counts.stages[stage] ?? 0 > claims.settled.stages[stage] ?? 0
        }
    }

    private func cgroups(_ counts: LossTally.CPU, _ claims: Claims) -> [UInt64] {
        var rises: [UInt64: UInt64] = [:]
        for (one, before) in [(counts, claims.settled), (now.slow, slowClaims.settled)] {
            for (cgroup, count) in one.cgroups where count > before.cgroups[cgroup] ?? 0 {
                rises[cgroup, default: 0] &+= count - (before.cgroups[cgroup] ?? 0)
            }
        }
        return rises.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(Gap.cgroupLimit).map(\.key)
    }

    /// Tells what was counted up to `counted` and shows in no hole. A CPU's losses may be of both lanes.
    private mutating func tellSilent(_ counted: LossTally) {
        for (cpu, counts) in counted.cpus.sorted(by: { $0.key < $1.key }) {
            var mine = claims[cpu] ?? fresh
            let unclaimed = counts.unclaimed(mine.groups)
            guard unclaimed.sum > mine.open else { continue }
            let groups = EventGroup.allCases.filter { unclaimed[$0] > 0 }
            let lanes = EventLane.allCases.filter { lane in groups.contains { lane.groups.contains(EventGroupSet($0)) } }
            var gap = Gap(from: mine.time, until: counted.time, cpu: cpu, lane: lanes.count == 1 ? lanes[0] : nil,
                          count: unclaimed.sum - mine.open, holes: 0)
            gap.groups = groups.map { Gap.Part($0, mine.open == 0 ? unclaimed[$0] : nil) }
            gap.stages = stages(counts, mine).filter { $0 != .subscriberSlow }
            gap.cgroups = cgroups(counts, mine)
            told[cpu, default: 0] &+= gap.count
            mine.groups = zip(mine.groups, counts.groups).map { max($0, $1) }
            mine.open = 0
            if let latest = now.cpus[cpu], latest.groups == counts.groups { mine.settled = latest }
            mine.time = counted.time
            claims[cpu] = mine
            tell(gap)
        }
    }

    /// Tells what the reader was too slow for and no hole showed.
    private mutating func tellSlow() {
        let unclaimed = now.slow.unclaimed(slowClaims.groups)
        guard unclaimed.sum > slowClaims.open else { return }
        var gap = Gap(from: slowClaims.time, until: now.time, cpu: nil, lane: nil, count: unclaimed.sum - slowClaims.open, holes: 0)
        gap.groups = EventGroup.allCases.filter { unclaimed[$0] > 0 }.map { Gap.Part($0, slowClaims.open == 0 ? unclaimed[$0] : nil) }
        gap.stages = [.subscriberSlow]
        gap.cgroups = cgroups(LossTally.CPU(), Claims())
        slowClaims = Claims(groups: now.slow.groups, settled: now.slow, time: now.time)
        tell(gap)
    }
}
