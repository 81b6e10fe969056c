import FalcodCore
import FalcodSources

/// The events of a busy node. Every event is of another thread and descriptor than the one before, picked at random from all
/// that live, so that hardly anything an event needs is in a cache. The mix is that of a machine at work: system calls without
/// parameters of their own, files, memory, connections, and short-lived processes that come and go. Same seed, same events.
struct NodeSource: EventSource {
    var random: Random
    var node: Node
    private var seeds = ScriptedSource()
    private var time: UInt64 = 1_790_000_000_000_000_000
    private var left: Int
    /// Events that follow from one already delivered, in reverse order.
    private var pending: [ScriptedEvent] = []
    /// Parameters of the event that was handed out; freed with the process.
    private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    private var room = 1 << 16
    /// Short-lived processes, oldest first: indexes of `node.processes`.
    var passing: [Int] = []
    /// Places of processes that are gone.
    var freeProcesses: [Int] = []

    /// The pods' containers are told by the first events, which come on top of `events`.
    init(threads: Int, events: Int, seed: UInt64 = 1) throws(ScriptError) {
        random = Random(seed: seed)
        node = Node(threads: threads, &random, &seeds)
        for pod in node.pods.reversed() { pending.append(try Self.container(pod)) }
        left = events + pending.count
    }

    mutating func populate(_ sink: inout some StateSink) throws(SourceError) { try seeds.populate(&sink) }

    mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        guard left > 0 else { return .end }
        left -= 1
        do throws(ScriptError) {
            while pending.isEmpty { pending = try act().reversed() }
        } catch {
            throw SourceError(name: "node", offset: nil, reason: error.reason)
        }
        hand(pending.removeLast(), to: &event)
        return .event
    }

    /// Copies the parameters to memory that stays until the next event.
    private mutating func hand(_ scripted: ScriptedEvent, to event: inout Event) {
        time += UInt64(1000 + random.below(9000))
        event.timestamp = time
        event.tid = scripted.tid
        event.type = scripted.type
        event.cpu = UInt16(truncatingIfNeeded: random.below(64))
        event.isStateOnly = false
        event.paramCount = scripted.params.count
        let size = scripted.params.reduce(0) { $0 + $1.count }
        if size > room {
            memory.deallocate()
            room = size * 2
            memory = .allocate(capacity: room)
        }
        var place = memory
        for (index, param) in scripted.params.enumerated() {
            param.withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { place.update(from: base, count: bytes.count) }
            }
            event.params[index] = ParamSlot(base: UnsafePointer(place), count: param.count)
            place += param.count
        }
    }
}
