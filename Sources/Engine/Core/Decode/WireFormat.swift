/// Where things lie in an event record: protobuf with constant offsets, see `proto/falcod/v1/envelope.proto`.
@usableFromInline enum WireFormat {
    /// Tag of an element of a batch; a length of three bytes follows.
    @usableFromInline static let recordTag: UInt8 = 0x0A
    @usableFromInline static let recordHead = 4

    /// Offsets of the values of an event's fields from the start of the record, and their tags one byte before.
    @usableFromInline static let time = 5, tid = 14, type = 23, sequence = 28, cgroup = 37, cpu = 46, flags = 51
    @usableFromInline static let timeTag: UInt8 = 0x09, tidTag: UInt8 = 0x11, typeTag: UInt8 = 0x1D
    @usableFromInline static let sequenceTag: UInt8 = 0x21, cgroupTag: UInt8 = 0x29, cpuTag: UInt8 = 0x35
    @usableFromInline static let flagsTag: UInt8 = 0x3D, messageTag: UInt8 = 0x7A
    @usableFromInline static let messageLength = 56
    /// Where the event's message begins.
    @usableFromInline static let message = 59

    @usableFromInline static let stateOnlyFlag: UInt32 = 1
    /// An event's lane is in two bits of its flags from here on.
    @usableFromInline static let laneShift: UInt32 = 4
    /// The longest length that fits three bytes.
    @usableFromInline static let paddedLimit = 1 << 21

    @usableFromInline static let varint: UInt32 = 0, fixed64: UInt32 = 1, delimited: UInt32 = 2, fixed32: UInt32 = 5
}

/// How a parameter travels, when its writer keeps to the table.
struct WireShape {
    /// The field's tag as it lies in memory, and which of its 16 bits belong to it: small tags have one byte.
    let tag: UInt16, mask: UInt16
    /// Bytes of the tag.
    let tagSize: UInt8
    /// Bytes of a number: 4 or 8; 0 for `bytes`.
    let size: UInt8
    /// Bytes of the slot: of a number the width that its type has everywhere else; 0 for `bytes`.
    let width: UInt8

    init(index: Int, type: ParamType) {
        let fixed = type.fixedSize ?? 0
        width = fixed <= 8 ? UInt8(fixed) : 0
        size = width == 0 ? 0 : width == 8 ? 8 : 4
        let wire = size == 8 ? WireFormat.fixed64 : size == 4 ? WireFormat.fixed32 : WireFormat.delimited
        let number = UInt32(index + 1) << 3 | wire
        tagSize = number < 0x80 ? 1 : 2
        tag = number < 0x80 ? UInt16(number) : UInt16(number & 0x7f | 0x80 | (number >> 7) << 8)
        mask = tagSize == 1 ? 0xff : 0xffff
    }

    /// A row of `Event.maxParams` per event type.
    static var table: UnsafePointer<WireShape> { Table.shared.rows }

    /// Written only before it is shared, so any thread may read it; never freed.
    private struct Table: @unchecked Sendable {
        let rows: UnsafePointer<WireShape>
        static let shared = Table()

        init() {
            let rows = UnsafeMutablePointer<WireShape>.allocate(capacity: EventType.count * Event.maxParams)
            rows.initialize(repeating: WireShape(index: 0, type: .none), count: EventType.count * Event.maxParams)
            for code in 0..<EventType.count {
                let info = EventType(rawValue: UInt16(code)).info
                for index in 0..<info.paramCount {
                    rows[code * Event.maxParams + index] = WireShape(index: index, type: info.param(index).type)
                }
            }
            self.rows = UnsafePointer(rows)
        }
    }
}

/// Why a record could not be read.
public struct WireError: Error, Sendable, CustomStringConvertible {
    /// Where in the bytes the record begins.
    public let offset: Int
    private let text: StaticString

    init(offset: Int, _ text: StaticString) {
        self.offset = offset
        self.text = text
    }

    public var reason: String { "\(text)" }
    public var description: String { "at byte \(offset): \(text)" }
}
