/// Writes events as records in the driver's own form, one behind the other.
///
/// Used where events that did not come from the driver are recorded, and by tests; events of the driver are moved as
/// they are.
public struct WireEncoder: Sendable {
    /// The records so far.
    public private(set) var bytes: [UInt8] = []
    private let shapes = WireShapes.shared

    public init() {}

    /// Forgets the records and keeps the memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends `event`. `sequence` counts the records of one CPU and lane.
    public mutating func append(_ event: Event, sequence: UInt64, cgroup: UInt64 = 0) {
        let first = bytes.count
        let known = event.info.paramCount
        var flags = event.isStateOnly ? WireFormat.stateOnlyFlag : 0
        if event.paramCount < known { flags |= UInt32(event.paramCount + 1) << 8 }
        bytes.append(WireFormat.recordTag)
        bytes.append(contentsOf: [0, 0, 0])
        put(WireFormat.timeTag, event.timestamp)
        put(WireFormat.tidTag, UInt64(bitPattern: event.tid))
        put(WireFormat.typeTag, UInt32(event.type.rawValue))
        put(WireFormat.sequenceTag, sequence)
        put(WireFormat.cgroupTag, cgroup)
        put(WireFormat.cpuTag, UInt32(event.cpu))
        put(WireFormat.flagsTag, flags)
        bytes.append(WireFormat.messageTag)
        bytes.append(contentsOf: [0, 0, 0])
        let message = bytes.count
        for index in 0..<min(event.paramCount, known) where event.params[index].count > 0 { putParameter(event, index) }
        // The inner length first: patching it may move what follows.
        setLength(at: message - 3, to: bytes.count - message)
        setLength(at: first + 1, to: bytes.count - first - WireFormat.recordHead)
    }

    private mutating func putParameter(_ event: Event, _ index: Int) {
        let type = event.info.param(index).type
        switch WireShapes.width(type) {
        case 0:
            let slot = event.params[index]
            putTag(index, WireFormat.delimited)
            let length = bytes.count
            bytes.append(contentsOf: [0, 0, 0])
            bytes.append(contentsOf: UnsafeBufferPointer(start: slot.base, count: slot.count))
            setLength(at: length, to: slot.count)
        case 8:
            putTag(index, WireFormat.fixed64)
            put(type.isSigned ? UInt64(bitPattern: event.signed(index)) : event.unsigned(index))
        default:
            putTag(index, WireFormat.fixed32)
            put(UInt32(truncatingIfNeeded: type.isSigned ? UInt64(bitPattern: event.signed(index)) : event.unsigned(index)))
        }
    }

    private mutating func putTag(_ index: Int, _ wire: UInt32) {
        let tag = UInt32(index + 1) << 3 | wire
        if tag >= 0x80 { bytes.append(UInt8(tag & 0x7f) | 0x80) }
        bytes.append(tag >= 0x80 ? UInt8(tag >> 7) : UInt8(tag))
    }

    private mutating func put(_ tag: UInt8, _ value: some FixedWidthInteger & BitwiseCopyable) {
        bytes.append(tag)
        put(value)
    }

    private mutating func put(_ value: some FixedWidthInteger & BitwiseCopyable) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a length into the three bytes kept for it, or makes room for a longer one: then the record has no
    /// constant offsets any more, but stays legal.
    private mutating func setLength(at place: Int, to length: Int) {
        if length < WireFormat.paddedLimit {
            bytes[place] = UInt8(length & 0x7f) | 0x80
            bytes[place + 1] = UInt8(length >> 7 & 0x7f) | 0x80
            bytes[place + 2] = UInt8(length >> 14)
        } else {
            var rest = length
            var digits: [UInt8] = []
            while rest >= 0x80 {
                digits.append(UInt8(rest & 0x7f) | 0x80)
                rest >>= 7
            }
            bytes.replaceSubrange(place..<(place + 3), with: digits + [UInt8(rest)])
        }
    }
}
