/// What a loop has seen.
public struct EngineStatistics: Sendable {
    /// Events that entered the engine, filtered ones included: the last `evt.num`.
    public var events: UInt64 = 0
    /// Rule matches handed to the caller.
    public var matches: UInt64 = 0
    public init() {}
}

/// Which matches of one event count.
public enum RuleMatching: Sendable {
    /// The first rule in order.
    case first
    /// Every rule.
    case all
}

/// Why a run ended.
public enum RunEnd: Sendable {
    /// The source has nothing more.
    case sourceEnded
    /// The caller asked to stop.
    case stopped
}

/// The way of one event: read, decode, update state, match. Owned and used by one thread; the state, the plan and the
/// source belong to it alone.
public struct EngineLoop<Source: EventSource> {
    public var source: Source
    public let state: UnsafeMutablePointer<SystemState>
    /// The event being processed and what is known about it.
    public let context: UnsafeMutablePointer<EventContext>
    public internal(set) var statistics = EngineStatistics()
    var stateEngine: StateEngine

    /// Takes over `state`, which is never freed: a loop lives as long as the process.
    public init(source: Source, state: SystemState) {
        self.source = source
        self.state = .allocate(capacity: 1)
        self.state.initialize(to: state)
        context = .allocate(capacity: 1)
        context.initialize(to: EventContext(event: Event(), state: self.state))
        stateEngine = StateEngine(state: self.state)
    }

    /// Takes over the source's initial state. Call once before the first event.
    public mutating func populate() throws(SourceError) {
        var builder = SystemStateBuilder(state: state)
        try source.populate(&builder)
        lookAtDoubts()
    }

    /// Other rules follow: what fields such as `evt.deltatime` remembered was for uses that are no more.
    public func forgetFieldUses() { state.pointee.fieldMemory.forget() }

    /// What a step of the loop came upon.
    public enum Step {
        /// An event that rules and outputs may see.
        case event(UnsafeMutablePointer<EventContext>)
        /// New counts in `source.statistics`.
        case statistics
        /// Nothing came for a while.
        case idle
        /// The source begins anew; its new state was taken over.
        case restarted
        case end
    }

    /// Processes events up to the next one that rules and outputs may see, or to whatever else the caller may want to act
    /// on.
    public mutating func step() throws(SourceError) -> Step {
        while true {
            switch try source.next(&context.pointee.event) {
            case .event:
                context.pointee.scratch.reset()
                statistics.events &+= 1
                context.pointee.event.number = statistics.events
                stateEngine.process(context)
                if !state.pointee.wanted.isEmpty { source.lookUp(&state.pointee.wanted) }
                if !context.pointee.isFilteredOut { return .event(context) }
            case .skipped: continue
            case .end: return .end
            case let rare: if let step = try takeIn(rare) { return step }
            }
        }
    }

    /// Acts on what comes between two events. Apart from `step`, so that this stays small enough to be part of its callers: a call
    /// more for each event is to be seen in the benchmarks. nil when there is nothing for the caller.
    @inline(never) private mutating func takeIn(_ step: SourceStep) throws(SourceError) -> Step? {
        switch step {
        case .gap: stateEngine.holeEnded(source.hole)
        case .update:
            var builder = SystemStateBuilder(state: state, for: .completion)
            try source.update(&builder)
            if !state.pointee.wanted.isEmpty { source.lookUp(&state.pointee.wanted) }
        case .statistics:
            lookAtDoubts()
            lookUp()
            return .statistics
        case .idle:
            lookUp()
            return .idle
        case .restart:
            stateEngine.beginAnew()
            state.pointee.reconciliation = nil
            var builder = SystemStateBuilder(state: state, for: .restart)
            try source.populate(&builder)
            lookAtDoubts()
            return .restarted
        case .event, .skipped, .end: break
        }
        return nil
    }

    /// Ends what the last event ended, such as its thread: usually that waits for the next event.
    public mutating func settle() { stateEngine.settle() }

    /// What a cgroup loses for having spent its budget must not put everybody else's descriptors in doubt.
    private func lookAtDoubts() {
        let counts = source.statistics
        var lost = state.pointee.floods.take(counts.losses, at: counts.time)
        for loss in counts.losses where loss.stage.losesEvent && loss.stage != .budgetSpent { lost &+= loss.count }
        state.pointee.lookAtDoubts(lost: lost, at: counts.time)
    }

    private mutating func lookUp() {
        if !state.pointee.wanted.isEmpty || state.pointee.wanted.hasDoubtful { source.lookUp(&state.pointee.wanted) }
    }

    /// Processes events up to the next one that rules and outputs may see. nil at the end of the source.
    public mutating func next() throws(SourceError) -> UnsafeMutablePointer<EventContext>? {
        while true {
            switch try step() {
            case .event(let context): return context
            case .end: return nil
            case .statistics, .idle, .restarted: continue
            }
        }
    }

    /// Matches every event until the source ends or `each` returns false. `each` gets the number of the rule and the event
    /// that it matched; what it wants to keep it must copy.
    public mutating func run(_ plan: MatchPlan, _ matching: RuleMatching,
                             each: (Int, UnsafeMutablePointer<EventContext>) -> Bool) throws(SourceError) -> RunEnd {
        while let context = try next() {
            guard plan.begin(context) else { continue }
            var rule = plan.next(context)
            while rule >= 0 {
                statistics.matches += 1
                if !each(rule, context) { return .stopped }
                if matching == .first { break }
                rule = plan.next(context)
            }
        }
        return .sourceEnded
    }
}
