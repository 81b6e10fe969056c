import Testing

/// Little-endian bytes, for captures written out by hand.
func le(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

/// A string of a state block.
func str(_ text: String) -> [UInt8] { le(UInt16(text.utf8.count)) + Array(text.utf8) }

/// A block with padding and both lengths.
func block(_ type: UInt32, _ body: [UInt8]) -> [UInt8] {
    let padding = [UInt8](repeating: 0, count: -body.count & 3)
    let length = le(UInt32(12 + body.count + padding.count))
    return le(type) + length + body + padding + length
}

func section(major: UInt16 = 1, magic: UInt32 = 0x1A2B_3C4D) -> [UInt8] {
    block(0x0A0D_0D0A, le(magic) + le(major) + le(UInt16(2)) + le(UInt64.max))
}

/// An entry behind a length that counts itself.
func entry(_ body: [UInt8]) -> [UInt8] { le(UInt32(body.count + 4)) + body }

/// An event block of any kind. `count` and `length` replace what the parameters say.
func eventBlock(
    _ blockType: UInt32 = 0x216, type: UInt16, time: UInt64 = 1000, tid: Int64 = 7, cpu: UInt16 = 0, flags: UInt32? = nil,
    params: [[UInt8]] = [], count: UInt32? = nil, length: UInt32? = nil, isVersion1: Bool = false, wide: Bool = false
) -> [UInt8] {
    let lengths = params.flatMap { wide ? le(UInt32($0.count)) : le(UInt16($0.count)) }
    let content = lengths + params.flatMap(\.self)
    let size = UInt32((isVersion1 ? 22 : 26) + content.count)
    var body = le(cpu) + (flags.map { le($0) } ?? [])
    body += le(time) + le(tid) + le(length ?? size) + le(type)
    if !isVersion1 { body += le(count ?? UInt32(params.count)) }
    return block(blockType, body + content)
}

/// A section with one harmless event behind `state`, so that it counts as a capture.
func capture(_ state: [UInt8], events: [UInt8] = eventBlock(type: 5, params: [le(Int64(0)), le(Int64(3))])) -> [UInt8] {
    section() + state + events
}

/// A damaged capture and, where it matters, the error it leads to.
struct DamagedCapture: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var reason: String

    init(_ name: String, _ bytes: [UInt8], _ reason: String = "") {
        testDescription = name
        self.bytes = bytes
        self.reason = reason
    }
}
