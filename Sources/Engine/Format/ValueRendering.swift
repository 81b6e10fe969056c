import FalcodCore

/// Values of operands as text and as JSON.
enum ValueRendering {
    /// Appends the value's text; `<NA>` when it is absent.
    static func appendText(_ operand: Operand, _ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        var value = FieldValue(type: operand.type)
        guard evaluate(operand, context, &value) else { return out.append("<NA>", &context.pointee.scratch) }
        appendText(of: value, operand.printFormat, context, to: &out)
    }

    /// Appends the value of a field as a JSON value; `null` when it is absent.
    static func appendJSON(_ field: FieldReference, _ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        var value = FieldValue(type: field.type)
        guard evaluate(.field(field), context, &value) else { return out.append("null", &context.pointee.scratch) }
        if field.definition.flags.contains(.jsonTime) {
            return out.append(decimal: context.pointee.event.timestamp, &context.pointee.scratch)
        }
        appendJSON(of: value, field.definition.format, context, to: &out)
    }

    private static func evaluate(_ operand: Operand, _ context: UnsafeMutablePointer<EventContext>,
                                 _ value: inout FieldValue) -> Bool {
        guard case .field(let field) = operand, !field.definition.flags.contains(.filterOnly) else { return false }
        return field.definition.extract(context, field.argument, &value)
    }

    private static func appendText(of value: FieldValue, _ format: PrintFormat, _ context: UnsafeMutablePointer<EventContext>,
                                   to out: inout TextBuilder) {
        switch value.type {
        case .charbuf, .fspath, .fsrelpath: out.append(value.bytes, &context.pointee.scratch)
        default: out.append(decimal: value.number, &context.pointee.scratch)
        }
    }

    private static func appendJSON(of value: FieldValue, _ format: PrintFormat, _ context: UnsafeMutablePointer<EventContext>,
                                   to out: inout TextBuilder) {
        if let elements = value.elements {
            out.append(UInt8(ascii: "["), &context.pointee.scratch)
            for index in 0..<value.elementCount {
                if index > 0 { out.append(UInt8(ascii: ","), &context.pointee.scratch) }
                appendJSON(of: elements[index], format, context, to: &out)
            }
            return out.append(UInt8(ascii: "]"), &context.pointee.scratch)
        }
        if isNative(value.type, format) { return appendText(of: value, format == .paddedDecimal ? .decimal : format, context, to: &out) }
        var text = TextBuilder(&context.pointee.scratch)
        appendText(of: value, format, context, to: &text)
        JSONText.appendQuoted(text.finish(), to: &out, &context.pointee.scratch)
    }

    /// Numbers and booleans are JSON's own, unless the field prints in another base or padded; times are numbers always.
    private static func isNative(_ type: ParamType, _ format: PrintFormat) -> Bool {
        switch type {
        case .bool, .double, .reltime, .abstime: true
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .errno, .fd, .fd32, .pid, .pid32, .uid, .gid,
             .port, .l4proto, .sockfamily, .syscallID, .sigtype, .sigset, .mode,
             .flags8, .flags16, .flags32, .enumflags8, .enumflags16, .enumflags32:
            format != .hex && format != .octal && format != .paddedDecimal
        default: false
        }
    }
}

extension Operand {
    /// How a value is printed: as the field says; transformers yield texts and counts.
    var printFormat: PrintFormat {
        if case .field(let field) = self { return field.definition.format }
        return .decimal
    }
}
