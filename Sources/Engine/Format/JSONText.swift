import FalcodCore

/// JSON strings built in scratch memory, with invalid UTF-8 replaced.
enum JSONText {
    /// Appends `bytes` as they stand between the quotes of a JSON string: quotes, backslashes and control characters
    /// escaped, each maximal invalid part of a UTF-8 sequence replaced by U+FFFD, all else unchanged.
    static func append(_ bytes: Bytes, to out: inout TextBuilder, _ scratch: inout Scratch) {
        var position = 0
        while position < bytes.count {
            let run = plainRun(bytes, from: position)
            if run > position {
                out.append(bytes[position..<run], &scratch)
                position = run
                continue
            }
            if bytes[position] < 0x80 {
                appendEscape(of: bytes[position], to: &out, &scratch)
                position += 1
                continue
            }
            let length = UTF8Repair.sequenceLength(bytes, at: position)
            if length > 0 {
                out.append(bytes[position..<position + length], &scratch)
            } else {
                out.append("\u{FFFD}", &scratch)
            }
            position += Int(length.magnitude)
        }
    }

    /// Appends `bytes` with quotes around.
    static func appendQuoted(_ bytes: Bytes, to out: inout TextBuilder, _ scratch: inout Scratch) {
        out.append(UInt8(ascii: "\""), &scratch)
        append(bytes, to: &out, &scratch)
        out.append(UInt8(ascii: "\""), &scratch)
    }

    /// The end of the run of bytes from `start` that need no escape and are no part of a multi-byte sequence.
    private static func plainRun(_ bytes: Bytes, from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
            position += 1
        }
        return position
    }

    private static func appendEscape(of byte: UInt8, to out: inout TextBuilder, _ scratch: inout Scratch) {
        switch byte {
        case UInt8(ascii: "\""): out.append("\\\"", &scratch)
        case UInt8(ascii: "\\"): out.append("\\\\", &scratch)
        case 0x08: out.append("\\b", &scratch)
        case 0x09: out.append("\\t", &scratch)
        case 0x0A: out.append("\\n", &scratch)
        case 0x0C: out.append("\\f", &scratch)
        case 0x0D: out.append("\\r", &scratch)
        default:
            let low = byte & 15
            out.append(byte < 16 ? "\\u000" : "\\u001", &scratch)
            out.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10, &scratch)
        }
    }
}

extension TextBuilder {
    /// Appends an array's bytes.
    mutating func append(contentsOf bytes: [UInt8], _ scratch: inout Scratch) {
        bytes.withUnsafeBufferPointer { buffer in
            // The pointer is used inside the closure only; an empty array has no base and nothing to append.
            if let base = buffer.baseAddress { append(Bytes(base: base, count: buffer.count), &scratch) }
        }
    }
}
