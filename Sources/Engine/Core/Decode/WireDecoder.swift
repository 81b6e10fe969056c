/// Reads event records that lie one behind the other: what a ring holds, and a batch.
///
/// The bytes are borrowed and must stay while the decoder and the slots of its last event are used. Records of the
/// driver's own form, with constant offsets, take the short way; any other legal protobuf is read as well.
public struct WireDecoder {
    private let start: UnsafePointer<UInt8>
    private var position: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private let shapes = WireShape.table
    /// Position of the last event among those of its CPU and lane.
    public private(set) var sequence: UInt64 = 0
    /// The last event's lane, bits 4 and 5 of its flags.
    public private(set) var lane: UInt8 = 0

    public init(_ bytes: Bytes) {
        start = bytes.base
        position = start
        end = start + bytes.count
    }

    /// How many bytes were read.
    public var offset: Int { position - start }

    /// Goes back to where `offset` was: the records from there on are read again.
    public mutating func goBack(to offset: Int) { position = start + offset }

    /// The time of the next record, without reading it; nil at the end and where the record is damaged.
    public var nextTime: UInt64? {
        let left = end - position
        if left >= WireFormat.message, position[0] == WireFormat.recordTag, Self.paddedLength(position + 1) != nil,
           position[WireFormat.time - 1] == WireFormat.timeTag {
            return UnsafeRawPointer(position).loadUnaligned(fromByteOffset: WireFormat.time, as: UInt64.self)
        }
        var at = position
        guard Self.varint(&at, end) == UInt64(WireFormat.recordTag), let size = Self.length(&at, end) else { return nil }
        return Self.envelope(at, at + size)?.time
    }

