import FalcodCore
import Glibc

/// The value of a parameter of a scripted event, before it is known how the event table wants it written. Literals of
/// integers, strings and arrays of strings are values.
public enum ParamValue: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// No bytes at all: how probes report what they could not read.
    case absent
    case integer(Int64)
    case unsigned(UInt64)
    /// Written with a NUL behind it where the table has a string, as it is elsewhere.
    case string(String)
    /// Each followed by NUL: `args`, `env`, `cgroups`.
    case strings([String])
    /// Exactly these bytes, whatever the type.
    case bytes([UInt8])
    /// A value with a choice of types: the number of the type, then the value in that type's width.
    case dynamic(UInt8, [UInt8])

    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: String...) { self = .strings(elements) }

    /// The bytes of a parameter of type `type`; nil when the type cannot hold such a value.
    func encoded(as type: ParamType) -> [UInt8]? {
        switch self {
        case .absent: []
        case .bytes(let bytes): bytes
        case .dynamic(let index, let value): type == .dynamic ? [index] + value : nil
        case .integer(let value): Self.number(UInt64(bitPattern: value), type)
        case .unsigned(let value): Self.number(value, type)
        case .string(let text): type.fixedSize == nil ? Array(text.utf8) + (type.isString ? [0] : []) : nil
        case .strings(let texts): type.fixedSize == nil ? texts.flatMap { Array($0.utf8) + [0] } : nil
        }
    }

    private static func number(_ value: UInt64, _ type: ParamType) -> [UInt8]? {
        type.fixedSize.map { size in (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 } }
    }
}

/// Socket addresses as events carry them.
extension ParamValue {
    private static let unix: UInt8 = 1, inet: UInt8 = 2, inet6: UInt8 = 10

    /// An address of an IPv4 or IPv6 socket (`10.0.0.1`, `::1`); absent when the text is neither.
    public static func socketAddress(ip: String, port: UInt16) -> ParamValue {
        guard let (family, address) = parse(ip) else { return .absent }
        return .bytes([family] + address + [UInt8(truncatingIfNeeded: port), UInt8(port >> 8)])
    }

    /// The path of a unix socket.
    public static func socketAddress(path: String) -> ParamValue { .bytes([unix] + Array(path.utf8) + [0]) }

    /// Both ends of an IPv4 or IPv6 socket; absent when the texts are not addresses of one family.
    public static func socketTuple(
        source: String, sourcePort: UInt16, destination: String, destinationPort: UInt16
    ) -> ParamValue {
        guard let (family, from) = parse(source), let (other, to) = parse(destination), other == family else { return .absent }
        return .bytes([family] + from + [UInt8(truncatingIfNeeded: sourcePort), UInt8(sourcePort >> 8)]
            + to + [UInt8(truncatingIfNeeded: destinationPort), UInt8(destinationPort >> 8)])
    }

    /// Both ends of a unix socket: the kernel's pointers, and the path.
    public static func socketTuple(source: UInt64, destination: UInt64, path: String) -> ParamValue {
        let pointers = [source, destination].flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        return .bytes([unix] + pointers + Array(path.utf8) + [0])
    }

    /// Descriptors and the conditions that `poll` reports for them.
    public static func descriptors(_ list: [(fd: Int64, events: Int16)]) -> ParamValue {
        var bytes: [UInt8] = [UInt8(truncatingIfNeeded: list.count), UInt8(truncatingIfNeeded: list.count >> 8)]
        for entry in list {
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: entry.fd >> (8 * $0)) }
            bytes += [UInt8(truncatingIfNeeded: entry.events), UInt8(truncatingIfNeeded: entry.events >> 8)]
        }
        return .bytes(bytes)
    }

    private static func parse(_ ip: String) -> (family: UInt8, address: [UInt8])? {
        var address = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, ip, &address) == 1 { return (inet, Array(address[..<4])) }
        return inet_pton(AF_INET6, ip, &address) == 1 ? (inet6, address) : nil
    }
}
