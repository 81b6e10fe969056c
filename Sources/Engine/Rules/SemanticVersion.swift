/// A version of three numbers.
public struct SemanticVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var major: UInt32
    public var minor: UInt32
    public var patch: UInt32

    public init(_ major: UInt32, _ minor: UInt32, _ patch: UInt32) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// Reads three numbers separated by dots at the beginning of a text; nil when there are not three. As lenient as the
    /// C library's `scanf`, which Falco uses: white space and a sign may precede a number, large numbers wrap, and
    /// whatever follows the third is ignored.
    public init?(_ text: String) {
        var rest = text.utf8[...]
        var numbers: [UInt32] = []
        while numbers.count < 3 {
            if !numbers.isEmpty {
                guard rest.popFirst() == UInt8(ascii: ".") else { return nil }
            }
            guard let number = Self.scanNumber(&rest) else { return nil }
            numbers.append(number)
        }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    private static func scanNumber(_ rest: inout Substring.UTF8View) -> UInt32? {
        while let byte = rest.first, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { rest.removeFirst() }
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        var value: UInt64 = 0
        var digits = 0
        while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
            value = overflow || carry || value == .max ? .max : sum
            digits += 1
            rest.removeFirst()
        }
        guard digits > 0 else { return nil }
        return UInt32(truncatingIfNeeded: isNegative ? 0 &- value : value)
    }

    public var description: String { "\(major).\(minor).\(patch)" }

    public static func < (a: SemanticVersion, b: SemanticVersion) -> Bool {
        (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }

    /// Whether this version serves somebody who asks for `required`: same major number, not older.
    public func satisfies(_ required: SemanticVersion) -> Bool { major == required.major && self >= required }
}
