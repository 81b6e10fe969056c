import FalcodAlert
import FalcodSupport

/// One channel with its queue and its thread. Alerts go through the queue; reopen, flush and stop are flags beside it,
/// so that a full queue cannot swallow them.
final class OutputQueue: @unchecked Sendable {
    // Sendable because everything mutable is either touched by the worker thread alone (`channel`) or guarded by
    // `monitor` (all else).
    let name: String
    let identity: String?
    let settings: OutputSettings
    private let log: OutputLog
    private let monitor = Monitor()
    private var channel: any OutputChannel
    private let batchLimit: Int

    private var pending: [Alert] = []
    /// Alerts not yet handed to the channel: `pending` and what the worker took but has not started on.
    private var waiting = 0
    private var counts = ChannelCounters()
    private var wantsFlush = false
    private var wantsReopen = false
    private var isStarted = false
    private var isStopping = false
    private var isAbandoned = false
    private var isFinished = false
    private var hasLoggedOverflow = false
    /// When the running call of the channel began, ns; 0 between calls.
    private var callStart: UInt64 = 0
    private var callIsReported = false
    /// When the last call of the channel ended, ns.
    private var lastProgress: UInt64 = 0

    init(_ channel: any OutputChannel, _ settings: OutputSettings, _ log: @escaping OutputLog) {
        name = channel.name
        identity = channel.identity
        batchLimit = max(1, channel.batchLimit)
        self.channel = channel
        self.settings = settings
        self.log = log
    }

    /// Starts the thread; alerts are taken before that too.
    func start() {
        monitor.locked {
            isStarted = true
            monitor.wakeAll()
        }
        if BackgroundThread.start({ self.run() }) { return }
        monitor.locked {
            isFinished = true
            monitor.wakeAll()
        }
        log(.error, "Failed to init output: \(name): no thread")
    }

    var counters: ChannelCounters { monitor.locked { counts } }

    // MARK: - Any thread

    func push(_ alert: Alert) {
        let isFirstLoss = monitor.locked { () -> Bool in
            guard hasRoom() else {
                counts.dropped += 1
                defer { hasLoggedOverflow = true }
                return !hasLoggedOverflow
            }
            pending.append(alert)
            waiting += 1
            if pending.count >= settings.wakeThreshold || isFull { monitor.wakeAll() }
            return false
        }
        if isFirstLoss { log(.error, "Outputs queue out of memory. Drop event and continue on ...") }
    }

    /// Inside the monitor: whether one more alert may wait; waits for that where the policy says so.
    private func hasRoom() -> Bool {
        if settings.overflow == .wait, isFull {
            monitor.wakeAll()
            // What it waits for before it starts has its own limits.
            while !isStarted { monitor.wait() }
            _ = waitWhileProgressing { isFull && !isFinished && !isAbandoned }
        }
        return !isFull && !isFinished && !isAbandoned && !isStopping
    }

    private var isFull: Bool { settings.capacity > 0 && waiting >= settings.capacity }

    func requestFlush() { request { wantsFlush = true } }
    func requestReopen() { request { wantsReopen = true } }
    func requestStop() { request { isStopping = true } }

    private func request(_ change: () -> Void) {
        monitor.locked {
            change()
            monitor.wakeAll()
        }
    }

    /// True once for every call of the channel that has lasted longer than the timeout.
    func reportsTimeout(now: UInt64) -> Bool {
        monitor.locked {
            guard callStart > 0, !callIsReported, now >= callStart + settings.timeout else { return false }
            callIsReported = true
            return true
        }
    }

    /// Waits until the worker has delivered everything and closed the channel. False when it stood still for the
    /// timeout.
    func waitForEnd() -> Bool {
        monitor.locked { waitWhileProgressing { !isFinished } }
    }

    /// Inside the monitor: waits as long as `condition` holds. False when the channel stood still for the timeout,
    /// counted from now at the earliest.
    private func waitWhileProgressing(_ condition: () -> Bool) -> Bool {
        let start = MonotonicClock.now()
        while condition() {
            let deadline = max(start, lastProgress, callStart) + settings.timeout
            if MonotonicClock.now() >= deadline { return false }
            monitor.wait(until: deadline)
        }
        return true
    }

    /// Gives up what is queued. The thread ends when its call returns, if ever.
    func abandon() {
        monitor.locked {
            isAbandoned = true
            counts.dropped += UInt64(waiting)
            waiting = 0
            pending = []
            monitor.wakeAll()
        }
    }

    // MARK: - Worker thread

    private struct Work {
        var flush = false
        var reopen = false
        var stop = false
        var alerts: ArraySlice<Alert> = []
    }

    private func run() {
        var taken: ArraySlice<Alert> = []
        while true {
            let work = nextWork(&taken)
            if work.reopen { attempt { (channel) throws(OutputError) in try channel.reopen() } }
            if work.flush { attempt { (channel) throws(OutputError) in try channel.flush() } }
            if !work.alerts.isEmpty { deliver(work.alerts) }
            if work.stop { break }
        }
        attempt { (channel) throws(OutputError) in try channel.close() }
        monitor.locked {
            isFinished = true
            monitor.wakeAll()
        }
    }

    /// Sleeps until there is something to do. `taken` is what was moved out of the queue and not yet delivered.
    private func nextWork(_ taken: inout ArraySlice<Alert>) -> Work {
        monitor.locked {
            while taken.isEmpty, pending.count < settings.wakeThreshold, !isFull,
                  !wantsFlush, !wantsReopen, !isStopping, !isAbandoned {
                monitor.wait()
            }
            if isAbandoned { return Work(stop: true) }
            if taken.isEmpty {
                taken = pending[...]
                pending = []
            }
            var work = Work(flush: wantsFlush, reopen: wantsReopen)
            wantsFlush = false
            wantsReopen = false
            work.alerts = taken.prefix(batchLimit)
            taken = taken.dropFirst(batchLimit)
            waiting -= work.alerts.count
            work.stop = isStopping && waiting == 0
            return work
        }
    }

    private func deliver(_ alerts: ArraySlice<Alert>) {
        let worked = attempt(times: alerts.count) { (channel) throws(OutputError) in try channel.deliver(alerts) }
        monitor.locked {
            if worked { counts.delivered += UInt64(alerts.count) } else { counts.failed += UInt64(alerts.count) }
        }
    }

    /// Calls the channel under the eyes of the watchdog. An error is logged `times` times: once per alert it cost, as
    /// Falco does.
    @discardableResult
    private func attempt(times: Int = 1, _ call: (inout any OutputChannel) throws(OutputError) -> Void) -> Bool {
        monitor.locked {
            callStart = MonotonicClock.now()
            callIsReported = false
        }
        defer {
            monitor.locked {
                callStart = 0
                lastProgress = MonotonicClock.now()
                monitor.wakeAll()
            }
        }
        do {
            try call(&channel)
            return true
        } catch {
            for _ in 0..<times { log(.error, "\(name): \(error.text)") }
            return false
        }
    }
}
