/// Writes events as records in the driver's own form, one behind the other.
///
/// Used where events that did not come from the driver are recorded, and by tests; events of the driver are moved as
/// they are.
public struct WireEncoder {
    /// The records so far.
    public private(set) var bytes: [UInt8] = []
    public init() {}

    /// Forgets the records and keeps the memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends `event`. `sequence` counts the records of one CPU and lane.
    public mutating func append(_ event: Event, sequence: UInt64, cgroup: UInt64 = 0, lane: EventLane = .critical) {
        let count = min(event.paramCount, event.info.paramCount)
        var bound = WireFormat.message + 4
        for index in 0..<count { bound += event.params[index].count + 12 }
        let first = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: bound))
        let used = bytes.withUnsafeMutableBufferPointer { memory in
            // Never nil: the array was just made larger than a record's head.
            guard let base = memory.baseAddress else { return 0 }
            var record = RecordWriter(base + first, isLarge: bound >= WireFormat.paddedLimit)
            Self.write(event, count, sequence, cgroup, lane, &record)
            return record.count
        }
        bytes.removeLast(bound - used)
    }

    private static func write(
        _ event: Event, _ count: Int, _ sequence: UInt64, _ cgroup: UInt64, _ lane: EventLane, _ record: inout RecordWriter
    ) {
        var flags = (event.isStateOnly ? WireFormat.stateOnlyFlag : 0) | UInt32(lane.rawValue) << WireFormat.laneShift
        if count < event.info.paramCount { flags |= UInt32(count + 1) << 8 }
        record.put(WireFormat.recordTag)
        let whole = record.beginLength()
        record.put(WireFormat.timeTag, event.timestamp)
        record.put(WireFormat.tidTag, UInt64(bitPattern: event.tid))
        record.put(WireFormat.typeTag, UInt32(event.type.rawValue))
        record.put(WireFormat.sequenceTag, sequence)
        record.put(WireFormat.cgroupTag, cgroup)
        record.put(WireFormat.cpuTag, UInt32(event.cpu))
        record.put(WireFormat.flagsTag, flags)
        record.put(WireFormat.messageTag)
        let message = record.beginLength()
        let shapes = WireShape.table + Int(event.type.rawValue) * Event.maxParams
        for index in 0..<count where event.params[index].count > 0 { write(event, index, shapes[index], &record) }
        record.endLength(message)
        record.endLength(whole)
    }

    private static func write(_ event: Event, _ index: Int, _ shape: WireShape, _ record: inout RecordWriter) {
        record.put(UInt8(truncatingIfNeeded: shape.tag))
        if shape.tagSize == 2 { record.put(UInt8(shape.tag >> 8)) }
        guard shape.size > 0 else {
            let length = record.beginLength()
            record.put(Bytes(base: event.params[index].base, count: event.params[index].count))
            record.endLength(length)
            return
        }
        let isSigned = event.info.param(index).type.isSigned
        let value = isSigned ? UInt64(bitPattern: event.signed(index)) : event.unsigned(index)
        if shape.size == 8 { record.put(value) } else { record.put(UInt32(truncatingIfNeeded: value)) }
    }
}

/// Writes one record into memory that its user made large enough.
private struct RecordWriter {
    private let start: UnsafeMutablePointer<UInt8>
    private var at: UnsafeMutablePointer<UInt8>
    /// Bytes that every length takes: three, or five where a record is so large that three do not do.
    private let lengthSize: Int

    init(_ start: UnsafeMutablePointer<UInt8>, isLarge: Bool) {
        self.start = start
        at = start
        lengthSize = isLarge ? 5 : 3
    }

    var count: Int { at - start }

    mutating func put(_ byte: UInt8) {
        at.pointee = byte
        at += 1
    }

    mutating func put<T: FixedWidthInteger & BitwiseCopyable>(_ value: T) {
        UnsafeMutableRawPointer(at).storeBytes(of: value.littleEndian, as: T.self)
        at += MemoryLayout<T>.size
    }

    mutating func put(_ tag: UInt8, _ value: some FixedWidthInteger & BitwiseCopyable) {
        put(tag)
        put(value)
    }

    mutating func put(_ bytes: Bytes) {
        at.update(from: bytes.base, count: bytes.count)
        at += bytes.count
    }

    /// Leaves room for a length and returns its place.
    mutating func beginLength() -> UnsafeMutablePointer<UInt8> {
        defer { at += lengthSize }
        return at
    }

    /// Writes the length of what was put since `place` was left, padded to its room.
    func endLength(_ place: UnsafeMutablePointer<UInt8>) {
        var rest = at - place - lengthSize
        for index in 0..<lengthSize {
            place[index] = UInt8(rest & 0x7f) | (index + 1 < lengthSize ? 0x80 : 0)
            rest >>= 7
        }
    }
}
