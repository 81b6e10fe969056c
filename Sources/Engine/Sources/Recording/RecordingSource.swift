public import FalcodCore
import Glibc

/// Reads state and events from a recording.
///
/// Must not be copied, like every source.
public struct RecordingSource: EventSource {
    private var frames: FrameSource<RecordingReader>

    /// Opens a file; nothing is read yet.
    public init(path: String) throws(SourceError) {
        frames = FrameSource(reader: try RecordingReader(path: path))
    }

    /// Reads a recording that is in memory; `name` is for error messages.
    public init(bytes: [UInt8], name: String) {
        frames = FrameSource(reader: RecordingReader(bytes: bytes, name: name))
    }

    /// Goes on with an open file of which nothing was consumed.
    init(window: ByteWindow, name: String) { frames = FrameSource(reader: RecordingReader(window: window, name: name)) }

    public mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        do throws(SourceError) {
            try frames.populate(&sink)
        } catch {
            guard frames.passOverDamage() else { throw error }
        }
    }

    public mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        do throws(SourceError) {
            let step = try frames.next(&event)
            if step == .end { frames.finishGaps() }
            return step
        } catch {
            // The step behind tells of the interruption.
            guard frames.passOverDamage() else { throw error }
            return .idle
        }
    }

    public mutating func update(_ sink: inout some StateSink) throws(SourceError) {
        do throws(SourceError) {
            try frames.update(&sink)
        } catch {
            guard frames.passOverDamage() else { throw error }
        }
    }

    public var statistics: CaptureStatistics { frames.statistics }
    public var hole: SequenceHole { frames.hole }
    public mutating func takeGaps() -> [Gap] { frames.takeGaps() }
    public var counts: SourceCounts { frames.counts }

    public mutating func takeInterruption() -> SourceInterruption? { frames.takeInterruption() }
    public mutating func takeAbsence() -> SourceAbsence? { frames.takeAbsence() }

    /// What should be said about the program that wrote the recording.
    public var warnings: [String] { frames.warnings }

    /// Frames of kinds that this program has no use for.
    public var unusedFrames: UInt64 { frames.unusedFrames }

    /// Events that came behind younger ones of other rings.
    public var lateEvents: UInt64 { frames.lateEvents }

    /// Whether a file starts like a recording.
    public static func isRecording(path: String) -> Bool {
        guard var window = try? ByteWindow(path: path) else { return false }
        return isRecording(&window)
    }

    /// The same for a file that is open; nothing is consumed.
    static func isRecording(_ window: inout ByteWindow) -> Bool {
        let size = RecordingFormat.skippableHead + RecordingFormat.fileMagic.count
        guard window.require(size) else { return false }
        let magic = Bytes(base: window.cursor + RecordingFormat.skippableHead, count: RecordingFormat.fileMagic.count)
        return magic.array == RecordingFormat.fileMagic
    }

    /// The blocks of a finished recording, from the index at its end; nil when the file has none.
    public static func index(path: String) throws(SourceError) -> [RecordingBlock]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SourceError(name: path, offset: nil, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard let tail = read(descriptor, size - RecordingFormat.indexTailSize, RecordingFormat.indexTailSize),
              Array(tail[8...]) == RecordingFormat.indexEnd else { return nil }
        let start = tail.withUnsafeBytes { Int(truncatingIfNeeded: UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))) }
        let first = RecordingFormat.skippableHead
        guard start >= 0, start < size, size - start <= RecordingFormat.blockLimit,
              let content = read(descriptor, start, size - start), content.count >= first + RecordingFormat.indexTailSize
        else { return nil }
        let entries = (content.count - first - RecordingFormat.indexTailSize) / RecordingFormat.indexEntrySize
        return content.withUnsafeBytes { bytes in
            (0..<entries).map { entry in
                let place = first + entry * RecordingFormat.indexEntrySize
                func number<T: FixedWidthInteger & BitwiseCopyable>(_ at: Int, _: T.Type) -> T {
                    T(littleEndian: bytes.loadUnaligned(fromByteOffset: place + at, as: T.self))
                }
                return RecordingBlock(offset: number(0, UInt64.self), firstTime: number(8, UInt64.self),
                                      lastTime: number(16, UInt64.self), events: number(24, UInt32.self))
            }
        }
    }

    private static func read(_ descriptor: Int32, _ place: Int, _ count: Int) -> [UInt8]? {
        guard place >= 0 else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, got in
            let size = pread(descriptor, room.baseAddress, count, place)
            isWhole = size == count
            got = max(size, 0)
        }
        return isWhole ? bytes : nil
    }
}
