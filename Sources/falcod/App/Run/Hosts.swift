internal import FalcodCore
internal import FalcodSources
internal import FalcodSupport

/// Host names that conditions compare addresses with, in a live run.
extension Run {
    /// Waits for addresses, for a moment. To be called before the capture process sends anything that would have to wait too.
    mutating func awaitHosts() {
        hosts.want(rules.hostNames, now: MonotonicTimer.monotonicClock)
        while !hosts.isSettled(now: MonotonicTimer.monotonicClock), !Signals.isStopPending {
            hosts.look(now: MonotonicTimer.monotonicClock, milliseconds: 20)
        }
    }

    /// Sees to answers and questions, and hands on what became known.
    mutating func lookAtHosts(_ source: inout LiveSource) {
        hosts.look(now: MonotonicTimer.monotonicClock, milliseconds: 0)
        if hosts.takeEnd() {
            log.error("What resolves host names has ended: their addresses stay as they were known. Start falcod anew.")
        }
        for change in hosts.takeChanges() { source.tell(host: change.name, addresses: change.addresses) }
    }

    /// Whether the source has told what is known of every name that the upcoming rules need.
    mutating func hasHosts(for set: PreparedSet, _ source: inout LiveSource) -> Bool {
        hosts.want(rules.hostNames + set.rules.hostNames, now: MonotonicTimer.monotonicClock)
        lookAtHosts(&source)
        return hosts.isSettled(now: MonotonicTimer.monotonicClock) && source.hasToldAllHosts
    }
}
