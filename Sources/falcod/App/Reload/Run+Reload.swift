internal import FalcodCore
internal import FalcodFormat
internal import FalcodOutputs
internal import FalcodSources
internal import FalcodSupport

/// Signals, and the change to another rule set between two events.
extension Run {
    /// Acts on what signals and the reloader brought: a set that is ready is then in `upcoming`. True when the run is to end.
    mutating func react() -> Bool {
        for event in Signals.take() {
            switch event {
            case .stop:
                log.info("SIGINT received, exiting...")
                return true
            case .reload: reloader.request()
            case .reopen:
                log.info("SIGUSR1 received, reopening outputs...")
                outputs.reopen()
            case .prepared: receive()
            }
        }
        return false
    }

    private mutating func receive() {
        switch reloader.takeOutcome() {
        case .ready(let set): upcoming = set
        case .refused(let reason):
            log.error("Reload refused, rules and configuration stay as they are: \(reason)")
            sendInternal("hot restart failure", .critical, reason)
        case nil: break
        }
    }

    /// Puts the upcoming set, if there is one, into force. To be called between two events.
    mutating func adopt<Source>(_ loop: inout EngineLoop<Source>) {
        guard let set = upcoming else { return }
        let timer = MonotonicTimer()
        exchange(set)
        loop.forgetFieldUses()
        loop.context.pointee.rendering = RenderSettings(base64Buffers: config.alerts.usesBase64Buffers)
        tell(set, timer.seconds)
    }

    /// The same without a source of events.
    mutating func adopt() {
        guard let set = upcoming else { return }
        let timer = MonotonicTimer()
        exchange(set)
        tell(set, timer.seconds)
    }

    private mutating func exchange(_ set: PreparedSet) {
        upcoming = nil
        swap(&rules, &set.rules)
        // The machine may have got another name meanwhile.
        rules.hostname = set.rules.hostname
        config = set.session.config
        statistics.follow(rules: rules.table)
        drops.settings = DropMonitor.Settings(config.drops)
        if let next = set.outputs { outputs = next }
        // As the new start that others make of this signal.
        if set.trigger == .signal { outputs.reopen() }
        expectReload()
    }

    private func tell(_ set: PreparedSet, _ seconds: Double) {
        Program.configureLog(set.session, log)
        log.info("SIGHUP received, restarting...")
        let changes = set.session.changes
        let changed = changes.taken.isEmpty ? "" : "; changed: \(changes.taken.joined(separator: ", "))"
        log.info("Reloaded in place without losing events: \(rules.templates.count) rules in force, prepared in \(Self.fixed(set.seconds * 1e3, 1)) ms, "
            + "put into force in \(UInt64(seconds * 1e6)) us\(changed)")
        if !changes.waiting.isEmpty {
            log.warning("Configuration keys that take effect when the program is started anew: \(changes.waiting.joined(separator: ", "))")
        }
        reloader.adopted()
    }

    /// Tells the reloader what the next set will be for.
    func expectReload() { reloader.expect(hostname: rules.hostname, rules.plan.madeTypes) }
}
