import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// Times in which nothing is seen: what is told of them live, and again by a recording.
@Suite struct PresenceTests {
    private static let second: UInt64 = 1_000_000_000

    private func hello(_ boot: String = "boot", minor: UInt32 = 1) -> Falcod_V1_Frame {
        var frame = CaptureFrames.hello()
        frame.hello.protocolMinor = minor
        frame.hello.machine.bootID = boot
        return frame
    }

    private func absence(since: UInt64 = 0, until: UInt64, start: UInt64 = 0, records: UInt64 = 0, quiet: UInt64 = 0) -> Falcod_V1_Frame {
        .with {
            $0.absence = .with {
                $0.since = since
                $0.until = until
                $0.captureStart = start
                $0.records = records
                $0.quietSince = quiet
            }
        }
    }

    private func closes(_ time: UInt64, tid: Int64 = 10) throws -> [ScriptedEvent] {
        [try ScriptedEvent(.closeX, time: time, tid: tid, ["res": 0, "fd": 3])]
    }

    private func process(_ pid: Int64, _ comm: String) -> [Falcod_V1_Frame] { CaptureFrames.process(pid, comm: comm).map(CaptureFrames.frame) }

    /// All that a source tells, a line each.
    private func trace<Source: EventSource>(_ loop: inout EngineLoop<Source>, until count: Int) throws -> [String] {
        var lines: [String] = []
        func note() {
            if let lost = loop.source.takeInterruption() { lines.append("lost at \(lost.time): \(lost.reason), seen until \(lost.seenUntil)") }
            if let absence = loop.source.takeAbsence() {
                lines.append("\(absence.cause) from \(absence.from) until \(absence.until): \(absence.events.map { "\($0)" } ?? "?")")
            }
        }
        try loop.populate()
        note()
        var steps = 0
        while lines.count < count, steps < 1000 {
            steps += 1
            switch try loop.step() {
            case .event(let context):
                let thread = context.pointee.thread
                lines.append("event \(context.pointee.event.timestamp) \(thread?.pointee.comm.bytes.string ?? "") \(thread?.pointee.uid ?? 0)")
            case .restarted:
                note()
                let counts = loop.state.pointee.reconciliation
                lines.append("restarted \(counts.map { "\($0.threads.kept) \($0.threads.changed) \($0.threads.added) \($0.threads.removed)" } ?? "anew")")
            case .idle: note()
            case .statistics: continue
            case .end: return lines
            }
        }
        return lines
    }

