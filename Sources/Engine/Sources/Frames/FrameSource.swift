import FalcodCore

/// Events and state out of frames, wherever these come from. What it gives out depends on the frames alone, so that recorded
/// frames give the same again.
struct FrameSource<Reader: FrameReader> {
    var reader: Reader
    private let merge = MergeBox()
    /// A frame that was read and belongs to the next step.
    private var held: Bytes?
    /// The frame that the last `.update` announced.
    private var announced: Bytes?
    /// Hosts that the caller told and that come next, and the one that the last `.update` announced.
    private var told: [Falcod_V1_Host] = []
    private var announcedHost: Falcod_V1_Host?
    private var isEnded = false
    private var isStopped = false
    /// The answer to a question that only shows that the other side has come so far; `.idle` tells that it is there.
    var awaitedReply: UInt64?
    /// Why nothing more can be read; told once everything that was read before is given out.
    private var breakage: SourceError?
    /// A new section begins once everything of the old one was given out.
    private var restarts = false
    /// An interruption is told then.
    private var isInterrupted = false
    private var presence = PresenceFrames()
    /// When the subscription took effect, ns since the epoch; 0 when that was not told.
    private var subscribedAt: UInt64 = 0
    /// Records of this connection that were given out.
    private(set) var givenRecords: UInt64 = 0
    /// What the other side understands beyond the major version.
    private(set) var protocolMinor: UInt32 = 0
    private var batchSequence: UInt64 = 0
    /// Of this connection: batches were lost, and records were left out of some.
    private var hasLostBatches = false, isFiltered = false
    private var snapshot = SnapshotReader()
    private var lookup = SnapshotReader()
    /// Times in a row that no frame came while events wait.
    private var stalls = 0
    /// Gets every frame that this source uses.
    var recorder: FrameRecorder?
    /// Frames of kinds that this program has no use for.
    private(set) var unusedFrames: UInt64 = 0
    /// Batches that the sender dropped because this reader was slow.
    private(set) var lostBatches: UInt64 = 0
    /// Entries of the machine's tables that were too many to keep, so that what they tell is not known.
    var leftOutEntries: UInt64 { snapshot.leftOut + lookup.leftOut }
    private(set) var statistics = CaptureStatistics()
    private(set) var cpusPerRing: UInt32?
    /// What should be said about the other side.
    private(set) var warnings: [String] = []

    /// Waits without a frame after which rings that brought nothing no longer hold back the others.
    private static var stallLimit: Int { 10 }

    init(reader: Reader) { self.reader = reader }

    /// What the last `.gap` was about.
    private(set) var hole = SequenceHole(cpu: 0, lane: .bulk, from: 0, until: 0, count: 0)
    private(set) var gaps = GapAccount()
    private var damagedEvents: UInt64 = 0
    var counts: SourceCounts {
        var counts = SourceCounts()
        counts.lateEvents = lateEvents
        counts.disorderedEvents = merge.tracker.pointee.disordered
        counts.damagedEvents = damagedEvents
        counts.lostBatches = lostBatches
        counts.unusedFrames = unusedFrames
        counts.leftOutEntries = leftOutEntries
        return counts
    }
    /// Events given out behind younger ones of other rings.
    var lateEvents: UInt64 { merge.late }

