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
    /// The longest length that fits three bytes.
    @usableFromInline static let paddedLimit = 1 << 21

    @usableFromInline static let varint: UInt32 = 0, fixed64: UInt32 = 1, delimited: UInt32 = 2, fixed32: UInt32 = 5
}

/// The width in bytes that each parameter of each event type has in a slot: 1, 2 or 4 for numbers that travel as
/// `fixed32`, 8 for `fixed64`, 0 for `bytes`. A row of 64 per type.
struct WireShapes: @unchecked Sendable {
    // Written only before it is shared, so any thread may read it; never freed.
    private let rows: UnsafePointer<UInt8>
    static let shared = WireShapes()

    private init() {
        let rows = UnsafeMutablePointer<UInt8>.allocate(capacity: EventType.count * Event.maxParams)
        rows.initialize(repeating: 0, count: EventType.count * Event.maxParams)
        for code in 0..<EventType.count {
            let info = EventType(rawValue: UInt16(code)).info
            for index in 0..<info.paramCount {
                rows[code * Event.maxParams + index] = Self.width(info.param(index).type)
            }
        }
        self.rows = UnsafePointer(rows)
    }

    static func width(_ type: ParamType) -> UInt8 {
        guard let size = type.fixedSize, size <= 8 else { return 0 }
        return UInt8(size)
    }

    @inline(__always) var base: UnsafePointer<UInt8> { rows }
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
