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

extension EventFields {
    typealias Context = UnsafeMutablePointer<EventContext>

    /// Reading it moves the mark: what reads a use twice for one event sees 0 the second time, as in Falco.
    private static func delta(_ context: Context, _ argument: FieldArgument) -> UInt64 {
        context.pointee.state.pointee.fieldMemory.advance(argument.index, to: context.pointee.event.timestamp)
    }
}
