internal import FalcodCore
internal import FalcodSources

extension Run {
    /// Puts the upcoming set into force once the capture process sends what it needs: first more events, then other rules, then fewer
    /// events, so that the rules in force never miss one. Hosts that the rules name are known by then, if anybody knows them.
    mutating func adoptLive(_ loop: inout EngineLoop<LiveSource>) {
        guard let set = upcoming else { return }
        let wanted = LiveSettings(set.session.config, codes: set.session.syscalls?.selected.codes ?? [])
        guard loop.source.widen(by: wanted), hasHosts(for: set, &loop.source) else { return }
        adopt(&loop)
        hosts.want(rules.hostNames, now: MonotonicTimer.monotonicClock)
        loop.source.markRules(count: rules.templates.count, files: set.session.rulesFiles.map(\.name))
        loop.source.change(to: wanted)
    }
}
