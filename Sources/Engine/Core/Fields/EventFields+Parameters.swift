extension EventFields {
    /// Parameters, data and the return value.
    static let parameters: [FieldDefinition] = [
        FieldDefinition("evt.args", .charbuf, .none,
                        "all the event arguments, aggregated into a single string.",
                        { $2.become(ParamText.all($0)) }),
        FieldDefinition("evt.arg", .charbuf, argument: FieldArgumentRule(.required, index: true, dotted: true), """
            one of the event arguments specified by name or by number. Some events (e.g. return codes or \
            FDs) will be converted into a text representation when possible. E.g. 'evt.arg.fd' or \
            'evt.arg[0]'.
            """, parameter),
        FieldDefinition("evt.rawarg", .dynamic, argument: FieldArgumentRule(.required, dotted: true),
                        flags: [.noRightHandSide, .noTransformer],
                        "one of the event arguments specified by name. E.g. 'evt.rawarg.fd'.",
                        filter: comparableRawParameter, rawParameter),
        FieldDefinition("evt.info", .charbuf, .none,
                        "Currently, this field returns the same value as 'evt.args'.",
                        { $2.become(ParamText.all($0)) }),
        FieldDefinition("evt.buffer", .bytebuf, .none, """
            the binary data buffer for events that have one, like read(), recvfrom(), etc. Use this field in \
            filters with 'contains' to search into I/O data buffers.
            """, filter: comparableData, data),
        FieldDefinition("evt.buflen", .uint64, .decimal, """
            the length of the binary data buffer for events that have one, like read(), recvfrom(), etc.
            """, { bufferLength($0, &$2) }),
        FieldDefinition("evt.res", .charbuf, .decimal, """
            event return value, as a string. If the event failed, the result is an error code string (e.g. \
            'ENOENT'), otherwise the result is the string 'SUCCESS'.
            """, result),
        FieldDefinition("evt.rawres", .int64, .decimal,
                        "event return value, as a number (e.g. -2). Useful for range comparisons.", returnValue),
        FieldDefinition("evt.failed", .bool, .none, "'true' for events that returned an error status.", failed),
    ]
}

extension EventFields {
    private static func parameter(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let index = parameterIndex(context, argument), let text = ParamText.preferred(index, context) else { return false }
        return value.become(text)
    }

    private static func parameterIndex(_ context: Context, _ argument: FieldArgument) -> Int? {
        guard let table = argument.indexByEvent else { return Int(argument.index) }
        let index = table[Int(context.pointee.event.type.rawValue)]
        return index == ParamNames.absent ? nil : Int(index)
    }

    /// The value of the parameter in its own type. A null string reads `<NA>`, an empty buffer is there and empty, an
    /// empty number is 0 (Falco reads whatever lies behind it, mostly zeros).
    private static func rawParameter(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let index = parameterIndex(context, argument), let param = ParamView(context, index) else { return false }
        switch param.type {
        case .sockaddr, .socktuple, .fdlist, .sigset, .dynamic, .charbufArray, .charbufPairArray:
            var text = TextBuilder(&context.pointee.scratch, expected: 64)
            ParamText.appendRaw(param, context, to: &text)
            return value.become(text.finish())
        case .bytebuf:
            value = param.value
            value.bytes = param.bytes[0..<min(param.bytes.count, longestRawBuffer)]
            return true
        default:
            value = param.value
            return true
        }
    }

    /// Falco's buffer for printed values ends here.
    private static let longestRawBuffer = 1021

    /// As compared: nothing without bytes has a value.
    private static func comparableRawParameter(_ context: Context, _ argument: FieldArgument,
                                               _ value: inout FieldValue) -> Bool {
        guard let index = parameterIndex(context, argument), let param = ParamView(context, index), !param.isEmpty else {
            return false
        }
        value = param.value
        return true
    }

    /// The index of parameter `data` in each event.
    private static let dataIndex = FieldArgument(parameter: ParamNames.shared.longestPrefix(of: "data"))

    /// As compared: a call that moved nothing has an empty buffer.
    private static func comparableData(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let index = parameterIndex(context, dataIndex), index < context.pointee.event.paramCount else { return false }
        value = FieldValue(context.pointee.event.bytes(index), .bytebuf)
        return true
    }

    /// As printed: like the parameter, `NULL` where it is empty.
    private static func data(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard comparableData(context, argument, &value) else { return false }
        return value.bytes.isEmpty ? value.become(Bytes(staticText: "NULL")) : true
    }

    private static func returnValue(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let result = context.pointee.event.returnValue else { return false }
        return value.become(UInt64(bitPattern: result), .int64)
    }

    private static func failed(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let result = context.pointee.event.returnValue else { return false }
        return value.become(result < 0)
    }

    /// `SUCCESS`, or the name of the error; calls that return a process show the number.
    private static func result(_ context: Context, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let result = context.pointee.event.returnValue else { return false }
        if result >= 0 { return value.become(Bytes(staticText: "SUCCESS")) }
        return value.become(ParamText.preferred(0, context) ?? .empty)
    }
}
