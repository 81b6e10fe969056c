import CZlib
import FalcodCore
import Glibc

/// Where a writer's bytes go: a file or memory, as they are or as one gzip member.
struct ByteSink: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private var deflater: Deflater?
    private var pending: [UInt8]
    /// Bytes that reached the file or memory.
    private(set) var written = 0
    /// What was written to memory; empty for a file.
    private(set) var memory: [UInt8] = []

    private static let pendingLimit = 64 << 10

    /// A new file, readable by its owner and group, replacing an old one. `-` is standard output.
    init(path: String, isCompressed: Bool, startingWith start: [UInt8] = []) throws(SourceError) {
        descriptor = path == "-" ? dup(1) : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw SourceError(name: path, offset: nil, reason: String(cString: strerror(errno))) }
        name = path
        pending = start
        deflater = isCompressed ? Deflater() : nil
    }

    /// Memory.
    init(isCompressed: Bool, startingWith start: [UInt8] = []) {
        descriptor = -1
        name = "memory"
        pending = start
        deflater = isCompressed ? Deflater() : nil
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(SourceError) {
        pending.append(contentsOf: bytes)
        if pending.count >= Self.pendingLimit { try push(Z_NO_FLUSH) }
    }

    mutating func write(_ bytes: [UInt8]) throws(SourceError) {
        pending += bytes
        if pending.count >= Self.pendingLimit { try push(Z_NO_FLUSH) }
    }

    /// Everything written so far can be read from the file afterwards.
    mutating func flush() throws(SourceError) { try push(Z_FULL_FLUSH) }

    /// Ends the stream. Nothing may be written afterwards.
    mutating func finish() throws(SourceError) { try push(Z_FINISH) }

    private mutating func push(_ mode: Int32) throws(SourceError) {
        if let deflater {
            let packed = deflater.deflate(pending, mode)
            try emit(packed)
        } else {
            try emit(pending)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func emit(_ bytes: [UInt8]) throws(SourceError) {
        written += bytes.count
        guard descriptor >= 0 else {
            memory += bytes
            return
        }
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done) }
            if got < 0 {
                if errno == EINTR { continue }
                throw SourceError(name: name, offset: UInt64(written - bytes.count + done), reason: String(cString: strerror(errno)))
            }
            done += got
        }
    }
}

/// Makes one gzip member of a stream, with zlib's default level.
private final class Deflater {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    init() {
        stream.initialize(to: z_stream())
        // 15 bits of window, plus 16: gzip wrapping; 8: zlib's default memory level. Fails only for lack of memory.
        let status = deflateInit2_(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                                   Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "out of memory")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    func deflate(_ bytes: [UInt8], _ mode: Int32) -> [UInt8] {
        var packed: [UInt8] = []
        var input = bytes
        input.withUnsafeMutableBufferPointer { source in
            stream.pointee.next_in = source.baseAddress
            stream.pointee.avail_in = UInt32(source.count)
            repeat {
                packed += [UInt8](unsafeUninitializedCapacity: 32 << 10) { room, count in
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    _ = CZlib.deflate(stream, mode)
                    count = room.count - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        }
        return packed
    }
}
