internal import CSystem

/// Choices of the configuration that change how values are written.
public struct RenderSettings: Sendable {
    /// `buffer_format_base64`: byte buffers in Base64 instead of printable characters and dots.
    public var base64Buffers = false
    public init(base64Buffers: Bool = false) { self.base64Buffers = base64Buffers }
}

/// Values of fields as text, the way `%field` prints them.
public enum ValueText {
    /// Longest text of a list; what goes beyond is cut.
    static let maxListLength = 1023

    /// Appends `value` in the notation of its type and the field's print format.
    public static func append(_ value: FieldValue, format: PrintFormat, settings: RenderSettings,
                              to text: inout TextBuilder, _ scratch: inout Scratch) {
        guard let elements = value.elements else {
            appendSingle(value, format: format, settings: settings, to: &text, &scratch)
            return
        }
        var list = TextBuilder(&scratch)
        list.append(UInt8(ascii: "("), &scratch)
        for index in 0..<value.elementCount {
            if index > 0 { list.append(UInt8(ascii: ","), &scratch) }
            appendSingle(elements[index], format: format, settings: settings, to: &list, &scratch)
        }
        list.append(UInt8(ascii: ")"), &scratch)
        let whole = list.finish()
        text.append(whole[0..<min(whole.count, maxListLength)], &scratch)
    }

    private static func appendSingle(_ value: FieldValue, format: PrintFormat, settings: RenderSettings,
                                     to text: inout TextBuilder, _ scratch: inout Scratch) {
        switch value.type {
        case .charbuf, .fspath, .fsrelpath:
            if value.isVerbatim { text.append(value.bytes, &scratch) } else { append(printable: value.bytes, to: &text, &scratch) }
        case .sockaddr, .socktuple, .fdlist, .charbufArray, .charbufPairArray, .dynamic, .none:
            text.append(value.bytes, &scratch)
        case .bytebuf:
            BufferText.append(value.bytes, base64: settings.base64Buffers, to: &text, &scratch)
        case .bool:
            text.append(value.number != 0 ? "true" : "false", &scratch)
        case .double:
            append(oneDecimal: value.double, to: &text, &scratch)
        case .ipv4addr, .ipv6addr, .ipaddr:
            AddressText.append(value.bytes, to: &text, &scratch)
        case .ipv4net, .ipv6net, .ipnet:
            text.append("<IPNET>", &scratch)
        default:
            append(number: value.number, type: value.type, format: value.format == .none ? format : value.format,
                   to: &text, &scratch)
        }
    }

    /// Text as outputs show it: each control character and each invalid sequence of UTF-8 is U+FFFD.
    public static func append(printable bytes: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        var clean = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let length = byte < 0x80 ? (byte < 0x20 || byte == 0x7f ? -1 : 1) : UTF8Repair.sequenceLength(bytes, at: position)
            if length > 0 {
                position += length
                continue
            }
            text.append(bytes[clean..<position], &scratch)
            text.append("\u{FFFD}", &scratch)
            position += max(-length, 1)
            clean = position
        }
        text.append(bytes[clean..<bytes.count], &scratch)
    }

    /// An integer of `type`: its bits, sign-extended where the type is signed.
    static func append(number: UInt64, type: ParamType, format: PrintFormat, to text: inout TextBuilder,
                       _ scratch: inout Scratch) {
        let width = type.fixedSize ?? 8
        let masked = width >= 8 ? number : number & (1 << UInt64(width * 8) - 1)
        switch format {
        case .hex: text.append(hex: masked, &scratch)
        case .octal: text.append(octal: masked, &scratch)
        case .paddedDecimal where !type.isSigned: text.append(decimal: masked, minimumDigits: 9, &scratch)
        case _ where type.isSigned: text.append(decimal: Int64(bitPattern: number), &scratch)
        default: text.append(decimal: masked, &scratch)
        }
    }

    /// With one decimal. 400 bytes hold the largest number.
    static func append(oneDecimal value: Double, to text: inout TextBuilder, _ scratch: inout Scratch) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { digits in
            guard let start = digits.baseAddress else { return }
            let length = falcod_format_tenths(value, start, digits.count)
            text.append(Bytes(base: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(length)), &scratch)
        }
    }
}
