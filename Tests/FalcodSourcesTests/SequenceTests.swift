import FalcodCore
@testable import FalcodSources
import Testing

/// How holes in the numbers of records are found.
@Suite struct SequenceTests {
    /// What happens to a tracker of two rings.
    enum Act {
        /// A record of a CPU and lane: number, and the lost records that it shows; nil where it shows no hole.
        case record(UInt16, EventLane, UInt64, UInt64?)
        /// A batch of a ring that lacks so many records.
        case leftOut(Int, UInt64)
        case connection(continues: Bool)
        /// So many records came that had been taken for missing.
        case found(UInt64)
        case disordered(UInt64)
    }

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let acts: [Act]
    }

    static let cases: [Case] = [
        Case(testDescription: "the first record shows nothing", acts: [.record(0, .bulk, 700, nil), .record(0, .bulk, 701, nil)]),
        Case(testDescription: "a hole", acts: [.record(0, .bulk, 5, nil), .record(0, .bulk, 9, 3), .record(0, .bulk, 10, nil)]),
        Case(testDescription: "lanes and CPUs count apart", acts: [
            .record(0, .bulk, 5, nil), .record(0, .critical, 90, nil), .record(7, .bulk, 50, nil), .record(0, .critical, 91, nil),
            .record(0, .bulk, 6, nil), .record(7, .bulk, 53, 2), .record(0, .bulk, 7, nil),
        ]),
        Case(testDescription: "a CPU with a large number", acts: [.record(65_535, .bulk, 1, nil), .record(65_535, .bulk, 3, 1), .record(0, .bulk, 1, nil)]),
        Case(testDescription: "numbers that start anew at their end", acts: [
            .record(0, .bulk, .max - 1, nil), .record(0, .bulk, .max, nil), .record(0, .bulk, 0, nil), .record(0, .bulk, 2, 1),
        ]),
        Case(testDescription: "a hole across the end of numbers", acts: [.record(0, .bulk, .max - 2, nil), .record(0, .bulk, 2, 4)]),
        Case(testDescription: "records left out are no loss", acts: [
            .record(0, .bulk, 1, nil), .leftOut(1, 3), .record(0, .bulk, 5, nil), .record(0, .bulk, 8, 2),
        ]),
        Case(testDescription: "a loss beside records left out", acts: [.record(0, .bulk, 1, nil), .leftOut(1, 3), .record(0, .bulk, 7, 2)]),
        Case(testDescription: "records left out of the other lane", acts: [.record(0, .bulk, 1, nil), .leftOut(0, 3), .record(0, .bulk, 5, 3)]),
        Case(testDescription: "records of two CPUs left out, of which one goes on later", acts: [
            .record(0, .bulk, 1, nil), .record(1, .bulk, 1, nil), .leftOut(1, 4),
            // Two of the four are this CPU's and two were lost: told when the other CPU shows its own two.
            .record(0, .bulk, 6, nil), .record(1, .bulk, 4, 2),
        ]),
        Case(testDescription: "two records that changed places", acts: [
            .record(0, .bulk, 1, nil), .record(0, .bulk, 3, 1), .found(0), .record(0, .bulk, 2, nil), .found(1), .disordered(1),
            .record(0, .bulk, 4, nil), .record(0, .bulk, 6, 1),
        ]),
        Case(testDescription: "a number that came already", acts: [
            .record(0, .bulk, 1, nil), .record(0, .bulk, 2, nil), .record(0, .bulk, 1, nil), .found(0), .disordered(1), .record(0, .bulk, 3, nil),
        ]),
        Case(testDescription: "one number fills a hole as often as it is large", acts: [
            .record(0, .bulk, 1, nil), .record(0, .bulk, 4, 2), .record(0, .bulk, 2, nil), .record(0, .bulk, 2, nil), .record(0, .bulk, 2, nil), .found(2),
        ]),
        Case(testDescription: "another capture process counts anew", acts: [
            .record(0, .bulk, 500, nil), .connection(continues: false), .record(0, .bulk, 3, nil), .record(0, .bulk, 5, 1),
        ]),
        Case(testDescription: "the same one goes on", acts: [
            .record(0, .bulk, 500, nil), .record(1, .bulk, 4, nil), .connection(continues: true), .record(0, .bulk, 510, 9),
            .record(0, .bulk, 511, nil), .record(1, .bulk, 5, nil), .record(2, .bulk, 9, nil),
        ]),
        Case(testDescription: "the same one with smaller numbers", acts: [
            .record(0, .bulk, 500, nil), .connection(continues: true), .record(0, .bulk, 20, nil), .record(0, .bulk, 22, 1),
        ]),
    ]

    @Test(arguments: cases) func holes(_ one: Case) {
        var tracker = SequenceTracker(ringCount: 2)
        defer { tracker.free() }
        var time: UInt64 = 0
        for (index, act) in one.acts.enumerated() {
            time += 1
            switch act {
            case .record(let cpu, let lane, let sequence, let lost):
                #expect(take(&tracker, cpu, lane, sequence, time) == lost, "act \(index)")
            case .leftOut(let ring, let count): tracker.leaveOut(count, ring: ring)
            case .connection(let continues): tracker.begin(ringCount: 2, continues: continues)
            case .found(let count):
                let found = tracker.takeFound().values.reduce(0, +)
                #expect(found == count, "act \(index)")
            case .disordered(let count): #expect(tracker.disordered == count, "act \(index)")
            }
        }
    }

    /// What a record shows to be lost. It is offered again behind a hole, as a source does it.
    private func take(_ tracker: inout SequenceTracker, _ cpu: UInt16, _ lane: EventLane, _ sequence: UInt64, _ time: UInt64) -> UInt64? {
        let slot = SequenceTracker.slot(cpu, lane.rawValue)
        if tracker.follows(slot, sequence, time) { return nil }
        let ring = lane == .critical ? 0 : 1
        guard tracker.jump(cpu, lane.rawValue, sequence, time, ring: ring) else { return nil }
        let isTaken = tracker.follows(slot, sequence, time)
        #expect(isTaken)
        #expect(tracker.hole.cpu == cpu && tracker.hole.lane == lane && tracker.hole.until == time && tracker.hole.from < time)
        return tracker.hole.count
    }

    /// Whatever is left out and whenever it shows: no loss is counted that was none, and in the end each is counted.
    @Test func anyOrder() {
        var random = SplitMix(state: 3)
        for _ in 0..<200 {
            var tracker = SequenceTracker(ringCount: 1)
            defer { tracker.free() }
            var next: [UInt64] = [0, 0, 0, 0]
            var shown: UInt64 = 0, lost: UInt64 = 0
            for cpu in 0..<4 { _ = show(&tracker, cpu, &next) }
            for _ in 0..<50 {
                let cpu = Int(random.next() % 4)
                switch random.next() % 4 {
                case 0:
                    next[cpu] += 1
                    lost += 1
                case 1:
                    next[cpu] += 1
                    tracker.leaveOut(1, ring: 0)
                default: shown += show(&tracker, cpu, &next)
                }
                #expect(shown <= lost)
            }
            for cpu in 0..<4 { shown += show(&tracker, cpu, &next) }
            #expect(shown == lost)
        }
    }

    private func show(_ tracker: inout SequenceTracker, _ cpu: Int, _ next: inout [UInt64]) -> UInt64 {
        next[cpu] += 1
        return take(&tracker, UInt16(cpu), .critical, next[cpu], next[cpu]) ?? 0
    }
}
