internal import Glibc
internal import Synchronization

/// The signals that the event loop reacts to. A handler only notes that one came.
enum Signals {
    enum Event: CaseIterable {
        /// SIGINT or SIGTERM.
        case stop
        /// SIGHUP.
        case restart
        /// SIGUSR1.
        case reopen

        fileprivate var numbers: [Int32] {
            switch self {
            case .stop: [SIGINT, SIGTERM]
            case .restart: [SIGHUP]
            case .reopen: [SIGUSR1]
            }
        }
    }

    /// One bit per signal number.
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

    static var isAnyPending: Bool { pending.load(ordering: .relaxed) != 0 }

    /// The most drastic of the signals that came since the last call.
    static func take() -> Event? {
        let bits = pending.exchange(0, ordering: .relaxed)
        return Event.allCases.first { $0.numbers.contains { bits & (1 << UInt64($0)) != 0 } }
    }

    /// Sleeps until one comes.
    static func wait() {
        var handledSet = sigset_t()
        var previous = sigset_t()
        sigemptyset(&handledSet)
        for number in handled { sigaddset(&handledSet, number) }
        // Blocked between look and sleep, so that none can slip through.
        sigprocmask(SIG_BLOCK, &handledSet, &previous)
        while !isAnyPending { sigsuspend(&previous) }
        sigprocmask(SIG_SETMASK, &previous, nil)
    }
}
