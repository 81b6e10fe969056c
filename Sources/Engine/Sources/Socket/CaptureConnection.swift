import FalcodCore
import Glibc

/// One connected stream socket: frames in, frames out, nothing blocks longer than asked for, and neither buffer grows beyond
/// its limit.
///
/// Owned by one source and used from its thread only. A class because the descriptor is closed once.
final class CaptureConnection {
    /// Bytes of the largest frame that is taken.
    static let frameLimit = 16 << 20
    /// Bytes that may wait to be sent.
    private static let sendLimit = 256 << 10
    /// Bytes asked for at once.
    private static let readSize = 1 << 20

    private let descriptor: Int32
    private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: CaptureConnection.readSize)
    private var capacity = CaptureConnection.readSize
    /// What was received and not handed out yet.
    private var start = 0
    private var end = 0
    private var outgoing: [UInt8] = []
    /// Bytes of the stream handed out.
    private(set) var offset: UInt64 = 0
    /// When bytes last came, or the connection was made: nanoseconds of the monotonic clock.
    private(set) var lastReception = MonotonicClock.now

    /// Takes over a connected stream socket.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    convenience init(path: String) throws(CaptureError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .pathTooLong }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .broken(Self.errorText) }
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else {
            let reason = Self.errorText
            close(descriptor)
            throw .unreachable(reason)
        }
        self.init(descriptor: descriptor)
    }

    deinit {
        close(descriptor)
        memory.deallocate()
    }

    private static var errorText: String { String(cString: strerror(errno)) }

    /// The content of the next frame, in place: valid until the next call. `.none` when nothing came within `timeout`
    /// milliseconds, or a signal did.
    func nextFrame(timeout: Int32) throws(CaptureError) -> FrameStep {
        while true {
            if let frame = try takeFrame() { return .frame(frame) }
            flush()
            let count = recv(descriptor, memory + end, capacity - end, 0)
            if count > 0 {
                lastReception = MonotonicClock.now
                end += count
                continue
            }
            if count == 0 { return .end }
            switch errno {
            case EAGAIN, EINTR:
                if try !wait(timeout) { return .none }
            case ECONNRESET: return .end
            default: throw .broken(Self.errorText)
            }
        }
    }

    /// The frame at the beginning of what was received; nil while it is not complete, for which there is then room.
    private func takeFrame() throws(CaptureError) -> Bytes? {
        var cursor = MessageCursor(Bytes(base: memory + start, count: end - start))
        let available = end - start
        guard let size = cursor.varint() else {
            // Ten bytes hold every length.
            if available >= 10 { throw .damagedLength }
            makeRoom(for: available + 1)
            return nil
        }
        guard size <= UInt64(Self.frameLimit) else { throw .oversizeFrame(bytes: size) }
        let head = available - cursor.remaining
        guard let frame = cursor.bytes(size) else {
            makeRoom(for: head + Int(size))
            return nil
        }
        start += head + Int(size)
        offset += UInt64(head) + size
        return frame
    }

    /// Moves what is left to the front, so that `size` bytes fit and a read is worth its call.
    private func makeRoom(for size: Int) {
        let kept = end - start
        if start > 0, kept == 0 || capacity - end < 64 << 10 || capacity - start < size {
            memory.update(from: memory + start, count: kept)
            start = 0
            end = kept
        }
        guard capacity - start < size || end == capacity else { return }
        let larger = max(capacity, size + Self.readSize)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: memory + start, count: kept)
        memory.deallocate()
        memory = moved
        capacity = larger
        start = 0
        end = kept
    }

    /// False when nothing can be read after `timeout` milliseconds.
    private func wait(_ timeout: Int32) throws(CaptureError) -> Bool {
        let wanted = outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT
        var entry = pollfd(fd: descriptor, events: Int16(wanted), revents: 0)
        let count = poll(&entry, 1, timeout)
        if count < 0, errno != EINTR { throw .broken(Self.errorText) }
        return count > 0
    }

    /// Queues a frame. False when too much waits already.
    func send(_ frame: [UInt8]) -> Bool {
        guard outgoing.count + frame.count <= Self.sendLimit else { return false }
        outgoing.append(varint: UInt64(frame.count))
        outgoing += frame
        flush()
        return true
    }

    /// Sends what the other side takes. An error shows when reading.
    private func flush() {
        while !outgoing.isEmpty {
            let count = outgoing.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 {
                if count < 0, errno == EINTR { continue }
                return
            }
            outgoing.removeFirst(count)
        }
    }
}
