/// All losses of a run, from the kernel to the outputs. Totals only rise, also when a capture process ends and another one counts
/// from zero.
public struct LossLedger: Sendable {
    /// Where the engine itself loses something.
    public enum Place: Int, Sendable, CaseIterable {
        case lateEvents, disorderedEvents, damagedEvents, lostBatches, unusedFrames
        case lookups, names, threadTable, descriptorTable, userTable, containerTable, snapshotTables
        case storedEvents

        /// The counter's name. Falco's where it has one.
        public var metric: StaticString {
            switch self {
            case .lateEvents: "falcod.n_evts_late"
            case .disorderedEvents: "falcod.n_evts_disordered"
            case .damagedEvents: "falcod.n_evts_damaged"
            case .lostBatches: "falcod.n_drops_batches"
            case .unusedFrames: "falcod.n_frames_unused"
            case .lookups: "falcod.n_drops_lookups"
            case .names: "falcod.n_drops_names"
            case .threadTable: "falco.n_drops_full_threadtable"
            case .descriptorTable: "falcod.n_drops_full_fdtable"
            case .userTable: "falcod.n_drops_full_usertable"
            case .containerTable: "falcod.n_drops_full_containertable"
            case .snapshotTables: "falcod.n_drops_snapshot_entries"
            case .storedEvents: "falco.n_store_evts_drops"
            }
        }

        /// For a summary; what the count counts.
        public var text: StaticString {
            switch self {
            case .lateEvents: "events out of order"
            case .disorderedEvents: "records out of order"
            case .damagedEvents: "damaged events"
            case .lostBatches: "lost batches"
            case .unusedFrames: "unknown frames"
            case .lookups: "look-ups not made"
            case .names: "comparisons with host names that nobody resolved"
            case .threadTable: "threads without room"
            case .descriptorTable: "descriptors without room"
            case .userTable: "users without room"
            case .containerTable: "containers without room"
            case .snapshotTables: "entries of the machine's tables left out"
            case .storedEvents: "halves of events not kept"
            }
        }

        /// Nothing is lost by what it counts: events came, only later than others.
        var isHarmless: Bool { self == .lateEvents || self == .disorderedEvents || self == .unusedFrames }
    }

    /// What a channel did not deliver.
    public struct Output: Sendable, Equatable {
        public var name: String
        /// Alerts that found a full queue or were given up, and those that the channel failed to write.
        public var dropped: UInt64, failed: UInt64
        public init(name: String, dropped: UInt64, failed: UInt64) {
            self.name = name
            self.dropped = dropped
            self.failed = failed
        }
    }

    private var losses: [LossCount.Owner: RisingCount] = [:]
    private var events = RisingCount()
    private var cpuEvents: [RisingCount] = []
    private var places = [UInt64](repeating: 0, count: Place.allCases.count)
    public private(set) var outputs: [Output] = []
    /// Gaps, and the events missing in them.
    public private(set) var gaps: UInt64 = 0, gapEvents: UInt64 = 0

    /// Counters, and CPUs, that are told apart. Further counters are counted by stage only.
    private static let limit = 65_536

    public init() {}

    // MARK: Taking

    /// Takes counts that are cumulative since some capture process began.
    public mutating func take(_ statistics: CaptureStatistics) {
        var latest: [LossCount.Owner: UInt64] = [:]
        var known = losses.count
        for loss in statistics.losses {
            var key = loss.owner
            if losses[key] == nil, latest[key] == nil {
                if known < Self.limit {
                    known += 1
                } else {
                    // Once there is no room there never will be, so that what is counted here stays here.
                    key = LossCount.Owner(stage: loss.stage, name: "", cgroup: 0, cpu: 0)
                }
            }
            latest[key, default: 0] &+= loss.count
        }
        for key in losses.keys where latest[key] == nil { losses[key]?.take(0) }
        for (key, count) in latest { losses[key, default: RisingCount()].take(count) }
        events.take(statistics.events)
        let cpus = statistics.cpuEvents.prefix(Self.limit)
        while cpuEvents.count < cpus.count { cpuEvents.append(RisingCount()) }
        for (cpu, count) in cpus.enumerated() { cpuEvents[cpu].take(count) }
    }

    public mutating func take(_ gaps: [Gap]) {
        self.gaps &+= UInt64(gaps.count)
        gapEvents = gaps.reduce(gapEvents) { $0 &+ $1.count }
    }

