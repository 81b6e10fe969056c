/// Fields that every event has, whatever its source.
enum GenericEventFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "evt", short: "All event types", "These fields can be used for all event types", generic: true, fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("evt.num", .uint64, .id, "event number.", { $2.become($0.pointee.event.number, .uint64) }),
        FieldDefinition("evt.time", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string that includes the nanosecond part.",
                        { clock($0, &$2, date: false, fraction: true) }),
        FieldDefinition("evt.time.s", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string with no nanoseconds.",
                        { clock($0, &$2, date: false, fraction: false) }),
        FieldDefinition("evt.time.iso8601", .charbuf, flags: .jsonTime, """
            event timestamp in ISO 8601 format, including nanoseconds and time zone offset (in UTC).
            """, iso8601),
        FieldDefinition("evt.datetime", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string that includes the date.",
                        { clock($0, &$2, date: true, fraction: true) }),
        FieldDefinition("evt.datetime.s", .charbuf, flags: .jsonTime,
                        "event timestamp as a datetime string with no nanoseconds.",
                        { clock($0, &$2, date: true, fraction: false) }),
        FieldDefinition("evt.rawtime", .abstime, .decimal,
                        "absolute event timestamp, i.e. nanoseconds from epoch.",
                        { $2.become($0.pointee.event.timestamp, .abstime) }),
        FieldDefinition("evt.rawtime.s", .abstime, .decimal,
                        "integer part of the event timestamp (e.g. seconds since epoch).",
                        { $2.become($0.pointee.event.timestamp / EventTime.second, .abstime) }),
        FieldDefinition("evt.rawtime.ns", .abstime, .paddedDecimal,
                        "fractional part of the absolute event timestamp.",
                        { $2.become($0.pointee.event.timestamp % EventTime.second, .abstime) }),
        FieldDefinition("evt.reltime", .reltime, .paddedDecimal,
                        "number of nanoseconds from the beginning of the capture.",
                        { $2.become(sinceStart($0), .reltime) }),
        FieldDefinition("evt.reltime.s", .reltime, .decimal,
                        "number of seconds from the beginning of the capture.",
                        { $2.become(sinceStart($0) / EventTime.second, .reltime) }),
        FieldDefinition("evt.reltime.ns", .reltime, .paddedDecimal,
                        "fractional part (in ns) of the time from the beginning of the capture.",
                        { $2.become(sinceStart($0) % EventTime.second, .reltime) }),
        FieldDefinition("evt.pluginname", .charbuf, .none, """
            if the event comes from a plugin-defined event source, the name of the plugin that generated it. \
            The plugin must be currently loaded.
            """, unread),
        FieldDefinition("evt.plugininfo", .charbuf, .none, """
            if the event comes from a plugin-defined event source, a summary of the event as formatted by \
            the plugin. The plugin must be currently loaded.
            """, unread),
        FieldDefinition("evt.source", .charbuf, .none, "the name of the source that produced the event.", source),
        FieldDefinition("evt.is_async", .bool, .none,
                        "'true' for asynchronous events, 'false' otherwise.", { $2.become(isMetaEvent($0)) }),
        FieldDefinition("evt.asynctype", .charbuf, .none,
                        "If the event is asynchronous, the type of the event (e.g. 'container').", asyncType),
        FieldDefinition("evt.hostname", .charbuf, .none, """
            The hostname of the underlying host can be customized by setting an environment variable (e.g. \
            FALCO_HOSTNAME for the Falco agent). This is valuable in Kubernetes setups, where the hostname \
            can match the pod name particularly in DaemonSet deployments. To achieve this, assign \
            Kubernetes' spec.nodeName to the environment variable. Notably, spec.nodeName generally includes \
            the cluster name.
            """, hostname),
    ]
}

extension GenericEventFields {
    typealias Context = UnsafeMutablePointer<EventContext>

    /// The event's time in local time.
    static func clock(_ context: Context, _ value: inout FieldValue, date: Bool, fraction: Bool) -> Bool {
        let time = context.pointee.event.timestamp
        let offset = context.pointee.localOffset.current()
        var text = TextBuilder(&context.pointee.scratch, expected: 32)
        if date {
            EventTime.appendDate(time, offset: offset, to: &text, &context.pointee.scratch)
            text.append(UInt8(ascii: " "), &context.pointee.scratch)
        }
        EventTime.appendClock(time, offset: offset, fraction: fraction, to: &text, &context.pointee.scratch)
        return value.become(text.finish())
    }

    private static func iso8601(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        var text = TextBuilder(&context.pointee.scratch, expected: 40)
        EventTime.appendISO8601(context.pointee.event.timestamp, to: &text, &context.pointee.scratch)
        text.append("+0000", &context.pointee.scratch)
        return value.become(text.finish())
    }

    /// Nanoseconds since the first event that is no meta event.
    private static func sinceStart(_ context: Context) -> UInt64 {
        context.pointee.event.timestamp &- context.pointee.state.pointee.firstEventTime
    }

    static func isMetaEvent(_ context: Context) -> Bool {
        context.pointee.event.info.category.source & EventCategory.metaeventSource != 0
    }

    /// Absent for an asynchronous event of a plugin that is not there.
    private static func source(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        if context.pointee.event.type == .asynceventE, context.pointee.event.unsigned(0) != 0 { return false }
        return value.become(context.pointee.sourceName)
    }

    private static func asyncType(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        isMetaEvent(context) && value.become(EventFields.name(context))
    }

    private static func hostname(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let name = context.pointee.state.pointee.machine?.hostname else { return false }
        return name.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return value.become(.empty) }
            return value.become(context.pointee.scratch.copy(Bytes(base: base, count: buffer.count)))
        }
    }
}
