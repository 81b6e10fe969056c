internal import FalcodYAML

/// A type that a configuration value may have. A value that does not read as one leaves the default in force.
protocol ConfigScalar: Sendable {
    init?(scalar: String)
    static var schema: YAMLSchema { get }
    /// As documentation shows a default.
    var text: String { get }
}

extension Bool: ConfigScalar {
    /// The words of YAML 1.1, in lower case, upper case or with a capital.
    init?(scalar: String) {
        let lower = scalar.lowercased()
        guard scalar == lower || scalar == scalar.uppercased() || scalar == lower.prefix(1).uppercased() + lower.dropFirst() else {
            return nil
        }
        switch lower {
        case "true", "yes", "on", "y": self = true
        case "false", "no", "off", "n": self = false
        default: return nil
        }
    }

    static var schema: YAMLSchema { .boolean }
    var text: String { self ? "true" : "false" }
}

extension String: ConfigScalar {
    init?(scalar: String) { self = scalar }
    static var schema: YAMLSchema { .string }
    var text: String { self }
}

extension Double: ConfigScalar {
    init?(scalar: String) {
        guard let value = Double(scalar) else { return nil }
        self = value
    }

    static var schema: YAMLSchema { .number }
    var text: String { "\(self)" }
}

extension FixedWidthInteger where Self: Sendable {
    /// Decimal, `0x` hexadecimal or octal with a leading zero, inside the type's range.
    init?(scalar: String) {
        let isNegative = scalar.hasPrefix("-")
        let digits = isNegative || scalar.hasPrefix("+") ? scalar.dropFirst() : scalar[...]
        guard let first = digits.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
        let sign = isNegative ? "-" : ""
        let value: Self?
        if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
            value = Self(sign + digits.dropFirst(2), radix: 16)
        } else if digits.hasPrefix("0") && digits.count > 1 {
            value = Self(sign + digits.dropFirst(), radix: 8)
        } else {
            value = Self(sign + digits, radix: 10)
        }
        guard let value else { return nil }
        self = value
    }

    static var schema: YAMLSchema { .integer() }
    var text: String { "\(self)" }
}

extension Int16: ConfigScalar {}
extension UInt8: ConfigScalar {}
extension UInt16: ConfigScalar {}
extension UInt32: ConfigScalar {}
extension UInt64: ConfigScalar {}
extension Int: ConfigScalar {}
