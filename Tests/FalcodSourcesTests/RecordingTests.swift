import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// Recordings, and the order of events of several rings.
@Suite struct RecordingTests {
    private func script(_ count: Int) throws -> ScriptedSource {
        var script = ScriptedSource()
        var machine = MachineInfo()
        machine.hostname = Array("host".utf8)
        machine.cpuCount = 4
        machine.bootTime = 9
        script.add(machine)
        script.addUser(uid: 1, gid: 2, name: "joe")
        script.addGroup(gid: 2, name: "users")
        script.add(InterfaceSeed(
            name: script.text("lo"), address: script.text("1234"), netmask: .empty, broadcast: .empty, linkSpeed: 3))
        for pid in 1...600 as ClosedRange<Int64> {
            script.addProcess(pid, comm: "p\(pid)", args: ["a", "b"], env: ["X=1"]) { $0.exeIno = 5; $0.cloneTime = 6; $0.tty = 7 }
            script.addFile("/file\(pid)", fd: 3, of: pid)
        }
        for index in 0..<count {
            script.add(try ScriptedEvent(.openatV2X, time: 1000 + UInt64(index), tid: 3, ["fd": .integer(Int64(index)), "name": "/x"]))
        }
        return script
    }

    private func record(_ source: ScriptedSource) throws -> [UInt8] {
        var writer = RecordingWriter()
        try writer.append(contentsOf: source)
        try writer.finish()
        return writer.memory
    }

    @Test func whatIsRecordedComesBack() throws {
        let expected = Reading(try script(50_000)), actual = Reading(RecordingSource(bytes: try record(try script(50_000)), name: "test"))
        #expect(actual.error == nil)
        #expect(actual.events == expected.events)
        #expect(actual.state.threads == expected.state.threads)
        #expect(actual.state.descriptors == expected.state.descriptors)
        #expect(actual.state.users == expected.state.users && actual.state.groups == expected.state.groups)
        #expect(actual.state.interfaces == expected.state.interfaces)
        #expect(actual.state.machine?.hostname == expected.state.machine?.hostname)
        #expect(actual.state.machine?.bootTime == 9 && actual.state.isFinished)
    }

    @Test func sectionsThatFollowEachOther() throws {
        var source = try script(3)
        source.addRestart()
        source.add(try ScriptedEvent(.closeX, time: 5, tid: 3))
        let reading = Reading(RecordingSource(bytes: try record(source), name: "test"))
        #expect(reading.error == nil && reading.restarts == 1 && reading.events.count == 4)
        #expect(reading.state.threads.count == 600)
    }

    @Test func filesHaveAnIndex() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("falcod-\(UInt64.random(in: 0...(.max))).rec").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = try RecordingWriter(path: path)
        try writer.append(contentsOf: try script(50_000))
        try writer.flush()
        #expect(try RecordingSource.index(path: path) == nil)
        // All events are there already; only the end is missing.
        let early = Reading(try RecordingSource(path: path))
        #expect(early.events.count == 50_000 && early.error?.reason == "the recording is cut short")
        try writer.finish()

