import FalcodCore

/// What the frames told of times in which nothing was seen.
struct PresenceFrames {
    /// Told and not taken yet.
    private var interruption: SourceInterruption?
    private var absence: SourceAbsence?
    /// What is told once the source's state is there.
    private var pending: SourceAbsence?
    /// The last interruption, until the source is back.
    private var open: SourceInterruption?

    mutating func takeInterruption() -> SourceInterruption? {
        defer { interruption = nil }
        return interruption
    }

    mutating func takeAbsence() -> SourceAbsence? {
        defer { absence = nil }
        return absence
    }

    /// What follows another before the source is back is an attempt that failed, and is not told.
    mutating func interrupt(_ interruption: SourceInterruption) {
        pending = nil
        guard open == nil else { return }
        self.interruption = interruption
        open = interruption
    }

    /// The source is there, with its state.
    mutating func close() {
        open = nil
        if let pending { absence = pending }
        pending = nil
    }

    mutating func note(_ message: Falcod_V1_Absence) {
        let cause: SourceAbsence.Cause
        var from = message.since
        if let open {
            cause = .captureLost
            from = open.seenUntil
        } else {
            cause = .engineStarted
        }
        guard from != 0, message.until > from else { return }
        pending = SourceAbsence(
            cause: cause, from: from, until: message.until, events: message.since != 0 && message.since <= from ? message.records : nil,
            uncountedSince: message.quietSince)
    }
}

extension SourceInterruption {
    init(_ message: Falcod_V1_Interruption) {
        self.init(time: message.time, seenUntil: message.seenUntil, socket: message.socket, reason: message.reason)
    }

    /// The frame that a recording gets.
    var frame: [UInt8] {
        let frame = Falcod_V1_Frame.with {
            $0.interruption = .with {
                $0.time = time
                $0.seenUntil = seenUntil
                $0.socket = socket
                $0.reason = reason
            }
        }
        return (try? frame.serializedBytes()) ?? []
    }
}
