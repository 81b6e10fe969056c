import FalcodCore

/// Which events are asked for may change while events come.
extension LiveSource {
    /// Nanoseconds that an answer may take before what was asked for is taken to be in force.
    private static var patience: UInt64 { 2_000_000_000 }
    /// No thread has this number: it is the kernel's limit.
    private static var nobody: Int64 { 4_194_304 }
    /// Questions about threads count from 1.
    private static var firstConfirmation: UInt64 { 1 << 63 }

    /// Asks for what `other` wants beside what is asked for now. True once that is in force; until then to be called again, at least
    /// after every `.idle`.
    public mutating func widen(by other: LiveSettings) -> Bool {
        let wider = settings.widened(by: other)
        if !settings.wantsSame(as: wider) {
            guard ask(for: wider) else { return false }
            confirm()
        }
        if frames.awaitedReply == nil { return true }
        guard MonotonicClock.now >= confirmationDeadline else { return false }
        frames.awaitedReply = nil
        return true
    }

    /// Asks for what `other` wants and no more. That other events go on coming for a while does no harm.
    public mutating func change(to other: LiveSettings) {
        if !settings.wantsSame(as: other) { _ = ask(for: other) }
    }

    /// Marks in the recording, where there is one, that other rules came into force: `count` of them, out of `files`.
    public func markRules(count: Int, files: [String]) {
        frames.recorder?.append(Falcod_V1_RuleChange.with {
            $0.time = WallClock.now
            $0.rules = UInt32(clamping: count)
            $0.file = files
            $0.records = frames.givenRecords
        })
    }

    /// False when the capture process takes nothing at the moment. Without a connection it is what the next one begins with.
    private mutating func ask(for wanted: LiveSettings) -> Bool {
        var next = settings
        next.adopt(wanted)
        guard !isConnected || frames.reader.subscribe(next) else { return false }
        settings = next
        return true
    }

    /// Requests are handled in order, so the answer to one shows that those before it are in force. Nothing is learnt from this one.
    private mutating func confirm() {
        guard isConnected else { return }
        confirmations += 1
        let id = Self.firstConfirmation + confirmations
        frames.awaitedReply = id
        confirmationDeadline = MonotonicClock.now + Self.patience
        _ = frames.reader.ask(Falcod_V1_Lookup.with {
            $0.id = id
            $0.tid = Self.nobody
        })
    }
}

extension LiveSettings {
    /// What either wants.
    func widened(by other: LiveSettings) -> LiveSettings {
        var both = self
        both.codes = codes.isEmpty || other.codes.isEmpty ? [] : Set(codes).union(other.codes).sorted()
        both.snapLength = max(snapLength, other.snapLength)
        both.dropsFailedExits = dropsFailedExits && other.dropsFailedExits
        both.entersEvents = entersEvents || other.entersEvents
        return both
    }

    func wantsSame(as other: LiveSettings) -> Bool {
        Set(codes) == Set(other.codes) && snapLength == other.snapLength && dropsFailedExits == other.dropsFailedExits
            && entersEvents == other.entersEvents
    }

    /// Takes over which events are wanted, and how.
    mutating func adopt(_ other: LiveSettings) {
        (codes, snapLength) = (other.codes, other.snapLength)
        (dropsFailedExits, entersEvents) = (other.dropsFailedExits, other.entersEvents)
    }
}