    /// Fills `event` from the next record. `.skipped` is an event of a type that this program does not know. After an
    /// error the next call goes on behind the damaged record where its length is known, and ends otherwise.
    public mutating func next(_ event: inout Event) throws(WireError) -> SourceStep {
        // The one place on the event path that reads outside bytes with plain pointers: measured, checked cursors cost
        // twice to four times as much. Every load lies below a length compared with what is left.
        let record = position
        guard end - record >= WireFormat.message, record[0] == WireFormat.recordTag,
              let size = Self.paddedLength(record + 1), size <= end - record - WireFormat.recordHead,
              record[WireFormat.time - 1] == WireFormat.timeTag, record[WireFormat.tid - 1] == WireFormat.tidTag,
              record[WireFormat.type - 1] == WireFormat.typeTag, record[WireFormat.sequence - 1] == WireFormat.sequenceTag,
              record[WireFormat.cgroup - 1] == WireFormat.cgroupTag, record[WireFormat.cpu - 1] == WireFormat.cpuTag,
              record[WireFormat.flags - 1] == WireFormat.flagsTag,
              record[WireFormat.messageLength - 1] == WireFormat.messageTag,
              let length = Self.paddedLength(record + WireFormat.messageLength),
              length + WireFormat.message == size + WireFormat.recordHead
        else { return try nextInAnyForm(&event) }
        position = record + WireFormat.recordHead + size

        let raw = UnsafeRawPointer(record)
        event.timestamp = raw.loadUnaligned(fromByteOffset: WireFormat.time, as: UInt64.self)
        event.tid = raw.loadUnaligned(fromByteOffset: WireFormat.tid, as: Int64.self)
        sequence = raw.loadUnaligned(fromByteOffset: WireFormat.sequence, as: UInt64.self)
        event.cgroup = raw.loadUnaligned(fromByteOffset: WireFormat.cgroup, as: UInt64.self)
        event.cpu = UInt16(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: WireFormat.cpu, as: UInt32.self))
        let type = raw.loadUnaligned(fromByteOffset: WireFormat.type, as: UInt32.self)
        let flags = raw.loadUnaligned(fromByteOffset: WireFormat.flags, as: UInt32.self)
        lane = UInt8(truncatingIfNeeded: flags >> WireFormat.laneShift & 3)
        guard type < EventType.count else { return .skipped }
        guard fill(&event, type, flags, record + WireFormat.message, position) else { throw damaged(record) }
        return .event
    }

    private func damaged(_ record: UnsafePointer<UInt8>) -> WireError {
        WireError(offset: record - start, "an event record is damaged")
    }

    /// A length written in exactly three bytes, which must be readable; nil when it is written otherwise.
    @inline(__always) private static func paddedLength(_ at: UnsafePointer<UInt8>) -> Int? {
        guard at[0] & at[1] & 0x80 != 0, at[2] < 0x80 else { return nil }
        return Int(at[0] & 0x7f) | Int(at[1] & 0x7f) << 7 | Int(at[2]) << 14
    }

    /// Points the event's slots into the message between `from` and `to`. Parameters that are not there, and those that
    /// are not of the type that the table says, get empty slots. False when the bytes are no message.
    @inline(__always) private func fill(
        _ event: inout Event, _ type: UInt32, _ flags: UInt32, _ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>
    ) -> Bool {
        event.type = EventType(rawValue: UInt16(truncatingIfNeeded: type))
        event.isStateOnly = flags & WireFormat.stateOnlyFlag != 0
        let known = event.info.paramCount
        let told = Int(flags >> 8 & 0xff)
        event.paramCount = told == 0 ? known : min(told &- 1, known)

        // Fields come in order and of the table's types, some left out: compare with what the table expects next
        // instead of asking each field what it is.
        let shapes = self.shapes + Int(type) &* Event.maxParams
        let params = event.params
        var at = from
        var index = 0
        while index < known {
            let shape = shapes[index]
            let left = to - at
            guard left >= 4, UnsafeRawPointer(at).loadUnaligned(as: UInt16.self) & shape.mask == shape.tag else {
                params[index] = ParamSlot(base: from, count: 0)
                index &+= 1
                continue
            }
            let value = at + Int(shape.tagSize)
            if shape.size != 0 {
                guard left >= Int(shape.tagSize &+ shape.size) else { return false }
                params[index] = ParamSlot(base: value, count: Int(shape.width))
                at = value + Int(shape.size)
            } else {
                guard left >= Int(shape.tagSize &+ 3), let length = Self.paddedLength(value), length <= to - value - 3 else { break }
                params[index] = ParamSlot(base: value + 3, count: length)
                at = value + 3 + length
            }
            index &+= 1
        }
        return at == to ? true : fillRest(event, shapes, known, index, at, to)
    }

    /// Takes what is left of a message that is not as expected: lengths of another form, another order, and fields that
    /// the table does not know, which are passed over. Slots below `first` were set.
    @inline(never) private func fillRest(
        _ event: Event, _ shapes: UnsafePointer<WireShape>, _ known: Int, _ first: Int, _ from: UnsafePointer<UInt8>,
        _ to: UnsafePointer<UInt8>
    ) -> Bool {
        for index in first..<max(first, known) { event.params[index] = ParamSlot(base: from, count: 0) }
        var at = from
        while at < to {
            guard let tag = Self.varint(&at, to), tag >> 3 > 0 else { return false }
            let wire = UInt32(tag & 7)
            let size: Int
            switch wire {
            case WireFormat.fixed64: size = 8
            case WireFormat.fixed32: size = 4
            case WireFormat.delimited:
                guard let length = Self.length(&at, to) else { return false }
                size = length
            case WireFormat.varint:
                guard Self.varint(&at, to) != nil else { return false }
                continue
            default: return false
            }
            guard size <= to - at else { return false }
            if tag >> 3 <= UInt64(known) {
                let index = Int(tag >> 3) - 1
                let shape = shapes[index]
                let isExpected = wire == WireFormat.delimited ? shape.size == 0 : Int(shape.size) == size
                event.params[index] = ParamSlot(base: at, count: !isExpected ? 0 : shape.size == 0 ? size : Int(shape.width))
            }
            at += size
        }
        return true
    }

    /// A length that what is left can hold; nil otherwise.
    @inline(__always) private static func length(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int? {
        if end - at >= 3, let padded = paddedLength(at) {
            at += 3
            return padded <= end - at ? padded : nil
        }
        guard let value = varint(&at, end), value <= UInt64(end - at) else { return nil }
        return Int(value)
    }

    @inline(never) private static func varint(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < end, shift < 64 {
            let byte = at[0]
            at += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}

/// Records in any legal form.
extension WireDecoder {
    /// The fields of an event's envelope.
    private struct Envelope {
        var time: UInt64 = 0, tid: UInt64 = 0, sequence: UInt64 = 0, cgroup: UInt64 = 0
        var type: UInt32 = 0, cpu: UInt32 = 0, flags: UInt32 = 0
        var message = Bytes.empty
    }

    @inline(never) private mutating func nextInAnyForm(_ event: inout Event) throws(WireError) -> SourceStep {
        guard position < end else { return .end }
        let record = position
        var at = record
        guard let tag = Self.varint(&at, end), tag == UInt64(WireFormat.recordTag) else {
            position = end
            throw WireError(offset: record - start, "what should be an event record has another tag")
        }
        guard let size = Self.length(&at, end) else {
            position = end
            throw WireError(offset: record - start, "an event record is cut short")
        }
        position = at + size
        guard let envelope = Self.envelope(at, position) else { throw damaged(record) }
        event.timestamp = envelope.time
        event.tid = Int64(bitPattern: envelope.tid)
        event.cpu = UInt16(truncatingIfNeeded: envelope.cpu)
        sequence = envelope.sequence
        event.cgroup = envelope.cgroup
        lane = UInt8(truncatingIfNeeded: envelope.flags >> WireFormat.laneShift & 3)
        guard envelope.type < EventType.count else { return .skipped }
        let message = envelope.message
        guard fill(&event, envelope.type, envelope.flags, message.base, message.base + message.count) else { throw damaged(record) }
        return .event
    }

    private static func envelope(_ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>) -> Envelope? {
        var envelope = Envelope()
        var at = from
        while at < to {
            guard let tag = varint(&at, to), tag >> 3 > 0 else { return nil }
            switch UInt32(tag & 7) {
            case WireFormat.fixed64:
                guard to - at >= 8 else { return nil }
                let value = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
                at += 8
                switch tag >> 3 {
                case 1: envelope.time = value
                case 2: envelope.tid = value
                case 4: envelope.sequence = value
                case 5: envelope.cgroup = value
                default: break
                }
            case WireFormat.fixed32:
                guard to - at >= 4 else { return nil }
                let value = UnsafeRawPointer(at).loadUnaligned(as: UInt32.self)
                at += 4
                switch tag >> 3 {
                case 3: envelope.type = value
                case 6: envelope.cpu = value
                case 7: envelope.flags = value
                default: break
                }
            case WireFormat.delimited:
                guard let size = length(&at, to) else { return nil }
                if tag == UInt64(WireFormat.messageTag) { envelope.message = Bytes(base: at, count: size) }
                at += size
            case WireFormat.varint:
                guard varint(&at, to) != nil else { return nil }
            default: return nil
            }
        }
        return envelope
    }
}
