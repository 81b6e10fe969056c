/// Backslash escapes of quoted strings.
enum FilterEscapes {
    struct Problem: Error {
        var message: String
    }

    /// `body` is the text between the quotes.
    static func decode(_ body: ArraySlice<UInt8>, delimiter: UInt8) -> Result<[UInt8], Problem> {
        var out: [UInt8] = []
        out.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            guard body[index] == UInt8(ascii: "\\") else {
                out.append(body[index])
                index += 1
                continue
            }
            // A string never ends in a lone backslash: that would have escaped the delimiter.
            guard index + 1 < body.endIndex else { return .failure(Problem(message: "unsupported string escape sequence: \\")) }
            let letter = body[index + 1]
            index += 2
            switch letter {
            case UInt8(ascii: "b"): out.append(0x08)
            case UInt8(ascii: "f"): out.append(0x0C)
            case UInt8(ascii: "n"): out.append(0x0A)
            case UInt8(ascii: "r"): out.append(0x0D)
            case UInt8(ascii: "t"): out.append(0x09)
            case UInt8(ascii: "/"): out.append(letter)
            // Falco reads an escaped blank as a backslash, for the sake of old rules.
            case UInt8(ascii: "\\"), UInt8(ascii: " "): out.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard letter == delimiter else { return .failure(wrongQuote(letter, in: delimiter)) }
                out.append(letter)
            case UInt8(ascii: "x"):
                guard body.endIndex - index >= 2, let high = hexValue(body[index]), let low = hexValue(body[index + 1]) else {
                    return .failure(unsupported(letter))
                }
                out.append(high << 4 | low)
                index += 2
            default: return .failure(unsupported(letter))
            }
        }
        return .success(out)
    }

    private static func unsupported(_ letter: UInt8) -> Problem {
        Problem(message: "unsupported string escape sequence: \\" + String(decoding: [letter], as: UTF8.self))
    }

    private static func wrongQuote(_ letter: UInt8, in delimiter: UInt8) -> Problem {
        let escaped = String(decoding: [letter], as: UTF8.self)
        return Problem(message: "invalid \\\(escaped) escape in \(String(decoding: [delimiter], as: UTF8.self))-quoted string")
    }

    /// The value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension [UInt8] {
    /// The length of the well-formed UTF-8 sequence of several bytes that starts at `start`; 0 when there is none.
    func utf8SequenceLength(at start: Int) -> Int {
        let length: Int
        let secondRange: ClosedRange<UInt8>
        switch self[start] {
        case 0xC2...0xDF: (length, secondRange) = (2, 0x80...0xBF)
        case 0xE0: (length, secondRange) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: (length, secondRange) = (3, 0x80...0xBF)
        case 0xED: (length, secondRange) = (3, 0x80...0x9F)
        case 0xF0: (length, secondRange) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, secondRange) = (4, 0x80...0xBF)
        case 0xF4: (length, secondRange) = (4, 0x80...0x8F)
        default: return 0
        }
        guard count - start >= length, secondRange.contains(self[start + 1]) else { return 0 }
        for offset in 2..<Swift.max(length, 2) where self[start + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
