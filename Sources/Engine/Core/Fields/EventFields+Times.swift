extension EventFields {
    /// Latencies (constants), time differences.
    static let times: [FieldDefinition] = [
        FieldDefinition("evt.latency", .reltime, .decimal, flags: .deprecated,
                        "constant 0: system calls are reported once, when they return.", unread),
        FieldDefinition("evt.latency.s", .reltime, .decimal, flags: .deprecated,
                        "constant 0, see evt.latency.", unread),
        FieldDefinition("evt.latency.ns", .reltime, .paddedDecimal, flags: .deprecated,
                        "constant 0, see evt.latency.", unread),
        FieldDefinition("evt.latency.quantized", .uint64, .decimal, flags: [.tableOnly, .deprecated],
                        "constant 0, see evt.latency.", unread),
        FieldDefinition("evt.latency.human", .charbuf, flags: .deprecated, "constant 0ns, see evt.latency.", unread),
        FieldDefinition("evt.deltatime", .reltime, .decimal, perInstance: true,
                        "delta between this event and the previous event, in nanoseconds.", unread),
        FieldDefinition("evt.deltatime.s", .reltime, .decimal, perInstance: true,
                        "integer part of the delta between this event and the previous event.", unread),
        FieldDefinition("evt.deltatime.ns", .reltime, .paddedDecimal, perInstance: true,
                        "fractional part of the delta between this event and the previous event.", unread),
        FieldDefinition("evt.outputtime", .charbuf, flags: [.printOnly, .jsonTime],
                        "event time as the alert line prints it.", unread),
    ]
}
