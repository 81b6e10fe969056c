import FalcodCore

/// Events and state out of frames, wherever these come from.
struct FrameSource<Reader: FrameReader> {
    private(set) var reader: Reader
    private let merge: MergeBox
    /// A frame that was read and belongs to the next step.
    private var held: Bytes?
    private var isEnded = false
    /// Frames of kinds that this program has no use for.
    private(set) var unusedFrames: UInt64 = 0

    static var protocolMajor: UInt32 { 1 }

    init(reader: Reader) {
        self.reader = reader
        merge = MergeBox()
    }

    /// Events given out behind younger ones of other rings.
    var lateEvents: UInt64 { merge.value.late }

    /// Reads frames up to the first batch.
    mutating func populate(_ sink: inout some StateSink) throws(SourceError) {
        while let frame = try nextFrame() {
            if BatchFrame(frame: frame) != nil {
                held = frame
                break
            }
            switch try message(frame).content {
            case .hello(let hello): try greet(hello, &sink)
            case .names(let names): names.handOver(to: &sink)
            default: unusedFrames += 1
            }
        }
        sink.finish()
    }

    mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep {
        while true {
            do {
                let step = try merge.value.next(&event)
                if step != .end { return step }
            } catch {
                throw SourceError(name: reader.name, offset: reader.offset, reason: error.reason)
            }
            guard !isEnded else { return .end }
            guard let frame = try nextFrame() else {
                isEnded = true
                merge.value.finish()
                continue
            }
            if let batch = BatchFrame(frame: frame) {
                guard merge.value.push(batch) else {
                    throw SourceError(name: reader.name, offset: reader.offset, reason: "a batch is of ring \(batch.ring), which does not exist")
                }
            } else if case .hello = try message(frame).content {
                held = frame
                return .restart
            } else {
                unusedFrames += 1
            }
        }
    }

    private mutating func nextFrame() throws(SourceError) -> Bytes? {
        if let frame = held {
            held = nil
            return frame
        }
        return try reader.nextFrame()
    }

    private func message(_ frame: Bytes) throws(SourceError) -> Falcod_V1_Frame {
        guard let message = try? Falcod_V1_Frame(serializedBytes: frame.array) else {
            throw SourceError(name: reader.name, offset: reader.offset, reason: "a frame is damaged")
        }
        return message
    }

    private mutating func greet(_ hello: Falcod_V1_Hello, _ sink: inout some StateSink) throws(SourceError) {
        guard hello.protocolMajor <= Self.protocolMajor else {
            throw SourceError(name: reader.name, offset: reader.offset,
                              reason: "protocol version \(hello.protocolMajor) is newer than \(Self.protocolMajor)")
        }
        guard hello.probe.rings <= RingMerge.ringLimit else {
            throw SourceError(name: reader.name, offset: reader.offset, reason: "\(hello.probe.rings) rings are too many")
        }
        merge.value = RingMerge(ringCount: Int(hello.probe.rings))
        var machine = MachineInfo()
        machine.cpuCount = hello.machine.cpus
        machine.memorySize = hello.machine.memory
        machine.maxPID = hello.machine.maxPid
        machine.hostname = Array(hello.machine.hostname.utf8)
        machine.bootTime = hello.machine.bootTime
        sink.machine(machine)
    }
}

/// Holds the merge, which cannot be copied, for a source, which is a copyable struct by protocol.
private final class MergeBox {
    var value = RingMerge(ringCount: 0)
}
