public import FalcodAlert
internal import FalcodSupport
internal import Synchronization

/// Hands alerts to all channels. Every channel has a queue and a thread of its own: a slow or dead one delays nobody.
public final class OutputDispatcher: Sendable {
    private let queues: [OutputQueue]
    private let watchdog: Watchdog
    private let log: OutputLog
    /// What has to be done before all of `queues` run.
    private let succession: Mutex<Succession>
    /// What became of the alerts given to channels that are no more, by name.
    private let former: Mutex<[String: ChannelCounters]>

    private struct Succession {
        /// Channels of a dispatcher before, which are no more, and its watchdog.
        var ending: [OutputQueue] = []
        var watchdog: Watchdog?
        var starting: [OutputQueue] = []
    }

    /// Starts the channels' threads.
    public convenience init(_ channels: [any OutputChannel], _ settings: OutputSettings, log: @escaping OutputLog) {
        self.init(channels.map { OutputQueue($0, settings, log) }, Succession(), [:], log)
        queues.forEach { $0.start() }
    }

    /// Follows another dispatcher: channels of it that would be the same go on as they are, with what they have queued. `takeOver` is to
    /// be called once nobody sends to the other one any more; alerts may be sent here before that.
    public convenience init(_ channels: [any OutputChannel], _ settings: OutputSettings, succeeding old: OutputDispatcher,
                            log: @escaping OutputLog) {
        var queues: [OutputQueue] = []
        var succession = Succession(ending: old.queues, watchdog: old.watchdog)
        for channel in channels {
            let same = succession.ending.firstIndex {
                $0.name == channel.name && $0.identity != nil && $0.identity == channel.identity && $0.settings == settings
            }
            if let same {
                queues.append(succession.ending.remove(at: same))
            } else {
                queues.append(OutputQueue(channel, settings, log))
                succession.starting.append(queues[queues.count - 1])
            }
        }
        self.init(queues, succession, old.former.withLock { $0 }, log)
    }

    private init(_ queues: [OutputQueue], _ succession: Succession, _ former: [String: ChannelCounters], _ log: @escaping OutputLog) {
        self.queues = queues
        self.log = log
        self.succession = Mutex(succession)
        self.former = Mutex(former)
        watchdog = Watchdog(queues, log)
    }

    /// Ends the channels of the dispatcher before that are no more, as `stop` does, and then starts those that are new: what was sent
    /// first is delivered first. Takes as long as delivering takes, so it is not for the thread that sends.
    public func takeOver() {
        succession.withLock { succession in
            end(succession.ending)
            for queue in succession.ending {
                let counters = queue.counters
                former.withLock { $0[queue.name, default: ChannelCounters()].add(counters) }
            }
            succession.watchdog?.stop()
            succession.starting.forEach { $0.start() }
            succession = Succession()
        }
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
        takeOver()
        end(queues)
        watchdog.stop()
    }

    private func end(_ queues: [OutputQueue]) {
        for queue in queues { queue.requestStop() }
        let blocked = queues.filter { !$0.waitForEnd() }
        if !blocked.isEmpty {
            log(.notice, "output channels still blocked, discarding all remaining notifications")
            for queue in blocked { queue.abandon() }
        }
        for queue in queues where queue.counters.dropped > 0 {
            log(.warning, "output \"\(queue.name)\" lost \(queue.counters.dropped) alerts")
        }
    }

    /// Per channel, in the order given, those that other channels of that name took before included; then those that are no more.
    public var counters: [(name: String, counters: ChannelCounters)] {
        var former = former.withLock { $0 }
        var all: [(name: String, counters: ChannelCounters)] = []
        for queue in queues {
            var counters = queue.counters
            if let earlier = former.removeValue(forKey: queue.name) { counters.add(earlier) }
            all.append((queue.name, counters))
        }
        for (name, counters) in former.sorted(by: { $0.key < $1.key }) { all.append((name, counters)) }
        return all
    }

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
