internal import CZlib
public import FalcodCore

/// Reads events from a `.scap` capture file, plain or gzip, of any age: events of old versions arrive in their current
/// form.
///
/// Events that describe containers, users and groups and that writers put before the first system call are delivered
/// like any other event and count in `evt.num`, as in Falco, which hides them from rules but numbers them.
///
/// A source must not be copied: both copies would move the same file position.
public struct ScapSource: EventSource {
    var window: ByteWindow
    let name: String
    private var converter = EventConverter()
    private let classes = EventClass.table
    /// The section about to be read follows another one.
    private var isRestarted = false

    /// Opens a file; nothing is read yet. The reason of the error is the operating system's.
    public init(path: String) throws(SourceError) {
        do {
            window = try ByteWindow(path: path)
        } catch {
            throw SourceError(name: path, offset: nil, reason: Self.openFailure(path) + error.reason)
        }
        name = path
    }

    /// Reads a capture that is in memory; `name` is for error messages.
    public init(bytes: [UInt8], name: String) {
        window = ByteWindow(bytes: bytes)
        self.name = name
    }

    /// Reads the section header and the state blocks up to the first event. Also after `.restart`.
    public mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        do {
            try readSectionHeader()
            try readState(&sink)
        } catch {
            let context = isRestarted ? "scap error: could not restart capture: " : Self.openFailure(name)
            throw SourceError(name: name, offset: error.offset, reason: context + error.reason)
        }
        sink.finish()
    }

    public mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        if takeUsualEvent(&event) { return .event }
        return try readBlock(into: &event)
    }

    static func cutShort(expected: Int, got: Int) -> String {
        "expecting \(expected) bytes, read \(got) Is the file truncated?"
    }

    private static func openFailure(_ path: String) -> String { "Could not open trace filename \(path) for reading: " }

    func failure(_ reason: String) -> SourceError { SourceError(name: name, offset: window.offset, reason: reason) }

    /// The error of a block that was consumed.
    private func failure(block length: Int, _ reason: String) -> SourceError {
        SourceError(name: name, offset: window.offset - UInt64(length), reason: reason)
    }
}

