import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// The conversation with a capture process.
@Suite struct LiveTests {
    private static let ms: UInt64 = 1_000_000

    private func settings(_ configure: (inout LiveSettings) -> Void = { _ in }) -> LiveSettings {
        var settings = LiveSettings()
        settings.codes = [3, 77]
        configure(&settings)
        return settings
    }

    private func closes(_ times: [UInt64], tid: Int64 = 10) throws -> [ScriptedEvent] {
        try times.map { try ScriptedEvent(.closeX, time: $0, tid: tid, ["res": .integer(0), "fd": .integer(Int64($0))]) }
    }

    /// What an engine reads of a capture process that says this, and the subscription it sent.
    private func read(_ frames: [Falcod_V1_Frame], raw: [UInt8] = []) -> Reading {
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send(frames)
            peer.sendRaw(raw)
        }
        defer { capture.join() }
        return Reading(LiveSource(descriptor: descriptor, settings()))
    }

    @Test func fromGreetingToEvents() throws {
        let process = CaptureFrames.process(10, comm: "bash").map(CaptureFrames.frame)
        let events = try closes([1, 2])
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello()])
            let subscription = peer.receive()?.subscribe
            #expect(subscription?.code == [3, 77] && subscription?.snapLength == 80 && subscription?.enterEvents == true)
            peer.send(process + [CaptureFrames.end])
            peer.send([try CaptureFrames.batch(events)])
        }
        let reading = Reading(LiveSource(descriptor: descriptor, settings()))
        capture.join()
        #expect(reading.state.machine?.hostname == Array("node".utf8) && reading.state.threads.map(\.comm) == ["bash"])
        #expect(reading.events.map(\.timestamp) == [1, 2])
        #expect(reading.error?.reason == "the capture process has ended")
    }

    @Test func theHostNameOfTheConfiguration() throws {
        let (descriptor, capture) = FakeCapture.pair { $0.send([CaptureFrames.hello(), CaptureFrames.end]) }
        let reading = Reading(LiveSource(descriptor: descriptor, settings { $0.hostname = "other" }))
        capture.join()
        #expect(reading.state.machine?.hostname == Array("other".utf8))
    }

    @Test func refusals() throws {
        let hello = CaptureFrames.hello(), batch = try CaptureFrames.batch(try closes([1]))
        let lookup = Falcod_V1_Frame.with { $0.lookup = .with { $0.tid = 1 } }
        func reason(_ frames: [Falcod_V1_Frame], _ raw: [UInt8] = []) -> String { read(frames, raw: raw).error?.reason ?? "none" }
        #expect(reason([CaptureFrames.hello(major: 2)]) == "protocol version 2 is newer than 1")
        #expect(reason([]) == "the capture process has ended")
        #expect(reason([hello]) == "the capture process has ended")
        #expect(reason([batch]) == "the capture process sent a frame of kind 'batch' while its greeting is awaited")
        #expect(reason([hello, batch]) == "the capture process sent a frame of kind 'batch' while its snapshot is awaited")
        #expect(reason([hello, CaptureFrames.end, hello]) == "the capture process sent a frame of kind 'hello' while events come in")
        #expect(reason([hello, lookup]) == "the capture process sent a frame of kind 'lookup' while its snapshot is awaited")
        #expect(reason([], [0xff, 0xff, 0xff, 0xff, 0x0f]) == "a frame of 4294967295 bytes is larger than 16777216")
        #expect(reason([], [UInt8](repeating: 0xff, count: 12)) == "what should be the length of a frame is none")
        #expect(reason([hello, CaptureFrames.end], [3, 0x22, 0x7f, 0]) == "a batch is damaged")
        #expect(reason([hello, CaptureFrames.end, try CaptureFrames.batch(ring: 1, try closes([1]))]) == "the capture process has ended")
        #expect(reason([CaptureFrames.hello(rings: 5000)]) == "5000 rings are too many")
    }

    @Test func theOrderOfFrames() throws {
        var handshake = CaptureHandshake()
        #expect(try handshake.receive(.hello) == .subscribe && handshake.state == .subscribed)
        #expect(try handshake.receive(.stats) == .pass && handshake.state == .subscribed)
        #expect(try handshake.receive(.snapshot) == .pass && handshake.state == .snapshot)
        #expect(try handshake.receive(.names) == .pass && handshake.state == .snapshot)
        #expect(throws: CaptureError.unexpectedFrame("a frame of kind 'batch'", .snapshot)) { try handshake.receive(.batch) }
        #expect(try handshake.receive(.snapshot, isLast: true) == .pass && handshake.state == .streaming)
        for kind: FrameKind? in [.batch, .stats, .reply, .gap, nil] { #expect(try handshake.receive(kind) == .pass) }
        for kind: FrameKind in [.hello, .host, .interruption, .subscribe] {
            #expect(throws: CaptureError.self) { try handshake.receive(kind) }
        }
    }

    @Test func cutFrames() throws {
        var stream: [UInt8] = []
        let frames = [CaptureFrames.hello(rings: 2)] + CaptureFrames.process(10, comm: "p").map(CaptureFrames.frame)
            + [CaptureFrames.end, try CaptureFrames.batch(drained: 9, try closes([1, 2]))]
        for frame in frames {
            let bytes: [UInt8] = try frame.serializedBytes()
            stream.append(varint: UInt64(bytes.count))
            stream += bytes
        }
        for cut in stride(from: 0, to: stream.count, by: 7) {
            let reading = read([], raw: Array(stream[..<cut]))
            #expect(reading.error?.reason == "the capture process has ended" && reading.events.isEmpty, "cut at \(cut)")
        }
        #expect(read([], raw: stream).events.count == 2)
    }

    @Test func changedBytes() throws {
        var stream: [UInt8] = []
        let process = CaptureFrames.process(10, comm: "p") + CaptureFrames.descriptor(10, 3, "/x", mode: 0o100644, inode: 4, info: "flags:\t02\n")
        for frame in [CaptureFrames.hello(rings: 2)] + process.map(CaptureFrames.frame) + [
            CaptureFrames.end, try CaptureFrames.batch(ring: 0, drained: 9, try closes([1, 2])),
            .with { $0.reply = .with { $0.id = 1; $0.part = process } }, try CaptureFrames.batch(ring: 1, drained: 9, try closes([3], tid: 9)),
        ] {
            let bytes: [UInt8] = try frame.serializedBytes()
            stream.append(varint: UInt64(bytes.count))
            stream += bytes
        }
        var random = SplitMix(state: 11)
        for _ in 0..<3000 {
            var bytes = stream
            for _ in 0..<(1 + random.next() % 3) { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            var pair: [Int32] = [-1, -1]
            try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
            try #require(send(pair[1], bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
            close(pair[1])
            let reading = Reading(LiveSource(descriptor: pair[0], settings()))
            #expect(reading.error != nil && reading.events.count <= 3)
        }
    }

    @Test func anotherSchemaIsNamed() throws {
        let (descriptor, capture) = FakeCapture.pair { $0.send([CaptureFrames.hello(hash: 5), CaptureFrames.end]) }
        var source = LiveSource(descriptor: descriptor, settings())
        var sink = CollectingSink()
        try source.populate(&sink)
        capture.join()
        let warnings = source.takeWarnings()
        #expect(warnings.count == 1 && warnings[0].contains("schema hash 0000000000000005") && warnings[0].contains("fake"))
        #expect(source.takeWarnings().isEmpty)
    }

    @Test func framesOfAnySize() throws {
        // From many small ones in one read to one that is larger than the buffer.
        for count in [1, 2000, 60_000] {
            let reading = read([CaptureFrames.hello(), CaptureFrames.end]
                + (try (0..<5).map { try CaptureFrames.batch(sequence: UInt64($0) + 1, try closes((1...UInt64(count)).map { $0 })) }))
            #expect(reading.events.count == 5 * count && reading.error?.reason == "the capture process has ended")
        }
    }

    @Test func ringsAreMerged() throws {
        let ms = Self.ms
        let frames = [
            CaptureFrames.hello(rings: 2), CaptureFrames.end,
            try CaptureFrames.batch(ring: 0, sequence: 1, drained: 40 * ms, try closes([10 * ms, 30 * ms], tid: 1)),
            try CaptureFrames.batch(ring: 1, sequence: 2, drained: 40 * ms, try closes([20 * ms, 35 * ms], tid: 2)),
            try CaptureFrames.batch(ring: 0, sequence: 5, drained: 50 * ms, try closes([15 * ms], tid: 1)),
        ]
        let (descriptor, capture) = FakeCapture.pair { $0.send(frames) }
        var source = LiveSource(descriptor: descriptor, settings())
        var sink = CollectingSink()
        try source.populate(&sink)
        var event = Event()
        defer { event.params.deallocate() }
        var times: [UInt64] = []
        while let step = try? source.next(&event) {
            if step == .event { times.append(event.timestamp / ms) }
        }
        capture.join()
        // The last one came when younger events had been given out.
        #expect(times == [10, 20, 30, 35, 15] || times == [10, 20, 30, 15, 35])
        #expect(source.lateEvents == 1 && source.lostBatches == 2)
    }

    @Test func aRingThatFallsSilentHoldsUpNothing() throws {
        let batch = try CaptureFrames.batch(ring: 0, drained: 40 * Self.ms, try closes([10 * Self.ms]))
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello(rings: 2), CaptureFrames.end, batch])
            _ = peer.receive()
            // Until the engine hangs up.
            while peer.receive() != nil {}
        }
        _ = capture
        var source = LiveSource(descriptor: descriptor, settings())
        var sink = CollectingSink()
        try source.populate(&sink)
        var event = Event()
        defer { event.params.deallocate() }
        var idle = 0
        var step = try source.next(&event)
        while step == .idle {
            idle += 1
            try #require(idle < 50)
            step = try source.next(&event)
        }
        #expect(step == .event && event.timestamp == 10 * Self.ms && idle == 10)
    }

    @Test func losses() throws {
        let stats = Falcod_V1_Frame.with {
            $0.stats = .with {
                $0.time = 5
                $0.events = 100
                $0.loss = [
                    .with { $0.stage = .ringFull; $0.group = "open_exit"; $0.count = 3 },
                    .with { $0.stage = .ringFull; $0.group = "clone_fork_exit"; $0.count = 4 },
                    .with { $0.stage = .ringFull; $0.group = "open_enter"; $0.count = 1 },
                    .with { $0.stage = .scratchOverflow; $0.count = 2 },
                    .with { $0.stage = .readFailed; $0.count = 50 }, .with { $0.stage = .subscriberSlow; $0.count = 5 },
                ]
            }
        }
        let (descriptor, capture) = FakeCapture.pair { $0.send([CaptureFrames.hello(), CaptureFrames.end, stats]) }
        var source = LiveSource(descriptor: descriptor, settings())
        var sink = CollectingSink()
        try source.populate(&sink)
        var event = Event()
        defer { event.params.deallocate() }
        #expect(try source.next(&event) == .statistics)
        capture.join()
        let counts = source.statistics
        #expect(counts.time == 5 && counts.events == 100 && counts.drops == 15 && counts.bufferDrops == 8 && counts.scratchDrops == 2)
        #expect(counts.groupDrops == [4, 0, 0, 3, 0, 0, 0, 0])
    }

    // MARK: Look-ups

    @Test func anUnknownThreadIsAskedFor() throws {
        let event = try closes([7], tid: 55), later = try closes([8], tid: 55)
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello(), CaptureFrames.end, try CaptureFrames.batch(event)])
            _ = peer.receive()
            let question = peer.receive()?.lookup
            #expect(question?.tid == 55 && question?.descriptors == true)
            let parts = CaptureFrames.process(55, parent: 1, comm: "late") + CaptureFrames.descriptor(55, 8, "/tmp/8", mode: 0o100644, inode: 1)
            // In two replies, the file that spans both included.
            peer.send([
                .with { $0.reply = .with { $0.id = question?.id ?? 0; $0.part = Array(parts[..<4]); $0.more = true } },
                .with { $0.reply = .with { $0.id = question?.id ?? 0; $0.part = Array(parts[4...]) } },
                try CaptureFrames.batch(later),
            ])
        }
        var loop = EngineLoop(source: LiveSource(descriptor: descriptor, settings()), state: SystemState())
        try loop.populate()
        var context = try #require(try loop.next())
        #expect(context.pointee.thread?.pointee.comm.bytes.string == "<NA>")
        context = try #require(try loop.next())
        capture.join()
        #expect(context.pointee.thread?.pointee.comm.bytes.string == "late" && context.pointee.thread?.pointee.pid == 55)
        #expect(context.pointee.thread?.pointee.cwd.bytes.string == "/home/late/")
        #expect(context.pointee.fd?.pointee.name.bytes.string == "/tmp/8")
    }

    @Test func theProcessOfAThreadIsAskedForToo() throws {
        let event = try closes([7], tid: 56)
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([CaptureFrames.hello(), CaptureFrames.end, try CaptureFrames.batch(event)])
            _ = peer.receive()
            let first = peer.receive()?.lookup
            let parts = CaptureFrames.process(56, comm: "worker") { $0[1].data = Data("Tgid:\t50\nPPid:\t1\n".utf8) }
            peer.send([.with { $0.reply = .with { $0.id = first?.id ?? 0; $0.part = parts } }])
            let second = peer.receive()?.lookup
            #expect(first?.tid == 56 && second?.tid == 50)
            peer.send([.with { $0.reply = .with { $0.id = second?.id ?? 0; $0.part = CaptureFrames.process(50, comm: "main") } }])
        }
        var loop = EngineLoop(source: LiveSource(descriptor: descriptor, settings()), state: SystemState())
        try loop.populate()
        _ = try loop.next()
        #expect(throws: SourceError.self) { try loop.next() }
        capture.join()
        let worker = try #require(loop.state.pointee.threads.find(56))
        #expect(worker.pointee.pid == 50 && worker.pointee.comm.bytes.string == "worker" && !worker.pointee.isMain)
        #expect(loop.state.pointee.mainThread(of: worker)?.pointee.comm.bytes.string == "main")
    }

    @Test func whatEventsToldMeanwhileStays() throws {
        let open = try ScriptedEvent(.openatV2X, time: 7, tid: 57, ["fd": .integer(3), "dirfd": .integer(-100), "name": "/seen", "flags": .integer(1)])
        let exit = try ScriptedEvent(.procexitV1E, time: 8, tid: 58), after = try closes([9], tid: 57)
        let parts = CaptureFrames.process(57, comm: "p") + CaptureFrames.descriptor(57, 3, "/scanned", mode: 0o100644, inode: 1)
            + CaptureFrames.descriptor(57, 4, "/other", mode: 0o100644, inode: 1)
        let (descriptor, capture) = FakeCapture.pair { peer in
            peer.send([
                CaptureFrames.hello(), CaptureFrames.end, try CaptureFrames.batch([open, exit] + after),
                .with { $0.reply = .with { $0.id = 1; $0.part = parts } },
                // About one that nobody knows any more.
                .with { $0.reply = .with { $0.id = 2; $0.part = CaptureFrames.process(58, comm: "gone") } },
            ])
        }
        var loop = EngineLoop(source: LiveSource(descriptor: descriptor, settings()), state: SystemState())
        try loop.populate()
        for _ in 0..<3 { _ = try loop.next() }
        #expect(throws: SourceError.self) { try loop.next() }
        capture.join()
        let thread = try #require(loop.state.pointee.threads.find(57))
        let table = try #require(loop.state.pointee.descriptors(of: thread))
        #expect(table.find(3)?.pointee.name.bytes.string == "/seen" && table.find(4)?.pointee.name.bytes.string == "/other")
        #expect(thread.pointee.comm.bytes.string == "p" && loop.state.pointee.threads.find(58) == nil)
    }

    @Test func questionsAreLimited() {
        var requests = LookupRequests()
        var asked = 0, withDescriptors = 0
        for _ in 0..<2000 {
            guard case .ask(_, let descriptors) = requests.next(now: 5) else { continue }
            asked += 1
            if descriptors { withDescriptors += 1 }
        }
        #expect(asked == LookupRequests.limit && withDescriptors == LookupRequests.descriptorLimit)
        #expect(requests.next(now: 2_000_000_000) == .ask(id: UInt64(asked) + 1, descriptors: true))
        var queue = LookupQueue()
        for tid in -5...3000 as ClosedRange<Int64> { queue.add(tid) }
        #expect(queue.count == LookupQueue.capacity && queue.dropped == UInt64(3000 - LookupQueue.capacity))
        #expect(queue.popFirst() == 1)
    }

    // MARK: Coming and going

    private func temporaryPath(_ suffix: String) -> String { "/tmp/falcod-test-\(UInt32.random(in: 0...(.max))).\(suffix)" }

    @Test func nobodyListens() {
        #expect(throws: SourceError.self) { try LiveSource(path: "/nonexistent/socket", settings()) }
        do {
            _ = try LiveSource(path: "/nonexistent/socket", settings())
        } catch {
            #expect(error.reason.contains("No such file or directory") && error.reason.contains("systemctl start falcod-capture"))
        }
        #expect(throws: SourceError.self) { try LiveSource(path: String(repeating: "x", count: 200), settings()) }
    }

    @Test func aCaptureProcessThatComesBack() throws {
        let path = temporaryPath("sock")
        defer { unlink(path) }
        let first = try closes([1]), second = try closes([2])
        let capture = FakeCapture.listening(at: path, [
            { $0.send([CaptureFrames.hello()] + CaptureFrames.process(10, comm: "old").map(CaptureFrames.frame)
                + [CaptureFrames.end, try CaptureFrames.batch(first)]) },
            // Goes away in the middle of its snapshot.
            { $0.send([CaptureFrames.hello()] + CaptureFrames.process(10, comm: "half").map(CaptureFrames.frame)) },
            { $0.send([CaptureFrames.hello()] + CaptureFrames.process(10, comm: "new").map(CaptureFrames.frame)
                + [CaptureFrames.end, try CaptureFrames.batch(second)]) },
        ])
        var loop = EngineLoop(source: try LiveSource(path: path, settings()), state: SystemState())
        try loop.populate()
        var comms: [String] = [], interruptions = 0, restarts = 0
        while comms.count < 2 {
            switch try loop.step() {
            case .event(let context): comms.append(context.pointee.thread?.pointee.comm.bytes.string ?? "")
            case .restarted: restarts += 1
            case .idle, .statistics, .end: break
            }
            if loop.source.takeInterruption() != nil { interruptions += 1 }
        }
        capture.join()
        #expect(comms == ["old", "new"] && restarts == 2 && interruptions == 1)
        loop.source.stop()
        while case .idle = try loop.step() {}
    }

    // MARK: Recording

    @Test func aRecordingGivesTheSameAgain() throws {
        let path = temporaryPath("rec")
        defer { unlink(path) }
        let ms = Self.ms
        let frames = [CaptureFrames.hello(rings: 2)] + CaptureFrames.process(10, comm: "p").map(CaptureFrames.frame) + [
            CaptureFrames.frame(CaptureFrames.part(.users, 0, "", "joe:x:5:5::/:/bin/sh\n")), CaptureFrames.end,
            try CaptureFrames.batch(ring: 0, sequence: 1, drained: 40 * ms, try closes([10 * ms, 30 * ms], tid: 10)),
            try CaptureFrames.batch(ring: 1, sequence: 2, drained: 20 * ms, try closes([5 * ms, 15 * ms], tid: 60)),
            .with { $0.reply = .with { $0.id = 1; $0.part = CaptureFrames.process(60, comm: "found") } },
            .with { $0.stats = .with { $0.time = 9; $0.events = 4 } },
            try CaptureFrames.batch(ring: 1, sequence: 3, drained: 60 * ms, try closes([35 * ms], tid: 60)),
        ]
        let (descriptor, capture) = FakeCapture.pair { $0.send(frames) }
        let recorder = try FrameRecorder(path: path)
        let live = try trace(LiveSource(descriptor: descriptor, settings { $0.hostname = "given" }, recorder: recorder))
        capture.join()
        // Killed: everything up to the last whole block can be read.
        recorder.flush()
        #expect(try trace(RecordingSource(path: path)) == live)
        recorder.finish()
        #expect(recorder.error == nil)
        let replayed = try trace(CaptureSource(path: path))
        #expect(replayed == live && live.count == 6 && live.contains { $0.contains("found") } && live.contains { $0.contains("given") })
        #expect(try RecordingSource.index(path: path)?.reduce(0) { $0 + $1.events } == 5)
    }

    /// Each event with its thread as the engine sees it.
    private func trace<Source: EventSource>(_ source: Source) throws -> [String] {
        var loop = EngineLoop(source: source, state: SystemState())
        try loop.populate()
        var lines = [String(decoding: loop.state.pointee.machine?.hostname ?? [], as: UTF8.self)]
        do {
            while let context = try loop.next() {
                let comm = context.pointee.thread?.pointee.comm.bytes.string ?? "none"
                lines.append("\(context.pointee.event.number) \(context.pointee.event.timestamp) \(context.pointee.event.tid) \(comm)")
            }
        } catch {}
        return lines
    }
}
