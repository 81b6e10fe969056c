import FalcodCore

/// Brings the events of several rings into the order of time.
///
/// An event is given out once no other ring can still bring an older one: its next event is younger, or it was drained
/// past that time. Time stamps are taken before records are committed, so a ring counts as drained only up to a moment
/// before what it says; an event that is older than what was given out nevertheless is given out at once and counted.
///
/// With one ring nothing is copied and events come as they are. What is given out when depends on the batches alone, so that a
/// recording of them gives the same order again.
struct RingMerge: ~Copyable {
    /// Nanoseconds between taking a time stamp and committing the record that are allowed for.
    static let holdBack: UInt64 = 2_000_000
    /// What is said of times before which every event was given out is this much on the safe side: a writer may be held up for
    /// longer than an event is waited for.
    static let safety: UInt64 = 5 * holdBack
    /// Events are given out regardless of other rings when this many bytes wait.
    static let byteLimit = 64 << 20
    /// Rings that a frame may name.
    static let ringLimit = 4096

    /// Plain memory instead of an array of classes: every event looks at its ring.
    private let rings: UnsafeMutablePointer<RingQueue>
    private let count: Int
    /// The only ring's batch.
    private var direct = WireDecoder(.empty)
    private var directDrained: UInt64 = 0
    private let tracker: UnsafeMutablePointer<SequenceTracker>
    private var waiting = 0
    private var isFinished = false
    private var newest: UInt64 = 0
    /// The ring that may go on giving out events up to and including `currentLimit`, without a look at the others; -1 for none.
    private var current = -1
    private var currentLimit: UInt64 = 0
    /// Events given out behind younger ones.
    private(set) var late: UInt64 = 0

    /// `ringCount` rings are known to exist from the start; with 0 or 1 there is nothing to merge. `tracker` must stay.
    init(ringCount: Int, _ tracker: UnsafeMutablePointer<SequenceTracker>) {
        self.tracker = tracker
        count = ringCount > 1 ? ringCount : 0
        rings = .allocate(capacity: count)
        for ring in 0..<count { (rings + ring).initialize(to: RingQueue()) }
    }

    deinit {
        for ring in 0..<count { rings[ring].free() }
        rings.deallocate()
    }

    /// Takes a batch. With one ring its bytes must stay until the next call of `push`. False for a ring that does not
    /// exist.
    mutating func push(_ batch: BatchFrame) -> Bool {
        tracker.pointee.leaveOut(batch.filtered, ring: count == 0 ? 0 : Int(truncatingIfNeeded: batch.ring))
        if count == 0 {
            direct = WireDecoder(batch.events)
            directDrained = max(directDrained, batch.drainedUntil)
            return true
        }
        guard batch.ring < UInt64(count) else { return false }
        let ring = rings + Int(batch.ring)
        ring.pointee.append(batch.events)
        ring.pointee.drainedUntil = max(ring.pointee.drainedUntil, batch.drainedUntil)
        waiting += batch.events.count
        current = -1
        return true
    }

    /// Nothing more will be pushed.
    mutating func finish() {
        isFinished = true
        current = -1
    }

    /// Every event older than this was given out, when asked after `.end`; 0 when that is not known.
    var seenUntil: UInt64 {
        var until = count == 0 ? directDrained : UInt64.max
        for ring in 0..<count { until = min(until, rings[ring].drainedUntil) }
        if waiting > 0 { until = min(until, newest) }
        return until >= Self.safety ? until - Self.safety : 0
    }

    /// The rings that hold back what others brought, and the time they would have to be drained until; nil when nothing waits.
    var blockers: (rings: [UInt64], until: UInt64)? {
        var idle: [UInt64] = []
        var until: UInt64 = 0
        for ring in 0..<count {
            if let time = rings[ring].headTime { until = max(until, time) } else { idle.append(UInt64(ring)) }
        }
        return waiting > 0 && !idle.isEmpty ? (idle, until &+ Self.holdBack) : nil
    }

