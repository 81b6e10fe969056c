/// All threads by tid, and thread groups by pid: indexes over pooled records that never move.
///
/// The table only stores; what removal means for groups, children and texts is `SystemState`'s business.
public struct ThreadTable {
    @usableFromInline var index = PointerTable<ThreadRecord>()
    var groups = PointerTable<ThreadGroup>()
    private var records = RecordPool<ThreadRecord>()
    private var groupRecords = RecordPool<ThreadGroup>()
    private var lastTid = Int64.min
    private var lastRecord: UnsafeMutablePointer<ThreadRecord>?
    /// Most threads held; further ones are refused and counted in `StateCounters.droppedFullThreadTable`.
    public var limit: Int

    public init(limit: Int = 262_144) { self.limit = limit }

    @inlinable public var count: Int { index.count }
    var isFull: Bool { index.count >= limit }

    /// The record of `tid`; nil when unknown.
    @inlinable public func find(_ tid: Int64) -> UnsafeMutablePointer<ThreadRecord>? { index.find(tid) }

    /// The same, remembering the answer: most events have the thread of the event before.
    mutating func findCached(_ tid: Int64) -> (record: UnsafeMutablePointer<ThreadRecord>?, wasCached: Bool) {
        if tid == lastTid { return (lastRecord, true) }
        guard let record = index.find(tid) else { return (nil, false) }
        lastTid = tid
        lastRecord = record
        return (record, false)
    }

    /// Calls `body` with every thread, in no particular order, until it returns false. No thread may be added or
    /// removed meanwhile.
    @inlinable public func forEach(_ body: (UnsafeMutablePointer<ThreadRecord>) -> Bool) { index.forEach(body) }

    /// A fresh record, not yet in the index.
    mutating func makeRecord(tid: Int64) -> UnsafeMutablePointer<ThreadRecord> {
        let record = records.take(ThreadRecord())
        record.pointee.tid = tid
        return record
    }

    /// `record.tid` must not be in the table.
    mutating func insert(_ record: UnsafeMutablePointer<ThreadRecord>) { index.insert(record.pointee.tid, record) }

    /// Takes the record out of the index and reuses its memory: nothing may point to it any more.
    mutating func discard(_ record: UnsafeMutablePointer<ThreadRecord>) {
        if lastTid == record.pointee.tid {
            lastTid = .min
            lastRecord = nil
        }
        index.remove(record.pointee.tid)
        records.give(record)
    }

    /// Reuses the memory of a record that never was in the index.
    mutating func giveBack(_ record: UnsafeMutablePointer<ThreadRecord>) { records.give(record) }

    mutating func makeGroup(pid: Int64) -> UnsafeMutablePointer<ThreadGroup> {
        let group = groupRecords.take(ThreadGroup(pid: pid))
        groups.insert(pid, group)
        return group
    }

    mutating func discard(_ group: UnsafeMutablePointer<ThreadGroup>) {
        groups.remove(group.pointee.pid)
        groupRecords.give(group)
    }
}
