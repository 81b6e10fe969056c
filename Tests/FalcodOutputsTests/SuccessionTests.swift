import Dispatch
import FalcodAlert
import FalcodOutputs
import Testing

@Suite struct SuccessionTests {
    let log = LogRecord()

    func channel(_ name: String, _ identity: String?) -> TestChannel {
        var channel = TestChannel(name)
        channel.identity = identity
        return channel
    }

    func settings(capacity: Int = 0) -> OutputSettings {
        var settings = OutputSettings()
        settings.timeout = 5_000_000_000
        settings.capacity = capacity
        return settings
    }

    /// Identity of the channel before and after, whether the queue's settings change, and whether the old channel goes on.
    @Test(arguments: [("a", "a", false, true), ("a", "b", false, false), (nil, nil, false, false), ("a", "a", true, false)]
        as [(String?, String?, Bool, Bool)])
    func whatStaysTheSameGoesOn(before: String?, after: String?, changesSettings: Bool, goesOn: Bool) {
        let (old, new) = (channel("file", before), channel("file", after))
        let first = OutputDispatcher([old], settings()) { [log] in log.add($0, $1) }
        first.send(alert("1"))
        let second = OutputDispatcher([new], settings(capacity: changesSettings ? 10 : 0), succeeding: first) { [log] in log.add($0, $1) }
        second.send(alert("2"))
        second.takeOver()
        second.send(alert("3"))
        second.stop()
        #expect(old.record.lines == (goesOn ? ["1", "2", "3"] : ["1"]))
        #expect(new.record.lines == (goesOn ? [] : ["2", "3"]))
        #expect(old.record.contents.withLock { $0.closed } == 1 && log.lines.isEmpty)
    }

    /// The new channel of the same place waits until the old one has delivered everything.
    @Test func nothingOvertakes() {
        var old = channel("file", "a")
        old.isGated = true
        let new = channel("file", "b")
        let first = OutputDispatcher([old], settings()) { [log] in log.add($0, $1) }
        first.send(alert("1"))
        old.record.started.wait()
        let second = OutputDispatcher([new], settings(), succeeding: first) { [log] in log.add($0, $1) }
        second.send(alert("2"))
        #expect(new.record.started.wait(timeout: .now() + 0.05) == .timedOut)
        old.record.gate.signal()
        second.stop()
        #expect(old.record.lines == ["1"] && new.record.lines == ["2"])
    }

    @Test func channelsComeAndGo() {
        let (stays, goes, comes) = (channel("stdout", "x"), channel("file", "x"), channel("program", "x"))
        let first = OutputDispatcher([stays, goes], settings()) { [log] in log.add($0, $1) }
        first.send(alert("1"))
        let second = OutputDispatcher([channel("stdout", "x"), comes], settings(), succeeding: first) { [log] in log.add($0, $1) }
        second.takeOver()
        second.send(alert("2"))
        second.stop()
        #expect(second.counters.map { "\($0.name) \($0.counters.delivered)" } == ["stdout 2", "program 1", "file 1"])
        #expect(stays.record.lines == ["1", "2"] && goes.record.lines == ["1"] && comes.record.lines == ["2"])
    }

    /// A channel that stands still holds up its successor for the timeout only.
    @Test func whatStandsStillIsGivenUp() {
        var old = channel("file", "a")
        old.isGated = true
        let new = channel("file", "b")
        var short = settings()
        short.timeout = 20_000_000
        let first = OutputDispatcher([old], short) { [log] in log.add($0, $1) }
        for text in ["1", "2"] { first.send(alert(text)) }
        old.record.started.wait()
        let second = OutputDispatcher([new], short, succeeding: first) { [log] in log.add($0, $1) }
        second.send(alert("3"))
        second.takeOver()
        second.stop()
        #expect(new.record.lines == ["3"])
        #expect(log.lines.contains("Notice: output channels still blocked, discarding all remaining notifications"))
        for _ in 0..<2 { old.record.gate.signal() }
    }
}