    /// Fills `event` with the next event; `.end` means that another batch is needed. Slots are valid until the next
    /// call of `next` or `push`.
    mutating func next(_ event: inout Event) throws(WireError) -> SourceStep {
        if count == 0 {
            let before = direct.offset
            let step = try direct.next(&event)
            if step == .end || isNext(direct, event, ring: 0) { return step }
            direct.goBack(to: before)
            return .gap
        }
        if current < 0 || !isWithinLimit { choose() }
        guard current >= 0 else { return .end }
        let ring = rings + current
        let before = ring.pointee.decoder.offset
        let step = try takeNext(&event, ring)
        guard isNext(ring.pointee.decoder, event, ring: current) else {
            ring.pointee.decoder.goBack(to: before)
            return .gap
        }
        waiting -= ring.pointee.decoder.offset - before
        ring.pointee.lookAhead()
        if step == .event {
            if event.timestamp < newest { late += 1 } else { newest = event.timestamp }
        }
        return step
    }

    /// Reads a ring's next record. A damaged one is passed over.
    @inline(__always) private mutating func takeNext(_ event: inout Event, _ ring: UnsafeMutablePointer<RingQueue>)
        throws(WireError) -> SourceStep {
        let before = ring.pointee.decoder.offset
        do {
            return try ring.pointee.decoder.next(&event)
        } catch {
            waiting -= ring.pointee.decoder.offset - before
            ring.pointee.lookAhead()
            throw error
        }
    }

    /// Whether the record that was just read may be given out. False: records before it are missing, which is told first.
    @inline(__always) private func isNext(_ decoder: WireDecoder, _ event: Event, ring: Int) -> Bool {
        let slot = SequenceTracker.slot(event.cpu, decoder.lane)
        if tracker.pointee.follows(slot, decoder.sequence, event.timestamp) { return true }
        return !tracker.pointee.jump(event.cpu, decoder.lane, decoder.sequence, event.timestamp, ring: ring)
    }

    private var isWithinLimit: Bool {
        guard let time = rings[current].headTime else { return false }
        return time <= currentLimit
    }

    /// Finds the ring with the oldest event that may be given out, and how far it may go on.
    private mutating func choose() {
        current = -1
        var oldest = UInt64.max, second = UInt64.max, floor = UInt64.max
        for index in 0..<count {
            let ring = rings + index
            if let time = ring.pointee.headTime {
                if current < 0 || time < oldest {
                    second = min(second, oldest)
                    oldest = time
                    current = index
                } else {
                    second = min(second, time)
                }
            } else {
                let drained = ring.pointee.drainedUntil
                floor = min(floor, drained >= Self.holdBack ? drained - Self.holdBack : 0)
            }
        }
        if isFinished || waiting > Self.byteLimit { floor = .max }
        // What is older than what was given out has nothing to wait for.
        if oldest > floor, oldest >= newest { current = -1 }
        currentLimit = min(second, floor)
    }
}

/// What one ring brought and was not given out yet.
private struct RingQueue {
    private var memory: UnsafeMutablePointer<UInt8>
    /// A sender may name many rings: those that bring nothing take no room.
    private var capacity = 1
    private static let firstCapacity = 64 << 10
    private var end = 0
    /// Reads what is in `memory`, from the first event not given out.
    var decoder: WireDecoder
    private var start = 0
    var drainedUntil: UInt64 = 0
    /// Time of the next event. Damaged records count as oldest, so that they are reported at once.
    private(set) var headTime: UInt64?

    init() {
        memory = .allocate(capacity: capacity)
        decoder = WireDecoder(.empty)
    }

    func free() { memory.deallocate() }

    var unread: Int { end - start - decoder.offset }

    mutating func append(_ bytes: Bytes) {
        if bytes.count == 0 { return }
        start += decoder.offset
        if start == end {
            start = 0
            end = 0
        }
        if bytes.count > capacity - end { makeRoom(bytes.count) }
        (memory + end).update(from: bytes.base, count: bytes.count)
        end += bytes.count
        decoder = WireDecoder(Bytes(base: memory + start, count: end - start))
        if headTime == nil { lookAhead() }
    }

    /// Finds the time of what `decoder` reads next. To be called when it went on.
    @inline(__always) mutating func lookAhead() { headTime = unread == 0 ? nil : decoder.nextTime ?? 0 }

    private mutating func makeRoom(_ count: Int) {
        let kept = end - start
        if kept + count > capacity { capacity = max(Self.firstCapacity, capacity * 2, kept + count) }
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        moved.update(from: memory + start, count: kept)
        memory.deallocate()
        memory = moved
        start = 0
        end = kept
    }
}
