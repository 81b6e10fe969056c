public import FalcodCore

/// Writes the frames that a live source uses to a recording. A class, because source and caller share it; both are of one thread.
///
/// An error ends the recording, not the run: it is kept for whoever asks.
public final class FrameRecorder {
    private var writer: RecordingWriter
    public let path: String
    /// Why recording ended early.
    public private(set) var error: SourceError?

    /// Starts a file, replacing an old one.
    public init(path: String) throws(SourceError) {
        // Live input is not kept waiting for compression.
        writer = try RecordingWriter(path: path, level: 1)
        self.path = path
    }

    func append(_ frame: Bytes) { attempt { (writer) throws(SourceError) in try writer.append(frame: frame) } }

    func append(_ hello: Falcod_V1_Hello) {
        attempt { (writer) throws(SourceError) in try writer.append(Falcod_V1_Frame.with { $0.hello = hello }) }
    }

    func append(_ host: Falcod_V1_Host) {
        attempt { (writer) throws(SourceError) in try writer.append(Falcod_V1_Frame.with { $0.host = host }) }
    }

    func append(_ change: Falcod_V1_RuleChange) {
        attempt { (writer) throws(SourceError) in try writer.append(Falcod_V1_Frame.with { $0.ruleChange = change }) }
    }

    /// Makes what was appended so far readable, should the program be killed.
    public func flush() { attempt { (writer) throws(SourceError) in try writer.flush() } }

    /// Ends the file with its index.
    public func finish() { attempt { (writer) throws(SourceError) in try writer.finish() } }

    private func attempt(_ action: (inout RecordingWriter) throws(SourceError) -> Void) {
        guard error == nil else { return }
        do throws(SourceError) {
            try action(&writer)
        } catch {
            self.error = error
        }
    }
}
