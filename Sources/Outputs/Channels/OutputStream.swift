import FalcodAlert
import FalcodOutputs
import Glibc

/// A descriptor that lines are written to, many per write. Whoever holds one closes it.
struct OutputStream: Sendable {
    let descriptor: Int32
    /// Keep lines until `capacity` bytes are there.
    let isBuffered: Bool
    private var bytes: [UInt8] = []
    private static let capacity = 65_536

    init(descriptor: Int32, isBuffered: Bool) {
        self.descriptor = descriptor
        self.isBuffered = isBuffered
    }

    mutating func write(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        for alert in alerts {
            bytes += alert.line
            bytes.append(UInt8(ascii: "\n"))
            if bytes.count >= Self.capacity { try flush() }
        }
        if !isBuffered { try flush() }
    }

    /// What cannot be written is dropped: the error says so, and a queue of its own would have no bound.
    mutating func flush() throws(OutputError) {
        guard !bytes.isEmpty else { return }
        defer { bytes.removeAll(keepingCapacity: true) }
        let error = Self.writeAll(bytes, to: descriptor)
        if error != 0 { throw OutputError("write failed: \(String(cString: strerror(error)))") }
    }

    /// Writes all bytes, waiting where the descriptor is non-blocking; 0 or the errno.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                // Inside the buffer: offset is below its count, which is the number of bytes given.
                let written = Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if written >= 0 {
                    offset += written
                } else if errno == EAGAIN {
                    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&wait, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}
