/// Byte buffers as text.
enum BufferText {
    private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    static func append(_ bytes: Bytes, base64: Bool, to text: inout TextBuilder, _ scratch: inout Scratch) {
        if base64 { append(base64: bytes, to: &text, &scratch) } else { append(dotted: bytes, to: &text, &scratch) }
    }

    /// Printable ASCII as it is, a dot for every other byte.
    static func append(dotted bytes: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let room = text.extend(bytes.count, &scratch)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            room[index] = byte &- 0x20 < 0x5f ? byte : UInt8(ascii: ".")
        }
    }

    /// RFC 4648 with padding.
    static func append(base64 bytes: Bytes, to text: inout TextBuilder, _ scratch: inout Scratch) {
        let letters = alphabet.utf8Start
        let room = text.extend((bytes.count + 2) / 3 * 4, &scratch)
        var out = 0
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let left = bytes.count - start
            let first = UInt32(bytes[start]) << 16
            let group = first | (left > 1 ? UInt32(bytes[start + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[start + 2]) : 0)
            room[out] = letters[Int(group >> 18)]
            room[out + 1] = letters[Int(group >> 12 & 63)]
            room[out + 2] = left > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "=")
            room[out + 3] = left > 2 ? letters[Int(group & 63)] : UInt8(ascii: "=")
            out += 4
        }
    }
}
