/// The bytes are not JSON, or nested too deeply. `position` counts bytes from the start.
struct JSONReaderError: Error, Equatable {
    var position: Int
}

/// Reads JSON from untrusted bytes piece by piece, without building a tree and without allocating: whoever reads says
/// which member it wants next. Strings may hold any bytes from 0x80 up; whether they are UTF-8 is not looked at.
struct JSONReader {
    private let bytes: Bytes
    private(set) var position = 0
    /// Where texts with escapes are put. Unescaping never lengthens, so room for all input suffices.
    private var room: UnsafeMutablePointer<UInt8>
    private var depth = 0

    static let maximumDepth = 64

    enum Kind { case object, array, string, number, boolean, null }

    /// `room` holds at least `bytes.count` bytes; texts that were read point there or into `bytes`.
    init(_ bytes: Bytes, room: UnsafeMutablePointer<UInt8>) {
        self.bytes = bytes
        self.room = room
    }

    /// What comes next.
    mutating func kind() throws(JSONReaderError) -> Kind {
        skipBlanks()
        switch byte {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: return .number
        }
    }

    /// Nothing but blanks is left.
    mutating func end() throws(JSONReaderError) {
        skipBlanks()
        if position < bytes.count { throw failure }
    }

    /// Reads an object; `member` must read each value, or `skip` it.
    mutating func object(_ member: (Bytes, inout JSONReader) throws(JSONReaderError) -> Void) throws(JSONReaderError) {
        try sequence(UInt8(ascii: "{"), UInt8(ascii: "}")) { (reader) throws(JSONReaderError) in
            let key = try reader.string()
            try reader.expect(UInt8(ascii: ":"))
            try member(key, &reader)
        }
    }

    /// Reads an array; `item` must read each value, or `skip` it.
    mutating func array(_ item: (inout JSONReader) throws(JSONReaderError) -> Void) throws(JSONReaderError) {
        try sequence(UInt8(ascii: "["), UInt8(ascii: "]"), item)
    }

    private mutating func sequence(_ open: UInt8, _ close: UInt8,
                                   _ item: (inout JSONReader) throws(JSONReaderError) -> Void) throws(JSONReaderError) {
        try expect(open)
        guard depth < Self.maximumDepth else { throw failure }
        depth += 1
        defer { depth -= 1 }
        skipBlanks()
        if byte == close {
            position += 1
            return
        }
        while true {
            try item(&self)
            skipBlanks()
            guard let next = byte, next == close || next == UInt8(ascii: ",") else { throw failure }
            position += 1
            if next == close { return }
        }
    }

    mutating func skip() throws(JSONReaderError) {
        switch try kind() {
        case .object: try object { (_, reader) throws(JSONReaderError) in try reader.skip() }
        case .array: try array { (reader) throws(JSONReaderError) in try reader.skip() }
        case .string: _ = try string()
        case .number: _ = try integer()
        case .boolean: _ = try boolean()
        case .null: try word("null")
        }
    }

    mutating func boolean() throws(JSONReaderError) -> Bool {
        if byte == UInt8(ascii: "t") {
            try word("true")
            return true
        }
        try word("false")
        return false
    }

    private mutating func word(_ text: StaticString) throws(JSONReaderError) {
        let word = Bytes(staticText: text)
        guard bytes.dropFirst(position).hasPrefix(word) else { throw failure }
        position += word.count
    }

