extension EventFields {
    /// Latencies (constants), time differences.
    static let times: [FieldDefinition] = [
        FieldDefinition("evt.latency", .reltime, .decimal, flags: .deprecated,
                        "constant 0: system calls are reported once, when they return.", { $2.become(0, .reltime) }),
        FieldDefinition("evt.latency.s", .reltime, .decimal, flags: .deprecated,
                        "constant 0, see evt.latency.", { $2.become(0, .reltime) }),
        FieldDefinition("evt.latency.ns", .reltime, .paddedDecimal, flags: .deprecated,
                        "constant 0, see evt.latency.", { $2.become(0, .reltime) }),
        FieldDefinition("evt.latency.quantized", .uint64, .decimal, flags: [.tableOnly, .deprecated],
                        "constant 0, see evt.latency.", { $2.become(0, .uint64) }),
        FieldDefinition("evt.latency.human", .charbuf, flags: .deprecated,
                        "constant 0ns, see evt.latency.", { $2.become(Bytes(staticText: "0ns")) }),
        FieldDefinition("evt.deltatime", .reltime, .decimal, perInstance: true,
                        "delta between this event and the previous event, in nanoseconds.",
                        { $2.become(delta($0, $1), .reltime) }),
        FieldDefinition("evt.deltatime.s", .reltime, .decimal, perInstance: true,
                        "integer part of the delta between this event and the previous event.",
                        { $2.become(delta($0, $1) / EventTime.second, .reltime) }),
        FieldDefinition("evt.deltatime.ns", .reltime, .paddedDecimal, perInstance: true,
                        "fractional part of the delta between this event and the previous event.",
                        { $2.become(delta($0, $1) % EventTime.second, .reltime) }),
        FieldDefinition("evt.outputtime", .charbuf, flags: [.printOnly, .jsonTime],
                        "event time as the alert line prints it.",
                        { GenericEventFields.clock($0, &$2, date: false, fraction: true) }),
    ]
}

/// When each use of `evt.deltatime` was last read.
struct DeltaTimes {
    private var times: UnsafeMutablePointer<UInt64>
    private var capacity: Int

    init() {
        capacity = 0
        times = .allocate(capacity: 1)
    }

    /// Nanoseconds since the previous reading of use `slot`; 0 for the first. Grows when a rule set brings a new use.
    mutating func advance(_ slot: Int, to time: UInt64) -> UInt64 {
        guard slot >= 0 else { return 0 }
        if slot >= capacity { grow(slot + 1) }
        let last = times[slot]
        times[slot] = time
        return last == 0 ? 0 : time &- last
    }

    private mutating func grow(_ wanted: Int) {
        let bigger = UnsafeMutablePointer<UInt64>.allocate(capacity: max(wanted, capacity * 2))
        bigger.initialize(repeating: 0, count: max(wanted, capacity * 2))
        bigger.update(from: times, count: capacity)
        times.deallocate()
        times = bigger
        capacity = max(wanted, capacity * 2)
    }
}

extension EventFields {
    typealias Context = UnsafeMutablePointer<EventContext>

    /// Reading it moves the mark: what reads a use twice for one event sees 0 the second time, as in Falco.
    private static func delta(_ context: Context, _ argument: FieldArgument) -> UInt64 {
        context.pointee.state.pointee.deltas.advance(Int(argument.index), to: context.pointee.event.timestamp)
    }
}
