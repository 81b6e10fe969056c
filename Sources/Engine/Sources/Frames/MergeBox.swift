import FalcodCore

/// Holds the merge, which cannot be copied, for a source, which is a copyable struct by protocol.
final class MergeBox {
    let tracker: UnsafeMutablePointer<SequenceTracker>
    var value: RingMerge
    /// What tells the capture process of the connection from others.
    private var identity: Falcod_V1_Hello?
    /// Of the connections before.
    private var lateBefore: UInt64 = 0
    /// Events given out behind younger ones of other rings.
    var late: UInt64 { lateBefore &+ value.late }

    init() {
        tracker = .allocate(capacity: 1)
        tracker.initialize(to: SequenceTracker(ringCount: 0))
        value = RingMerge(ringCount: 0, tracker)
    }

    deinit {
        tracker.pointee.free()
        tracker.deinitialize(count: 1)
        tracker.deallocate()
    }

    /// Whether a connection is to the capture process of the one before. Every capture process measures the time of the
    /// machine's start anew, in nanoseconds, so who tells the same one is the same.
    func continues(_ hello: Falcod_V1_Hello) -> Bool {
        identity?.machine.bootTime == hello.machine.bootTime && identity?.probe.rings == hello.probe.rings
    }

    func begin(_ hello: Falcod_V1_Hello) {
        let rings = Int(hello.probe.rings)
        tracker.pointee.begin(ringCount: rings, continues: continues(hello))
        replace(rings)
        identity = hello
    }

    /// Forgets what was not given out; nothing more of it will come.
    func drop() { replace(0) }

    private func replace(_ rings: Int) {
        lateBefore = late
        value = RingMerge(ringCount: rings, tracker)
    }
}