/// Event blocks.
extension ScapSource {
    /// Takes what nearly every block is: version 2 without flags, of a current event with all its parameters, whole in
    /// memory. False, having consumed nothing, when any of this is not so; then the general way finds out why.
    @inline(__always) private mutating func takeUsualEvent(_ event: inout Event) -> Bool {
        // Raw loads, for speed: each lies below a length that was compared with what is in memory. Pointers beyond the
        // event are computed at most, never used.
        let block = UnsafeRawPointer(window.cursor)
        let head = ScapFormat.blockHead + 2, size = ScapFormat.eventHeaderV2
        guard window.available >= head + size + ScapFormat.blockTail,
              block.loadUnaligned(as: UInt32.self) == ScapEventLayout.usualBlock else { return false }
        let length = Int(block.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        let header = block + head
        let eventLength = Int(header.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
        let code = header.loadUnaligned(fromByteOffset: 20, as: UInt16.self)
        guard length <= min(window.available, ScapFormat.eventBlockLimit), code < EventType.count,
              eventLength <= length &- head &- ScapFormat.blockTail else { return false }
        let kind = classes[Int(code)]
        let count = Int(kind.usualCount)
        guard count == header.loadUnaligned(fromByteOffset: 22, as: UInt32.self) else { return false }
        let lengths = header + size
        var at = lengths + 2 &* count
        let end = header + eventLength
        guard at <= end else { return false }

        let params = event.params
        for index in 0..<count {
            let size = Int(lengths.loadUnaligned(fromByteOffset: 2 &* index, as: UInt16.self))
            params[index] = ParamSlot(base: at.assumingMemoryBound(to: UInt8.self), count: size)
            at += size
        }
        guard at <= end else { return false }
        event.timestamp = header.loadUnaligned(as: UInt64.self)
        event.tid = header.loadUnaligned(fromByteOffset: 8, as: Int64.self)
        event.type = EventType(rawValue: code)
        event.cpu = block.loadUnaligned(fromByteOffset: ScapFormat.blockHead, as: UInt16.self)
        event.isStateOnly = false
        event.paramCount = count
        window.advance(length)
        return true
    }

    /// Reads a block of any kind.
    @inline(never) private mutating func readBlock(into event: inout Event) throws(SourceError) -> SourceStep {
        while true {
            guard window.require(ScapFormat.blockHead) else {
                if let (reason, code) = window.damage { throw unreadable(reason, code) }
                if window.available == 0 { return .end }
                throw failure(Self.cutShort(expected: ScapFormat.blockHead, got: window.available))
            }
            let head = UnsafeRawPointer(window.cursor)
            let length = Int(head.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
            guard case .event(let layout) = ScapBlock(type: head.loadUnaligned(as: UInt32.self)) else {
                isRestarted = true
                converter.forgetStoredEvents()
                return .restart
            }
            try requireEventBlock(length, layout)
            let block = UnsafeRawPointer(window.cursor)
            window.advance(length)
            if let step = try decode(block, length, layout, &event) { return step }
        }
    }

    private func unreadable(_ reason: String, _ code: Int32) -> SourceError {
        failure("error reading file: \(name): \(reason), ernum=\(code)")
    }

    /// Brings a whole event block into memory.
    private mutating func requireEventBlock(_ length: Int, _ layout: ScapEventLayout) throws(SourceError) {
        let body = length - ScapFormat.blockHead
        guard body >= 0, length <= ByteWindow.largestPiece, layout.isLarge || body <= ScapFormat.eventBlockLimit else {
            throw failure("an event block of \(length) bytes is not possible")
        }
        guard window.require(length) else {
            if let reason = window.readFailure { throw unreadable(reason, Z_ERRNO) }
            throw failure(Self.cutShort(expected: body, got: window.available - ScapFormat.blockHead))
        }
    }

    /// Fills `event` from a block. nil when the block holds an event type this program does not know.
    private mutating func decode(
        _ block: UnsafeRawPointer, _ length: Int, _ layout: ScapEventLayout, _ event: inout Event
    ) throws(SourceError) -> SourceStep? {
        // Raw loads, as above: every place read was checked against the block's length before.
        let header = block + ScapFormat.blockHead + (layout.hasFlags ? 6 : 2)
        let room = length - (header - block) - ScapFormat.blockTail
        let size = layout.isVersion1 ? ScapFormat.eventHeaderV1 : ScapFormat.eventHeaderV2
        guard room >= size else { throw failure(block: length, "an event block of \(length) bytes has no room for an event") }

        let code = header.loadUnaligned(fromByteOffset: 20, as: UInt16.self)
        guard code < EventType.count else { return nil }
        let eventLength = Int(header.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
        guard eventLength >= size, eventLength <= room else {
            throw failure(block: length, "an event of \(eventLength) bytes does not fit its block")
        }
        event.timestamp = header.loadUnaligned(as: UInt64.self)
        event.tid = header.loadUnaligned(fromByteOffset: 8, as: Int64.self)
        event.type = EventType(rawValue: code)
        event.cpu = block.loadUnaligned(fromByteOffset: ScapFormat.blockHead, as: UInt16.self)
        event.isStateOnly = layout.hasFlags
            && block.loadUnaligned(fromByteOffset: ScapFormat.blockHead + 2, as: UInt32.self) & ScapFormat.stateOnlyFlag != 0

        let kind = classes[Int(code)]
        var count = 0
        if !layout.isVersion1 {
            count = Int(header.loadUnaligned(fromByteOffset: 22, as: UInt32.self))
        } else if let found = inferCount(header, kind.isOverlong ? eventLength - 3 : eventLength, kind) {
            count = found
        } else {
            throw failure(block: length, "the lengths of an event's parameters do not add up to its length")
        }
        guard setSlots(header + size, width: kind.hasWideLengths && !layout.isVersion1 ? 4 : 2, count, eventLength - size, kind, event) else {
            throw failure(block: length, "an event's parameters are longer than the event")
        }
        return try finish(&event, count, kind, length)
    }

    /// Points one slot at each parameter that the table knows. `room` bytes follow the event's header at `lengths`.
    /// False when the lengths say more than that.
    private func setSlots(
        _ lengths: UnsafeRawPointer, width: Int, _ count: Int, _ room: Int, _ kind: EventClass, _ event: Event
    ) -> Bool {
        guard count <= room / width else { return false }
        var at = lengths + count * width
        for index in 0..<count {
            let length = lengths + index * width
            let size = width == 4 ? Int(length.loadUnaligned(as: UInt32.self)) : Int(length.loadUnaligned(as: UInt16.self))
            guard size <= room - (at - lengths) else { return false }
            if index < kind.paramCount {
                event.params[index] = ParamSlot(base: at.assumingMemoryBound(to: UInt8.self), count: size)
            }
            at += size
        }
        return true
    }

    /// Upgrades an event of an old version.
    private mutating func finish(
        _ event: inout Event, _ count: Int, _ kind: EventClass, _ length: Int
    ) throws(SourceError) -> SourceStep {
        event.paramCount = min(count, Int(kind.paramCount))
        switch kind.rule(for: count) {
        case .pass: return .event
        case .drop: return .skipped
        default: break
        }
        do {
            return try converter.convert(&event, paramCount: count) ? .event : .skipped
        } catch {
            throw failure(block: length, error.reason)
        }
    }

    /// The number of parameters of an event whose header does not tell: the largest, at most the table's, for which
    /// the lengths add up to the event's.
    private func inferCount(_ header: UnsafeRawPointer, _ eventLength: Int, _ kind: EventClass) -> Int? {
        let lengths = header + ScapFormat.eventHeaderV1
        for count in (0...Int(kind.paramCount)).reversed() {
            let fixed = ScapFormat.eventHeaderV1 + 2 * count
            guard fixed <= eventLength else { continue }
            let sum = (0..<count).reduce(fixed) { $0 + Int(lengths.loadUnaligned(fromByteOffset: 2 * $1, as: UInt16.self)) }
            if sum <= eventLength { return sum == eventLength ? count : nil }
        }
        return nil
    }
}
