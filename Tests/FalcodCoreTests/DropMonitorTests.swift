import FalcodCore
import Testing

/// When losses are told.
@Suite struct DropMonitorTests {
    private static let second: UInt64 = 1_000_000_000

    private func counts(_ seconds: Double, _ events: UInt64, _ drops: UInt64) -> CaptureStatistics {
        var counts = CaptureStatistics()
        counts.time = UInt64(seconds * Double(Self.second))
        counts.events = events
        counts.drops = drops
        return counts
    }

    /// What each of some counts leads to: nil for nothing, -1 for too many reports, or the lost events told.
    private func findings(_ configure: (inout DropMonitor.Settings) -> Void, _ all: [CaptureStatistics]) -> [Int?] {
        var settings = DropMonitor.Settings()
        configure(&settings)
        var monitor = DropMonitor(settings)
        return all.map { counts in
            switch monitor.look(counts) {
            case .nothing: nil
            case .tooMany: -1
            case .report(let lost): Int(lost.drops)
            }
        }
    }

    @Test func onlyAboveTheThresholdAndOnceASecond() {
        let all = [counts(1, 100, 50), counts(1.5, 200, 100), counts(2, 300, 60), counts(3, 400, 80), counts(4, 500, 80)]
        // The first is what there was before; then 10 of 200, 20 of 100, none.
        #expect(findings({ _ in }, all) == [nil, nil, nil, 20, nil])
        #expect(findings({ $0.threshold = 0.2 }, all) == [nil, nil, nil, nil, nil])
        #expect(findings({ $0.threshold = 0; $0.maxBurst = 5 }, all) == [nil, nil, 10, 20, nil])
    }

    @Test func reportsAreLimited() {
        let all = (0...40).map { counts(Double($0), UInt64(100 * $0), UInt64(50 * $0)) }
        let found = findings({ $0.maxBurst = 2; $0.rate = 0.125 }, all)
        // Two at once, then one every eight seconds.
        #expect(found.indices.filter { found[$0] == 50 } == [1, 2, 9, 17, 25, 33])
        #expect(found.filter { $0 == -1 }.count == 34)
        var monitor = DropMonitor(DropMonitor.Settings())
        for counts in all { _ = monitor.look(counts) }
        #expect(monitor.occurrences == 40 && monitor.reports == 2)
    }

    @Test func simulation() {
        #expect(findings({ $0.simulates = true }, [counts(1, 0, 0), counts(2, 1000, 0)]) == [nil, 1])
    }

    @Test func aCaptureThatBeganAnew() {
        var lost = counts(5, 10, 4).since(counts(4, 500, 100))
        #expect(lost.events == 10 && lost.drops == 4)
        lost = counts(5, 600, 104).since(counts(4, 500, 100))
        #expect(lost.events == 100 && lost.drops == 4)
    }
}
