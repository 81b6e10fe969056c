public import FalcodAlert
public import FalcodOutputs
import Glibc

/// Standard output: a line per alert.
public struct StdoutChannel: OutputChannel {
    public let name = "stdout"
    private var stream: OutputStream

    public var identity: String? { "\(stream.descriptor) \(stream.isBuffered)" }

    /// `isBuffered` is `buffered_outputs`: lines may wait for others.
    public init(isBuffered: Bool) { self.init(descriptor: STDOUT_FILENO, isBuffered: isBuffered) }

    /// Writes to another open descriptor, which stays the caller's to close.
    init(descriptor: Int32, isBuffered: Bool) { stream = OutputStream(descriptor: descriptor, isBuffered: isBuffered) }

    public mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError) { try stream.write(alerts) }
    public mutating func flush() throws(OutputError) { try stream.flush() }
    public mutating func reopen() throws(OutputError) {}
    public mutating func close() throws(OutputError) { try stream.flush() }
}
