internal import CSystem

extension ParamText {
    /// Signed decimal, whatever the type.
    static func appendDecimal(_ param: ParamView, _ context: Context, to text: inout TextBuilder) {
        let isUnsigned = param.type == .port || param.type == .syscallID || param.type == .sigtype
        if isUnsigned {
            text.append(decimal: param.unsigned, &context.pointee.scratch)
        } else {
            text.append(decimal: param.signed, &context.pointee.scratch)
        }
    }

    /// An integer in its parameter's format. Decimal is signed for unsigned types too, a quirk of Falco's that shows in
    /// `pos=-1`.
    static func appendInteger(_ param: ParamView, _ context: Context, to text: inout TextBuilder) {
        switch param.info.format {
        case .hex:
            text.append(hex: param.unsigned, &context.pointee.scratch)
        case .octal:
            if param.unsigned != 0 { text.append(UInt8(ascii: "0"), &context.pointee.scratch) }
            text.append(octal: param.unsigned, &context.pointee.scratch)
        case .paddedDecimal where param.signed >= 0:
            text.append(decimal: UInt64(param.signed), minimumDigits: 9, &context.pointee.scratch)
        default:
            text.append(decimal: param.signed, &context.pointee.scratch)
        }
    }

    /// The names of the bits that are set, in table order, `|` between them. An entry counts when all its bits are left,
    /// and takes them; an entry that equals the whole value ends the walk.
    static func appendFlags(_ param: ParamView, _ context: Context, to text: inout TextBuilder) -> Bool {
        guard let table = param.info.flagTable else { return false }
        let value = UInt32(truncatingIfNeeded: param.unsigned)
        var rest = value
        let mark = text.count
        for index in 0..<table.count {
            let bits = table.value(index)
            if bits == value {
                appendName(table.entryName(index), after: mark, context, to: &text)
                break
            }
            if bits != 0, rest & bits == bits {
                appendName(table.entryName(index), after: mark, context, to: &text)
                rest &= ~bits
            }
        }
        return text.count > mark
    }

    /// Every name of the value.
    static func appendEnumeration(_ param: ParamView, _ context: Context, to text: inout TextBuilder) -> Bool {
        guard let table = param.info.flagTable else { return false }
        let value = UInt32(truncatingIfNeeded: param.unsigned)
        let mark = text.count
        for index in 0..<table.count where table.value(index) == value {
            appendName(table.entryName(index), after: mark, context, to: &text)
        }
        return text.count > mark
    }

    private static func appendName(_ name: Bytes, after mark: Int, _ context: Context, to text: inout TextBuilder) {
        if text.count > mark { text.append(UInt8(ascii: "|"), &context.pointee.scratch) }
        text.append(name, &context.pointee.scratch)
    }

    /// A duration in seconds; all ones is `none`.
    static func appendSeconds(_ nanoseconds: UInt64, _ context: Context, to text: inout TextBuilder) -> Bool {
        if nanoseconds == .max {
            text.append("none", &context.pointee.scratch)
            return true
        }
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { digits in
            guard let start = digits.baseAddress else { return }
            let length = falcod_format_general(Double(nanoseconds) / 1e9, start, digits.count)
            let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
            text.append(Bytes(base: bytes, count: Int(length)), &context.pointee.scratch)
        }
        text.append(UInt8(ascii: "s"), &context.pointee.scratch)
        return true
    }

    /// The signals of a mask, joined by spaces.
    static func appendSignals(_ mask: UInt64, _ context: Context, to text: inout TextBuilder) {
        let mark = text.count
        for bit in UInt64(0)..<32 where mask >> bit & 1 == 1 {
            let name = Bytes(staticText: SignalName.of(bit + 1))
            if name.isEmpty { continue }
            if text.count > mark { text.append(UInt8(ascii: " "), &context.pointee.scratch) }
            text.append(name, &context.pointee.scratch)
        }
    }

    /// NUL-separated items, joined by commas.
    static func appendItems(_ bytes: Bytes, _ context: Context, to text: inout TextBuilder) {
        for index in 0..<bytes.count {
            if bytes[index] != 0 {
                text.append(bytes[index], &context.pointee.scratch)
            } else if index + 1 < bytes.count {
                text.append(UInt8(ascii: ","), &context.pointee.scratch)
            }
        }
    }
}
