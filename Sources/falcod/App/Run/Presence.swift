internal import FalcodAlert
internal import FalcodCore
internal import FalcodSources
internal import FalcodSupport

/// Telling of times in which the machine was not seen. What it says follows from the source alone, so that a replay says the same.
extension Run {
    /// Called when nothing came for a while.
    func tellInterruption(_ source: inout some EventSource) {
        guard let lost = source.takeInterruption() else { return }
        let message = "Lost the capture process at \(lost.socket): \(lost.reason). Nothing is seen until it is back."
        log.error(message)
        sendInternal("capture process lost", .critical, message, ["socket": .string(lost.socket)], time: lost.time)
    }

    /// Called when a source's state was taken over.
    func tellAbsence(_ source: inout some EventSource) {
        guard let absence = source.takeAbsence() else { return }
        let message = absence.message
        log.warning(message)
        var fields = ["from": absence.from, "until": absence.until, "uncounted_since": absence.uncountedSince].mapValues { JSONValue.string(String($0)) }
        if let events = absence.events { fields["n_evts"] = .string(String(events)) }
        sendInternal("events not seen", .warning, message, fields, time: absence.until)
    }

    /// What became of the state that was known before a restart.
    func tellReconciliation(_ state: SystemState) {
        guard let counts = state.reconciliation else { return }
        let end = counts.isWhole ? "" : " It did not come to its end."
        log.debug("The new snapshot, compared with what was known: threads \(counts.threads.text); descriptors \(counts.descriptors.text).\(end)")
    }

    /// What became of entries that lost events had put in doubt, and of threads whose end was never told.
    func tellRepairs(_ state: SystemState) {
        let counts = state.repairs
        guard counts != RepairCounters() else { return }
        log.debug("Entries in doubt (\(counts.doubts) times everything): threads \(counts.confirmedThreads) confirmed, \(counts.correctedThreads) corrected, "
            + "\(counts.foundThreads) found, \(counts.purgedThreads) purged; descriptors \(counts.confirmedFDs) confirmed, "
            + "\(counts.correctedFDs) corrected, \(counts.foundFDs) found, \(counts.removedFDs) removed.")
    }
}

extension SourceAbsence {
    /// For people.
    var message: String {
        let why = switch cause {
        case .captureLost: "the capture process was lost"
        case .engineStarted: "the engine was not running"
        }
        let count = switch events {
        case nil: "nobody counted what happened"
        case let events? where uncountedSince != 0: "\(events) events went by, and in the last \(Self.seconds(uncountedSince, until)) nobody counted"
        case let events?: "\(events) events went by"
        }
        return "Not everything was seen for \(Self.seconds(from, until)): \(why), \(count)."
    }

    private static func seconds(_ from: UInt64, _ until: UInt64) -> String { "\(Run.fixed(Double(until - min(from, until)) / 1e9, 3)) s" }
}

extension Reconciliation.Counts {
    var text: String { "\(kept) kept, \(changed) changed, \(added) added, \(removed) removed" }
}
