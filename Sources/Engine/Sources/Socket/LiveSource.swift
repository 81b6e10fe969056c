public import FalcodCore

/// Events of the running machine, from a capture process.
///
/// A capture process that goes away is waited for with growing patience; when it is back the source restarts with a new
/// snapshot, which goes on from what is known. Must not be copied, like every source.
public struct LiveSource: EventSource {
    private let path: String
    var settings: LiveSettings
    var frames: FrameSource<SocketReader>
    private var requests = LookupRequests()
    private(set) var isConnected = true
    /// How often what is asked for was confirmed, and until when that is waited for.
    var confirmations: UInt64 = 0
    var confirmationDeadline: UInt64 = 0
    private var isStopped = false
    private var retryDelay: UInt64 = 0
    private var retryTime: UInt64 = 0
    private var lastFlush: UInt64 = 0
    private var toldWarnings = 0
    /// Threads that were not asked about, because the capture process did not keep up.
    public private(set) var refusedLookups: UInt64 = 0
    /// Since when it is connected or not, and when it was last told how far this side is. Nanoseconds of the monotonic clock.
    private var changeTime = MonotonicClock.now
    private var progress = ProgressReport()

    private static let firstDelay: UInt64 = 100_000_000, longestDelay: UInt64 = 1_000_000_000
    private static let flushInterval: UInt64 = 1_000_000_000

    /// Connects; nothing is read yet. `recorder` gets every frame that the source uses.
    public init(path: String, _ settings: LiveSettings, recorder: FrameRecorder? = nil) throws(SourceError) {
        let connection: CaptureConnection
        do throws(CaptureError) {
            connection = try CaptureConnection(path: path)
        } catch {
            throw SourceError(error, name: path, offset: nil)
        }
        self.init(connection, path: path, settings, recorder)
    }

    /// Takes over a connected stream socket, which cannot be connected anew.
    public init(descriptor: Int32, _ settings: LiveSettings, recorder: FrameRecorder? = nil) {
        var settings = settings
        settings.reconnects = false
        self.init(CaptureConnection(descriptor: descriptor), path: "socket", settings, recorder)
    }

    private init(_ connection: CaptureConnection, path: String, _ settings: LiveSettings, _ recorder: FrameRecorder?) {
        self.path = path
        self.settings = settings
        frames = FrameSource(reader: SocketReader(connection, name: path, settings))
        frames.recorder = recorder
    }

