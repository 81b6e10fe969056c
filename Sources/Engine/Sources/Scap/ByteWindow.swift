import CZlib
import FalcodCore
import Glibc

/// A window that slides over a file's bytes, inflating them when the file is gzip. Only what is between `cursor` and
/// `end` is in memory, so a capture of any size costs one buffer.
///
/// The hot fields are plain pointers in a struct; the class behind it is touched only to refill. Do not copy a window:
/// both copies would slide the same buffer.
struct ByteWindow {
    /// The next byte to be read.
    private(set) var cursor: UnsafePointer<UInt8>
    /// The end of what is in memory.
    private(set) var end: UnsafePointer<UInt8>
    /// The stream offset of `end`, in uncompressed bytes.
    private var endOffset: UInt64 = 0
    private let backing: WindowBacking

    /// A block or entry that needs more than this in one piece is refused: no honest event comes near it.
    static let largestPiece = 64 << 20

    init(path: String) throws(SourceError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SourceError(name: path, offset: nil, reason: String(cString: strerror(errno)))
        }
        self.init(input: .descriptor(descriptor))
    }

    init(bytes: [UInt8]) { self.init(input: .memory(bytes, taken: 0)) }

    private init(input: WindowBacking.Input) {
        backing = WindowBacking(input: input)
        cursor = UnsafePointer(backing.buffer)
        end = cursor
    }

    @inline(__always) var available: Int { end - cursor }

    /// Why a compressed stream ended before its end mark, or why the file could not be read on: a text and zlib's number.
    /// nil while nothing is wrong.
    var damage: (reason: String, code: Int32)? { backing.damage }

    /// Why the file could not be read on; nil while nothing is wrong.
    var readFailure: String? { backing.readError == 0 ? nil : String(cString: strerror(backing.readError)) }

    /// Where `cursor` is in the stream.
    var offset: UInt64 { endOffset - UInt64(available) }

    /// `count` must not exceed `available`.
    @inline(__always) mutating func advance(_ count: Int) { cursor += count }

    /// Makes at least `count` bytes available in one piece. False when the stream ends before; then all that is left
    /// is available. Invalidates pointers into the window.
    @inline(__always) mutating func require(_ count: Int) -> Bool { available >= count || refill(count) }

    @inline(never) private mutating func refill(_ count: Int) -> Bool {
        guard count <= Self.largestPiece else { return false }
        let kept = available
        let start = backing.moveToFront(cursor, kept)
        cursor = UnsafePointer(start)
        end = cursor + kept
        while available < count {
            let room = backing.room(beyond: available)
            let got = backing.pull(into: room.base, count: room.count)
            cursor = UnsafePointer(backing.buffer)
            end = UnsafePointer(room.base) + got
            endOffset += UInt64(got)
            if got == 0 { return false }
        }
        return true
    }

    /// Leaves out `count` bytes, which need not fit the buffer. False when the stream ends before.
    mutating func skip(_ count: Int) -> Bool {
        var rest = count
        while rest > available {
            rest -= available
            cursor = end
            guard require(1) else { return false }
        }
        advance(rest)
        return true
    }
}

/// The buffer of a window and the file behind it. Freed and closed with the last reference.
private final class WindowBacking {
    enum Input {
        case descriptor(Int32)
        case memory([UInt8], taken: Int)
    }

    private(set) var buffer: UnsafeMutablePointer<UInt8>
    private var capacity = 256 << 10
    private var input: Input
    private var inflater: Inflater?
    private var isSniffed = false
    /// Bytes read while looking for the gzip magic and not handed out yet.
    private var head: [UInt8] = []

    /// `errno` of a read that failed; the stream ends there.
    private(set) var readError: Int32 = 0

    var damage: (reason: String, code: Int32)? {
        readError == 0 ? inflater?.damage : (String(cString: strerror(readError)), Z_ERRNO)
    }

    init(input: Input) {
        self.input = input
        buffer = .allocate(capacity: capacity)
    }

    deinit {
        buffer.deallocate()
        if case .descriptor(let descriptor) = input { close(descriptor) }
    }

    /// Moves what is not read yet to the start of the buffer.
    func moveToFront(_ start: UnsafePointer<UInt8>, _ count: Int) -> UnsafeMutablePointer<UInt8> {
        memmove(buffer, start, count)
        return buffer
    }

