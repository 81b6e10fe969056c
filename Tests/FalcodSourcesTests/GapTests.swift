import FalcodCore
@testable import FalcodSources
import Foundation
import Glibc
import Testing

/// Gaps that follow from frames, live and out of a recording.
@Suite struct GapTests {
    private static let ms: UInt64 = 1_000_000

    /// A batch of close events on a CPU, with the given numbers; each one's time is its number, in milliseconds. Before it comes
    /// the word that the other ring brought nothing.
    private func batch(_ batchNumber: UInt64, cpu: UInt16, lane: EventLane = .bulk, filtered: UInt32 = 0, _ numbers: [UInt64]) throws
        -> [Falcod_V1_Frame] {
        var encoder = WireEncoder()
        var source = ScriptedSource(try numbers.map {
            try ScriptedEvent(.closeX, time: $0 * Self.ms, tid: 10, ["res": .integer(0), "fd": .integer(3)])
        })
        var event = Event()
        defer { event.params.deallocate() }
        for number in numbers where try source.next(&event) == .event {
            event.cpu = cpu
            encoder.append(event, sequence: number, lane: lane)
        }
        let drained = 100 * Self.ms
        return [
            .with { $0.batch = .with { $0.ring = lane == .critical ? 1 : 0; $0.drainedUntil = drained } },
            .with {
                $0.batch = .with {
                    $0.ring = lane == .critical ? 0 : 1
                    $0.sequence = batchNumber
                    $0.drainedUntil = drained
                    $0.filtered = filtered
                    $0.events = Data(encoder.bytes)
                }
            },
        ]
    }

    private func stats(_ time: UInt64, _ counts: [(UInt32, String, UInt64)]) -> [Falcod_V1_Frame] {
        [.with {
            $0.stats = .with {
                $0.time = time * Self.ms
                $0.loss = counts.map { cpu, group, count in
                    .with {
                        $0.stage = .ringFull
                        $0.group = group
                        $0.cpu = cpu
                        $0.count = count
                    }
                }
            }
        }]
    }

    /// What a source tells in order: numbers of events by their times, holes, and gaps.
    private func trace<Source: EventSource>(_ source: Source) -> [String] {
        var loop = EngineLoop(source: source, state: SystemState())
        var lines: [String] = []
        var holes: UInt64 = 0
        func gaps() {
            for gap in loop.source.takeGaps() {
                lines.append("gap \(gap.from / Self.ms)-\(gap.until / Self.ms) \(gap.cpu.map { "cpu \($0)" } ?? "any") \(gap.count) "
                    + gap.groups.map { "\($0.group.name)" + ($0.count.map { "=\($0)" } ?? "") }.joined(separator: " ") + (gap.spansConnections ? " spans" : ""))
            }
        }
        do {
            try loop.populate()
            while true {
                let step = try loop.step()
                let known = loop.state.pointee.holes
                if known.critical &+ known.bulk != holes {
                    lines.append("hole \(known.critical &+ known.bulk - holes)")
                    holes = known.critical &+ known.bulk
                }
                switch step {
                case .event(let context): lines.append("\(context.pointee.event.timestamp / Self.ms)")
                case .statistics: gaps()
                case .restarted: lines.append("restart")
                case .idle: continue
                case .end:
                    gaps()
                    return lines
                }
            }
        } catch {
            gaps()
        }
        return lines
    }

    private func live(_ frames: [[Falcod_V1_Frame]], recording path: String? = nil) throws -> [String] {
        let (descriptor, capture) = FakeCapture.pair { $0.send([CaptureFrames.hello(rings: 2), CaptureFrames.end] + frames.flatMap { $0 }) }
        defer { capture.join() }
        let recorder = try path.map { try FrameRecorder(path: $0) }
        defer { recorder?.finish() }
        return trace(LiveSource(descriptor: descriptor, LiveSettings(), recorder: recorder))
    }

