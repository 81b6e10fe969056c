import FalcodCore
import Testing

/// How holes become gaps: what is certain of their groups, and what is left open.
@Suite struct GapAccountTests {
    enum Act {
        /// CPU, lane, time before, time behind, missing records.
        case hole(UInt16, EventLane, UInt64, UInt64, UInt64)
        /// One that spans two connections.
        case spanning(UInt16, EventLane, UInt64, UInt64, UInt64)
        /// Counts at a time, the rings being drained up to another.
        case stats(UInt64, drained: UInt64, [LossCount])
        /// Records of a CPU and lane that came after all.
        case found(UInt16, EventLane, UInt64)
        /// Batches were lost of a reader that gets only some of their records.
        case unwanted
        case begin(continues: Bool)
        case finish(isLast: Bool)
        /// Gaps known by now.
        case gaps([String])
    }

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let acts: [Act]
    }

    private static func ring(_ group: EventGroup, _ count: UInt64, cpu: UInt32 = 0, cgroup: UInt64 = 0) -> LossCount {
        LossCount(stage: .ringFull, group: group, cgroup: cgroup, cpu: cpu, count: count)
    }

    private static func slow(_ group: EventGroup, _ count: UInt64) -> LossCount { LossCount(stage: .subscriberSlow, group: group, count: count) }

    private static let bulk = "connect_enter connect_exit open_enter open_exit dir_file_exit other_interest_exit close_exit rest"
    private static let critical = "clone_fork_exit execve_exit other_interest_exit proc_exit rest"

    static let cases: [Case] = [
        Case(testDescription: "one group lost something", acts: [
            .stats(10, drained: 0, []), .hole(1, .bulk, 11, 13, 3), .stats(20, drained: 0, [ring(.open, 3, cpu: 1, cgroup: 7)]),
            .gaps(["11-13 cpu 1 bulk 3/1 open_exit=3 [ring_full] {7}"]),
        ]),
        Case(testDescription: "several groups whose sum is the hole", acts: [
            .stats(10, drained: 0, [ring(.open, 100), ring(.close, 5)]), .hole(0, .bulk, 11, 13, 5),
            .stats(20, drained: 0, [ring(.open, 103), ring(.close, 7)]), .gaps(["11-13 cpu 0 bulk 5/1 open_exit=3 close_exit=2 [ring_full] {}"]),
        ]),
        Case(testDescription: "more was counted than the hole holds: one group is certain", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 5), .stats(20, drained: 0, [ring(.open, 9)]),
            .gaps(["11-13 cpu 0 bulk 5/1 open_exit=5 [ring_full] {}"]), .hole(0, .bulk, 15, 16, 4), .stats(30, drained: 0, [ring(.open, 9)]),
            .gaps(["15-16 cpu 0 bulk 4/1 open_exit=4 [ring_full] {}"]),
        ]),
        Case(testDescription: "of several groups the shares stay open, and the next hole's too until all is explained", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 5), .stats(20, drained: 0, [ring(.open, 6), ring(.close, 4)]),
            .gaps(["11-13 cpu 0 bulk 5/1 open_exit close_exit [ring_full] {}"]),
            .hole(0, .bulk, 14, 15, 5), .stats(30, drained: 0, [ring(.open, 6), ring(.close, 4)]),
            .gaps(["14-15 cpu 0 bulk 5/1 open_exit close_exit [ring_full] {}"]),
            .hole(0, .bulk, 33, 34, 1), .stats(40, drained: 0, [ring(.open, 7), ring(.close, 4)]), .gaps(["33-34 cpu 0 bulk 1/1 open_exit=1 [ring_full] {}"]),
        ]),
        Case(testDescription: "holes that follow each other are one gap", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 1), .hole(0, .bulk, 14, 18, 2), .hole(1, .bulk, 12, 13, 4),
            .stats(20, drained: 0, [ring(.open, 3), ring(.close, 4, cpu: 1)]),
            .gaps(["11-18 cpu 0 bulk 3/2 open_exit=3 [ring_full] {}", "12-13 cpu 1 bulk 4/1 close_exit=4 [ring_full] {}"]),
        ]),
        Case(testDescription: "the other lane's groups explain nothing", acts: [
            .stats(10, drained: 0, []), .hole(0, .critical, 11, 13, 2), .hole(0, .bulk, 11, 12, 1),
            .stats(20, drained: 0, [ring(.execve, 2), ring(.open, 1)]),
            .gaps(["11-13 cpu 0 critical 2/1 execve_exit=2 [ring_full] {}", "11-12 cpu 0 bulk 1/1 open_exit=1 [ring_full] {}"]),
        ]),
        Case(testDescription: "nothing was counted: any group of the lane", acts: [
            .stats(10, drained: 0, []), .hole(0, .critical, 11, 13, 2), .stats(20, drained: 0, []), .gaps(["11-13 cpu 0 critical 2/1 \(critical) [] {}"]),
        ]),
        Case(testDescription: "less was counted than is missing", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 4), .stats(20, drained: 0, [ring(.open, 1)]), .gaps(["11-13 cpu 0 bulk 4/1 \(bulk) [ring_full] {}"]),
        ]),
        Case(testDescription: "this reader was slow", acts: [
            .stats(10, drained: 0, []), .hole(2, .bulk, 11, 13, 4), .stats(20, drained: 0, [slow(.open, 3), slow(.close, 1)]),
            .gaps(["11-13 cpu 2 bulk 4/1 open_exit=3 close_exit=1 [subscriber_slow] {}"]),
        ]),
        Case(testDescription: "it was slow, and the ring was full", acts: [
            .stats(10, drained: 0, []), .hole(2, .bulk, 11, 13, 4), .stats(20, drained: 0, [slow(.open, 3), ring(.open, 2, cpu: 2)]),
            .gaps(["11-13 cpu 2 bulk 4/1 open_exit=4 [ring_full subscriber_slow] {}"]), .finish(isLast: true),
            .gaps(["10-20 any any 1/0 open_exit=1 [subscriber_slow] {}"]),
        ]),
        Case(testDescription: "lost batches held what nobody asked for", acts: [
            .stats(10, drained: 0, []), .unwanted, .hole(2, .bulk, 11, 13, 9), .hole(1, .bulk, 11, 12, 3), .hole(0, .critical, 11, 12, 3),
            .stats(20, drained: 0, [slow(.open, 3), ring(.open, 1, cpu: 2)]), .gaps([
                "11-12 cpu 1 bulk 3/1 open_exit=3 [subscriber_slow] {}", "11-13 cpu 2 bulk 1/1 open_exit=1 [ring_full] {}",
            ]),
        ]),
        Case(testDescription: "no counts at all", acts: [.hole(0, .critical, 11, 13, 2), .finish(isLast: true), .gaps(["11-13 cpu 0 critical 2/1 \(critical) [] {}"])]),
        Case(testDescription: "what was lost before the connection is not its loss", acts: [
            .stats(10, drained: 9, [ring(.open, 50)]), .stats(20, drained: 30, [ring(.open, 50)]), .finish(isLast: true), .gaps([]),
        ]),
        Case(testDescription: "a CPU that stays silent, told once the rings were drained", acts: [
            .stats(10, drained: 10, []), .stats(20, drained: 20, [ring(.open, 2, cgroup: 5)]), .gaps([]),
            .stats(30, drained: 19, [ring(.open, 2, cgroup: 5)]), .gaps([]), .stats(40, drained: 35, [ring(.open, 3, cgroup: 5)]),
            .gaps(["10-30 cpu 0 bulk 2/0 open_exit=2 [ring_full] {5}"]),
            // It shows after all, with a later one.
            .hole(0, .bulk, 12, 45, 3), .stats(50, drained: 45, [ring(.open, 3, cgroup: 5)]), .gaps(["12-45 cpu 0 bulk 1/1 open_exit=1 [ring_full] {5}"]),
            .finish(isLast: true), .gaps([]),
        ]),
        Case(testDescription: "a silent CPU's losses of both lanes", acts: [
            .stats(10, drained: 10, []), .stats(20, drained: 10, [ring(.rest, 1), ring(.procExit, 1)]), .finish(isLast: true),
            .gaps(["10-20 cpu 0 any 2/0 proc_exit=1 rest=1 [ring_full] {}"]),
        ]),
        Case(testDescription: "records that came after all", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 1), .found(0, .bulk, 1), .hole(1, .bulk, 11, 13, 2), .found(1, .bulk, 1),
            .stats(20, drained: 0, [ring(.open, 1, cpu: 1)]), .gaps(["11-13 cpu 1 bulk 1/1 open_exit=1 [ring_full] {}"]),
        ]),
        Case(testDescription: "the same capture process goes on", acts: [
            .stats(10, drained: 0, []), .stats(20, drained: 0, [ring(.open, 2)]), .finish(isLast: false), .gaps([]), .begin(continues: true),
            .spanning(0, .bulk, 12, 30, 2), .stats(40, drained: 0, [ring(.open, 2)]), .gaps(["12-30 cpu 0 bulk 2/1 open_exit=2 [ring_full] {} spans"]),
        ]),
        Case(testDescription: "another one counts anew", acts: [
            .stats(10, drained: 0, []), .stats(20, drained: 0, [ring(.open, 2)]), .finish(isLast: true), .gaps(["10-20 cpu 0 bulk 2/0 open_exit=2 [ring_full] {}"]),
            .begin(continues: false), .stats(30, drained: 0, [ring(.open, 1)]), .hole(0, .bulk, 31, 33, 1), .stats(40, drained: 0, [ring(.open, 2)]),
            .gaps(["31-33 cpu 0 bulk 1/1 open_exit=1 [ring_full] {}"]),
        ]),
        Case(testDescription: "programs that were not called leave no hole", acts: [
            .stats(10, drained: 0, [LossCount(stage: .programSkipped, group: nil, name: "sys_exit", count: 4)]),
            .stats(20, drained: 0, [LossCount(stage: .programSkipped, group: nil, name: "sys_exit", count: 6)]),
            .gaps(["10-20 any any 2/0 clone_fork_exit execve_exit connect_enter connect_exit open_enter open_exit dir_file_exit other_interest_exit "
                + "close_exit proc_exit rest [program_skipped] {} sys_exit"]),
        ]),
        Case(testDescription: "a parameter that could not be read is no lost event", acts: [
            .stats(10, drained: 0, []), .stats(20, drained: 20, [LossCount(stage: .readFailed, group: .open, count: 4)]), .finish(isLast: true), .gaps([]),
        ]),
        Case(testDescription: "the cgroups with the most come first", acts: [
            .stats(10, drained: 0, []), .hole(0, .bulk, 11, 13, 6),
            .stats(20, drained: 0, [ring(.open, 1, cgroup: 9), ring(.open, 3, cgroup: 4), ring(.close, 1, cgroup: 3), ring(.close, 1)]),
            .gaps(["11-13 cpu 0 bulk 6/1 open_exit=4 close_exit=2 [ring_full] {4 3 9}"]),
        ]),
    ]

    @Test(arguments: cases) func gaps(_ one: Case) {
        var account = GapAccount()
        for (index, act) in one.acts.enumerated() {
            switch act {
            case .hole(let cpu, let lane, let from, let until, let count):
                account.add(SequenceHole(cpu: cpu, lane: lane, from: from, until: until, count: count))
            case .spanning(let cpu, let lane, let from, let until, let count):
                var hole = SequenceHole(cpu: cpu, lane: lane, from: from, until: until, count: count)
                hole.spansConnections = true
                account.add(hole)
            case .stats(let time, let drained, let losses):
                var statistics = CaptureStatistics()
                statistics.time = time
                statistics.losses = losses
                account.settle(statistics, drained: drained)
            case .found(let cpu, let lane, let count): account.found(count, slot: Int(cpu) * 4 + Int(lane.rawValue))
            case .unwanted: account.noteUnwanted()
            case .begin(let continues): account.begin(continues: continues)
            case .finish(let isLast): account.finish(isLast: isLast)
            case .gaps(let expected):
                let told = account.take().map(Self.describe)
                #expect(told == expected, "act \(index)")
            }
        }
    }

    private static func describe(_ gap: Gap) -> String {
        let place = (gap.cpu.map { "cpu \($0)" } ?? "any") + " " + (gap.lane.map { "\($0.name)" } ?? "any")
        let groups = gap.groups.map { "\($0.group.name)" + ($0.count.map { "=\($0)" } ?? "") }.joined(separator: " ")
        let stages = gap.stages.map { "\($0.name)" }.joined(separator: " "), cgroups = gap.cgroups.map(String.init).joined(separator: " ")
        return "\(gap.from)-\(gap.until) \(place) \(gap.count)/\(gap.holes) \(groups) [\(stages)] {\(cgroups)}"
            + (gap.spansConnections ? " spans" : "") + (gap.program.map { " " + $0 } ?? "")
    }

    @Test func groupsOfAHoleBeforeItsCounts() {
        var account = GapAccount()
        #expect(account.groups(ofHoleIn: .critical, cpu: 0) == EventLane.critical.groups)
        var statistics = CaptureStatistics()
        account.settle(statistics, drained: 0)
        statistics.losses = [Self.ring(.open, 1), Self.ring(.execve, 1)]
        account.settle(statistics, drained: 0)
        #expect(account.groups(ofHoleIn: .critical, cpu: 0) == EventGroupSet(.execve))
        #expect(account.groups(ofHoleIn: .bulk, cpu: 0) == EventGroupSet(.open))
        #expect(account.groups(ofHoleIn: .bulk, cpu: 1) == EventLane.bulk.groups)
    }

    /// Losses of any kind in any order: the gaps add up to what was lost.
    @Test func nothingIsLostOrCountedTwice() {
        var random: UInt64 = 5
        func next(_ limit: UInt64) -> UInt64 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (random >> 33) % limit
        }
        for _ in 0..<200 {
            var account = GapAccount()
            var counters: [UInt32: [EventGroup: UInt64]] = [:], hidden: [UInt32: [EventLane: UInt64]] = [:]
            var time: UInt64 = 1, lost: UInt64 = 0
            func settle() {
                var statistics = CaptureStatistics()
                statistics.time = time
                statistics.losses = counters.flatMap { cpu, groups in groups.map { Self.ring($0.key, $0.value, cpu: cpu) } }
                account.settle(statistics, drained: next(2) == 0 ? time : 0)
            }
            settle()
            for _ in 0..<60 {
                time += 1
                let cpu = UInt32(next(3)), lane: EventLane = next(2) == 0 ? .critical : .bulk
                switch next(3) {
                case 0:
                    let groups = lane.groups.groups
                    let group = groups[Int(next(UInt64(groups.count)))]
                    counters[cpu, default: [:]][group, default: 0] += 1
                    hidden[cpu, default: [:]][lane, default: 0] += 1
                    lost += 1
                case 1:
                    guard let count = hidden[cpu]?[lane], count > 0 else { continue }
                    hidden[cpu]?[lane] = 0
                    account.add(SequenceHole(cpu: UInt16(cpu), lane: lane, from: time - 1, until: time, count: count))
                default: settle()
                }
            }
            settle()
            account.finish(isLast: true)
            #expect(account.lost == lost)
            let certain = account.take().flatMap(\.groups).compactMap(\.count).reduce(0, +)
            #expect(certain <= lost)
        }
    }
}
