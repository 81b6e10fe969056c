internal import Glibc
internal import Synchronization

/// The signals that the event loop reacts to, and what other threads tell it in the same way. A handler only notes that one came.
enum Signals {
    /// The most drastic first.
    enum Event: CaseIterable {
        /// SIGINT or SIGTERM.
        case stop
        /// SIGHUP.
        case reload
        /// SIGUSR1.
        case reopen
        /// No signal: the reloader has something for the loop.
        case prepared

        fileprivate var numbers: [Int32] {
            switch self {
            case .stop: [SIGINT, SIGTERM]
            case .reload: [SIGHUP]
            case .reopen: [SIGUSR1]
            case .prepared: []
            }
        }

        fileprivate var bits: UInt64 { self == .prepared ? 1 : numbers.reduce(0) { $0 | 1 << UInt64($1) } }
    }

    /// One bit per signal number; bit 0, which is none, stands for `prepared`.
    private static let pending = Atomic<UInt64>(0)
    private static let handled = Event.allCases.flatMap(\.numbers)

    /// Notes signals from now on and blocks them outside of `wait`, where `blocked`.
    static func install() {
        // Touched here so that the handler finds it initialised.
        pending.store(0, ordering: .relaxed)
        for number in handled {
            signal(number) { number in Signals.pending.bitwiseOr(1 << UInt64(number), ordering: .relaxed) }
        }
        // A channel whose reader is gone is that channel's error, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The system's own reactions hold again.
    static func reset() {
        for number in handled { signal(number, SIG_DFL) }
    }

    /// A plain load: cheap enough for every event.
    static var isAnyPending: Bool { pending.load(ordering: .relaxed) != 0 }
    static var isStopPending: Bool { pending.load(ordering: .relaxed) & Event.stop.bits != 0 }

    /// Notes what no signal brings. From any thread.
    static func note(_ event: Event) { pending.bitwiseOr(event.bits, ordering: .releasing) }

    /// What came since the last call, each once however often it came.
    static func take() -> [Event] {
        let bits = pending.exchange(0, ordering: .acquiring)
        return Event.allCases.filter { $0.bits & bits != 0 }
    }

    /// Sleeps until one comes, or for a quarter of a second.
    static func wait() {
        var handledSet = sigset_t()
        var previous = sigset_t()
        sigemptyset(&handledSet)
        for number in handled { sigaddset(&handledSet, number) }
        // Blocked between look and sleep, so that none can slip through.
        sigprocmask(SIG_BLOCK, &handledSet, &previous)
        var limit = timespec(tv_sec: 0, tv_nsec: 250_000_000)
        if !isAnyPending { pselect(0, nil, nil, nil, &limit, &previous) }
        sigprocmask(SIG_SETMASK, &previous, nil)
    }
}
