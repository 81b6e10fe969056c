import FalcodCore

/// The layout of a recording: a sequence of zstd frames, so that `zstd -d` unpacks one into its plain frames.
///
///     head     skippable frame: magic "falcodrc", u16 major, u16 minor, u32 0
///     block    skippable frame: u32 packed size, u32 size, u64 first and last time, u32 events, u32 0
///              zstd frame with check sum: `Frame` messages, each behind its length as a varint
///     …
///     index    skippable frame: an entry per block, u64 offset, first time, last time, u32 events, u32 0;
///              then u64 offset of the index and the magic "falcodix"
///
/// Everything is little-endian. A file without index was cut short and is readable up to its last whole block.
enum RecordingFormat {
    /// Skippable frames of zstd have 16 magic numbers; what follows is a 32-bit size and that many bytes.
    static let headMagic: UInt32 = 0x184D_2A50, blockMagic: UInt32 = 0x184D_2A51, indexMagic: UInt32 = 0x184D_2A52
    static let skippableHead = 8

    static let fileMagic = Array("falcodrc".utf8), indexEnd = Array("falcodix".utf8)
    static let major: UInt16 = 1, minor: UInt16 = 0
    static let headSize = 16, blockHeadSize = 32, indexEntrySize = 32, indexTailSize = 16

    /// A block is closed when it has this many bytes.
    static let blockSize = 1 << 20
    /// No block of a valid file unpacks to more, however large its only frame is.
    static let blockLimit = 64 << 20
    /// Events of one batch, in bytes.
    static let batchSize = 64 << 10

    static func skippable(_ magic: UInt32, _ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(number: magic)
        bytes.append(number: UInt32(content.count))
        return bytes + content
    }
}

/// Where a block of a recording lies and what it holds.
public struct RecordingBlock: Sendable, Equatable {
    /// Bytes before the block.
    public var offset: UInt64
    /// Times of its events, ns since the epoch; 0 in a block without events.
    public var firstTime: UInt64
    public var lastTime: UInt64
    public var events: UInt32

    /// Adds up event records as they lie in a batch; stops at what is none.
    mutating func count(_ records: Bytes) {
        var cursor = MessageCursor(records)
        while !cursor.isAtEnd {
            guard let time = WireDecoder(cursor.rest).nextTime, cursor.varint() != nil, cursor.delimited() != nil else { return }
            if events == 0 { firstTime = time }
            lastTime = max(lastTime, time)
            events += 1
        }
    }

    func encode(into bytes: inout [UInt8]) {
        bytes.append(number: offset)
        bytes.append(number: firstTime)
        bytes.append(number: lastTime)
        bytes.append(number: events)
        bytes.append(number: UInt32(0))
    }
}
