import FalcodCore

/// Brings the events of several rings into the order of time.
///
/// An event is given out once no other ring can still bring an older one: its next event is younger, or it was drained
/// past that time. Time stamps are taken before records are committed, so a ring counts as drained only up to a moment
/// before what it says; an event that is older than what was given out nevertheless is given out at once and counted.
///
/// With one ring nothing is copied and events come as they are.
struct RingMerge: ~Copyable {
    /// Nanoseconds between taking a time stamp and committing the record that are allowed for.
    static let holdBack: UInt64 = 2_000_000
    /// Events are given out regardless of other rings when this many bytes wait.
    static let byteLimit = 64 << 20

    private var rings: [RingQueue] = []
    /// The only ring's batch.
    private var direct: WireDecoder?
    private var waiting = 0
    private var isFinished = false
    private var newest: UInt64 = 0
    /// Events given out behind younger ones.
    private(set) var late: UInt64 = 0

    /// `ringCount` rings are known to exist from the start; with 0 or 1 there is nothing to merge.
    init(ringCount: Int) {
        if ringCount > 1 { rings = (0..<ringCount).map { _ in RingQueue() } }
    }

    /// Rings that a frame may name.
    static let ringLimit = 4096

    /// Takes a batch. With one ring its bytes must stay until the next call of `push`. False for a ring that does not
    /// exist.
    mutating func push(_ batch: BatchFrame) -> Bool {
        if rings.isEmpty {
            direct = WireDecoder(batch.events)
            return true
        }
        guard batch.ring < UInt64(rings.count) else { return false }
        let ring = rings[Int(batch.ring)]
        ring.append(batch.events)
        ring.drainedUntil = max(ring.drainedUntil, batch.drainedUntil)
        waiting += batch.events.count
        return true
    }

    /// Nothing more will be pushed.
    mutating func finish() { isFinished = true }

    /// Fills `event` with the next event; `.end` means that another batch is needed. Slots are valid until the next
    /// call of `next` or `push`.
    mutating func next(_ event: inout Event) throws(WireError) -> SourceStep {
        if rings.isEmpty { return try direct?.next(&event) ?? .end }
        guard let first = oldest() else { return .end }
        let before = first.unread
        defer { waiting -= before - first.unread }
        let step = try first.next(&event)
        if step == .event {
            if event.timestamp < newest { late += 1 } else { newest = event.timestamp }
        }
        return step
    }

    /// The ring with the oldest event that may be given out.
    private func oldest() -> RingQueue? {
        var first: RingQueue?
        var floor = UInt64.max
        for ring in rings {
            if let time = ring.headTime {
                if first == nil || time < first?.headTime ?? .max { first = ring }
            } else {
                floor = min(floor, ring.drainedUntil >= Self.holdBack ? ring.drainedUntil - Self.holdBack : 0)
            }
        }
        guard let first, let time = first.headTime else { return nil }
        return isFinished || waiting > Self.byteLimit || time <= floor ? first : nil
    }
}

/// What one ring brought and was not given out yet. A class, so that the merge can walk over rings without copying.
private final class RingQueue {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity = 64 << 10
    private var start = 0
    private var end = 0
    var drainedUntil: UInt64 = 0
    /// Time of the next event. Damaged records count as oldest, so that they are reported at once.
    private(set) var headTime: UInt64?

    init() { memory = .allocate(capacity: capacity) }
    deinit { memory.deallocate() }

    var unread: Int { end - start }

    func append(_ bytes: Bytes) {
        if bytes.count > capacity - end { makeRoom(bytes.count) }
        (memory + end).update(from: bytes.base, count: bytes.count)
        end += bytes.count
        if headTime == nil { lookAhead() }
    }

    func next(_ event: inout Event) throws(WireError) -> SourceStep {
        var decoder = WireDecoder(Bytes(base: memory + start, count: unread))
        defer {
            start += decoder.offset
            lookAhead()
        }
        return try decoder.next(&event)
    }

    private func lookAhead() {
        headTime = unread == 0 ? nil : WireDecoder(Bytes(base: memory + start, count: unread)).nextTime ?? 0
    }

    private func makeRoom(_ count: Int) {
        let kept = unread
        if kept + count > capacity { capacity = max(capacity * 2, kept + count) }
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        moved.update(from: memory + start, count: kept)
        memory.deallocate()
        memory = moved
        start = 0
        end = kept
    }
}
