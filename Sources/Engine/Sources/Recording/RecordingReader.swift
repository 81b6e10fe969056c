import CZstd
import FalcodCore

/// Reads the frames of a recording, one block in memory at a time.
struct RecordingReader: FrameReader {
    let name: String
    private var window: ByteWindow
    private let block = UnpackedBlock()
    private var position = 0
    private var isHeadRead = false
    private var isEnded = false

    init(path: String) throws(SourceError) {
        window = try ByteWindow(path: path)
        name = path
    }

    init(window: ByteWindow, name: String) {
        self.window = window
        self.name = name
    }

    init(bytes: [UInt8], name: String) {
        window = ByteWindow(bytes: bytes)
        self.name = name
    }

    /// Bytes of the file before what was not read yet; the place of the block, not of the frame in it.
    var offset: UInt64 { window.offset }

    mutating func nextFrame() throws(SourceError) -> FrameStep {
        if !isHeadRead { try readHead() }
        while position == block.count {
            guard !isEnded, try readBlock() else { return .end }
        }
        var cursor = MessageCursor(Bytes(base: block.base + position, count: block.count - position))
        guard let frame = cursor.delimited() else {
            position = block.count
            throw failure("a frame does not fit its block")
        }
        position = block.count - cursor.remaining
        return .frame(frame)
    }

    private func failure(_ reason: String) -> SourceError { SourceError(name: name, offset: window.offset, reason: reason) }

    private func number<T: FixedWidthInteger & BitwiseCopyable>(at place: Int, _: T.Type) -> T {
        T(littleEndian: UnsafeRawPointer(window.cursor + place).loadUnaligned(as: T.self))
    }

    private mutating func require(_ count: Int) throws(SourceError) {
        guard window.require(count) else { throw failure(window.readFailure ?? "the recording is cut short") }
    }

    private mutating func readHead() throws(SourceError) {
        let size = RecordingFormat.skippableHead + RecordingFormat.headSize
        let isLongEnough = window.require(size)
        if let reason = window.readFailure { throw failure(reason) }
        guard isLongEnough, number(at: 0, UInt32.self) == RecordingFormat.headMagic,
              number(at: 4, UInt32.self) == RecordingFormat.headSize,
              Bytes(base: window.cursor + RecordingFormat.skippableHead, count: 8).array == RecordingFormat.fileMagic
        else { throw failure("this is no recording") }
        let major = number(at: RecordingFormat.skippableHead + 8, UInt16.self)
        guard major <= RecordingFormat.major else {
            throw failure("the recording has format version \(major), newer than \(RecordingFormat.major)")
        }
        window.advance(size)
        isHeadRead = true
    }

    /// Unpacks the next block; false at the index.
    private mutating func readBlock() throws(SourceError) -> Bool {
        try require(RecordingFormat.skippableHead)
        let magic = number(at: 0, UInt32.self)
        if magic == RecordingFormat.indexMagic {
            isEnded = true
            return false
        }
        let headSize = Int(number(at: 4, UInt32.self))
        guard magic == RecordingFormat.blockMagic, headSize >= RecordingFormat.blockHeadSize, headSize <= 4096 else {
            throw failure("what should be a block is none")
        }
        try require(RecordingFormat.skippableHead + headSize)
        let packed = Int(number(at: RecordingFormat.skippableHead, UInt32.self))
        let size = Int(number(at: RecordingFormat.skippableHead + 4, UInt32.self))
        guard size <= RecordingFormat.blockLimit, packed <= ZSTD_compressBound(RecordingFormat.blockLimit) else {
            throw failure("a block of \(size) bytes is too large")
        }
        window.advance(RecordingFormat.skippableHead + headSize)
        try require(packed)
        position = 0
        guard block.unpack(Bytes(base: window.cursor, count: packed), size) else { throw failure("a block does not unpack") }
        window.advance(packed)
        return true
    }
}

/// The memory of the current block.
private final class UnpackedBlock {
    private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    private var capacity = 1
    private let context = ZSTD_createDCtx()
    private(set) var count = 0

    deinit {
        memory.deallocate()
        ZSTD_freeDCtx(context)
    }

    var base: UnsafePointer<UInt8> { UnsafePointer(memory) }

    /// Replaces the content. False when the bytes are no zstd frame of exactly `size` bytes.
    func unpack(_ packed: Bytes, _ size: Int) -> Bool {
        count = 0
        // The size is only what the block says: memory follows what zstd's own header says too.
        guard let context, ZSTD_getFrameContentSize(packed.base, packed.count) == UInt64(size) else { return false }
        if size > capacity {
            memory.deallocate()
            memory = .allocate(capacity: size)
            capacity = size
        }
        guard ZSTD_decompressDCtx(context, memory, capacity, packed.base, packed.count) == size else { return false }
        count = size
        return true
    }
}