    @Test func aLostCaptureProcessIsPartOfTheRecording() throws {
        let path = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max)))"
        defer {
            unlink(path + ".sock")
            unlink(path + ".rec")
        }
        let s = Self.second
        let first = try closes(100 * s), second = try closes(200 * s)
        let capture = FakeCapture.listening(at: path + ".sock", [
            { $0.send([hello(), absence(until: 90 * s)] + process(10, "kept") + process(11, "gone")
                + [CaptureFrames.end, try CaptureFrames.batch(drained: 101 * s, first)]) },
            // Goes away before it has said anything, then in the middle of its snapshot.
            { _ in },
            { $0.send([hello(), absence(until: 150 * s)] + process(10, "kept")) },
            { $0.send([hello(), absence(since: 100 * s, until: 160 * s, start: 50 * s, records: 7)] + process(10, "kept") + process(12, "new")
                + [CaptureFrames.end, try CaptureFrames.batch(drained: 201 * s, second)]) },
        ])
        let recorder = try FrameRecorder(path: path + ".rec")
        var loop = EngineLoop(source: try LiveSource(path: path + ".sock", LiveSettings(), recorder: recorder), state: SystemState())
        let live = try trace(&loop, until: 7)
        capture.join()
        recorder.finish()
        #expect(loop.source.health.isConnected)
        let seen = 101 * s - RingMerge.safety
        try #require(live.count == 7)
        #expect(live[0] == "event \(100 * s) kept 1001")
        #expect(live[1].hasPrefix("lost at ") && live[1].hasSuffix(": the capture process has ended, seen until \(seen)"))
        // Of the two attempts that fail, one got as far as telling threads; nothing is removed for that.
        #expect(Array(live[2...]) == [
            "restarted anew", "restarted 1 0 0 0", "captureLost from \(seen) until \(160 * s): 7", "restarted 1 0 1 1",
            "event \(200 * s) kept 1001",
        ])
        var replay = EngineLoop(source: try CaptureSource(path: path + ".rec"), state: SystemState())
        // An attempt that brought no frame leaves none.
        #expect(try trace(&replay, until: 6) == live.filter { $0 != "restarted anew" })
    }

    /// What made a live run lose its connection is in the recording too, which goes on behind it as the run did.
    @Test(arguments: ["batch", "record", "reply", "names", "ring"])
    func damageIsPassedOverAsItWasLive(_ kind: String) throws {
        let path = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max)))"
        defer {
            unlink(path + ".sock")
            unlink(path + ".rec")
        }
        let s = Self.second
        let first = try CaptureFrames.batch(drained: 101 * s, try closes(100 * s)), second = try closes(200 * s)
        let damaged: [UInt8] = switch kind {
        case "batch": [0x22, 2, 0x08, 0xff]
        case "reply": [0x42, 2, 0x08, 0xff]
        case "names": [0x52, 2, 0x08, 0xff]
        case "record": try Falcod_V1_Frame.with { $0.batch = .with { $0.events = first.batch.events + Data([0x0a, 0xff]) } }.serializedBytes()
        default: try Falcod_V1_Frame.with { $0.batch = .with { $0.ring = 4 } }.serializedBytes()
        }
        var greeted = hello()
        greeted.hello.probe.rings = kind == "ring" ? 2 : 1
        let greeting = greeted
        let capture = FakeCapture.listening(at: path + ".sock", [
            {
                $0.send([greeting] + process(10, "kept") + [CaptureFrames.end, first])
                $0.sendRaw([UInt8(damaged.count)] + damaged)
            },
            // Half a snapshot, then a part that is none.
            {
                $0.send([greeting] + process(10, "kept"))
                $0.sendRaw([4, 0x1a, 2, 0x08, 0xff])
            },
            { $0.send([greeting] + process(10, "kept") + [CaptureFrames.end, try CaptureFrames.batch(drained: 201 * s, second)]) },
        ])
        let recorder = try FrameRecorder(path: path + ".rec")
        var loop = EngineLoop(source: try LiveSource(path: path + ".sock", LiveSettings(), recorder: recorder), state: SystemState())
        let live = try trace(&loop, until: kind == "record" ? 6 : 5)
        capture.join()
        recorder.finish()
        #expect(live.filter { $0.hasPrefix("event") }.count == (kind == "record" ? 3 : 2) && live.filter { $0.hasPrefix("lost at") }.count == 1)
        #expect(live.filter { $0.hasPrefix("restarted") }.count == 2)
        var replay = EngineLoop(source: try CaptureSource(path: path + ".rec"), state: SystemState())
        #expect(try trace(&replay, until: live.count) == live)
    }

    @Test func whatTheEngineBeforeDidNotSee() throws {
        let s = Self.second
        func told(_ frame: Falcod_V1_Frame) throws -> SourceAbsence? {
            let (descriptor, capture) = FakeCapture.pair { $0.send([hello(), frame, CaptureFrames.end]) }
            defer { capture.join() }
            var source = LiveSource(descriptor: descriptor, LiveSettings())
            var sink = CollectingSink()
            try source.populate(&sink)
            let absence = source.takeAbsence()
            #expect(source.takeAbsence() == nil && source.takeInterruption() == nil)
            return absence
        }
        // Nobody was there before.
        #expect(try told(absence(until: 9 * s, start: 3 * s, quiet: 3 * s)) == nil)
        #expect(try told(absence(since: 5 * s, until: 9 * s, start: 3 * s, records: 12)) == SourceAbsence(
            cause: .engineStarted, from: 5 * s, until: 9 * s, events: 12, uncountedSince: 0))
        #expect(try told(absence(since: 5 * s, until: 9 * s, start: 3 * s, records: 12, quiet: 7 * s)) == SourceAbsence(
            cause: .engineStarted, from: 5 * s, until: 9 * s, events: 12, uncountedSince: 7 * s))
        // Times that make no sense are not told.
        #expect(try told(absence(since: 9 * s, until: 5 * s, start: 3 * s)) == nil)
    }

    @Test func howFarTheEngineIsIsToldOneReportLate() throws {
        var report = ProgressReport()
        func next(_ records: UInt64, _ until: UInt64, _ now: UInt64) throws -> [UInt64]? {
            guard let bytes = report.next(records: records, until: until, now: now) else { return nil }
            let message = try Falcod_V1_Frame(serializedBytes: bytes).progress
            return [message.records, message.until]
        }
        let s = Self.second
        #expect(try next(10, 0, 1 * s) == nil)
        #expect(try next(11, 100, 2 * s) == nil)
        #expect(try next(20, 200, 2 * s + 1) == nil)
        #expect(try next(30, 300, 3 * s) == [11, 100])
        #expect(try next(30, 300, 4 * s) == [30, 300])
    }

    @Test func anEngineIsToldApartFromOneThatSeesNothing() {
        #expect(CaptureHealth(isConnected: true, since: 9, silence: CaptureHealth.patience - 1).isSeeing)
        #expect(!CaptureHealth(isConnected: true, since: 9, silence: CaptureHealth.patience).isSeeing)
        #expect(!CaptureHealth(isConnected: false, since: 0, silence: 0).isSeeing)
    }
}
