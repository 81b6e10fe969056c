internal import FalcodConfig
internal import FalcodCore
internal import FalcodSources
internal import FalcodSupport
internal import Glibc

extension Run {
    /// Follows the running machine until a signal or the duration of `-M` ends the run. `codes` are the system calls wanted.
    /// Gives the error that ended it early.
    mutating func live(codes: [Int]) -> AppError? {
        log.info("Opening 'syscall' source with modern BPF probe.")
        do throws(SourceError) {
            defer { finish(recorder) }
            awaitHosts()
            let source = try LiveSource(path: LiveSettings.path(config), LiveSettings(config, codes: codes), recorder: recorder)
            var loop = try makeLoop(source)
            defer { account(&loop) }
            greet(&loop)
            lookAtHosts(&loop.source)
            let clock = MonotonicTimer()
            let failure = try follow(&loop)
            if options.isVerbose, failure == nil {
                report(loop.statistics.events, loop.source.statistics.drops, clock.seconds)
            }
            logCounts(loop)
            return failure
        } catch {
            // A signal before the first event.
            if Signals.isAnyPending, react() { return nil }
            return .fatal(error.offset == nil ? "\(error.name): \(error.reason)" : error.description)
        }
    }

    private mutating func follow(_ loop: inout EngineLoop<LiveSource>) throws(SourceError) -> AppError? {
        var watch = CaptureWatch()
        // What was read is also processed, and nothing else: a recording of the run then leads to the same alerts.
        while true {
            switch try loop.step() {
            case .event(let context):
                if isOver(context) {
                    if recorder == nil { return nil }
                    loop.source.stop()
                }
                match(context)
            case .statistics:
                account(&loop)
                if let failure = look(loop.source.statistics) { return failure }
                lookAtHosts(&loop.source)
                adoptLive(&loop)
            case .idle:
                tellInterruption(&loop.source)
                tellHealth(loop.source.health, &watch)
                lookAtHosts(&loop.source)
                adoptLive(&loop)
            case .restarted:
                tellHealth(loop.source.health, &watch)
                greet(&loop)
            case .end: return nil
            }
            if Signals.isAnyPending {
                if react() { loop.source.stop() }
                adoptLive(&loop)
            }
        }
    }

    private mutating func greet(_ loop: inout EngineLoop<LiveSource>) {
        adoptHost(of: loop.state.pointee)
        for warning in loop.source.takeWarnings() { log.warning(warning) }
        if let cpus = loop.source.cpusPerRing { log.info("One ring buffer every '\(cpus)' CPUs.") }
        tellAbsence(&loop.source)
        tellReconciliation(loop.state.pointee)
        log.debug("\(loop.state.pointee.threads.count) threads were found running.")
        if loop.source.leftOutEntries > 0 {
            log.warning("\(loop.source.leftOutEntries) entries of this machine's tables were too many to keep: what they tell is not known.")
        }
    }

    private func tellHealth(_ health: CaptureHealth, _ watch: inout CaptureWatch) {
        guard let (isWarning, text) = watch.look(health, LiveSettings.path(config)) else { return }
        if isWarning { log.warning(text) } else { log.info(text) }
    }

    private func logCounts(_ loop: EngineLoop<LiveSource>) {
        let source = loop.source
        log.debug("Events out of order: \(source.lateEvents); batches lost: \(source.lostBatches); look-ups not made: "
            + "\(source.refusedLookups + loop.state.pointee.wanted.dropped).")
        tellRepairs(loop.state.pointee)
    }

    private func finish(_ recorder: FrameRecorder?) {
        guard let recorder else { return }
        recorder.finish()
        if let error = recorder.error { log.error("The recording is not complete: \(error)") }
    }
}

extension LiveSettings {
    init(_ config: Config, codes: [Int]) {
        self.init()
        self.codes = codes
        if config.syscalls.snaplen > 0 { snapLength = UInt32(clamping: config.syscalls.snaplen) }
        dropsFailedExits = config.engine.modernEBPF.dropsFailedExits
        hostname = SystemName.configured
        shouldStop = { Signals.isStopPending }
    }

    /// The capture process's socket: as configured, else as the environment says, else the usual one.
    static func path(_ config: Config) -> String {
        if !config.engine.captureSocket.isEmpty { return config.engine.captureSocket }
        return getenv("FALCOD_CAPTURE_SOCKET").map { String(cString: $0) } ?? defaultPath
    }
}
