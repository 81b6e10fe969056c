public import FalcodCore

/// A file of events, whichever of the two formats it is in: a `.scap` capture or a recording.
public struct CaptureSource: EventSource {
    private var scap: ScapSource?
    private var recording: RecordingSource?

    /// Looks at the file's first bytes to tell the format; what is no recording is read as a capture.
    public init(path: String) throws(SourceError) {
        if RecordingSource.isRecording(path: path) {
            recording = try RecordingSource(path: path)
        } else {
            scap = try ScapSource(path: path)
        }
    }

    public mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        try scap?.populate(&sink)
        try recording?.populate(&sink)
    }

    @inline(__always)
    public mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        if let step = try scap?.next(&event) { return step }
        return try recording?.next(&event) ?? .end
    }
}