    /// Free space behind the first `used` bytes, after growing the buffer when there is none.
    func room(beyond used: Int) -> (base: UnsafeMutablePointer<UInt8>, count: Int) {
        if used == capacity {
            let bigger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            bigger.update(from: buffer, count: used)
            buffer.deallocate()
            buffer = bigger
            capacity *= 2
        }
        return (buffer + used, capacity - used)
    }

    /// Up to `count` bytes of the (inflated) stream; 0 at its end, which includes data that does not inflate.
    func pull(into destination: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
        if !isSniffed { sniff() }
        if let inflater { return inflater.inflate(into: destination, count: count) { self.read(into: $0, count: $1) } }
        if !head.isEmpty {
            let taken = min(count, head.count)
            destination.update(from: head, count: taken)
            head.removeFirst(taken)
            return taken
        }
        return read(into: destination, count: count)
    }

    private func sniff() {
        isSniffed = true
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2) { magic in
            guard let base = magic.baseAddress else { return }
            var got = 0
            while got < 2 {
                let more = read(into: base + got, count: 2 - got)
                if more == 0 { break }
                got += more
            }
            head = Array(magic[..<got])
        }
        if head == [0x1f, 0x8b] { inflater = Inflater(head: head) }
    }

    private func read(into destination: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
        switch input {
        case .descriptor(let descriptor):
            while true {
                let got = Glibc.read(descriptor, destination, count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { readError = errno }
                return max(got, 0)
            }
        case .memory(let bytes, let taken):
            let got = min(count, bytes.count - taken)
            bytes.withUnsafeBufferPointer { source in
                if let base = source.baseAddress { destination.update(from: base + taken, count: got) }
            }
            input = .memory(bytes, taken: taken + got)
            return got
        }
    }
}

/// Inflates one or more gzip members that follow each other. What follows the last member and is no member is ignored,
/// as gzip itself does.
private final class Inflater {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let compressed: UnsafeMutablePointer<UInt8>
    private let capacity = 64 << 10
    private var isEnded = false
    private(set) var damage: (reason: String, code: Int32)?

    init(head: [UInt8]) {
        compressed = .allocate(capacity: capacity)
        compressed.update(from: head, count: head.count)
        stream.initialize(to: z_stream())
        // 15 bits of window, plus 16: gzip wrapping only.
        isEnded = inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) != Z_OK
        stream.pointee.next_in = compressed
        stream.pointee.avail_in = UInt32(head.count)
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        compressed.deallocate()
    }

    func inflate(into destination: UnsafeMutablePointer<UInt8>, count: Int,
                 read: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> Int {
        stream.pointee.next_out = destination
        stream.pointee.avail_out = UInt32(clamping: count)
        let room = stream.pointee.avail_out
        while !isEnded, stream.pointee.avail_out == room {
            if stream.pointee.avail_in == 0, !fill(read) {
                end(because: "unexpected end of file", Z_BUF_ERROR)
                break
            }
            switch CZlib.inflate(stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: continue
            case Z_STREAM_END: startNextMember(read)
            default: end(because: stream.pointee.msg.map { String(cString: $0) } ?? "compressed data error", Z_DATA_ERROR)
            }
        }
        return Int(room - stream.pointee.avail_out)
    }

    private func end(because reason: String, _ code: Int32) {
        isEnded = true
        damage = (reason, code)
    }

    private func fill(_ read: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> Bool {
        let kept = Int(stream.pointee.avail_in)
        if kept > 0 { memmove(compressed, stream.pointee.next_in, kept) }
        let got = read(compressed + kept, capacity - kept)
        stream.pointee.next_in = compressed
        stream.pointee.avail_in = UInt32(kept + got)
        return got > 0
    }

    private func startNextMember(_ read: (UnsafeMutablePointer<UInt8>, Int) -> Int) {
        while stream.pointee.avail_in < 2 {
            guard fill(read) else {
                isEnded = true
                return
            }
        }
        guard let next = stream.pointee.next_in, next[0] == 0x1f, next[1] == 0x8b else {
            isEnded = true
            return
        }
        isEnded = inflateReset(stream) != Z_OK
    }
}
