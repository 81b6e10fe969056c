import Dispatch
import FalcodAlert
import FalcodOutputs
import Glibc
import Testing

@Suite struct OutputDispatcherTests {
    let log = LogRecord()

    func dispatcher(_ channels: [TestChannel], _ configure: (inout OutputSettings) -> Void = { _ in }) -> OutputDispatcher {
        var settings = OutputSettings()
        settings.timeout = 5_000_000_000
        configure(&settings)
        return OutputDispatcher(channels, settings) { [log] in log.add($0, $1) }
    }

    @Test(arguments: [OutputSettings(), .replay(timeout: 5_000_000_000)])
    func everyChannelGetsEveryAlertInOrder(settings: OutputSettings) {
        let channels = [TestChannel("a"), TestChannel("b", batchLimit: 1)]
        let outputs = OutputDispatcher(channels, settings) { [log] in log.add($0, $1) }
        let texts = (0..<5000).map(String.init)
        for text in texts { outputs.send(alert(text)) }
        outputs.stop()
        for channel in channels {
            #expect(channel.record.lines == texts)
            #expect(channel.record.contents.withLock { $0.closed } == 1)
        }
        #expect(outputs.counters.map(\.counters.delivered) == [5000, 5000])
        #expect(log.lines.isEmpty)
    }

    @Test func alertsArriveWithoutBeingAskedFor() {
        let channel = TestChannel()
        let outputs = dispatcher([channel])
        outputs.send(alert("x"))
        #expect(channel.record.started.wait(timeout: .now() + 5) == .success)
        outputs.stop()
    }

    @Test func aFullQueueCountsWhatItDrops() {
        var channel = TestChannel(batchLimit: 1)
        channel.isGated = true
        let outputs = dispatcher([channel]) { $0.capacity = 4 }
        outputs.send(alert("in delivery"))
        channel.record.started.wait()
        for number in 0..<10 { outputs.send(alert("\(number)")) }
        #expect(outputs.dropped == 6)
        for _ in 0..<5 { channel.record.gate.signal() }
        outputs.stop()
        #expect(channel.record.lines == ["in delivery", "0", "1", "2", "3"])
        #expect(outputs.counters[0].counters.delivered == 5)
        #expect(log.lines == ["Error: Outputs queue out of memory. Drop event and continue on ...",
                              "Warning: output \"test\" lost 6 alerts"])
    }

    @Test func controlRequestsPassAFullQueue() {
        var channel = TestChannel(batchLimit: 1)
        channel.isGated = true
        let outputs = dispatcher([channel]) { $0.capacity = 1 }
        for _ in 0..<3 { outputs.send(alert("x")) }
        outputs.reopen()
        outputs.flush()
        for _ in 0..<3 { channel.record.gate.signal() }
        outputs.stop()
        #expect(channel.record.contents.withLock { [$0.reopened, $0.flushed, $0.closed] } == [1, 1, 1])
    }

    @Test func aBlockedChannelDelaysNoOther() {
        var blocked = TestChannel("blocked")
        blocked.isGated = true
        let free = TestChannel("free")
        let outputs = dispatcher([blocked, free])
        outputs.send(alert("one"))
        #expect(free.record.started.wait(timeout: .now() + 5) == .success)
        outputs.send(alert("two"))
        #expect(free.record.started.wait(timeout: .now() + 5) == .success)
        for _ in 0..<2 { blocked.record.gate.signal() }
        outputs.stop()
        #expect(blocked.record.lines == ["one", "two"])
    }

    @Test func stoppingGivesUpAChannelThatStandsStill() {
        var channel = TestChannel("dead", batchLimit: 1)
        channel.isGated = true
        let outputs = dispatcher([channel]) { $0.timeout = 300_000_000 }
        for _ in 0..<4 { outputs.send(alert("x")) }
        channel.record.started.wait()
        outputs.stop()
        #expect(outputs.dropped == 3)
        #expect(log.lines.contains("Notice: output channels still blocked, discarding all remaining notifications"))
        channel.record.gate.signal()
    }

    @Test func aCallThatLastsTooLongIsReportedOnce() {
        var channel = TestChannel("slow", batchLimit: 1)
        channel.isGated = true
        let outputs = dispatcher([channel]) { $0.timeout = 50_000_000 }
        outputs.send(alert("x"))
        for _ in 0..<500 where log.lines.isEmpty { usleep(10_000) }
        usleep(250_000)
        #expect(log.lines == ["Critical: \"slow\" output timeout, all output channels are blocked"])
        channel.record.gate.signal()
        outputs.stop()
    }

    @Test func stoppingWaitsForAChannelThatGetsOn() {
        var channel = TestChannel("slow", batchLimit: 1)
        channel.duration = 0.05
        let outputs = dispatcher([channel]) { $0.timeout = 400_000_000 }
        for number in 0..<16 { outputs.send(alert("\(number)")) }
        outputs.stop()
        #expect(channel.record.lines.count == 16)
        #expect(log.lines.isEmpty)
    }

    @Test func errorsAreLoggedForEveryAlertTheyCost() {
        var channel = TestChannel("file")
        channel.failure = "failed to open output file x"
        let outputs = dispatcher([channel])
        for _ in 0..<3 { outputs.send(alert("x")) }
        outputs.stop()
        #expect(log.lines == Array(repeating: "Error: file: failed to open output file x", count: 3))
        #expect(outputs.counters[0].counters.failed == 3)
    }

    @Test func waitingForRoomLosesNothing() {
        var channel = TestChannel(batchLimit: 2)
        channel.duration = 0.001
        let outputs = dispatcher([channel]) {
            $0.capacity = 8
            $0.overflow = .wait
            $0.wakeThreshold = 64
        }
        let texts = (0..<300).map(String.init)
        for text in texts { outputs.send(alert(text)) }
        outputs.stop()
        #expect(channel.record.lines == texts)
        #expect(outputs.dropped == 0)
    }

    @Test func waitingForRoomEndsWhenTheChannelStandsStill() {
        var channel = TestChannel(batchLimit: 1)
        channel.isGated = true
        let outputs = dispatcher([channel]) {
            $0.capacity = 1
            $0.overflow = .wait
            $0.timeout = 100_000_000
        }
        for _ in 0..<3 { outputs.send(alert("x")) }
        #expect(outputs.dropped == 1)
        for _ in 0..<2 { channel.record.gate.signal() }
        outputs.stop()
        #expect(channel.record.lines.count == 2)
    }
}
