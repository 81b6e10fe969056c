import FalcodCore
import Glibc

/// Reads constants for the type of the field they are compared with.
enum ConstantParser {
    struct Problem: Error {
        var message: String
        init(_ message: String) { self.message = message }
    }

    /// The longest text, in bytes, that Falco's buffers hold beside a terminator.
    private static let maxLength = 255

    /// Parses `text`, which is unescaped. Buffers may hold any byte; every other constant is a C string.
    static func parse(_ text: [UInt8], as type: ParamType) throws(Problem) -> Constant {
        if type == .bytebuf { return try buffer(text) }
        guard !text.contains(0) else { throw Problem("filter error: filter value cannot contain a NUL byte (\\x00)") }
        switch type {
        case .int8: return Constant(type: type, bytes: text, number: extend(Int8(truncatingIfNeeded: try signed(text))))
        case .int16: return Constant(type: type, bytes: text, number: extend(Int16(truncatingIfNeeded: try signed(text))))
        case .int32: return Constant(type: type, bytes: text, number: extend(Int32(truncatingIfNeeded: try signed(text))))
        case .int64, .fd, .pid, .errno: return Constant(type: type, bytes: text, number: extend(try signed(text)))
        case .uint8, .flags8, .enumflags8, .l4proto: return Constant(type: type, bytes: text, number: try unsigned(text) & 0xff)
        case .uint16, .flags16, .enumflags16: return Constant(type: type, bytes: text, number: try unsigned(text) & 0xffff)
        case .uint32, .flags32, .enumflags32, .mode, .uid, .gid:
            return Constant(type: type, bytes: text, number: try unsigned(text) & 0xffff_ffff)
        case .uint64, .reltime, .abstime: return Constant(type: type, bytes: text, number: try unsigned(text))
        case .double:
            let number = Double(Int32(truncatingIfNeeded: try signed(text)))
            return Constant(type: type, bytes: text, number: number.bitPattern)
        case .port: return Constant(type: type, bytes: text, number: UInt64(try port(text)))
        case .bool: return try boolean(text)
        case .ipaddr, .ipv4addr, .ipv6addr: return try address(text, type)
        case .ipnet, .ipv4net, .ipv6net: return try network(text, type)
        case .charbuf, .fspath, .fsrelpath, .sockaddr, .socktuple, .sockfamily: return try string(text, type)
        default: throw Problem("wrong parameter type \(type.rawValue)")
        }
    }