    @Test func aHoleIsToldBeforeTheEventBehindIt() throws {
        let path = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max))).gaps"
        defer { unlink(path) }
        let lines = try live([
            stats(1, []), try batch(1, cpu: 0, [5, 6]), try batch(2, cpu: 0, lane: .critical, [7]),
            try batch(3, cpu: 0, [9, 10]), stats(20, [(0, "close_exit", 2)]),
            try batch(4, cpu: 3, lane: .critical, [30]), try batch(5, cpu: 3, lane: .critical, [33]),
            stats(40, [(0, "close_exit", 2), (3, "execve_exit", 1), (3, "proc_exit", 1)]),
        ], recording: path)
        #expect(lines == [
            "5", "6", "7", "hole 2", "9", "10", "gap 6-9 cpu 0 2 close_exit=2", "30", "hole 2", "33", "gap 30-33 cpu 3 2 execve_exit=1 proc_exit=1",
        ])
        #expect(trace(try RecordingSource(path: path)) == lines)
    }

    @Test func recordsLeftOutOnRequest() throws {
        #expect(try live([
            stats(1, []), try batch(1, cpu: 0, [5]), try batch(2, cpu: 0, filtered: 2, [8]), stats(20, []),
            try batch(3, cpu: 0, filtered: 1, [11]), stats(40, [(0, "open_exit", 1)]),
        ]) == ["5", "8", "hole 1", "11", "gap 8-11 cpu 0 1 open_exit=1"])
    }

    @Test func lostBatches() throws {
        let slow = Falcod_V1_Frame.with {
            $0.stats = .with {
                $0.time = 20 * Self.ms
                $0.loss = [.with { $0.stage = .subscriberSlow; $0.group = "open_exit"; $0.count = 3 }]
            }
        }
        #expect(try live([
            stats(1, []), try batch(1, cpu: 0, [5]), try batch(4, cpu: 0, [9]), [slow],
        ]) == ["5", "hole 3", "9", "gap 5-9 cpu 0 3 open_exit=3"])
    }

    /// Numbers are anyone's.
    @Test func batchNumbersThatWrap() throws {
        #expect(try live([try batch(.max, cpu: 0, [5]), try batch(1, cpu: 0, [6]), try batch(3, cpu: 0, [7])]) == ["5", "6", "7"])
    }

    @Test func lossesThatNoEventShows() throws {
        #expect(try live([
            stats(1, []), try batch(1, cpu: 0, [5]), stats(20, [(2, "open_exit", 4)]),
        ]) == ["5", "gap 1-20 cpu 2 4 open_exit=4"])
    }

    /// The connection is lost and comes back: to the same capture process, whose numbers go on, and to another one.
    @Test func reconnecting() throws {
        let socket = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max))).sock", path = socket + ".rec"
        defer {
            unlink(socket)
            unlink(path)
        }
        let first = [stats(1, []), try batch(1, cpu: 0, [5])]
        let second = [stats(10, [(0, "close_exit", 3)]), try batch(1, cpu: 0, [9]), stats(20, [(0, "close_exit", 3)])]
        let third = [stats(30, [(0, "close_exit", 90)]), try batch(1, cpu: 0, [2, 4]), stats(40, [(0, "close_exit", 91)])]
        var other = CaptureFrames.hello(rings: 2)
        other.hello.machine.bootTime = 2000
        let capture = FakeCapture.listening(at: socket, [[CaptureFrames.hello(rings: 2), CaptureFrames.end] + first.flatMap { $0 },
                                                         [CaptureFrames.hello(rings: 2), CaptureFrames.end] + second.flatMap { $0 },
                                                         [other, CaptureFrames.end] + third.flatMap { $0 }].map { frames in { $0.send(frames) } })
        let recorder = try FrameRecorder(path: path)
        let source = StoppingSource(try LiveSource(path: socket, LiveSettings(), recorder: recorder), restarts: 2)
        let lines = trace(source)
        capture.join()
        recorder.finish()
        #expect(lines == [
            "5", "restart", "hole 3", "9", "gap 5-9 cpu 0 3 close_exit=3 spans", "restart", "2", "hole 1", "4", "gap 2-4 cpu 0 1 close_exit=1",
        ])
        #expect(trace(try RecordingSource(path: path)) == lines)
    }
}

/// A live source that ends when its capture process is gone for the last time.
private struct StoppingSource: EventSource {
    var live: LiveSource
    var restarts: Int

    init(_ live: LiveSource, restarts: Int) {
        self.live = live
        self.restarts = restarts
    }

    mutating func populate(_ sink: inout some StateSink) throws(SourceError) { try live.populate(&sink) }
    mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        let step = try live.next(&event)
        if step == .restart { restarts -= 1 }
        if step == .idle, live.takeInterruption() != nil, restarts == 0 { live.stop() }
        return step
    }
    mutating func update(_ sink: inout some StateSink) throws(SourceError) { try live.update(&sink) }
    mutating func lookUp(_ wanted: inout LookupQueue) { live.lookUp(&wanted) }
    var statistics: CaptureStatistics { live.statistics }
    var hole: SequenceHole { live.hole }
    mutating func takeGaps() -> [Gap] { live.takeGaps() }
    var counts: SourceCounts { live.counts }
}
