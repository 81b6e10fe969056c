public import FalcodCore

/// A file of events, whichever of the two formats it is in: a `.scap` capture or a recording.
public struct CaptureSource: EventSource {
    private var scap: ScapSource?
    private var recording: RecordingSource?

    /// Looks at the file's first bytes to tell the format; what is no recording is read as a capture.
    public init(path: String) throws(SourceError) {
        var capture = try ScapSource(path: path)
        if RecordingSource.isRecording(&capture.window) {
            recording = RecordingSource(window: capture.window, name: path)
        } else {
            scap = capture
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

    public mutating func update(_ sink: inout some StateSink) throws(SourceError) { try recording?.update(&sink) }

    public mutating func takeInterruption() -> SourceInterruption? { recording?.takeInterruption() ?? nil }
    public mutating func takeAbsence() -> SourceAbsence? { recording?.takeAbsence() ?? nil }

    public var statistics: CaptureStatistics { recording?.statistics ?? CaptureStatistics() }
    public var hole: SequenceHole { recording?.hole ?? SequenceHole(cpu: 0, lane: .bulk, from: 0, until: 0, count: 0) }

    public mutating func takeGaps() -> [Gap] { recording?.takeGaps() ?? [] }
    public var counts: SourceCounts { recording?.counts ?? SourceCounts() }

    /// What should be said about the program that wrote the file.
    public var warnings: [String] { recording?.warnings ?? [] }
}
