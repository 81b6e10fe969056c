@testable import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// What is known of host names counts from the same event on, live and in a replay.
@Suite struct HostTests {
    private static let web = Array("web".utf8)
    private static let second: UInt64 = 1_000_000_000

    /// The time of each event with the address that is the host's by then.
    private func trace<Source: EventSource>(_ loop: inout EngineLoop<Source>, _ each: (inout Source, Int) -> Void = { _, _ in }) throws -> [String] {
        var lines: [String] = []
        while let context = try loop.next() {
            let known = [1, 2].filter { (address: UInt8) in
                let bytes: [UInt8] = [192, 0, 2, address]
                return bytes.withUnsafeBufferPointer { memory in
                    memory.baseAddress.map {
                        loop.state.pointee.hostNames.has(Bytes(staticText: "web"), HostNames.Address(Bytes(base: $0, count: 4)))
                    } ?? false
                }
            }
            lines.append("\(context.pointee.event.timestamp / Self.second): \(known)")
            each(&loop.source, lines.count)
        }
        return lines
    }

    @Test func aReplayKnowsWhatTheRunKnew() throws {
        let path = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max))).falcod"
        defer { unlink(path) }
        let s = Self.second
        func closes(_ times: [UInt64]) throws -> [ScriptedEvent] {
            try times.map { try ScriptedEvent(.closeX, time: $0 * s, tid: 10, ["res": 0, "fd": 3]) }
        }
        let batches = [
            try CaptureFrames.batch(drained: 104 * s, closes([101, 102, 103])), try CaptureFrames.batch(drained: 106 * s, closes([105])),
            try CaptureFrames.batch(drained: 108 * s, closes([107])),
        ]
        let next = DispatchSemaphore(value: 0)
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello()])
            _ = peer.receive()
            peer.send([CaptureFrames.end])
            for batch in batches {
                peer.send([batch])
                next.wait()
            }
        }
        let recorder = try FrameRecorder(path: path)
        var loop = EngineLoop(source: LiveSource(descriptor: descriptor, LiveSettings(), recorder: recorder), state: SystemState())
        try loop.populate()
        loop.source.tell(host: Self.web, addresses: [[192, 0, 2, 1]])
        #expect(!loop.source.hasToldAllHosts)
        let live = try? trace(&loop) { source, count in
            switch count {
            // Three events were read at once, so the news counts behind the third.
            case 1: source.tell(host: Self.web, addresses: [[192, 0, 2, 2]])
            case 3: next.signal()
            case 4:
                source.tell(host: Self.web, addresses: nil)
                next.signal()
            case 5:
                next.signal()
                source.stop()
            default: break
            }
        }
        capture.join()
        recorder.finish()
        #expect(live == ["101: [1]", "102: [1]", "103: [1]", "105: [2]", "107: []"])
        #expect(loop.state.pointee.hostNames.unresolved == 2)
        var replay = EngineLoop(source: try CaptureSource(path: path), state: SystemState())
        try replay.populate()
        #expect(try trace(&replay) == live)
        #expect(replay.state.pointee.hostNames.unresolved == 2 && replay.source.counts.unusedFrames == 0)
    }

    @Test func addressesOfNoKnownKindAreNone() throws {
        var frame = Falcod_V1_Host(Self.web, [[192, 0, 2, 1], [1, 2, 3], []])
        #expect(!frame.pending && frame.address.count == 3)
        let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
        state.initialize(to: SystemState())
        var builder = SystemStateBuilder(state: state, for: .completion)
        frame.handOver(to: &builder)
        let address = HostNames.Address(Bytes(staticText: "\u{1}\u{2}\u{3}"))
        #expect(!state.pointee.hostNames.has(Bytes(staticText: "web"), address) && state.pointee.hostNames.unresolved == 0)
        frame.pending = true
        frame.handOver(to: &builder)
        #expect(!state.pointee.hostNames.has(Bytes(staticText: "web"), address) && state.pointee.hostNames.unresolved == 1)
    }
}
