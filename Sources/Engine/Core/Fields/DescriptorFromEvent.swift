/// What an event says of a descriptor that has no entry: of a failed open, say, or of one that was never seen opened.
enum DescriptorFromEvent {
    /// nil for enter events and for an open whose path or directory is missing; empty where parameters say nothing.
    static func name(_ context: ContextPointer) -> Bytes? { context.pointee.event.type.isExit ? .empty : nil }
    static func rawName(_ context: ContextPointer) -> Bytes? { context.pointee.event.type.isExit ? .empty : nil }
}
