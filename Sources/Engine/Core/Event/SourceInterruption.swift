/// The source lost sight of the machine.
public struct SourceInterruption: Sendable, Equatable {
    /// When that was noticed, nanoseconds since the epoch.
    public var time: UInt64
    /// Every event older than this was given out, nanoseconds since the epoch; 0 when that is not known.
    public var seenUntil: UInt64
    /// Where the capture process was listening.
    public var socket: String
    public var reason: String

    public init(time: UInt64, seenUntil: UInt64, socket: String, reason: String) {
        self.time = time
        self.seenUntil = seenUntil
        self.socket = socket
        self.reason = reason
    }
}

/// A time of which the engine did not see every event, because it was not there or its source was not.
public struct SourceAbsence: Sendable, Equatable {
    public enum Cause: Sendable {
        /// The connection to the capture process was lost, and is back.
        case captureLost
        /// Another engine of this user ran before this one.
        case engineStarted
    }

    public var cause: Cause
    /// Events before and after this time were all given out, to this engine or the one before it. Nanoseconds since the
    /// epoch.
    public var from: UInt64, until: UInt64
    /// Events that happened in that time and were recorded but reached no engine. nil when the capture process does not know it,
    /// since it began, or this engine tried to come back, later than `from`.
    public var events: UInt64?
    /// From then to `until` nothing was recorded, and so not counted; 0 when everything was.
    public var uncountedSince: UInt64

    public init(cause: Cause, from: UInt64, until: UInt64, events: UInt64?, uncountedSince: UInt64) {
        self.cause = cause
        self.from = from
        self.until = until
        self.events = events
        self.uncountedSince = uncountedSince
    }
}