    /// A number; nil for one with a fraction or an exponent, or beyond 64 bits.
    mutating func integer() throws(JSONReaderError) -> Int64? {
        skipBlanks()
        let isNegative = take(UInt8(ascii: "-"))
        let start = position
        var value: Int64? = 0
        while let digit = byte, digit >= 48, digit <= 57 {
            value = value.flatMap {
                let (tens, overflow) = $0.multipliedReportingOverflow(by: 10)
                let (sum, more) = tens.subtractingReportingOverflow(Int64(digit) - 48)
                return overflow || more ? nil : sum
            }
            position += 1
        }
        guard position > start, position == start + 1 || bytes[start] != 48 else { throw failure }
        let fraction = try digits(after: UInt8(ascii: "."), signed: false)
        let mark = byte == UInt8(ascii: "E") ? UInt8(ascii: "E") : UInt8(ascii: "e")
        let exponent = try digits(after: mark, signed: true)
        guard let value, !fraction, !exponent else { return nil }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The part of a number that `mark` introduces, if it is there.
    private mutating func digits(after mark: UInt8, signed: Bool) throws(JSONReaderError) -> Bool {
        guard take(mark) else { return false }
        if signed, !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
        let start = position
        while let digit = byte, digit >= 48, digit <= 57 { position += 1 }
        guard position > start else { throw failure }
        return true
    }

    mutating func string() throws(JSONReaderError) -> Bytes {
        try expect(UInt8(ascii: "\""))
        let start = position
        while let next = byte, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { position += 1 }
        if take(UInt8(ascii: "\"")) { return bytes[start..<position - 1] }
        return try escapedString(from: start)
    }

    /// The rest of a string at whose escape the position is; what precedes it starts at `start`.
    private mutating func escapedString(from start: Int) throws(JSONReaderError) -> Bytes {
        let text = room
        room.update(from: bytes.base + start, count: position - start)
        room += position - start
        while let next = byte, next >= 0x20 {
            position += 1
            switch next {
            case UInt8(ascii: "\""): return Bytes(base: text, count: room - text)
            case UInt8(ascii: "\\"): try escape()
            default: put(next)
            }
        }
        throw failure
    }

    private mutating func escape() throws(JSONReaderError) {
        guard let letter = byte else { throw failure }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): put(letter)
        case UInt8(ascii: "b"): put(0x08)
        case UInt8(ascii: "f"): put(0x0C)
        case UInt8(ascii: "n"): put(0x0A)
        case UInt8(ascii: "r"): put(0x0D)
        case UInt8(ascii: "t"): put(0x09)
        case UInt8(ascii: "u"): try putCodePoint()
        default: throw failure
        }
    }

    private mutating func putCodePoint() throws(JSONReaderError) {
        var code = try hexadecimal()
        guard code < 0xDC00 || code > 0xDFFF else { throw failure }
        if code >= 0xD800, code <= 0xDBFF {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw failure }
            let low = try hexadecimal()
            guard low >= 0xDC00, low <= 0xDFFF else { throw failure }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        switch code {
        case ..<0x80: put(UInt8(code))
        case ..<0x800:
            put(0xC0 | UInt8(code >> 6))
            put(0x80 | UInt8(code & 63))
        case ..<0x10000:
            put(0xE0 | UInt8(code >> 12))
            put(0x80 | UInt8(code >> 6 & 63))
            put(0x80 | UInt8(code & 63))
        default:
            put(0xF0 | UInt8(code >> 18))
            put(0x80 | UInt8(code >> 12 & 63))
            put(0x80 | UInt8(code >> 6 & 63))
            put(0x80 | UInt8(code & 63))
        }
    }

    private mutating func hexadecimal() throws(JSONReaderError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw failure }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit = bytes[position]
            switch digit {
            case 48...57: value = value << 4 | UInt32(digit - 48)
            case 65...70, 97...102: value = value << 4 | UInt32((digit | 32) - 87)
            default: throw failure
            }
            position += 1
        }
        return value
    }

    private mutating func put(_ byte: UInt8) {
        room.pointee = byte
        room += 1
    }

    // MARK: Bytes

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var failure: JSONReaderError { JSONReaderError(position: position) }

    private mutating func skipBlanks() {
        while let next = byte, next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { position += 1 }
    }

    private mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ wanted: UInt8) throws(JSONReaderError) {
        skipBlanks()
        if !take(wanted) { throw failure }
    }
}
