/// Descriptor tables of threads. All writes go through here, so that a table shared after a fork is copied first and
/// every name is counted.
extension SystemState {
    /// The thread whose table `thread` uses: its main thread's when it shares files, else its own. nil when that main
    /// thread is unknown.
    @inlinable public func descriptorOwner(of thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<ThreadRecord>? {
        thread.pointee.flags.contains(.cloneFiles) ? mainThread(of: thread) : thread
    }

    /// The descriptors that a thread uses; nil when it has none.
    @inlinable public func descriptors(of thread: UnsafeMutablePointer<ThreadRecord>) -> FDTable? {
        descriptorOwner(of: thread)?.pointee.descriptors
    }

    /// The entry of `fd` for reading; nil when unknown. Valid until the table is next written.
    mutating func findDescriptor(_ fd: Int64, of thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<FDRecord>? {
        guard let record = descriptors(of: thread)?.find(fd) else {
            counters.failedFDLookups += 1
            return nil
        }
        counters.uncachedFDLookups += 1
        return record
    }

    /// The entry of `fd` for writing.
    mutating func writableDescriptor(_ fd: Int64, of thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<FDRecord>? {
        guard let owner = descriptorOwner(of: thread), owner.pointee.descriptors?.find(fd) != nil else { return nil }
        return writableTable(of: owner, room: 0).find(fd)
    }

    /// Adds or replaces an entry. Takes over the texts that `record` holds, and releases them when the table is full or
    /// the owner unknown.
    @discardableResult
    mutating func addDescriptor(_ record: FDRecord, to thread: UnsafeMutablePointer<ThreadRecord>)
        -> UnsafeMutablePointer<FDRecord>? {
        guard let owner = descriptorOwner(of: thread) else {
            releaseTexts(of: record)
            return nil
        }
        if owner.pointee.descriptors?.find(record.fd) != nil {
            guard let entry = writableTable(of: owner, room: 0).find(record.fd) else { return nil }
            releaseTexts(of: entry.pointee)
            entry.pointee = record
            return entry
        }
        // Numbers beyond those that a kernel gives are how entries in doubt are kept.
        guard (owner.pointee.descriptors?.count ?? 0) < FDTable.limit, !FDTable.isDoubtful(record.fd) else {
            counters.droppedFullDescriptorTable += 1
            releaseTexts(of: record)
            return nil
        }
        counters.addedFDs += 1
        if owner.pointee.descriptors?.doubtful ?? 0 > 0 { removeDoubtful(record.fd, of: owner) }
        return writableTable(of: owner, room: 1).storage.pointee.append(record)
    }

    mutating func removeDescriptor(_ fd: Int64, of thread: UnsafeMutablePointer<ThreadRecord>) {
        guard let owner = descriptorOwner(of: thread), let known = owner.pointee.descriptors else { return }
        if known.find(fd) == nil { return removeDoubtful(fd, of: owner) }
        let table = writableTable(of: owner, room: 0)
        guard let record = table.find(fd) else { return }
        remove(record, from: table)
    }

    /// Removes the entry of `fd` that is in doubt, if there is one: what it was about is over.
    mutating func removeDoubtful(_ fd: Int64, of owner: UnsafeMutablePointer<ThreadRecord>) {
        guard let known = owner.pointee.descriptors, known.doubtful > 0 else { return }
        let number = FDTable.doubtfulNumber(fd)
        guard known.find(number) != nil else { return }
        let table = writableTable(of: owner, room: 0)
        if let record = table.find(number) { remove(record, from: table) }
    }

    /// Nothing is certain any more about the descriptors of a thread that owns some.
    func doubtDescriptors(of owner: UnsafeMutablePointer<ThreadRecord>) { owner.pointee.descriptors?.storage.pointee.doubtAll() }

    /// The same for one thread only: a table that a fork left shared is somebody else's too.
    mutating func doubtDescriptorsAlone(of owner: UnsafeMutablePointer<ThreadRecord>) {
        if owner.pointee.descriptors != nil { writableTable(of: owner, room: 0).storage.pointee.doubtAll() }
    }

    /// The entry of `fd` that is in doubt, for reading.
    func findDoubtful(_ fd: Int64, of owner: UnsafeMutablePointer<ThreadRecord>) -> UnsafeMutablePointer<FDRecord>? {
        guard let table = owner.pointee.descriptors, table.doubtful > 0 else { return nil }
        return table.find(FDTable.doubtfulNumber(fd))
    }

    /// An entry that was in doubt is true.
    mutating func confirmDescriptor(_ fd: Int64, of owner: UnsafeMutablePointer<ThreadRecord>) {
        guard findDoubtful(fd, of: owner) != nil else { return }
        let table = writableTable(of: owner, room: 0)
        if let record = table.find(FDTable.doubtfulNumber(fd)) { table.storage.pointee.confirm(record) }
    }

    /// Removes every entry that `isDoomed` names.
    mutating func removeDescriptors(of thread: UnsafeMutablePointer<ThreadRecord>,
                                    where isDoomed: (UnsafeMutablePointer<FDRecord>) -> Bool) {
        guard let owner = descriptorOwner(of: thread), let shared = owner.pointee.descriptors else { return }
        var isAnyDoomed = false
        shared.forEach { record in
            isAnyDoomed = isDoomed(record)
            return !isAnyDoomed
        }
        guard isAnyDoomed else { return }
        let table = writableTable(of: owner, room: 0)
        var position = table.count
        // Backwards: a removal moves the last entry, which was looked at already, into the hole.
        while position > 0 {
            position -= 1
            let record = table.storage.pointee.records + position
            if isDoomed(record) { remove(record, from: table) }
        }
    }

    mutating func setCloseOnExec(of thread: UnsafeMutablePointer<ThreadRecord>, in range: ClosedRange<Int64>) {
        guard let owner = descriptorOwner(of: thread), owner.pointee.descriptors != nil else { return }
        writableTable(of: owner, room: 0).forEach { record in
            if range.contains(record.pointee.fd) { record.pointee.openFlags |= Flag.FileFlags.O_CLOEXEC }
            return true
        }
    }

    /// Gives a new process the descriptors of its parent, shared until one of them writes.
    mutating func shareDescriptors(of parent: UnsafeMutablePointer<ThreadRecord>,
                                   with child: UnsafeMutablePointer<ThreadRecord>) {
        guard let table = descriptors(of: parent), table.count > 0 else { return }
        table.storage.pointee.references += 1
        child.pointee.descriptors = table
        child.pointee.descriptorsAreClones = true
        if table.doubtful > 0 { noteHeir(child) }
    }

    mutating func releaseDescriptors(of thread: UnsafeMutablePointer<ThreadRecord>) {
        guard let table = thread.pointee.descriptors else { return }
        thread.pointee.descriptors = nil
        drop(table.storage)
    }

    /// Counts one more owner of every text of `record`.
    mutating func retainTexts(of record: FDRecord) {
        texts.retain(record.name)
        texts.retain(record.nameRaw)
        texts.retain(record.oldName)
    }

    mutating func releaseTexts(of record: FDRecord) {
        texts.release(record.name)
        texts.release(record.nameRaw)
        texts.release(record.oldName)
    }

    private mutating func remove(_ record: UnsafeMutablePointer<FDRecord>, from table: FDTable) {
        releaseTexts(of: record.pointee)
        table.storage.pointee.remove(record)
        counters.removedFDs += 1
    }

    private mutating func drop(_ storage: UnsafeMutablePointer<FDTableStorage>) {
        storage.pointee.references -= 1
        guard storage.pointee.references == 0 else { return }
        for position in 0..<storage.pointee.count { releaseTexts(of: storage.pointee.records[position]) }
        descriptorPool.recycle(storage)
    }

    /// The table of `owner`, not shared with anybody and with room for `room` more entries.
    private mutating func writableTable(of owner: UnsafeMutablePointer<ThreadRecord>, room: Int) -> FDTable {
        guard let table = owner.pointee.descriptors else {
            let fresh = FDTable(storage: descriptorPool.make(entries: room))
            owner.pointee.descriptors = fresh
            return fresh
        }
        let old = table.storage
        let isShared = old.pointee.references > 1
        var result = table
        if isShared || old.pointee.count + room > old.pointee.capacity {
            let storage = descriptorPool.make(entries: old.pointee.count + room)
            storage.pointee.copyEntries(from: old)
            if isShared {
                for position in 0..<storage.pointee.count { retainTexts(of: storage.pointee.records[position]) }
                old.pointee.references -= 1
            } else {
                descriptorPool.recycle(old)
            }
            result = FDTable(storage: storage)
            owner.pointee.descriptors = result
        }
        if owner.pointee.descriptorsAreClones {
            owner.pointee.descriptorsAreClones = false
            result.forEach { record in
                record.pointee.flags.insert(.cloned)
                return true
            }
        }
        return result
    }
}
