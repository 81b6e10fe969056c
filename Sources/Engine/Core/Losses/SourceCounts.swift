/// What a source counts beside the events that it gives out. Rises only.
public struct SourceCounts: Sendable, Equatable {
    /// Events given out behind younger ones of other rings.
    public var lateEvents: UInt64 = 0
    /// Records that came behind younger ones of their own CPU and lane.
    public var disorderedEvents: UInt64 = 0
    /// Events that could not be read.
    public var damagedEvents: UInt64 = 0
    /// Batches that the sender dropped because this reader was slow.
    public var lostBatches: UInt64 = 0
    /// Frames of kinds that this program has no use for.
    public var unusedFrames: UInt64 = 0
    /// Entries of the machine's tables that were too many to keep.
    public var leftOutEntries: UInt64 = 0
    /// Threads that were not asked about, because the capture process did not keep up.
    public var refusedLookups: UInt64 = 0

    public init() {}
}