    public mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        guard !isConnected else {
            try frames.populate(&sink)
            return
        }
        // Connected once more. That it fails again is what was told already.
        do throws(SourceError) {
            try frames.populate(&sink)
            isConnected = true
            changeTime = MonotonicClock.now
            retryDelay = 0
        } catch {
            lose(error.reason)
        }
    }

    public mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        guard isConnected else {
            if !isStopped { return reconnect() }
            frames.finishGaps()
            return .end
        }
        do throws(SourceError) {
            let step = try frames.next(&event)
            switch step {
            case .event, .skipped: return step
            case .end where isStopped: frames.finishGaps()
            case .end: throw SourceError(.ended, name: path, offset: nil)
            case .idle, .statistics:
                flushRecording()
                tellProgress()
            case .update, .restart, .gap: break
            }
            return step
        } catch {
            guard settings.reconnects, !isStopped else {
                frames.finishGaps()
                throw error
            }
            lose(error.reason)
            return .idle
        }
    }

    public mutating func update(_ sink: inout some StateSink) throws(SourceError) {
        do throws(SourceError) {
            try frames.update(&sink)
        } catch {
            guard settings.reconnects, !isStopped else { throw error }
            lose(error.reason)
        }
    }

    public mutating func lookUp(_ wanted: inout LookupQueue) {
        guard isConnected else { return wanted.removeAll() }
        let now = MonotonicClock.now
        while !wanted.isEmpty || wanted.hasDoubtful {
            // The rest waits for the next second.
            let needsDescriptors = wanted.isEmpty && wanted.needsDescriptors
            guard case .ask(let id, let descriptors) = requests.next(now: now, needsDescriptors: needsDescriptors), let tid = wanted.popFirst() else { return }
            let request = Falcod_V1_Lookup.with {
                $0.id = id
                $0.tid = tid
                $0.descriptors = descriptors
            }
            if !frames.reader.ask(request) { refusedLookups += 1 }
        }
    }

    public var statistics: CaptureStatistics { frames.statistics }
    public var hole: SequenceHole { frames.hole }
    public mutating func takeGaps() -> [Gap] { frames.takeGaps() }
    public var counts: SourceCounts {
        var counts = frames.counts
        counts.refusedLookups = refusedLookups
        return counts
    }

    /// Tells of a host name that conditions compare with; nil as `addresses`: nobody has answered so far. It counts once everything that
    /// was read before is given out, in the recording too.
    public mutating func tell(host name: [UInt8], addresses: [[UInt8]]?) { frames.tell(Falcod_V1_Host(name, addresses)) }

    /// Whether all hosts that were told count for the next event.
    public var hasToldAllHosts: Bool { !isConnected || frames.hasToldAll }

    /// Nothing more is read: what was read is given out, then the source ends.
    public mutating func stop() {
        isStopped = true
        frames.stop()
    }

    /// How many CPUs share a ring; nil when the capture process does not tell.
    public var cpusPerRing: UInt32? { frames.cpusPerRing }

    /// Events that came behind younger ones of other rings.
    public var lateEvents: UInt64 { frames.lateEvents }
    /// Batches that the capture process dropped because this program was slow.
    public var lostBatches: UInt64 { frames.lostBatches }
    public var unusedFrames: UInt64 { frames.unusedFrames }
    /// Entries of the machine's tables that were too many to keep.
    public var leftOutEntries: UInt64 { frames.leftOutEntries }

    /// What should be said about the capture process and was not said yet.
    public mutating func takeWarnings() -> [String] {
        defer { toldWarnings = frames.warnings.count }
        return Array(frames.warnings[toldWarnings...])
    }

    public mutating func takeInterruption() -> SourceInterruption? { frames.takeInterruption() }
    public mutating func takeAbsence() -> SourceAbsence? { frames.takeAbsence() }

    /// Whether the machine is seen.
    public var health: CaptureHealth {
        let now = MonotonicClock.now
        return CaptureHealth(isConnected: isConnected, since: now &- changeTime,
                             silence: isConnected ? now &- frames.reader.lastReception : now &- changeTime)
    }

    /// Lets the capture process know what an engine that comes after this one need not be told of.
    private mutating func tellProgress() {
        guard frames.protocolMinor >= 1, let report = progress.next(records: frames.givenRecords, until: frames.seenUntil, now: MonotonicClock.now)
        else { return }
        frames.reader.send(report)
    }

    private mutating func lose(_ reason: String) {
        frames.interrupt(reason, at: WallClock.now)
        if isConnected { changeTime = MonotonicClock.now }
        isConnected = false
        progress = ProgressReport()
        wait()
    }

    private mutating func wait() {
        retryDelay = retryDelay == 0 ? Self.firstDelay : min(retryDelay * 2, Self.longestDelay)
        retryTime = MonotonicClock.now + retryDelay
    }

    private mutating func reconnect() -> SourceStep {
        guard MonotonicClock.now >= retryTime else {
            MonotonicClock.sleep(milliseconds: SocketReader.idleTimeout)
            return .idle
        }
        do throws(CaptureError) {
            frames.replace(reader: SocketReader(try CaptureConnection(path: path), name: path, settings))
            return .restart
        } catch {
            wait()
            return .idle
        }
    }

    private mutating func flushRecording() {
        guard let recorder = frames.recorder else { return }
        let now = MonotonicClock.now
        guard now >= lastFlush + Self.flushInterval else { return }
        lastFlush = now
        recorder.flush()
    }
}
