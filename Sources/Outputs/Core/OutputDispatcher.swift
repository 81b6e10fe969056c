public import FalcodAlert

/// Hands alerts to all channels. Every channel has a queue and a thread of its own: a slow or dead one delays nobody.
public final class OutputDispatcher: Sendable {
    private let queues: [OutputQueue]
    private let watchdog: Watchdog
    private let log: OutputLog

    /// Starts the channels' threads.
    public init(_ channels: [any OutputChannel], _ settings: OutputSettings, log: @escaping OutputLog) {
        self.log = log
        let queues = channels.map { OutputQueue($0, settings, log) }
        self.queues = queues
        watchdog = Watchdog(queues, log)
    }

    /// Queues an alert for every channel. Callable from any thread.
    public func send(_ alert: Alert) {
        for queue in queues { queue.push(alert) }
    }

    /// Writes out what channels buffer.
    public func flush() {
        for queue in queues { queue.requestFlush() }
    }

    /// Reopens files and programs, as SIGUSR1 asks for. Overtakes queued alerts.
    public func reopen() {
        for queue in queues { queue.requestReopen() }
    }

    /// Delivers everything that is queued, closes the channels and returns. A channel that gets on is waited for, however
    /// long its queue; one that stands still for the timeout is given up, so this always returns.
    public func stop() {
        for queue in queues { queue.requestStop() }
        let blocked = queues.filter { !$0.waitForEnd() }
        if !blocked.isEmpty {
            log(.notice, "output channels still blocked, discarding all remaining notifications")
            for queue in blocked { queue.abandon() }
        }
        watchdog.stop()
        for queue in queues where queue.counters.dropped > 0 {
            log(.warning, "output \"\(queue.name)\" lost \(queue.counters.dropped) alerts")
        }
    }

    /// Per channel, in the order given.
    public var counters: [(name: String, counters: ChannelCounters)] { queues.map { ($0.name, $0.counters) } }

    /// Alerts dropped by full queues, all channels together.
    public var dropped: UInt64 { queues.reduce(0) { $0 + $1.counters.dropped } }
}

/// Reports calls of channels that last too long. It cannot end them: nothing can end a blocked system call safely.
final class Watchdog: @unchecked Sendable {
    // Sendable because `isStopping` is guarded by `monitor` and the rest is constant.
    private static let interval: UInt64 = 100_000_000
    private let queues: [OutputQueue]
    private let log: OutputLog
    private let monitor = Monitor()
    private var isStopping = false

    init(_ queues: [OutputQueue], _ log: @escaping OutputLog) {
        self.queues = queues
        self.log = log
        if !queues.isEmpty, !BackgroundThread.start({ self.run() }) {
            log(.error, "Failed to init output: no thread for the timeout watchdog")
        }
    }

    func stop() {
        monitor.locked {
            isStopping = true
            monitor.wakeAll()
        }
    }

    private func run() {
        while waitForTick() {
            let now = MonotonicClock.now()
            for queue in queues where queue.reportsTimeout(now: now) {
                log(.critical, "\"\(queue.name)\" output timeout, all output channels are blocked")
            }
        }
    }

    private func waitForTick() -> Bool {
        monitor.locked {
            let tick = MonotonicClock.now() + Self.interval
            while !isStopping, MonotonicClock.now() < tick { monitor.wait(until: tick) }
            return !isStopping
        }
    }
}