        let index = try #require(try RecordingSource.index(path: path))
        #expect(index.count > 1)
        #expect(index.reduce(0) { $0 + Int($1.events) } == 50_000)
        #expect(index.first?.firstTime == 1000 && index.last?.lastTime == 50_999)
        #expect(RecordingSource.isRecording(path: path))
        #expect(Reading(try RecordingSource(path: path)).error == nil)
    }

    @Test func everyPlaceToCut() throws {
        var source = ScriptedSource()
        source.addProcess(1, comm: "init")
        for index in 0..<20 { source.add(try ScriptedEvent(.closeX, time: UInt64(index))) }
        let bytes = try record(source)
        for cut in 0..<bytes.count {
            let reading = Reading(RecordingSource(bytes: Array(bytes[..<cut]), name: "test"))
            // Only the index may be missing in part without anyone noticing.
            #expect(reading.error != nil || reading.events.count == 20, "cut at \(cut)")
            #expect(reading.events.isEmpty || reading.events.count == 20, "cut at \(cut)")
        }
    }

    @Test func changedBytes() throws {
        var source = ScriptedSource()
        source.addProcess(1, comm: "init")
        for index in 0..<5 { source.add(try ScriptedEvent(.closeX, time: UInt64(index))) }
        let sample = try record(source)
        var random = SplitMix(state: 3)
        for _ in 0..<5000 {
            var bytes = sample
            for _ in 0..<(1 + random.next() % 3) { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            let reading = Reading(RecordingSource(bytes: bytes, name: "test"))
            #expect(reading.events.count <= 5)
        }
    }

    @Test func aFileThatCannotBeRead() throws {
        // Opens, but nothing is mapped at its beginning.
        var reader = try RecordingReader(path: "/proc/self/mem")
        do throws(SourceError) {
            _ = try reader.nextFrame()
            Issue.record("a frame was read")
        } catch {
            #expect(error.reason == "Input/output error" && error.offset == 0)
        }
        var directory = try ByteWindow(path: "/")
        let isReadable = directory.require(1)
        #expect(!isReadable)
        #expect(directory.readFailure == "Is a directory")
    }

    @Test func otherFiles() {
        #expect(Reading(RecordingSource(bytes: section(), name: "test")).error?.reason == "this is no recording")
        #expect(Reading(RecordingSource(bytes: [], name: "test")).error != nil)
        #expect(!RecordingSource.isRecording(path: "/nonexistent"))
    }

    // MARK: rings

    /// Frames as a capture process would send them, from memory.
    private struct ListReader: FrameReader {
        let name = "list"
        var offset: UInt64 { UInt64(position) }
        var frames: [[UInt8]]
        var position = 0
        let memory = FrameMemory()

        mutating func nextFrame() throws(SourceError) -> FrameStep {
            guard position < frames.count else { return .end }
            position += 1
            return .frame(memory.hold(frames[position - 1]))
        }
    }

    /// Keeps one frame and destroys it with the next, to catch slots that outlive their frame.
    private final class FrameMemory {
        private var current: UnsafeMutablePointer<UInt8>?
        private var count = 0

        func hold(_ frame: [UInt8]) -> Bytes {
            release()
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: frame.count)
            memory.initialize(from: frame, count: frame.count)
            current = memory
            count = frame.count
            return Bytes(base: memory, count: count)
        }

        private func release() {
            current?.update(repeating: 0xEE, count: count)
            current?.deallocate()
        }

        deinit { release() }
    }

    private func batch(ring: UInt64, drained: UInt64, _ times: [UInt64]) throws -> [UInt8] {
        var encoder = WireEncoder()
        var source = ScriptedSource(try times.map { try ScriptedEvent(.closeX, time: $0, tid: Int64(ring), ["fd": .integer(Int64($0))]) })
        var event = Event()
        defer { event.params.deallocate() }
        while try source.next(&event) == .event { encoder.append(event, sequence: 1) }
        let content = [1 << 3, UInt8(ring), 3 << 3 | 1] + le(drained) + [4 << 3 | 2] + varint(encoder.bytes.count) + encoder.bytes
        return [0x22] + varint(content.count) + content
    }

    private func varint(_ value: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(varint: UInt64(value))
        return bytes
    }

    private func hello(rings: UInt32) throws -> [UInt8] {
        try Falcod_V1_Frame.with { $0.hello = .with { $0.protocolMajor = 1; $0.probe = .with { $0.rings = rings } } }.serializedBytes()
    }

    private struct Source: EventSource {
        var frames: FrameSource<ListReader>
        mutating func populate(_ sink: inout some StateSink) throws(SourceError) { try frames.populate(&sink) }
        mutating func next(_ event: inout Event) throws(SourceError) -> SourceStep { try frames.next(&event) }
    }

    private func source(_ frames: [[UInt8]]) -> Source { Source(frames: FrameSource(reader: ListReader(frames: frames))) }

    private static let ms: UInt64 = 1_000_000

    @Test func ringsAreMergedByTime() throws {
        let ms = Self.ms
        let reading = Reading(source([
            try hello(rings: 3),
            try batch(ring: 0, drained: 50 * ms, [10 * ms, 30 * ms]),
            try batch(ring: 1, drained: 20 * ms, [5 * ms, 15 * ms]),
            try batch(ring: 2, drained: 60 * ms, []),
            try batch(ring: 1, drained: 60 * ms, [25 * ms, 35 * ms]),
            try batch(ring: 0, drained: 60 * ms, [40 * ms]),
        ]))
        #expect(reading.error == nil)
        #expect(reading.events.map { $0.timestamp / ms } == [5, 10, 15, 25, 30, 35, 40])
        #expect(reading.events.allSatisfy { $0.params[1] == le($0.timestamp) })
    }

    @Test func anEventWaitsForOtherRings() throws {
        var tracker = SequenceTracker(ringCount: 2)
        defer { tracker.free() }
        try withUnsafeMutablePointer(to: &tracker) { try anEventWaits(in: RingMerge(ringCount: 2, $0)) }
    }

    private func anEventWaits(in merge: consuming RingMerge) throws {
        let ms = Self.ms
        var event = Event()
        defer { event.params.deallocate() }
        func push(_ frame: [UInt8]) -> Bool {
            frame.withUnsafeBufferPointer { memory in
                memory.baseAddress.flatMap { BatchFrame(frame: Bytes(base: $0, count: memory.count)) }.map { merge.push($0) } ?? false
            }
        }
        #expect(push(try batch(ring: 0, drained: 10 * ms, [9 * ms])))
        #expect(try merge.next(&event) == .end)
        // Drained past the event, but by less than what is held back.
        #expect(push(try batch(ring: 1, drained: 10 * ms, [])))
        #expect(try merge.next(&event) == .end)
        #expect(push(try batch(ring: 1, drained: 11 * ms, [])))
        #expect(try merge.next(&event) == .event)
        #expect(!push(try batch(ring: 2, drained: 0, [])))
        // Too late: given out at once, and counted.
        #expect(push(try batch(ring: 1, drained: 20 * ms, [8 * ms])))
        merge.finish()
        #expect(try merge.next(&event) == .event)
        #expect(merge.late == 1)
    }

    @Test func whatWasReadComesBeforeTheErrorBehindIt() throws {
        let ms: UInt64 = 1_000_000
        // Ring 2 has told nothing, so that the events of ring 1 wait; then a frame is damaged.
        let frames = [try hello(rings: 3), try batch(ring: 1, drained: 9 * ms, [5 * ms, 7 * ms]), [0x22, 0x05, 0x00]]
        let reading = Reading(source(frames))
        #expect(reading.events.map(\.timestamp) == [5 * ms, 7 * ms])
        #expect(reading.error?.reason == "a batch is damaged")
    }

    @Test func unusedFramesAreCounted() throws {
        let gap: [UInt8] = try Falcod_V1_Frame.with { $0.gap = .with { $0.count = 5 } }.serializedBytes()
        var source = source([try hello(rings: 1), gap, try batch(ring: 0, drained: 9, [1, 2]), gap, try batch(ring: 0, drained: 9, [3])])
        var sink = CollectingSink()
        try source.populate(&sink)
        var event = Event()
        defer { event.params.deallocate() }
        var times: [UInt64] = []
        while try source.next(&event) == .event { times.append(event.timestamp) }
        #expect(times == [1, 2, 3] && source.frames.unusedFrames == 2)
    }

    @Test func missingHooksAreToldByReason() {
        #expect(CaptureProtocol.byReason(["enter_open: no tracefs", "enter_creat: no tracefs", "compat_enter_open: a: b", "odd"])
            == "enter_open, enter_creat (no tracefs); compat_enter_open (a: b); odd (no reason given)")
    }

    @Test func refusedFrames() throws {
        let newer: [UInt8] = try Falcod_V1_Frame.with { $0.hello = .with { $0.protocolMajor = 2 } }.serializedBytes()
        for frames in [[newer], [try hello(rings: 5000)], [[0xff, 0xff]], [try hello(rings: 2), try batch(ring: 7, drained: 1, [1])]] {
            #expect(Reading(source(frames)).error != nil)
        }
    }
}
