import FalcodCore

/// A field or transformer ready to be printed.
struct PrintableValue: Sendable {
    private let reader: OperandReader
    private let type: ParamType
    private let format: PrintFormat
    /// Never has a value: what the field yields is for its comparison only, or Falco does not know how to print it.
    private let isUnprintable: Bool
    /// JSON output is the event's time, whatever the text.
    private let isTime: Bool

    init(_ field: FieldReference) { self.init(.field(field)) }

    init(_ operand: Operand) {
        reader = OperandReader(operand)
        type = operand.type
        switch operand {
        case .field(let field):
            format = field.definition.format
            isUnprintable = field.definition.comparison == .around
            isTime = field.definition.flags.contains(.jsonTime)
        case .literal, .list, .transform:
            format = .decimal
            // A transformer prints in the notation of the field it stands around, and fields of the types that `len`
            // takes have none for numbers; so Falco prints no lengths.
            isUnprintable = operand.type == .uint64
            isTime = false
        }
    }

    /// Appends the value's text; `<NA>` when it is absent.
    func appendText(_ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        var value = FieldValue(type: type)
        guard evaluate(context, &value) else { return out.append("<NA>", &context.pointee.scratch) }
        let settings = context.pointee.rendering
        ValueText.append(value, format: format, settings: settings, to: &out, &context.pointee.scratch)
    }

    /// Appends the value as JSON; `null` when it is absent.
    func appendJSON(_ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        var value = FieldValue(type: type)
        guard evaluate(context, &value) else { return out.append("null", &context.pointee.scratch) }
        if isTime { return out.append(decimal: context.pointee.event.timestamp, &context.pointee.scratch) }
        appendJSON(of: value, context, to: &out)
    }

    private func evaluate(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        !isUnprintable && reader.evaluate(context, &value)
    }

    private func appendJSON(of value: FieldValue, _ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        let settings = context.pointee.rendering
        if let elements = value.elements {
            out.append(UInt8(ascii: "["), &context.pointee.scratch)
            for index in 0..<value.elementCount {
                if index > 0 { out.append(UInt8(ascii: ","), &context.pointee.scratch) }
                appendJSON(of: elements[index], context, to: &out)
            }
            return out.append(UInt8(ascii: "]"), &context.pointee.scratch)
        }
        if value.type == .double { return Self.append(value.double, context, to: &out) }
        // Raw parameters come with the notation of their own; Falco quotes numbers of those that have none.
        let notation = value.format == .none ? format : value.format
        let hasNotation = notation != .none || !value.isVerbatim
        if hasNotation, isNative(value.type, notation) {
            let number = notation == .paddedDecimal ? .decimal : notation
            return ValueText.append(value, format: number, settings: settings, to: &out, &context.pointee.scratch)
        }
        var text = TextBuilder(&context.pointee.scratch)
        ValueText.append(value, format: format, settings: settings, to: &text, &context.pointee.scratch)
        JSONText.appendQuoted(text.finish(), to: &out, &context.pointee.scratch)
    }

    /// The shortest digits that read back the same; a whole number keeps `.0`. Such texts are short enough to be strings
    /// without memory of their own.
    private static func append(_ number: Double, _ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        guard number.isFinite else { return out.append("null", &context.pointee.scratch) }
        for byte in number.description.utf8 { out.append(byte, &context.pointee.scratch) }
    }

    /// Numbers and booleans are JSON's own, unless the field prints in another base or padded; times are numbers always.
    private func isNative(_ type: ParamType, _ format: PrintFormat) -> Bool {
        switch type {
        case .bool, .reltime, .abstime: true
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .errno, .fd, .fd32, .pid, .pid32, .uid, .gid,
             .port, .l4proto, .sockfamily, .syscallID, .sigtype, .sigset, .mode,
             .flags8, .flags16, .flags32, .enumflags8, .enumflags16, .enumflags32:
            format != .hex && format != .octal && format != .paddedDecimal
        default: false
        }
    }
}
