/// Makes bytes valid UTF-8: each maximal invalid sequence becomes U+FFFD.
public enum UTF8Repair {
    /// The bytes themselves when they are valid, a repaired copy in scratch memory otherwise.
    public static func valid(_ bytes: Bytes, _ scratch: inout Scratch) -> Bytes {
        var position = 0
        while position < bytes.count {
            let length = sequenceLength(bytes, at: position)
            if length <= 0 { return repair(bytes, from: position, &scratch) }
            position += length
        }
        return bytes
    }

    private static func repair(_ bytes: Bytes, from bad: Int, _ scratch: inout Scratch) -> Bytes {
        let out = scratch.allocate(bad + (bytes.count - bad) * 3)
        out.update(from: bytes.base, count: bad)
        var written = bad
        var position = bad
        while position < bytes.count {
            let length = sequenceLength(bytes, at: position)
            if length > 0 {
                (out + written).update(from: bytes.base + position, count: length)
                written += length
                position += length
            } else {
                out[written] = 0xEF
                out[written + 1] = 0xBF
                out[written + 2] = 0xBD
                written += 3
                position += max(-length, 1)
            }
        }
        return Bytes(base: out, count: written)
    }

    /// The length of the valid sequence at `position`, or minus the length of the invalid one.
    public static func sequenceLength(_ bytes: Bytes, at position: Int) -> Int {
        let first = bytes[position]
        if first < 0x80 { return 1 }
        let length: Int
        var low: UInt8 = 0x80, high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default: return -1
        }
        for index in 1..<length {
            guard position + index < bytes.count, bytes[position + index] >= low, bytes[position + index] <= high else { return -index }
            low = 0x80
            high = 0xBF
        }
        return length
    }
}
