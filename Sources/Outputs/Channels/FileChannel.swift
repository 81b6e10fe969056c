public import FalcodAlert
public import FalcodOutputs
import Glibc

/// Appends a line per alert to a file, created with the process's umask.
public struct FileChannel: OutputChannel {
    public let name = "file"
    private let path: String
    private let keepsOpen: Bool
    private let isBuffered: Bool
    private var stream: OutputStream?

    public var identity: String? { "\(path) \(keepsOpen) \(isBuffered)" }

    /// `keepsOpen` is `keep_alive`; without it the file is opened and closed around every batch of alerts.
    public init(path: String, keepsOpen: Bool, isBuffered: Bool) {
        self.path = path
        self.keepsOpen = keepsOpen
        self.isBuffered = isBuffered
    }

    public mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        if stream == nil { stream = try open() }
        defer { if !keepsOpen { closeDescriptor() } }
        try stream?.write(alerts)
    }

    public mutating func flush() throws(OutputError) { try stream?.flush() }

    /// The file of that name exists afterwards, as users of log rotation expect.
    public mutating func reopen() throws(OutputError) {
        try close()
        stream = try open()
        if !keepsOpen { closeDescriptor() }
    }

    public mutating func close() throws(OutputError) {
        defer { closeDescriptor() }
        try stream?.flush()
    }

    private mutating func closeDescriptor() {
        if let descriptor = stream?.descriptor { _ = Glibc.close(descriptor) }
        stream = nil
    }

    private func open() throws(OutputError) -> OutputStream {
        let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError("failed to open output file \(path)") }
        return OutputStream(descriptor: descriptor, isBuffered: isBuffered && keepsOpen)
    }
}
