import FalcodCore
import FalcodSources
import FalcodTestSupport

/// Events of a scene as rules see them, one of each type, each with the machine around it as it was then. Made once and kept,
/// so that many conditions can be tried on them.
struct Moments: @unchecked Sendable {
    // Only the thread that runs inputs looks at them; the loops own what the pointers name and are never freed.
    let contexts: [UnsafeMutablePointer<EventContext>]
    static let all = Moments()

    private init() {
        var contexts: [UnsafeMutablePointer<EventContext>] = []
        var types: Set<UInt16> = []
        var number = 0
        while let context = Self.moment(number) {
            number += 1
            if types.insert(context.pointee.event.type.rawValue).inserted { contexts.append(context) }
        }
        precondition(contexts.count > 5, "the scene has hardly an event")
        self.contexts = contexts
    }

    /// The event after `number` others.
    private static func moment(_ number: Int) -> UnsafeMutablePointer<EventContext>? {
        guard let scene = try? BreakIn.scene() else { return nil }
        var state = SystemState()
        state.containers.isEnabled = true
        var loop = EngineLoop(source: scene, state: state)
        guard (try? loop.populate()) != nil else { return nil }
        var context: UnsafeMutablePointer<EventContext>?
        for _ in 0...number {
            context = try? loop.next()
            if context == nil { return nil }
        }
        // The loop goes, what it allocated stays; but the event's bytes are the source's.
        kept.append(loop.source)
        return context
    }

    nonisolated(unsafe) private static var kept: [ScriptedSource] = []
}