    /// The bytes that pairs of hexadecimal digits stand for; nil when there are others.
    static func unhex(_ text: [UInt8]) -> [UInt8]? {
        guard text.count % 2 == 0 else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 2)
        for index in stride(from: 0, to: text.count, by: 2) {
            guard let high = FilterEscapes.hexValue(text[index]), let low = FilterEscapes.hexValue(text[index + 1]) else { return nil }
            out.append(high << 4 | low)
        }
        return out
    }

    private static func display(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self) }

    // MARK: Texts

    private static func buffer(_ text: [UInt8]) throws(Problem) -> Constant {
        guard text.count <= maxLength else { throw Problem("filter parameter too long (byte buf)") }
        return Constant(type: .bytebuf, bytes: text)
    }

    private static func string(_ text: [UInt8], _ type: ParamType) throws(Problem) -> Constant {
        guard text.count <= maxLength else {
            throw Problem("filter parameter too long (used=\(text.count + 1), available=\(maxLength + 1)):" + display(text))
        }
        return Constant(type: type, bytes: text)
    }

    private static func boolean(_ text: [UInt8]) throws(Problem) -> Constant {
        if text.elementsEqual("true".utf8) { return Constant(type: .bool, bytes: text, number: 1) }
        if text.elementsEqual("false".utf8) { return Constant(type: .bool, bytes: text, number: 0) }
        throw Problem("filter error: unrecognized boolean value " + display(text))
    }

    // MARK: Numbers

    private static func extend(_ number: some SignedInteger & FixedWidthInteger) -> UInt64 { UInt64(bitPattern: Int64(number)) }

    /// Sign and magnitude of a decimal number with optional white space before it; nil for a magnitude above 64 bits.
    private static func decimal(_ text: [UInt8]) throws(Problem) -> (isNegative: Bool, magnitude: UInt64?) {
        var index = 0
        while index < text.count, FilterLexer.isSpace(text[index]) { index += 1 }
        var isNegative = false
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < text.count else { throw Problem(display(text) + " is not a valid number") }
        var magnitude: UInt64? = 0
        while index < text.count {
            guard FilterLexer.isDigit(text[index]) else { throw Problem(display(text) + " is not a valid number") }
            if let value = magnitude {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(text[index] - UInt8(ascii: "0")))
                magnitude = overflow || carry ? nil : sum
            }
            index += 1
        }
        return (isNegative, magnitude)
    }

    /// As the C library reads it: too large a number becomes the largest, a minus sign wraps.
    private static func unsigned(_ text: [UInt8]) throws(Problem) -> UInt64 {
        let number = try decimal(text)
        guard let magnitude = number.magnitude else { return .max }
        return number.isNegative ? 0 &- magnitude : magnitude
    }

    private static func signed(_ text: [UInt8]) throws(Problem) -> Int64 {
        let number = try decimal(text)
        if number.isNegative {
            guard let magnitude = number.magnitude, magnitude <= UInt64(Int64.max) else { return .min }
            return -Int64(magnitude)
        }
        return number.magnitude.flatMap(Int64.init(exactly:)) ?? .max
    }

    /// A number, wrapped to 16 bits, or the name of a service. The empty text is port 0.
    private static func port(_ text: [UInt8]) throws(Problem) -> UInt16 {
        if text.isEmpty { return 0 }
        if text.allSatisfy(FilterLexer.isDigit) {
            let number = try unsigned(text)
            guard number <= UInt64(Int32.max) else { throw Problem(display(text) + " is not a valid number") }
            return UInt16(truncatingIfNeeded: number)
        }
        guard let port = service(text) else { throw Problem("unrecognized protocol " + display(text)) }
        return port
    }

    private static func service(_ name: [UInt8]) -> UInt16? {
        var entry = servent()
        var found: UnsafeMutablePointer<servent>?
        let capacity = 4096
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            (name + [0]).withUnsafeBytes { text -> UInt16? in
                // `text` ends in NUL; all pointers are used only during the call.
                let status = getservbyname_r(text.assumingMemoryBound(to: CChar.self).baseAddress!, nil, &entry,
                                             buffer.baseAddress!, capacity, &found)
                guard status == 0, let found else { return nil }
                return UInt16(truncatingIfNeeded: found.pointee.s_port).byteSwapped
            }
        }
    }

    // MARK: Addresses

    private static func binary(_ text: some Collection<UInt8>, family: Int32, size: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: size)
        let isValid = (Array(text) + [0]).withUnsafeBytes { source in
            bytes.withUnsafeMutableBytes { target in
                // `source` ends in NUL, `target` has the size of an address of the family.
                inet_pton(family, source.assumingMemoryBound(to: CChar.self).baseAddress!, target.baseAddress!) == 1
            }
        }
        return isValid ? bytes : nil
    }

    /// The family follows from a dot in the text, so that mixed notation is no IPv6 address.
    private static func isIPv4(_ text: [UInt8], _ type: ParamType) -> Bool {
        switch type {
        case .ipv4addr, .ipv4net: true
        case .ipv6addr, .ipv6net: false
        default: text.contains(UInt8(ascii: "."))
        }
    }

    private static func address(_ text: [UInt8], _ type: ParamType) throws(Problem) -> Constant {
        if isIPv4(text, type) {
            guard let bytes = binary(text, family: AF_INET, size: 4) else { throw Problem("unrecognized IPv4 address " + display(text)) }
            return Constant(type: type, bytes: bytes)
        }
        guard let bytes = binary(text, family: AF_INET6, size: 16) else { throw Problem("unrecognized IPv6 address " + display(text)) }
        return Constant(type: type, bytes: bytes)
    }

    private static func network(_ text: [UInt8], _ type: ParamType) throws(Problem) -> Constant {
        let isIPv4 = isIPv4(text, type)
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
            throw Problem((isIPv4 ? "unrecognized IP network " : "invalid v6 netmask: ") + display(text))
        }
        let mask = Array(text[(slash + 1)...])
        guard let bytes = binary(text[..<slash], family: isIPv4 ? AF_INET : AF_INET6, size: isIPv4 ? 4 : 16) else {
            throw Problem((isIPv4 ? "unrecognized IP address " : "unrecognized IPv6 address ") + display(text))
        }
        let length = UInt8(truncatingIfNeeded: try unsigned(mask))
        if isIPv4 {
            guard length <= 32 else { throw Problem("invalid netmask " + display(mask)) }
        } else {
            guard length >= 1, length <= 128 else { throw Problem("invalid v6 netmask " + display(mask)) }
        }
        return Constant(type: type, bytes: bytes, prefixLength: length)
    }
}
