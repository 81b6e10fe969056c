public import FalcodAlert

/// Where alerts go. A channel belongs to its worker's thread and is used from there only, so it may block without
/// holding up anything else.
public protocol OutputChannel: Sendable {
    /// `stdout`, `file` …: how logs name the channel.
    var name: String { get }

    /// Two channels of one name and identity write the same things to the same place, so that the one that runs may go on in place of
    /// the other; nil where that is never so.
    var identity: String? { get }

    /// The most alerts that one `deliver` takes. 1 where every alert costs a call that may block for long by itself, so
    /// that progress can be seen from outside.
    var batchLimit: Int { get }

    /// Writes the alerts in order. A channel that buffers may keep them until `flush`.
    mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError)

    /// Writes out what is buffered.
    mutating func flush() throws(OutputError)

    /// Closes and opens anew what has a name: files after a rotation, processes.
    mutating func reopen() throws(OutputError)

    /// Writes out and closes everything. Nothing is called afterwards.
    mutating func close() throws(OutputError)
}

extension OutputChannel {
    public var identity: String? { nil }
    public var batchLimit: Int { 256 }
}

/// Why alerts could not be delivered; logged as `CHANNEL: TEXT`.
public struct OutputError: Error, Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }
}

/// Takes log lines of the outputs: a level and a text without newline. Called from any thread.
public typealias OutputLog = @Sendable (_ level: Priority, _ text: String) -> Void

/// What to do with an alert when a channel's queue is full.
public enum OverflowPolicy: Sendable, Equatable {
    /// The new alert is dropped for this channel, counted, and the first loss is logged. Falco's way.
    case dropNew
    /// The engine waits as long as the channel gets on; when the channel has stood still for the output timeout, the
    /// alert is dropped. For replays, where waiting loses nothing.
    case wait
}

public struct OutputSettings: Sendable, Equatable {
    /// Alerts that may wait in each channel's queue, besides the batch being delivered; 0 is unbounded.
    public var capacity = 0
    public var overflow = OverflowPolicy.dropNew
    /// How long one call of a channel may take before it is reported, and how long a channel may stand still at the end
    /// before the rest of its queue is given up; ns.
    public var timeout: UInt64 = 2_000_000_000
    /// The worker is woken when this many alerts wait. 1 delivers at once; replays save the wake-ups.
    public var wakeThreshold = 1

    public init() {}

    /// For replays: bounded memory, no loss, few wake-ups.
    public static func replay(timeout: UInt64) -> OutputSettings {
        var settings = OutputSettings()
        settings.capacity = 65_536
        settings.overflow = .wait
        settings.timeout = timeout
        settings.wakeThreshold = 256
        return settings
    }
}

/// What became of the alerts given to a channel.
public struct ChannelCounters: Sendable, Equatable {
    /// Handed over to the channel, which took them.
    public var delivered: UInt64 = 0
    /// The channel reported an error.
    public var failed: UInt64 = 0
    /// Dropped because the queue was full, or given up at the end.
    public var dropped: UInt64 = 0

    public init() {}

    mutating func add(_ other: ChannelCounters) {
        delivered += other.delivered
        failed += other.failed
        dropped += other.dropped
    }
}
