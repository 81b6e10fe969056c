import FalcodCore

/// Reads the lines, words and numbers that files of /proc are made of. Nothing is expected to be well-formed: what is not
/// there reads as nil.
struct TextScanner {
    private(set) var rest: Bytes

    init(_ text: Bytes) { rest = text }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next line, without its end; nil at the end.
    mutating func line() -> Bytes? {
        if rest.isEmpty { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        defer { rest = rest.dropFirst(end + 1) }
        return rest[0..<end]
    }

    /// The next word between blanks or tabs; nil at the end.
    mutating func word() -> Bytes? {
        var start = 0
        while start < rest.count, Self.isBlank(rest[start]) { start += 1 }
        var end = start
        while end < rest.count, !Self.isBlank(rest[end]) { end += 1 }
        guard end > start else {
            rest = .empty
            return nil
        }
        defer { rest = rest.dropFirst(end) }
        return rest[start..<end]
    }

    /// The part before the next `separator`, which is passed over; all that is left when there is none.
    mutating func upTo(_ separator: UInt8) -> Bytes {
        let end = rest.firstIndex(of: separator) ?? rest.count
        defer { rest = rest.dropFirst(end + 1) }
        return rest[0..<end]
    }

    mutating func skipWords(_ count: Int) {
        for _ in 0..<count where word() == nil { return }
    }

    /// The next word as a number; nil when it is none.
    mutating func number(radix: UInt64 = 10) -> UInt64? { word().flatMap { Self.number($0, radix: radix) } }

    mutating func signed() -> Int64? { word().flatMap(Self.signed) }

    /// The whole text as a number without sign; nil when it is none, or does not fit.
    static func number(_ text: Bytes, radix: UInt64 = 10) -> UInt64? {
        guard text.count > 0, text.count <= 64 else { return nil }
        var value: UInt64 = 0
        for index in 0..<text.count {
            let byte = text[index]
            let digit: UInt8
            switch byte {
            case 48...57: digit = byte - 48
            case 65...70: digit = byte - 55
            case 97...102: digit = byte - 87
            default: return nil
            }
            guard digit < radix else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: radix)
            let (sum, isTooLargeToo) = product.addingReportingOverflow(UInt64(digit))
            if isTooLarge || isTooLargeToo { return nil }
            value = sum
        }
        return value
    }

    static func signed(_ text: Bytes) -> Int64? {
        if text.count > 1, text[0] == UInt8(ascii: "-") {
            guard let magnitude = number(text.dropFirst(1)), magnitude <= UInt64(Int64.max) else { return nil }
            return -Int64(magnitude)
        }
        return number(text).flatMap { Int64(exactly: $0) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
