import FalcodCore

/// The order of frames on the capture socket, as a machine that is told what arrived and answers what to do.
public struct CaptureHandshake {
    public enum State: String, Sendable {
        case awaitingHello = "its greeting is awaited"
        case subscribed = "its snapshot is awaited"
        case snapshot = "its snapshot comes in"
        case streaming = "events come in"
    }

    enum Action: Equatable {
        /// Hand the frame on.
        case pass
        /// Send what is wanted, then hand the frame on.
        case subscribe
    }

    private(set) var state = State.awaitingHello

    /// `isLast`: the frame is the end of a snapshot.
    mutating func receive(_ kind: FrameKind?, isLast: Bool = false) throws(CaptureError) -> Action {
        switch (state, kind) {
        case (.awaitingHello, .hello):
            state = .subscribed
            return .subscribe
        case (.awaitingHello, _), (_, .hello): throw .unexpectedFrame(Self.name(kind), state)
        case (_, .subscribe), (_, .lookup), (_, .open), (_, .progress), (_, .interruption), (_, .host): throw .unexpectedFrame(Self.name(kind), state)
        case (.subscribed, .snapshot), (.snapshot, .snapshot): state = isLast ? .streaming : .snapshot
        case (.subscribed, .batch), (.snapshot, .batch): throw .unexpectedFrame(Self.name(kind), state)
        default: break
        }
        return .pass
    }

    private static func name(_ kind: FrameKind?) -> String { kind.map { "a frame of kind '\($0)'" } ?? "a frame of no known kind" }
}
