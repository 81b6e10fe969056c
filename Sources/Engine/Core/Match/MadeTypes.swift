internal import Synchronization

/// The event types that a plan has met, noted by the thread that owns it and looked at by others.
public final class MadeTypes: Sendable {
    private let met = Mutex(EventCodeSet())

    /// None so far.
    public init() {}

    /// Happens once per type in a plan's life.
    func insert(_ type: EventType) { met.withLock { $0.insert(type) } }

    public var types: [EventType] { met.withLock { $0 }.types }
}
