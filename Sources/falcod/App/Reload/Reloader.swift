internal import FalcodCore
internal import FalcodOutputs
internal import FalcodSupport
internal import Glibc
internal import Synchronization

/// Prepares rules and configuration anew beside the running ones, on a thread of its own: when asked to, and when files change.
///
/// The event loop asks (`request`), is told by `Signals.Event.prepared` that there is an answer, takes it, and says when it is in force
/// (`adopted`). Until then no other set is prepared; what is asked for meanwhile is done afterwards, once.
final class Reloader: Sendable {
    enum Outcome: Sendable {
        case ready(PreparedSet)
        /// Why what is in force stays.
        case refused(String)
    }

    private struct Shared {
        var isRequested = false
        var isAdopted = false
        var outcome: Outcome?
        var hostname = ""
        var eventTypes = MadeTypes()
    }

    private let shared = Mutex(Shared())
    private let isStopping = Atomic<Bool>(false)
    private let wake = WakePipe()

    /// A thread prepares something.
    static var isBusy: Bool { busy.load(ordering: .sequentiallyConsistent) }
    private static let busy = Atomic<Bool>(false)

    /// Starts the thread. `outputs` are those of `session`.
    init(_ session: Session, _ outputs: OutputDispatcher) {
        let box = SessionBox(session)
        let isStarted = BackgroundThread.start { ReloadThread(self, box.session, outputs).run() }
        if !isStarted { session.log.error("There is no thread for reloading: rules and configuration stay as they are.") }
    }

    /// Hands a session to the thread.
    private struct SessionBox: @unchecked Sendable {
        // Sendable because nobody changes the session any more, whose copy this is.
        let session: Session
        init(_ session: Session) { self.session = session }
    }

    // MARK: - The event loop's side

    func request() {
        shared.withLock { $0.isRequested = true }
        wake.notify()
    }

    /// The answer, once.
    func takeOutcome() -> Outcome? {
        shared.withLock { shared in
            defer { shared.outcome = nil }
            return shared.outcome
        }
    }

    /// The set that was taken is in force, and holds what was before.
    func adopted() {
        shared.withLock { $0.isAdopted = true }
        wake.notify()
    }

    /// What the next set is prepared for: the name of the machine that events come from, and the types of events that come.
    func expect(hostname: String, _ types: MadeTypes) {
        shared.withLock {
            $0.hostname = hostname
            $0.eventTypes = types
        }
    }

    /// Nothing more is prepared; what is being prepared is given up.
    func stop() {
        isStopping.store(true, ordering: .sequentiallyConsistent)
        wake.notify()
    }

    // MARK: - The thread's side

    var isStopped: Bool { isStopping.load(ordering: .sequentiallyConsistent) }
    var expected: (hostname: String, types: MadeTypes) { shared.withLock { ($0.hostname, $0.eventTypes) } }
    func takeRequest() -> Bool { shared.withLock { take(&$0.isRequested) } }
    func takeAdoption() -> Bool { shared.withLock { take(&$0.isAdopted) } }

    func deliver(_ outcome: Outcome) {
        shared.withLock { $0.outcome = outcome }
        Signals.note(.prepared)
    }

    /// Sleeps until the loop wants something, `watched` is readable or `deadline` (ns of the monotonic clock) has come.
    func sleep(watched: Int32?, until deadline: UInt64?) { wake.wait(or: watched, until: deadline) }

    /// Marks the time in which the process must not tear down what libraries use. Nothing is done once the program ends.
    func busily(_ work: () -> Void) {
        Self.busy.store(true, ordering: .sequentiallyConsistent)
        defer { Self.busy.store(false, ordering: .sequentiallyConsistent) }
        if !isStopped { work() }
    }

    private func take(_ flag: inout Bool) -> Bool {
        defer { flag = false }
        return flag
    }
}

/// Wakes a thread that waits for descriptors.
private struct WakePipe: Sendable {
    private let ends: (read: Int32, write: Int32)

    init() {
        var pair: [Int32] = [-1, -1]
        _ = pipe(&pair)
        for end in pair {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        ends = (pair[0], pair[1])
    }

    func notify() {
        var byte: UInt8 = 0
        // A full pipe wakes as well.
        _ = write(ends.write, &byte, 1)
    }

    func wait(or other: Int32?, until deadline: UInt64?) {
        var entries = [pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0), pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0)]
        var timeout: Int32 = -1
        if let deadline {
            let now = MonotonicTimer.monotonicClock
            timeout = deadline > now ? Int32(clamping: (deadline - now) / 1_000_000 + 1) : 0
        }
        _ = poll(&entries, 2, timeout)
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(ends.read, &bytes, bytes.count) > 0 {}
    }
}
