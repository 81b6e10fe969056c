import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// Asking for other events while events come.
@Suite struct SubscriptionTests {
    private func settings(_ codes: [Int], snapLength: UInt32 = 80, dropsFailed: Bool = false) -> LiveSettings {
        var settings = LiveSettings()
        settings.codes = codes
        settings.snapLength = snapLength
        settings.dropsFailedExits = dropsFailed
        return settings
    }

    /// What is asked for, what is wanted besides, and what is asked for then (nil: nothing new).
    @Test(arguments: [
        ([3, 77], [3, 5], [3, 5, 77]), ([3, 77], [77], nil), ([3], [], []), ([], [3], nil), ([], [], nil),
    ] as [([Int], [Int], [Int]?)])
    func widening(now: [Int], wanted: [Int], asked: [Int]?) {
        let wider = settings(now).widened(by: settings(wanted))
        #expect(wider.wantsSame(as: settings(now)) == (asked == nil))
        if let asked { #expect(wider.codes == asked) }
    }

    @Test func wideningOfHow() {
        let both = settings([1], snapLength: 80, dropsFailed: true).widened(by: settings([1], snapLength: 200))
        #expect(both.snapLength == 200 && !both.dropsFailedExits)
    }

    /// More is in force once the request behind it is answered, and not before; less is asked for afterwards.
    @Test func moreIsConfirmed() throws {
        let path = "/tmp/falcod-test-\(UInt32.random(in: 0...(.max))).falcod"
        defer { unlink(path) }
        let answers = DispatchSemaphore(value: 0)
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello()])
            #expect(peer.receive()?.subscribe.code == [3, 77])
            peer.send([CaptureFrames.end])
            #expect(peer.receive()?.subscribe.code == [3, 5, 77])
            let question = peer.receive()?.lookup
            answers.wait()
            peer.send([.with { $0.reply = .with { $0.id = 7 } },
                       .with { $0.reply = .with { ($0.id, $0.error, $0.tid) = (question?.id ?? 0, 3, question?.tid ?? 0) } }])
            #expect(peer.receive()?.subscribe.code == [5])
        }
        let recorder = try FrameRecorder(path: path)
        var loop = EngineLoop(source: LiveSource(descriptor: descriptor, settings([3, 77]), recorder: recorder), state: SystemState())
        try loop.populate()
        let early = [loop.source.widen(by: settings([3, 5])), loop.source.widen(by: settings([3, 5]))]
        #expect(early == [false, false])
        answers.signal()
        // The answer to another question means nothing.
        while !loop.source.widen(by: settings([3, 5])) { _ = try loop.step() }
        loop.source.markRules(count: 2, files: ["a.yaml", "b.yaml"])
        loop.source.change(to: settings([5]))
        let isCovered = loop.source.widen(by: settings([5]))
        #expect(isCovered)
        capture.join()
        recorder.finish()

        // The recording is readable with what was not meant for a reader.
        let reading = Reading(try RecordingSource(path: path))
        #expect(reading.error == nil && reading.events.isEmpty && reading.state.threads.isEmpty)
    }
}
