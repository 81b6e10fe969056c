import Dispatch
import FalcodAlert
import FalcodOutputs
import Synchronization

/// What a `TestChannel` saw, readable from the test's thread.
final class ChannelRecord: Sendable {
    struct Contents {
        var lines: [String] = []
        var reopened = 0
        var flushed = 0
        var closed = 0
    }
    let contents = Mutex(Contents())
    /// Signalled when a delivery begins.
    let started = DispatchSemaphore(value: 0)
    /// A delivery waits for this, where the channel is gated.
    let gate = DispatchSemaphore(value: 0)

    var lines: [String] { contents.withLock { $0.lines } }
}

struct TestChannel: OutputChannel {
    let name: String
    let batchLimit: Int
    var identity: String?
    let record = ChannelRecord()
    var isGated = false
    var failure: String?
    /// Seconds that a delivery takes.
    var duration = 0.0

    init(_ name: String = "test", batchLimit: Int = 256) {
        self.name = name
        self.batchLimit = batchLimit
    }

    mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        record.started.signal()
        if isGated { record.gate.wait() }
        if duration > 0 { _ = DispatchSemaphore(value: 0).wait(timeout: .now() + duration) }
        if let failure { throw OutputError(failure) }
        record.contents.withLock { contents in
            for alert in alerts { contents.lines.append(String(decoding: alert.line, as: UTF8.self)) }
        }
    }

    mutating func flush() throws(OutputError) { record.contents.withLock { $0.flushed += 1 } }
    mutating func reopen() throws(OutputError) { record.contents.withLock { $0.reopened += 1 } }
    mutating func close() throws(OutputError) { record.contents.withLock { $0.closed += 1 } }
}

final class LogRecord: Sendable {
    private let entries = Mutex<[String]>([])
    var lines: [String] { entries.withLock { $0 } }
    func add(_ level: Priority, _ text: String) { entries.withLock { $0.append("\(level.name): \(text)") } }
}

func alert(_ text: String) -> Alert {
    Alert(line: Array(text.utf8), priority: .warning, rule: "r", source: "syscall", time: 0)
}
