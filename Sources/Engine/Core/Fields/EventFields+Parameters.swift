extension EventFields {
    /// Parameters, data and the return value.
    static let parameters: [FieldDefinition] = [
        FieldDefinition("evt.args", .charbuf, .none,
                        "all the event arguments, aggregated into a single string.", unread),
        FieldDefinition("evt.arg", .charbuf, argument: FieldArgumentRule(.required, index: true, dotted: true), """
            one of the event arguments specified by name or by number. Some events (e.g. return codes or \
            FDs) will be converted into a text representation when possible. E.g. 'evt.arg.fd' or \
            'evt.arg[0]'.
            """, unread),
        FieldDefinition("evt.rawarg", .dynamic, argument: FieldArgumentRule(.required, dotted: true),
                        flags: [.noRightHandSide, .noTransformer],
                        "one of the event arguments specified by name. E.g. 'evt.rawarg.fd'.", unread),
        FieldDefinition("evt.info", .charbuf, .none,
                        "Currently, this field returns the same value as 'evt.args'.", unread),
        FieldDefinition("evt.buffer", .bytebuf, .none, """
            the binary data buffer for events that have one, like read(), recvfrom(), etc. Use this field in \
            filters with 'contains' to search into I/O data buffers.
            """, unread),
        FieldDefinition("evt.buflen", .uint64, .decimal, """
            the length of the binary data buffer for events that have one, like read(), recvfrom(), etc.
            """, unread),
        FieldDefinition("evt.res", .charbuf, .decimal, """
            event return value, as a string. If the event failed, the result is an error code string (e.g. \
            'ENOENT'), otherwise the result is the string 'SUCCESS'.
            """, unread),
        FieldDefinition("evt.rawres", .int64, .decimal,
                        "event return value, as a number (e.g. -2). Useful for range comparisons.", unread),
        FieldDefinition("evt.failed", .bool, .none, "'true' for events that returned an error status.", unread),
    ]
}
