/// Whether an engine sees anything: a capture process that is gone must not look like a machine on which nothing happens.
public struct CaptureHealth: Sendable, Equatable {
    public var isConnected: Bool
    /// How long that has been so, ns.
    public var since: UInt64
    /// How long nothing has come, ns. A capture process that runs says something every second.
    public var silence: UInt64

    /// From this long on (ns), a connection on which nothing comes is as good as none.
    public static let patience: UInt64 = 5_000_000_000

    public init(isConnected: Bool, since: UInt64, silence: UInt64) {
        self.isConnected = isConnected
        self.since = since
        self.silence = silence
    }

    /// Events that happen now are seen.
    public var isSeeing: Bool { isConnected && silence < Self.patience }
}
