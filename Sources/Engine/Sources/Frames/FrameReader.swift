import FalcodCore

/// What asking for a frame brought.
enum FrameStep {
    /// The content of a `Frame` message, valid until the next call.
    case frame(Bytes)
    /// Nothing came for a while.
    case none
    case end
}

/// Where frames come from: a recording, the capture socket.
protocol FrameReader {
    /// For error messages: the file or socket.
    var name: String { get }
    /// Bytes of the stream before the next frame.
    var offset: UInt64 { get }
    mutating func nextFrame() throws(SourceError) -> FrameStep
    /// Called with the first frame of a section, before anything else sees it.
    mutating func greet(_ hello: inout Falcod_V1_Hello) throws(SourceError)
}

extension FrameReader {
    mutating func greet(_ hello: inout Falcod_V1_Hello) throws(SourceError) {}
}

/// What a frame holds, by its tag.
enum FrameKind: UInt64 {
    case hello = 1, subscribe, snapshot, batch, stats, lookup, open, reply, gap, names
    case interruption = 20, progress, absence
    case host = 31

    /// nil for what this program does not know.
    init?(_ frame: Bytes) {
        var cursor = MessageCursor(frame)
        guard let tag = cursor.varint(), tag & 7 == 2 else { return nil }
        self.init(rawValue: tag >> 3)
    }

    /// The id of a `Reply`; nil when the frame is none, or damaged.
    static func replyID(_ frame: Bytes) -> UInt64? {
        guard let content = content(frame) else { return nil }
        var cursor = MessageCursor(content)
        while !cursor.isAtEnd {
            guard let tag = cursor.varint() else { return nil }
            if tag == 1 << 3 { return cursor.varint() }
            guard cursor.skip(tag) != nil else { return nil }
        }
        return nil
    }

    /// The message inside a frame of one content; nil when it is damaged.
    static func content(_ frame: Bytes) -> Bytes? {
        var cursor = MessageCursor(frame)
        guard cursor.varint() != nil, let content = cursor.delimited(), cursor.isAtEnd else { return nil }
        return content
    }
}

/// Reads the fields of a protobuf message from borrowed bytes. Every length is checked; nil means that the bytes are no
/// message.
struct MessageCursor {
    private var position: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    init(_ bytes: Bytes) {
        position = bytes.base
        end = position + bytes.count
    }

    var isAtEnd: Bool { position == end }
    var remaining: Int { end - position }
    var rest: Bytes { Bytes(base: position, count: remaining) }

    mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end, shift < 64 {
            let byte = position.pointee
            position += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    mutating func bytes(_ count: UInt64) -> Bytes? {
        guard count <= UInt64(remaining) else { return nil }
        defer { position += Int(count) }
        return Bytes(base: position, count: Int(count))
    }

    mutating func delimited() -> Bytes? {
        guard let count = varint() else { return nil }
        return bytes(count)
    }

    mutating func signed() -> Int64? { varint().map { Int64(bitPattern: $0) } }

    mutating func fixed64() -> UInt64? {
        bytes(8).map { UInt64(littleEndian: UnsafeRawPointer($0.base).loadUnaligned(as: UInt64.self)) }
    }

    /// Passes over the value of a field.
    mutating func skip(_ tag: UInt64) -> Void? {
        switch tag & 7 {
        case 0: varint().map { _ in }
        case 1: bytes(8).map { _ in }
        case 2: delimited().map { _ in }
        case 5: bytes(4).map { _ in }
        default: nil
        }
    }
}

/// A `Batch` frame, read without copying its events.
struct BatchFrame {
    var ring: UInt64 = 0
    var sequence: UInt64 = 0
    /// Every event of the ring older than this (ns since the epoch) was delivered.
    var drainedUntil: UInt64 = 0
    /// Event records one behind the other.
    var events = Bytes.empty
    /// Records of the ring that are missing because this reader did not ask for them.
    var filtered: UInt64 = 0

    /// Tag of `Frame.batch`.
    static let tag: UInt64 = 4 << 3 | 2

    /// A batch without events, that says how far rings were drained.
    static func drained(ring: UInt64, until time: UInt64) -> [UInt8] {
        var content: [UInt8] = [1 << 3]
        content.append(varint: ring)
        content.append(3 << 3 | 1)
        content.append(number: time)
        var frame: [UInt8] = []
        frame.append(varint: tag)
        frame.append(varint: UInt64(content.count))
        return frame + content
    }

    /// The batch in a frame; nil when it holds something else, or is damaged.
    init?(frame: Bytes) {
        var outer = MessageCursor(frame)
        guard outer.varint() == Self.tag, let content = outer.delimited(), outer.isAtEnd else { return nil }
        var inner = MessageCursor(content)
        while !inner.isAtEnd {
            guard let tag = inner.varint() else { return nil }
            switch tag {
            case 1 << 3:
                guard let value = inner.varint() else { return nil }
                ring = value
            case 2 << 3:
                guard let value = inner.varint() else { return nil }
                sequence = value
            case 3 << 3 | 1:
                guard let value = inner.fixed64() else { return nil }
                drainedUntil = value
            case 4 << 3 | 2:
                guard let value = inner.delimited() else { return nil }
                events = value
            case 5 << 3:
                guard let value = inner.varint() else { return nil }
                filtered = value & UInt64(UInt32.max)
            default:
                guard inner.skip(tag) != nil else { return nil }
            }
        }
    }
}