    /// Takes what a source and the state of its loop count.
    public mutating func take(_ source: SourceCounts, _ state: borrowing SystemState) {
        let counts: [(Place, UInt64)] = [
            (.lateEvents, source.lateEvents), (.disorderedEvents, source.disorderedEvents), (.damagedEvents, source.damagedEvents),
            (.lostBatches, source.lostBatches), (.unusedFrames, source.unusedFrames), (.snapshotTables, source.leftOutEntries),
            (.lookups, source.refusedLookups &+ state.wanted.dropped), (.names, state.hostNames.unresolved),
            (.threadTable, state.counters.droppedFullThreadTable),
            (.descriptorTable, state.counters.droppedFullDescriptorTable), (.userTable, state.users.refused),
            (.containerTable, state.containers.dropped), (.storedEvents, state.counters.storedEventDrops),
        ]
        for (place, count) in counts { places[place.rawValue] = count }
    }

    public mutating func take(_ outputs: [Output]) { self.outputs = outputs }

    // MARK: Telling

    /// Losses of the capture side, each stage, group, cgroup and CPU apart, in a fixed order.
    public var counts: [LossCount] {
        losses.map { key, count in
            LossCount(stage: key.stage, group: EventGroup(name: key.name), name: key.name, cgroup: key.cgroup, cpu: key.cpu, count: count.total)
        }.sorted { ($0.stage.rawValue, $0.name, $0.cgroup, $0.cpu) < ($1.stage.rawValue, $1.name, $1.cgroup, $1.cpu) }
    }

    public func count(_ place: Place) -> UInt64 { places[place.rawValue] }

    /// Events that happened, lost ones included.
    public var seenEvents: UInt64 { events.total }

    /// Events lost before they reached the engine.
    public var lostEvents: UInt64 { counts.reduce(0) { $0 &+ ($1.stage.losesEvent ? $1.count : 0) } }

    /// Something was lost. What came in another order was not.
    public var hasLosses: Bool {
        lostEvents > 0 || gapEvents > 0 || Place.allCases.contains { !$0.isHarmless && count($0) > 0 }
            || outputs.contains { $0.dropped > 0 || $0.failed > 0 }
    }

    /// All counters by the names of metrics, Falco's first.
    public var metrics: [(name: String, value: UInt64)] {
        let all = counts
        func sum(_ condition: (LossCount) -> Bool) -> UInt64 { all.reduce(0) { $0 &+ (condition($1) ? $1.count : 0) } }
        var metrics: [(name: String, value: UInt64)] = [
            ("scap.n_evts", seenEvents), ("scap.n_drops", lostEvents), ("scap.n_drops_buffer_total", sum { $0.stage == .ringFull }),
        ]
        for group in EventGroup.allCases where group != .rest {
            metrics.append(("scap.n_drops_buffer_\(group.name)", sum { $0.stage == .ringFull && $0.group == group }))
        }
        metrics.append(("scap.n_drops_scratch_map", sum { $0.stage == .scratchOverflow }))
        for cpu in cpuEvents.indices {
            metrics.append(("scap.n_evts_cpu_\(cpu)", cpuEvents[cpu].total))
            metrics.append(("scap.n_drops_cpu_\(cpu)", sum { $0.stage.leavesHole && $0.stage != .subscriberSlow && $0.cpu == UInt32(cpu) }))
        }
        metrics.append(("falco.outputs_queue_num_drops", outputs.reduce(0) { $0 &+ $1.dropped }))
        for stage in [LossStage.budgetSpent, .programSkipped, .subscriberSlow, .readFailed] {
            metrics.append(("falcod.n_drops_\(stage.name)", sum { $0.stage == stage }))
        }
        metrics += [("falcod.n_gaps", gaps), ("falcod.n_drops_gaps", gapEvents)]
        metrics += Place.allCases.map { ("\($0.metric)", count($0)) }
        metrics += outputs.flatMap { [("falcod.n_drops_output_\($0.name)", $0.dropped), ("falcod.n_failed_output_\($0.name)", $0.failed)] }
        return metrics
    }
}

/// A total of a counter that may begin anew.
private struct RisingCount: Sendable {
    private var before: UInt64 = 0, latest: UInt64 = 0

    var total: UInt64 { before &+ latest }

    mutating func take(_ count: UInt64) {
        if count < latest { before &+= latest }
        latest = count
    }
}
