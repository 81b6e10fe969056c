/// Fields that every event has, whatever its source.
enum GenericEventFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "evt", "These fields can be used for all event types", generic: true, fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("evt.num", .uint64, .id, "event number.", unread),
        FieldDefinition("evt.time", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string that includes the nanosecond part.", unread),
        FieldDefinition("evt.time.s", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string with no nanoseconds.", unread),
        FieldDefinition("evt.time.iso8601", .charbuf, flags: .jsonTime, """
            event timestamp in ISO 8601 format, including nanoseconds and time zone offset (in UTC).
            """, unread),
        FieldDefinition("evt.datetime", .charbuf, flags: .jsonTime,
                        "event timestamp as a time string that includes the date.", unread),
        FieldDefinition("evt.datetime.s", .charbuf, flags: .jsonTime,
                        "event timestamp as a datetime string with no nanoseconds.", unread),
        FieldDefinition("evt.rawtime", .abstime, .decimal,
                        "absolute event timestamp, i.e. nanoseconds from epoch.", unread),
        FieldDefinition("evt.rawtime.s", .abstime, .decimal,
                        "integer part of the event timestamp (e.g. seconds since epoch).", unread),
        FieldDefinition("evt.rawtime.ns", .abstime, .paddedDecimal,
                        "fractional part of the absolute event timestamp.", unread),
        FieldDefinition("evt.reltime", .reltime, .paddedDecimal,
                        "number of nanoseconds from the beginning of the capture.", unread),
        FieldDefinition("evt.reltime.s", .reltime, .decimal,
                        "number of seconds from the beginning of the capture.", unread),
        FieldDefinition("evt.reltime.ns", .reltime, .paddedDecimal,
                        "fractional part (in ns) of the time from the beginning of the capture.", unread),
        FieldDefinition("evt.pluginname", .charbuf, .none, """
            if the event comes from a plugin-defined event source, the name of the plugin that generated it. \
            The plugin must be currently loaded.
            """, unread),
        FieldDefinition("evt.plugininfo", .charbuf, .none, """
            if the event comes from a plugin-defined event source, a summary of the event as formatted by \
            the plugin. The plugin must be currently loaded.
            """, unread),
        FieldDefinition("evt.source", .charbuf, .none, "the name of the source that produced the event.", unread),
        FieldDefinition("evt.is_async", .bool, .none, "'true' for asynchronous events, 'false' otherwise.", unread),
        FieldDefinition("evt.asynctype", .charbuf, .none,
                        "If the event is asynchronous, the type of the event (e.g. 'container').", unread),
        FieldDefinition("evt.hostname", .charbuf, .none, """
            The hostname of the underlying host can be customized by setting an environment variable (e.g. \
            FALCO_HOSTNAME for the Falco agent). This is valuable in Kubernetes setups, where the hostname \
            can match the pod name particularly in DaemonSet deployments. To achieve this, assign \
            Kubernetes' spec.nodeName to the environment variable. Notably, spec.nodeName generally includes \
            the cluster name.
            """, unread),
    ]
}
