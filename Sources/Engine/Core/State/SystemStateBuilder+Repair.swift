/// Answers about threads that are in doubt.
extension SystemStateBuilder {
    public mutating func processes(_ numbers: Bytes) {
        let raw = UnsafeRawPointer(numbers.base)
        for place in stride(from: 0, to: numbers.count & ~3, by: 4) {
            let number = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
            if number <= Doubt.largestNumber { state.pointee.doubt.listed.insert(Int64(number)) }
        }
    }

    public mutating func answered(_ tid: Int64, exists: Bool) {
        guard purpose == .completion else { return }
        // What threads came is linked before others go.
        finish()
        if tid == 0 {
            state.pointee.takeList()
        } else if exists, state.pointee.doubt.threads.contains(tid) {
            state.pointee.takeEnd(of: tid)
        } else {
            // Nobody has that number, or somebody who has ended and was not waited for.
            state.pointee.takeAbsence(of: tid)
        }
    }

    /// A thread that was told though it is known.
    mutating func repair(_ seed: ThreadSeed, _ known: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.doubt.threads.insert(seed.tid)
        let doubtTime = known.pointee.doubtTime
        if seed.tid == seed.pid { state.pointee.doubt.process = seed.tid }
        guard doubtTime != 0 else { return }
        defer { state.pointee.threads.find(seed.tid)?.pointee.doubtTime = 0 }
        // Since then events told everything.
        if known.pointee.cloneTime > doubtTime || known.pointee.lastExecTime > doubtTime {
            known.pointee.startTime = seed.startTime
            state.pointee.repairs.confirmedThreads += 1
            return
        }
        guard isSame(known, seed, bootTime: state.pointee.machine?.bootTime ?? 0) else {
            state.pointee.repairs.correctedThreads += 1
            return add(seed)
        }
        state.pointee.resurrect(known)
        let isOrphan = known.pointee.ptid != seed.ptid && state.pointee.parent(of: known)?.pointee.pid != seed.ptid
        if isOrphan { moved.append((seed.tid, seed.ptid)) }
        if merge(seed, into: known) || isOrphan {
            state.pointee.repairs.correctedThreads += 1
        } else {
            state.pointee.repairs.confirmedThreads += 1
        }
    }

    /// A thread that nobody knows, of a process that is asked about: its beginning was lost.
    mutating func find(_ seed: ThreadSeed) {
        guard state.pointee.doubt.process == seed.pid, state.pointee.doubt.markTime != 0 else { return }
        state.pointee.doubt.threads.insert(seed.tid)
        state.pointee.repairs.foundThreads += 1
        add(seed)
    }

    /// A descriptor of the process whose answer is coming in.
    mutating func repair(_ seed: DescriptorSeed, _ owner: UnsafeMutablePointer<ThreadRecord>) {
        state.pointee.doubt.hasDescriptors = true
        // An event told it.
        if owner.pointee.descriptors?.find(seed.fd) != nil { return }
        let record = makeDescriptor(seed)
        let doubtful = state.pointee.findDoubtful(seed.fd, of: owner)
        if let doubtful, DescriptorIdentity.isConfirmed(doubtful.pointee, by: record) {
            state.pointee.releaseTexts(of: record)
            state.pointee.confirmDescriptor(seed.fd, of: owner)
            state.pointee.repairs.confirmedFDs += 1
            return
        }
        if doubtful == nil { state.pointee.repairs.foundFDs += 1 } else { state.pointee.repairs.correctedFDs += 1 }
        if state.pointee.addDescriptor(record, to: owner) != nil, record.type == .ipv4 { connections.append((owner.pointee.tid, seed.fd)) }
    }

    /// Makes the links of what answers changed.
    mutating func linkRepaired() {
        for (tid, ptid) in moved { setParent(tid, ptid) }
        for (tid, fd) in connections {
            guard let thread = state.pointee.threads.find(tid), let record = state.pointee.writableDescriptor(fd, of: thread) else { continue }
            setRole(record)
        }
        moved.removeAll()
        connections.removeAll()
    }
}
