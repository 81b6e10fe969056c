/// A JSON document to be printed. Objects print with their keys in byte order, as Falco's do.
public indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Compact text, or indented by `indent` blanks per level.
    public func text(indent: Int? = nil) -> String {
        var out: [UInt8] = []
        write(to: &out, indent: indent, level: 0)
        return String(decoding: out, as: UTF8.self)
    }

    public func write(to out: inout [UInt8], indent: Int? = nil, level: Int = 0) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .integer(let value): out += String(value).utf8
        case .unsigned(let value): out += String(value).utf8
        case .double(let value): out += Self.text(of: value).utf8
        case .string(let value): Self.write(string: value.utf8, to: &out)
        case .array(let items):
            Self.write(items.count, "[", "]", to: &out, indent, level) { index, out in
                items[index].write(to: &out, indent: indent, level: level + 1)
            }
        case .object(let members):
            let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            Self.write(keys.count, "{", "}", to: &out, indent, level) { index, out in
                Self.write(string: keys[index].utf8, to: &out)
                out += (indent == nil ? ":" : ": ").utf8
                members[keys[index]]!.write(to: &out, indent: indent, level: level + 1)
            }
        }
    }

    /// Shortest decimal text that reads back the same; a whole number keeps `.0`; not-a-number is null.
    static func text(of value: Double) -> String { value.isFinite ? "\(value)" : "null" }

    private static func write(_ count: Int, _ open: String, _ close: String, to out: inout [UInt8], _ indent: Int?, _ level: Int,
                              _ item: (Int, inout [UInt8]) -> Void) {
        out += open.utf8
        for index in 0..<count {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            newline(to: &out, indent, level + 1)
            item(index, &out)
        }
        if count > 0 { newline(to: &out, indent, level) }
        out += close.utf8
    }

    private static func newline(to out: inout [UInt8], _ indent: Int?, _ level: Int) {
        guard let indent else { return }
        out.append(UInt8(ascii: "\n"))
        out += repeatElement(UInt8(ascii: " "), count: indent * level)
    }

    /// A quoted string. `bytes` must be valid UTF-8.
    public static func write(string bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in bytes { escape(byte, to: &out) }
        out.append(UInt8(ascii: "\""))
    }

    /// One byte inside a string: quotes, backslashes and control characters escaped, all else as it is.
    @inlinable public static func escape(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): out += [UInt8(ascii: "\\"), UInt8(ascii: "\"")]
        case UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
        case 0x08: out += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
        case 0x0C: out += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
        case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case 0x0D: out += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case 0x09: out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case 0..<0x20:
            let hex = Array("0123456789abcdef".utf8)
            out += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        default: out.append(byte)
        }
    }
}
