public import FalcodCore

/// Writes a `.scap` capture file of the current version: the state first, then events.
///
/// The writer takes state as any `StateSink` does; it is written with the first event, or at `finish`. Events are
/// written as they are in memory, so those of an old capture come out upgraded.
public struct ScapWriter: ~Copyable {
    private var sink: ByteSink
    private var state = ScapStateBlocks()
    private var isStateWritten = false
    private var block: [UInt8] = []

    /// Starts a file, replacing an old one. `-` is standard output.
    public init(path: String, isCompressed: Bool) throws(SourceError) {
        sink = try ByteSink(path: path, isCompressed: isCompressed)
    }

    /// Writes to memory; see `memory`.
    public init(isCompressed: Bool = false) { sink = ByteSink(isCompressed: isCompressed) }

    /// What was written, for a writer to memory. Complete after `finish`.
    public var memory: [UInt8] { sink.memory }

    /// Bytes of the file so far, after compression. Lags behind by what is still buffered.
    public var bytesWritten: Int { sink.written }

    /// Takes a source's state.
    public mutating func takeState(from source: inout some EventSource) throws(SourceError) {
        try source.populate(&state)
    }

    /// Lets `fill` hand over the state, of which the last `finish` call ends the collection.
    public mutating func takeState(_ fill: (inout ScapStateBlocks) -> Void) { fill(&state) }

    /// Appends an event. Without state taken before, the file has none.
    public mutating func append(_ event: Event) throws(SourceError) {
        try writeState()
        block.removeAll(keepingCapacity: true)
        let isWide = event.info.flags.contains(.largePayload)
        let count = event.paramCount
        var size = ScapFormat.eventHeaderV2 + count * (isWide ? 4 : 2)
        for index in 0..<count { size += event.params[index].count }

        block.append(number: event.cpu)
        if event.isStateOnly { block.append(number: ScapFormat.stateOnlyFlag) }
        guard isWide || block.count + size + 3 + ScapFormat.blockTail <= ScapFormat.eventBlockLimit, size <= UInt32.max else {
            throw SourceError(name: "event", offset: nil, reason: "an event of \(size) bytes is too large for a capture file")
        }
        block.append(number: event.timestamp)
        block.append(number: event.tid)
        block.append(number: UInt32(size))
        block.append(number: event.type.rawValue)
        block.append(number: UInt32(count))
        for index in 0..<count {
            let length = event.params[index].count
            if isWide { block.append(number: UInt32(length)) } else { block.append(number: UInt16(truncatingIfNeeded: length)) }
        }
        for index in 0..<count {
            block.append(contentsOf: UnsafeBufferPointer(start: event.params[index].base, count: event.params[index].count))
        }
        let type: UInt32 = switch (event.isStateOnly, isWide) {
        case (false, false): 0x216
        case (false, true): 0x221
        case (true, false): 0x217
        case (true, true): 0x222
        }
        try sink.write(ScapStateBlocks.block(type, block))
    }

    /// Appends all that a source has to say, state and events, up to its end or its first restart.
    public mutating func append(contentsOf source: consuming some EventSource) throws(SourceError) {
        try takeState(from: &source)
        var event = Event()
        defer { event.params.deallocate() }
        while true {
            switch try source.next(&event) {
            case .event: try append(event)
            // A capture file has no place for state that came later.
            case .skipped, .update, .gap, .statistics, .idle: continue
            case .restart, .end: return
            }
        }
    }

    /// Makes everything appended so far readable in the file.
    public mutating func flush() throws(SourceError) {
        try writeState()
        try sink.flush()
    }

    /// Ends the file. Nothing may be appended afterwards.
    public mutating func finish() throws(SourceError) {
        try writeState()
        try sink.finish()
    }

    private mutating func writeState() throws(SourceError) {
        guard !isStateWritten else { return }
        isStateWritten = true
        try sink.write(state.bytes())
        state = ScapStateBlocks()
    }
}

extension [UInt8] {
    /// Appends a number in the byte order of capture files.
    mutating func append(number: some FixedWidthInteger & BitwiseCopyable) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
