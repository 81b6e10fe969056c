import FalcodCore
import Glibc

/// An enter event kept for its exit event: its type and a copy of its parameters.
struct StoredEvent {
    fileprivate(set) var tid: Int64 = 0
    fileprivate(set) var type = EventType.genericE
    fileprivate var isKey = false
    fileprivate var isLive = false
    fileprivate var paramCount = 0
    /// One 32-bit length per parameter, then their bytes.
    fileprivate var data: UnsafeMutableRawPointer?
    fileprivate var capacity = 0

    /// Parameter `index`; nil when the event has fewer.
    func param(_ index: Int) -> ParamSlot? {
        guard index < paramCount, let data else { return nil }
        var at = data + 4 * paramCount
        for earlier in 0..<index { at += length(data, earlier) }
        return ParamSlot(base: UnsafePointer(at.assumingMemoryBound(to: UInt8.self)), count: length(data, index))
    }

    private func length(_ data: UnsafeMutableRawPointer, _ index: Int) -> Int {
        Int(data.load(fromByteOffset: 4 * index, as: UInt32.self))
    }
}

/// One stored event per thread, found by tid. Buffers are kept and used again, so that a thread that makes one system
/// call after the other costs no allocation.
final class StoredEvents {
    /// Open addressing with linear probing; keys stay, so that no slot needs a tombstone. A power of two.
    private var entries: UnsafeMutablePointer<StoredEvent>
    private var capacity = 1024
    private var keys = 0
    private var bytes = 0

    /// A file can name any number of threads and never end their calls. Beyond these everything stored is dropped, and
    /// the exits get default values.
    private static let keyLimit = 1 << 18
    private static let byteLimit = 64 << 20

    init() { entries = Self.allocate(capacity) }

    deinit {
        releaseBuffers()
        entries.deallocate()
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<StoredEvent> {
        let entries = UnsafeMutablePointer<StoredEvent>.allocate(capacity: capacity)
        entries.initialize(repeating: StoredEvent(), count: capacity)
        return entries
    }

    private func releaseBuffers() {
        for index in 0..<capacity { free(entries[index].data) }
    }

    func removeAll() {
        guard keys > 0 else { return }
        releaseBuffers()
        entries.update(repeating: StoredEvent(), count: capacity)
        keys = 0
        bytes = 0
    }

    /// Keeps `event` for its thread in place of what was stored before.
    func store(_ event: Event) {
        var need = 4 * event.paramCount
        for index in 0..<event.paramCount { need += event.params[index].count }
        if keys >= Self.keyLimit || bytes + need > Self.byteLimit { removeAll() }
        if keys * 2 >= capacity { grow() }

        let entry = find(event.tid)
        if !entry.pointee.isKey {
            entry.pointee.isKey = true
            entry.pointee.tid = event.tid
            keys += 1
        }
        entry.pointee.isLive = false
        guard need <= entry.pointee.capacity || enlarge(entry, need), let data = entry.pointee.data else { return }
        entry.pointee.isLive = true
        entry.pointee.type = event.type
        entry.pointee.paramCount = event.paramCount
        var at = data + 4 * event.paramCount
        for index in 0..<event.paramCount {
            let slot = event.params[index]
            data.storeBytes(of: UInt32(truncatingIfNeeded: slot.count), toByteOffset: 4 * index, as: UInt32.self)
            memcpy(at, slot.base, slot.count)
            at += slot.count
        }
    }

    /// What is stored for a thread, which then counts as used. Its bytes stay valid until the next `store`.
    func take(_ tid: Int64) -> StoredEvent? {
        let entry = find(tid)
        guard entry.pointee.isLive else { return nil }
        entry.pointee.isLive = false
        return entry.pointee
    }

    private func enlarge(_ entry: UnsafeMutablePointer<StoredEvent>, _ need: Int) -> Bool {
        let size = max(64, need + need / 2)
        guard let data = malloc(size) else { return false }
        free(entry.pointee.data)
        bytes += size - entry.pointee.capacity
        entry.pointee.data = data
        entry.pointee.capacity = size
        return true
    }

    /// The entry of a tid, or the free one where it belongs.
    private func find(_ tid: Int64) -> UnsafeMutablePointer<StoredEvent> {
        let hash = UInt64(bitPattern: tid) &* 0x9E37_79B9_7F4A_7C15
        var index = Int(truncatingIfNeeded: hash >> 32) & (capacity - 1)
        while entries[index].isKey, entries[index].tid != tid { index = (index + 1) & (capacity - 1) }
        return entries + index
    }

    private func grow() {
        let old = entries, oldCapacity = capacity
        capacity *= 2
        entries = Self.allocate(capacity)
        for index in 0..<oldCapacity where old[index].isKey { find(old[index].tid).pointee = old[index] }
        old.deallocate()
    }
}
