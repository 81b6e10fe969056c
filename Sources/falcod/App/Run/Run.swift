internal import FalcodAlert
internal import FalcodConfig
internal import FalcodCore
internal import FalcodOutputs
internal import FalcodRules
internal import FalcodSources
internal import FalcodSupport

/// The state of a run.
struct Run {
    var rules: RuleSet
    var statistics: AlertStatistics
    var outputs: OutputDispatcher
    let reloader: Reloader
    /// What goes into force between two events, as soon as it can.
    var upcoming: PreparedSet?
    let options: Options
    /// Gets everything that a live run uses; nil without `--record`.
    let recorder: FrameRecorder?
    var config: Config
    let log: Log
    var drops: DropMonitor
    /// Knows the addresses of hosts in a live run.
    var hosts = HostWatch(Sandbox.names)
    /// All that was lost.
    var losses = LossLedger()
    /// Time of the event at which `-M` ends the run, ns since the epoch; nil before the first event, and without `-M`.
    private var timeLimit: UInt64?

    init(_ loader: RuleLoader, _ catalog: FieldCatalog, _ outputs: OutputDispatcher, _ recorder: FrameRecorder?, _ session: Session) {
        self.outputs = outputs
        options = session.options
        self.recorder = recorder
        config = session.config
        log = session.log
        rules = RuleSet(loader, catalog: catalog, session.config, hostname: SystemName.alertHost)
        statistics = AlertStatistics(rules: rules.table)
        drops = DropMonitor(DropMonitor.Settings(session.config.drops))
        reloader = Reloader(session, outputs)
        expectReload()
    }

    /// A loop with the tables that the configuration asks for, and its source's initial state.
    func makeLoop<Source: EventSource>(_ source: Source) throws(SourceError) -> EngineLoop<Source> {
        var loop = EngineLoop(source: source, state: SystemState(config))
        loop.context.pointee.rendering = RenderSettings(base64Buffers: config.alerts.usesBase64Buffers)
        try loop.populate()
        return loop
    }

    /// Alerts name the machine that events come from, where the source tells its name.
    mutating func adoptHost(of state: SystemState) {
        guard let name = state.machine?.hostname, !name.isEmpty else { return }
        rules.hostname = String(decoding: name, as: UTF8.self)
        expectReload()
    }

    /// Reads a capture file to its end, or until a signal or the duration of `-M` ends the run. Gives the error that ended it early.
    mutating func replay(_ path: String) -> AppError? {
        log.info("Replaying events from the capture file: \(path)")
        do throws(SourceError) {
            var loop = try makeLoop(try CaptureSource(path: path))
            loop.resolveHosts()
            for warning in loop.source.warnings { log.warning(warning) }
            adoptHost(of: loop.state.pointee)
            tellAbsence(&loop.source)
            defer { account(&loop) }
            let clock = MonotonicTimer()
            replaying: while true {
                switch try loop.step() {
                case .event(let context):
                    if Signals.isAnyPending {
                        if react() { break replaying }
                        adopt(&loop)
                    }
                    if isOver(context) { break replaying }
                    match(context)
                case .statistics:
                    account(&loop)
                    if let failure = look(loop.source.statistics) { return failure }
                case .idle: tellInterruption(&loop.source)
                case .restarted:
                    adoptHost(of: loop.state.pointee)
                    tellAbsence(&loop.source)
                    tellReconciliation(loop.state.pointee)
                case .end: break replaying
                }
            }
            if options.isVerbose { report(loop.statistics.events, loop.source.statistics.drops, clock.seconds) }
            return nil
        } catch {
            // The error itself keeps Falco's words; where in the file it is stands in a debug line (`falcod events` tells at once).
            if error.offset != nil { log.debug("\(error)") }
            return .fatal(error.reason)
        }
    }

    /// Whether the duration of `-M` has passed with this event.
    mutating func isOver(_ context: UnsafeMutablePointer<EventContext>) -> Bool {
        guard options.duration > 0 else { return false }
        let time = context.pointee.event.timestamp
        if timeLimit == nil { timeLimit = time &+ UInt64(options.duration) * 1_000_000_000 }
        return timeLimit.map { time >= $0 } ?? false
    }

    mutating func match(_ context: UnsafeMutablePointer<EventContext>) {
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
    mutating func wait() {
        log.warning("No event source is available: no events will be processed.")
        while true {
            Signals.wait()
            if react() { return }
            adopt()
        }
    }

    /// An alert about falcod itself.
    func sendInternal(_ rule: String, _ priority: Priority, _ message: String, _ fields: [String: JSONValue] = [:],
                      time: UInt64 = MonotonicTimer.wallClock) {
        outputs.send(rules.renderer.internalAlert(rule: rule, priority: priority, message: message, fields: fields, time: time))
    }

    func report(_ events: UInt64, _ drops: UInt64, _ seconds: Double) {
        let rate = seconds > 0 ? Double(events) / seconds : 0
        StandardError.line("Driver Events:\(events)\nDriver Drops:\(drops)")
        StandardError.line("Elapsed time: \(Self.fixed(seconds, 3)), Captured Events: \(events), \(Self.fixed(rate, 2)) eps")
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

// MARK: Lost events

extension Run {
    /// Acts on losses as `syscall_event_drops` asks; an error ends the run.
    mutating func look(_ counts: CaptureStatistics) -> AppError? {
        if config.drops.actions.contains(.ignore) && !config.drops.simulates {
            _ = drops.look(counts)
            return nil
        }
        switch drops.look(counts) {
        case .nothing: return nil
        case .tooMany:
            log.debug("System calls were dropped, and too many reports followed each other to tell more.")
            return nil
        case .report(let lost): return act(on: lost)
        }
    }

    private func act(on lost: CaptureStatistics) -> AppError? {
        let message = "Falco internal: syscall event drop. \(lost.drops) system calls dropped in last second."
        for action in config.drops.actions {
            switch action {
            case .ignore: continue
            case .log: log.debug(message)
            case .alert:
                let fields = lost.alertFields.merging(lost.lossFields(rules.missed)) { falcos, _ in falcos }
                sendInternal("syscall event drop", .debug, message, fields, time: lost.time)
            case .exit:
                log.write(.critical, message)
                log.write(.critical, "Exiting.")
                return .fatal("Drop manager internal error")
            }
        }
        return nil
    }

    /// What `syscall_event_drops` counted.
    func reportDrops() {
        StandardError.line("Syscall event drop monitoring:\n   - event drop detected: \(drops.occurrences) occurrences\n"
            + "   - num times actions taken: \(drops.reports)")
    }
}

extension DropMonitor.Settings {
    init(_ config: DropsConfig) {
        self.init()
        threshold = config.threshold
        rate = config.rate
        maxBurst = config.maxBurst
        simulates = config.simulates
    }
}

extension CaptureStatistics {
    /// The fields of the alert about losses; every value is a text, as in Falco. What only other drivers count is 0.
    var alertFields: [String: JSONValue] {
        var fields: [String: UInt64] = [
            "n_evts": events, "n_drops": drops, "n_drops_buffer_total": bufferDrops, "n_drops_scratch_map": scratchDrops,
            "n_drops_page_faults": 0, "n_drops_bug": 0, "ebpf_enabled": 1,
        ]
        for group in Group.allCases { fields["n_drops_buffer_\(group.name)_exit"] = groupDrops[group.rawValue] }
        return fields.mapValues { .string(String($0)) }
    }
}
