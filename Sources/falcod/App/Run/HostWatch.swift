internal import FalcodConfinement

/// Keeps track of the addresses of host names, beside the event path: asks for each again from time to time, as Falco does.
/// Used from one thread.
struct HostWatch {
    /// What became known of a name; no `addresses`: nobody has answered so far.
    struct Change: Equatable {
        var name: [UInt8]
        var addresses: [[UInt8]]?
    }

    /// Who answers questions, in their order.
    protocol Resolver {
        /// False when nobody is there any more.
        func ask(_ name: [UInt8]) -> Bool
        func answer(milliseconds: Int32?) -> NamesHelper.Answer
    }

    private struct Host {
        var name: [UInt8]
        var addresses: [[UInt8]]?
        /// The change that was taken last; nil before the first one.
        var taken: Change?
        /// Nanoseconds of a monotonic clock: since when it is wanted, and when it is asked about next.
        var since: UInt64
        var due: UInt64
        var interval = HostWatch.shortestInterval
        /// Somebody has said something, if only that they do not know.
        var isAnswered = false
    }

    /// Nanoseconds between two questions about a name: more and more as long as the answers are the same.
    static let shortestInterval: UInt64 = 10_000_000_000, longestInterval: UInt64 = 320_000_000_000
    /// Questions that wait for an answer at a time.
    static let questionLimit = 16
    /// Nanoseconds that the first answer about a name is waited for.
    static let patience: UInt64 = 1_000_000_000

    private let resolver: (any Resolver)?
    private var hosts: [Host] = []
    /// Names that are being asked about, the oldest question first.
    private var asked: [[UInt8]] = []
    /// Nobody answers any more.
    private(set) var hasEnded = false
    private var hasToldEnd = false

    init(_ resolver: (any Resolver)?) {
        self.resolver = resolver
        hasEnded = resolver == nil
    }

    /// From now on these names, each once, and no others.
    mutating func want(_ names: [[UInt8]], now: UInt64) {
        var known = Dictionary(hosts.map { ($0.name, $0) }) { first, _ in first }
        var wanted = Set<[UInt8]>()
        hosts = names.filter { wanted.insert($0).inserted }.map { name in
            if let host = known.removeValue(forKey: name) { return host }
            if NamesHelper.isPossible(name) { return Host(name: name, since: now, due: now) }
            return Host(name: name, addresses: [], since: now, due: .max, isAnswered: true)
        }
    }

    /// Takes the answers that are there, of which the first one is waited for as long as `milliseconds` says, and asks what is due.
    mutating func look(now: UInt64, milliseconds: Int32) {
        guard let resolver else { return }
        var wait = milliseconds
        // Also without a question: it shows that the resolver is still there.
        while !hasEnded {
            switch resolver.answer(milliseconds: wait) {
            case .awaited: return ask(resolver, now)
            case .ended: hasEnded = true
            case .unknown: note(nil, now)
            case .addresses(let found): note(found.sorted { $0.lexicographicallyPrecedes($1) }, now)
            }
            wait = 0
        }
    }

    private mutating func ask(_ resolver: any Resolver, _ now: UInt64) {
        for host in hosts where host.due <= now && asked.count < Self.questionLimit && !hasEnded && !asked.contains(host.name) {
            if resolver.ask(host.name) { asked.append(host.name) } else { hasEnded = true }
        }
    }

    /// An answer to the oldest question.
    private mutating func note(_ found: [[UInt8]]?, _ now: UInt64) {
        guard !asked.isEmpty else { return }
        let name = asked.removeFirst()
        guard let index = hosts.firstIndex(where: { $0.name == name }) else { return }
        let isNews = found != nil && found != hosts[index].addresses
        hosts[index].interval = isNews || found == nil ? Self.shortestInterval : min(hosts[index].interval * 2, Self.longestInterval)
        hosts[index].due = now + hosts[index].interval
        hosts[index].isAnswered = true
        // What was known stays as long as nobody can say anything else.
        if let found { hosts[index].addresses = found }
    }

    /// Every name has an answer, or was waited for long enough.
    func isSettled(now: UInt64) -> Bool {
        hasEnded || hosts.allSatisfy { $0.isAnswered || now >= $0.since + Self.patience }
    }

    /// True once, when nobody answers any more.
    mutating func takeEnd() -> Bool {
        defer { hasToldEnd = hasEnded }
        return hasEnded && !hasToldEnd
    }

    /// What is known and was not taken yet.
    mutating func takeChanges() -> [Change] {
        var changes: [Change] = []
        for index in hosts.indices {
            let change = Change(name: hosts[index].name, addresses: hosts[index].addresses)
            if hosts[index].taken == change { continue }
            hosts[index].taken = change
            changes.append(change)
        }
        return changes
    }
}

extension NamesHelper: HostWatch.Resolver {}