    /// Reads frames up to the end of the initial state: the snapshot's last part, or the first batch.
    mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        snapshot.reset()
        lookup.reset()
        restarts = false
        // What came before an error counts, as it will when these frames are read from a recording.
        let outcome = readState(&sink)
        snapshot.finish(&sink)
        sink.finish()
        try outcome.get()
    }

    private mutating func readState(_ sink: inout some StateSink) -> Result<Void, SourceError> {
        var isGreeted = false
        do throws(SourceError) {
            while true {
                switch try nextFrame() {
                case .end: return .success(())
                case .none: continue
                case .frame(let frame):
                    let kind = FrameKind(frame)
                    if kind == .batch {
                        held = frame
                        presence.close()
                        return .success(())
                    }
                    if kind == .hello, isGreeted {
                        // The sender went away before its snapshot was whole, and came back.
                        held = frame
                        restarts = true
                        return .success(())
                    }
                    isGreeted = isGreeted || kind == .hello
                    if try takeState(frame, kind, &sink) { return .success(()) }
                }
            }
        } catch {
            return .failure(error)
        }
    }

    /// True at the end of a snapshot, whole or not.
    private mutating func takeState(_ frame: Bytes, _ kind: FrameKind?, _ sink: inout some StateSink) throws(SourceError) -> Bool {
        switch kind {
        case .hello: try greet(frame, &sink)
        case .names: try message(frame).names.handOver(to: &sink)
        case .snapshot:
            guard let part = FrameKind.content(frame).flatMap({ SnapshotPart($0) }) else { throw failure("a part of the snapshot is damaged") }
            let isWhole = snapshot.take(part, &sink)
            if isWhole {
                sink.complete()
                presence.close()
            }
            return isWhole
        case .absence:
            let absence = try message(frame).absence
            subscribedAt = absence.until
            presence.note(absence)
        case .interruption:
            presence.interrupt(SourceInterruption(try message(frame).interruption))
            return true
        case .host: try message(frame).host.handOver(to: &sink)
        case .stats: take(CaptureStatistics(try message(frame).stats))
        case .gap, .subscribe, .lookup, .reply, .open, .batch, .progress, nil: try passOver(frame)
        }
        return false
    }

    mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        while true {
            do {
                let step = try merge.value.next(&event)
                if step == .gap {
                    noteHole()
                    return .gap
                }
                if step != .end {
                    givenRecords &+= 1
                    return step
                }
            } catch {
                damagedEvents += 1
                throw failure(error.reason)
            }
            if isInterrupted {
                isInterrupted = false
                return .idle
            }
            if restarts { return .restart }
            if let breakage { throw breakage }
            if isEnded { return .end }
            do throws(SourceError) {
                if let step = try readOn() { return step }
            } catch {
                breakage = error
                merge.value.finish()
            }
        }
    }

    /// Reads one frame. nil when there may be events to give out.
    private mutating func readOn() throws(SourceError) -> SourceStep? {
        // A frame that was held back is in the recording already.
        if !isStopped, held == nil, !told.isEmpty {
            announcedHost = told.removeFirst()
            if let announcedHost { recorder?.append(announcedHost) }
            return .update
        }
        switch isStopped ? .end : try nextFrame() {
        case .end:
            isEnded = true
            merge.value.finish()
            return nil
        case .none:
            try endStall()
            return .idle
        case .frame(let frame):
            stalls = 0
            return try take(frame)
        }
    }

    /// What a frame behind the initial state leads to; nil when events or the next frame tell.
    private mutating func take(_ frame: Bytes) throws(SourceError) -> SourceStep? {
        switch FrameKind(frame) {
        case .batch:
            guard let batch = BatchFrame(frame: frame) else { throw failure("a batch is damaged") }
            guard merge.value.push(batch) else { throw failure("a batch is of ring \(batch.ring), which does not exist") }
            if batchSequence > 0, batch.sequence > batchSequence, batch.sequence - batchSequence > 1 {
                lostBatches &+= batch.sequence - batchSequence - 1
                hasLostBatches = true
            }
            if batch.sequence > 0 { batchSequence = batch.sequence }
            isFiltered = isFiltered || batch.filtered > 0
            if hasLostBatches && isFiltered { gaps.noteUnwanted() }
        case .hello:
            held = frame
            restarts = true
            merge.value.finish()
        case .interruption:
            presence.interrupt(SourceInterruption(try message(frame).interruption))
            isInterrupted = true
            merge.value.finish()
        case .reply where awaitedReply != nil && awaitedReply == FrameKind.replyID(frame):
            awaitedReply = nil
            return .idle
        case .reply, .names:
            announced = frame
            return .update
        case .host:
            announcedHost = try message(frame).host
            return .update
        case .stats:
            take(CaptureStatistics(try message(frame).stats))
            return .statistics
        case .snapshot, .gap, .subscribe, .lookup, .open, .progress, .absence, nil: try passOver(frame)
        }
        return nil
    }

    private mutating func noteHole() {
        hole = merge.tracker.pointee.hole
        hole.groups = gaps.groups(ofHoleIn: hole.lane, cpu: hole.cpu)
        gaps.add(hole)
    }

    private mutating func take(_ counts: CaptureStatistics) {
        statistics = counts
        noteFound()
        gaps.settle(counts, drained: seenUntil)
    }

    private mutating func noteFound() {
        for (slot, count) in merge.tracker.pointee.takeFound() { gaps.found(count, slot: slot) }
    }

    /// No further event will show a hole: makes gaps of what is left.
    mutating func finishGaps() {
        noteFound()
        gaps.finish(isLast: true)
    }

    mutating func takeGaps() -> [Gap] { gaps.take() }

    /// Hands over the state in the frame that `.update` announced.
    mutating func update(_ sink: inout some StateSink) throws(SourceError) {
        if let host = announcedHost {
            announcedHost = nil
            host.handOver(to: &sink)
            return
        }
        guard let frame = announced else { return }
        announced = nil
        if FrameKind(frame) == .names {
            try message(frame).names.handOver(to: &sink)
        } else {
            guard let content = FrameKind.content(frame), lookup.take(reply: content, &sink) else { throw failure("a reply is damaged") }
        }
        sink.finish()
    }

    /// For a recording, after an error in a frame: true when the next frame says that the run that was recorded lost its connection
    /// by that and went on, as this source then does. What was not given out is dropped, as it was then.
    @inline(never) mutating func passOverDamage() -> Bool {
        if !isInterrupted {
            guard case .frame(let frame) = try? nextFrame(), FrameKind(frame) == .interruption, let message = try? message(frame) else { return false }
            presence.interrupt(SourceInterruption(message.interruption))
            isInterrupted = true
        }
        merge.drop()
        breakage = nil
        return true
    }

    /// Tells of a host name. It counts for the events behind all that was read, where a replay comes upon it too.
    mutating func tell(_ host: Falcod_V1_Host) { told.append(host) }

    /// Whether everything that was told counts by now.
    var hasToldAll: Bool { told.isEmpty && announcedHost == nil }

    /// Nothing more is read: what was read is given out, then the source ends.
    mutating func stop() { isStopped = true }

    /// Notes that the stream was lost at `time` (ns since the epoch), everything of it having been given out, and records that.
    mutating func interrupt(_ reason: String, at time: UInt64) {
        let interruption = SourceInterruption(time: time, seenUntil: seenUntil, socket: reader.name, reason: reason)
        interruption.frame.withBytes { recorder?.append($0) }
        presence.interrupt(interruption)
    }

    /// Every event older than this was given out, ns since the epoch; 0 when that is not known.
    var seenUntil: UInt64 { max(merge.value.seenUntil, subscribedAt) }

    mutating func takeInterruption() -> SourceInterruption? { presence.takeInterruption() }
    mutating func takeAbsence() -> SourceAbsence? { presence.takeAbsence() }

    /// Goes on with another stream, which begins with a `Hello`.
    mutating func replace(reader: Reader) {
        self.reader = reader
        held = nil
        announced = nil
        awaitedReply = nil
        isEnded = false
        breakage = nil
        restarts = false
    }

    private mutating func nextFrame() throws(SourceError) -> FrameStep {
        if let frame = held {
            held = nil
            return .frame(frame)
        }
        let step = try reader.nextFrame()
        // A greeting is recorded once it says what this side took it for.
        if let recorder, case .frame(let frame) = step, FrameKind(frame) != .hello { recorder.append(frame) }
        return step
    }

    /// A ring whose side has stopped telling how far it is must not hold back the others for ever. The decision is an input
    /// like any other, so it is recorded as the batches it stands for.
    private mutating func endStall() throws(SourceError) {
        guard let (rings, until) = merge.value.blockers else { return }
        stalls += 1
        guard stalls >= Self.stallLimit else { return }
        stalls = 0
        for ring in rings {
            let frame = BatchFrame.drained(ring: ring, until: until)
            try frame.withUnsafeBufferPointer { (memory) throws(SourceError) in
                guard let base = memory.baseAddress else { return }
                let bytes = Bytes(base: base, count: memory.count)
                recorder?.append(bytes)
                _ = try take(bytes)
            }
        }
    }

    private func failure(_ reason: String) -> SourceError { SourceError(name: reader.name, offset: reader.offset, reason: reason) }

    private mutating func passOver(_ frame: Bytes) throws(SourceError) {
        guard FrameKind.content(frame) != nil else { throw failure("a frame is damaged") }
        unusedFrames += 1
    }

    private func message(_ frame: Bytes) throws(SourceError) -> Falcod_V1_Frame {
        guard let message = try? Falcod_V1_Frame(serializedBytes: frame.array) else { throw failure("a frame is damaged") }
        return message
    }

    private mutating func greet(_ frame: Bytes, _ sink: inout some StateSink) throws(SourceError) {
        var hello = try message(frame).hello
        guard hello.protocolMajor <= CaptureProtocol.major else {
            throw failure("protocol version \(hello.protocolMajor) is newer than \(CaptureProtocol.major)")
        }
        guard hello.probe.rings <= RingMerge.ringLimit else { throw failure("\(hello.probe.rings) rings are too many") }
        try reader.greet(&hello)
        recorder?.append(hello)
        if hello.schemaHash != 0, hello.schemaHash != EventType.schemaHash {
            let software = hello.software.isEmpty ? "an unnamed program" : hello.software
            warnings.append("\(reader.name): the event schema of \(software) (schema hash \(CaptureProtocol.hex(hello.schemaHash))) differs from "
                + "this program's (\(CaptureProtocol.hex(EventType.schemaHash))): events and parameters that only one of them knows are left out")
        }
        if !hello.probe.missing.isEmpty {
            warnings.append("\(reader.name): the kernel refused these hooks, whose events are missing: "
                + CaptureProtocol.byReason(hello.probe.missing))
        }
        let continues = merge.continues(hello)
        noteFound()
        gaps.finish(isLast: !continues)
        gaps.begin(continues: continues)
        merge.begin(hello)
        if hello.probe.rings > 0, hello.machine.cpus > 0 {
            cpusPerRing = hello.machine.cpus / hello.probe.rings + (hello.machine.cpus % hello.probe.rings == 0 ? 0 : 1)
        }
        batchSequence = 0
        hasLostBatches = false
        isFiltered = false
        givenRecords = 0
        subscribedAt = 0
        protocolMinor = hello.protocolMinor
        snapshot.architecture = hello.machine.architecture
        lookup.architecture = hello.machine.architecture
        var machine = MachineInfo(hello.machine)
        machine.tellsWhomItAnswers = protocolMinor >= 1
        lookup.tellsWhomItAnswers = protocolMinor >= 1
        sink.machine(machine)
    }
}
