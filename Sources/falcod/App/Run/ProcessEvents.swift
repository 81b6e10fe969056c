internal import FalcodConfig
internal import FalcodCore
internal import FalcodOutputs
internal import FalcodSources
internal import FalcodSupport

extension Program {
    /// The run itself: events in, alerts out, statistics at the end.
    static func processEvents(_ session: inout Session) throws(AppError) -> StepOutcome {
        if session.options.isDryRun { return .finished }
        guard let loader = session.loader, let catalog = session.catalogs.first else { return .finished }
        let kind = session.config.engine.kind
        if kind == .kmod || kind == .modernEBPF {
            throw .fatal("engine.kind '\(kind.rawValue)' is not available: live capture arrives with the capture process. "
                + "Use 'replay' or 'nodriver'.")
        }
        let rules = try RuleSet(loader, catalog: catalog, session.config)
        var run = Run(rules, AlertStatistics(rules: loader.rules.map { ($0.name, $0.priority) }),
                      OutputDispatcher(session.config.outputs, isReplay: kind == .replay, log: session.log), session)
        Signals.install()
        let end = kind == .replay ? run.replay(session.config.engine.captureFile) : run.wait()
        Signals.reset()
        run.outputs.stop()
        session.output.write(run.statistics.text)
        session.output.flush()
        if kind == .replay { run.reportDrops() }
        if case .failure(let error) = end { throw error }
        if case .success(let outcome) = end { return outcome }
        return .finished
    }
}

/// The state of a run.
struct Run {
    let rules: RuleSet
    var statistics: AlertStatistics
    let outputs: OutputDispatcher
    let options: Options
    let config: Config
    let arguments: [String]
    let log: Log

    init(_ rules: RuleSet, _ statistics: AlertStatistics, _ outputs: OutputDispatcher, _ session: Session) {
        self.rules = rules
        self.statistics = statistics
        self.outputs = outputs
        options = session.options
        config = session.config
        arguments = session.arguments
        log = session.log
    }

    /// Reads a capture file to its end, or until a signal or the duration of `-M` ends the run.
    mutating func replay(_ path: String) -> Result<StepOutcome, AppError> {
        log.info("Replaying events from the capture file: \(path)")
        do throws(SourceError) {
            var loop = EngineLoop(source: try CaptureSource(path: path), state: SystemState(config))
            loop.context.pointee.rendering = RenderSettings(base64Buffers: config.alerts.usesBase64Buffers)
            try loop.populate()
            let clock = MonotonicTimer()
            var outcome = StepOutcome.finished
            var limit: UInt64? = nil
            while let context = try loop.next() {
                if Signals.isAnyPending, let reaction = react() {
                    outcome = reaction
                    break
                }
                if options.duration > 0 {
                    let time = context.pointee.event.timestamp
                    if limit == nil { limit = time &+ UInt64(options.duration) * 1_000_000_000 }
                    if let limit, time >= limit { break }
                }
                match(context)
            }
            if options.isVerbose { report(events: loop.statistics.events, seconds: clock.seconds) }
            return .success(outcome)
        } catch {
            // The error itself keeps Falco's words; where in the file it is stands in a debug line (`falcod events` tells at once).
            if error.offset != nil { log.debug("\(error)") }
            return .failure(.fatal(error.reason))
        }
    }

    private mutating func match(_ context: UnsafeMutablePointer<EventContext>) {
        guard rules.plan.begin(context) else { return }
        var rule = rules.plan.next(context)
        while rule >= 0 {
            statistics.count(rules.tableIndexes[rule])
            outputs.send(rules.renderer.render(rules.templates[rule], context))
            if config.rules.matching == .first { return }
            rule = rules.plan.next(context)
        }
    }

    /// Without a source of events: waits for a signal that ends the run.
    func wait() -> Result<StepOutcome, AppError> {
        log.warning("No event source is available: no events will be processed.")
        while true {
            Signals.wait()
            if let outcome = react() { return .success(outcome) }
        }
    }

    /// nil when the run goes on.
    private func react() -> StepOutcome? {
        switch Signals.take() {
        case .stop:
            log.info("SIGINT received, exiting...")
            return .finished
        case .restart:
            // Only into a configuration that works.
            if let failure = Program(arguments: arguments).dryRun() {
                log.error("Restart refused, the dry run failed: \(failure)")
                outputs.send(rules.renderer.internalAlert(rule: "hot restart failure", priority: .critical, message: failure,
                                                          fields: [:], time: MonotonicTimer.wallClock))
                return nil
            }
            log.info("SIGHUP received, restarting...")
            return .restart
        case .reopen:
            log.info("SIGUSR1 received, reopening outputs...")
            outputs.reopen()
            return nil
        case nil: return nil
        }
    }

    private func report(events: UInt64, seconds: Double) {
        let rate = seconds > 0 ? Double(events) / seconds : 0
        StandardError.line("Driver Events:\(events)\nDriver Drops:0")
        StandardError.line("Elapsed time: \(Self.fixed(seconds, 3)), Captured Events: \(events), \(Self.fixed(rate, 2)) eps")
    }

    /// What `syscall_event_drops` counted; a capture file loses nothing while it is read.
    func reportDrops() {
        StandardError.line("Syscall event drop monitoring:\n   - event drop detected: 0 occurrences\n   - num times actions taken: 0")
    }

    /// A number with a fixed count of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * scale).rounded()
        guard scaled < 9e18 else { return "inf" }
        let digits = String(Int64(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}
