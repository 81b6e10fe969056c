import CZstd
public import FalcodCore

/// Writes a recording: state and events, or frames as they came from a capture process.
public struct RecordingWriter: ~Copyable {
    private var sink: ByteSink
    private let level: Int32
    private var block: [UInt8] = []
    private var current = RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0)
    private var index: [RecordingBlock] = []
    private var offset: UInt64
    private var encoder = WireEncoder()
    private var batch = RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0)
    private var batchNumber: UInt64 = 0
    private var sequences: [UInt16: UInt64] = [:]

    /// Starts a file, replacing an old one. `-` is standard output. `level` is zstd's.
    public init(path: String, level: Int32 = 3) throws(SourceError) {
        let head = Self.head
        sink = try ByteSink(path: path, isCompressed: false, startingWith: head)
        self.level = level
        offset = UInt64(head.count)
    }

    /// Writes to memory; see `memory`.
    public init(level: Int32 = 3) {
        let head = Self.head
        sink = ByteSink(isCompressed: false, startingWith: head)
        self.level = level
        offset = UInt64(head.count)
    }

    /// What was written, for a writer to memory. Complete after `finish`.
    public var memory: [UInt8] { sink.memory }

    private static var head: [UInt8] {
        var head = RecordingFormat.fileMagic
        head.append(number: RecordingFormat.major)
        head.append(number: RecordingFormat.minor)
        head.append(number: UInt32(0))
        return RecordingFormat.skippable(RecordingFormat.headMagic, head)
    }

    private mutating func write(_ bytes: [UInt8]) throws(SourceError) {
        try sink.write(bytes)
        offset += UInt64(bytes.count)
    }

    /// Appends a source's state, as the first frames of a section.
    public mutating func appendState(from source: inout some EventSource) throws(SourceError) {
        var state = StateFrames()
        try source.populate(&state)
        state.finish()
        let machine = state.machine
        try append(.with {
            $0.hello = .with {
                $0.protocolMajor = CaptureProtocol.major
                $0.schemaHash = EventType.schemaHash
                $0.software = "falcod"
                $0.machine = .with {
                    $0.hostname = String(decoding: machine.hostname, as: UTF8.self)
                    $0.cpus = machine.cpuCount
                    $0.memory = machine.memorySize
                    $0.maxPid = machine.maxPID
                    $0.bootTime = machine.bootTime
                }
            }
        })
        try append(state)
    }

    private mutating func append(_ state: StateFrames) throws(SourceError) {
        for names in state.messages { try append(.with { $0.names = names }) }
    }

    /// Appends a frame as it came from a capture process.
    mutating func append(frame: Bytes) throws(SourceError) {
        try endBatch()
        var summary = RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0)
        if let batch = BatchFrame(frame: frame) { summary.count(batch.events) }
        try appendFrame(frame.buffer, summary)
    }

    /// Appends an event. Its sequence number among those of its CPU is counted here.
    public mutating func append(_ event: Event) throws(SourceError) {
        sequences[event.cpu, default: 0] += 1
        encoder.append(event, sequence: sequences[event.cpu] ?? 0)
        if batch.events == 0 { batch.firstTime = event.timestamp }
        batch.lastTime = event.timestamp
        batch.events += 1
        if encoder.bytes.count >= RecordingFormat.batchSize { try endBatch() }
    }

    /// Appends all that a source has to say, sections that follow each other included.
    public mutating func append(contentsOf source: consuming some EventSource) throws(SourceError) {
        try appendState(from: &source)
        var event = Event()
        defer { event.params.deallocate() }
        while true {
            switch try source.next(&event) {
            case .event: try append(event)
            case .skipped, .gap, .statistics, .idle: continue
            case .update:
                var state = StateFrames()
                try source.update(&state)
                state.finish()
                try append(state)
            case .restart:
                try endBatch()
                try appendState(from: &source)
            case .end: return
            }
        }
    }

    mutating func append(_ frame: Falcod_V1_Frame) throws(SourceError) {
        guard let bytes: [UInt8] = try? frame.serializedBytes() else {
            throw SourceError(name: "frame", offset: nil, reason: "a frame cannot be written")
        }
        try endBatch()
        try appendFrame(bytes, RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0))
    }

    /// Closes the batch being filled.
    private mutating func endBatch() throws(SourceError) {
        guard batch.events > 0 else { return }
        batchNumber += 1
        var content: [UInt8] = [2 << 3]
        content.append(varint: batchNumber)
        content.append(3 << 3 | 1)
        content.append(number: batch.lastTime)
        content.append(4 << 3 | 2)
        content.append(varint: UInt64(encoder.bytes.count))
        content += encoder.bytes
        var frame: [UInt8] = []
        frame.append(varint: BatchFrame.tag)
        frame.append(varint: UInt64(content.count))
        let summary = batch
        batch = RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0)
        encoder.removeAll()
        try appendFrame(frame + content, summary)
    }

    private mutating func appendFrame(_ frame: some Collection<UInt8>, _ summary: RecordingBlock) throws(SourceError) {
        let size = frame.count + 10
        guard size <= RecordingFormat.blockLimit else {
            throw SourceError(name: "frame", offset: nil, reason: "a frame of \(frame.count) bytes is too large for a recording")
        }
        if block.count + size > RecordingFormat.blockLimit { try endBlock() }
        block.append(varint: UInt64(frame.count))
        block += frame
        if summary.events > 0 {
            if current.events == 0 { current.firstTime = summary.firstTime }
            current.lastTime = summary.lastTime
            current.events += summary.events
        }
        if block.count >= RecordingFormat.blockSize { try endBlock() }
    }

    private mutating func endBlock() throws(SourceError) {
        guard !block.isEmpty else { return }
        guard let packed = ZstdFrame.compress(block, level: level) else {
            throw SourceError(name: "recording", offset: offset, reason: "a block cannot be compressed")
        }
        current.offset = offset
        var head: [UInt8] = []
        head.append(number: UInt32(packed.count))
        head.append(number: UInt32(block.count))
        head.append(number: current.firstTime)
        head.append(number: current.lastTime)
        head.append(number: current.events)
        head.append(number: UInt32(0))
        try write(RecordingFormat.skippable(RecordingFormat.blockMagic, head))
        try write(packed)
        index.append(current)
        current = RecordingBlock(offset: 0, firstTime: 0, lastTime: 0, events: 0)
        block.removeAll(keepingCapacity: true)
    }

    /// Makes everything appended so far readable in the file.
    public mutating func flush() throws(SourceError) {
        try endBatch()
        try endBlock()
        try sink.flush()
    }

    /// Ends the file with its index. Nothing may be appended afterwards.
    public mutating func finish() throws(SourceError) {
        try endBatch()
        try endBlock()
        var content: [UInt8] = []
        for entry in index { entry.encode(into: &content) }
        content.append(number: offset)
        content += RecordingFormat.indexEnd
        try write(RecordingFormat.skippable(RecordingFormat.indexMagic, content))
        try sink.finish()
    }
}

extension [UInt8] {
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}

/// One-shot compression of blocks.
enum ZstdFrame {
    /// A zstd frame with its check sum; nil when zstd fails.
    static func compress(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        guard let context = ZSTD_createCCtx() else { return nil }
        defer { ZSTD_freeCCtx(context) }
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
        let bound = ZSTD_compressBound(bytes.count)
        var isFailed = false
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
            let size = ZSTD_compress2(context, room.baseAddress, bound, bytes, bytes.count)
            isFailed = ZSTD_isError(size) != 0
            count = isFailed ? 0 : size
        }
        return isFailed ? nil : packed
    }
}
