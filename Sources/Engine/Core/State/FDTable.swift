/// The open descriptors of a process: a handle on counted storage, shared after a fork until one side writes
/// (`SystemState` unshares before it changes a table). At most `FDTable.limit` entries; further ones are refused and
/// counted by the caller.
public struct FDTable {
    @usableFromInline let storage: UnsafeMutablePointer<FDTableStorage>

    public static let limit = 4096

    /// The entry of `fd`; nil when unknown. The pointer is valid until the table is next written.
    @inlinable public func find(_ fd: Int64) -> UnsafeMutablePointer<FDRecord>? {
        let table = storage
        guard table.pointee.count > 0 else { return nil }
        var index = FDTableStorage.hash(fd) & table.pointee.mask
        while true {
            let slot = table.pointee.slots[index]
            if slot < 0 { return nil }
            let record = table.pointee.records + Int(slot)
            if record.pointee.fd == fd { return record }
            index = (index + 1) & table.pointee.mask
        }
    }

    @inlinable public var count: Int { storage.pointee.count }

    /// Calls `body` for every entry, in no particular order, until it returns false.
    @inlinable public func forEach(_ body: (UnsafeMutablePointer<FDRecord>) -> Bool) {
        for index in 0..<storage.pointee.count where !body(storage.pointee.records + index) { return }
    }
}

/// Records stay dense (`records[0..<count]`); `slots` is an open-addressing index over them, -1 for free.
@usableFromInline struct FDTableStorage {
    @usableFromInline var references = 1
    @usableFromInline var count = 0
    @usableFromInline var capacity: Int
    @usableFromInline var records: UnsafeMutablePointer<FDRecord>
    @usableFromInline var slots: UnsafeMutablePointer<Int32>
    @usableFromInline var mask: Int

    @inlinable static func hash(_ fd: Int64) -> Int { Int(truncatingIfNeeded: UInt64(bitPattern: fd) &* 0x9E37_79B9_7F4A_7C15 &>> 40) }
}
