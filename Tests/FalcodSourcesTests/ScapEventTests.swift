import FalcodCore
@testable import FalcodSources
import Testing

/// Event blocks, sections and compression.
@Suite struct ScapEventTests {
    private static let close: UInt16 = 5
    private static let closeParams: [[UInt8]] = [le(Int64(0)), le(Int64(3))]

    private func read(_ events: [UInt8]) -> Reading { Reading(ScapSource(bytes: section() + events, name: "test")) }

    /// (block type, has flags, is version 1)
    static let kinds: [(UInt32, Bool, Bool)] = [
        (0x204, false, true), (0x8010_ABCD, false, true), (0x216, false, false), (0x221, false, false),
        (0x208, true, true), (0x217, true, false), (0x222, true, false),
    ]

    @Test(arguments: kinds)
    func blockKinds(type: UInt32, hasFlags: Bool, isVersion1: Bool) {
        let bytes = eventBlock(type, type: Self.close, time: 99, tid: 4, cpu: 2, flags: hasFlags ? 1 : nil,
                               params: Self.closeParams, isVersion1: isVersion1)
        let reading = read(bytes + bytes)
        #expect(reading.error == nil)
        #expect(reading.events.count == 2)
        for event in reading.events {
            #expect(event.timestamp == 99 && event.tid == 4 && event.cpu == 2 && event.type == Self.close)
            #expect(event.isStateOnly == hasFlags)
            #expect(event.params == Self.closeParams)
        }
    }

    @Test func wideLengths() {
        let json = [UInt8](repeating: 0x61, count: 400_000)
        let reading = read(eventBlock(0x221, type: 324, params: [json], wide: true) + eventBlock(type: 324, params: [[1, 2]], wide: true))
        #expect(reading.error == nil)
        #expect(reading.events.map(\.params) == [[json], [[1, 2]]])
    }

    @Test func unknownTypesAreLeftOut() {
        let reading = read(eventBlock(type: 454, params: [[1]]) + eventBlock(type: 60000, length: 0)
            + eventBlock(type: Self.close, params: Self.closeParams))
        #expect(reading.error == nil)
        #expect(reading.events.count == 1 && reading.skipped == 0)
    }

    /// Newer writers append parameters; older ones of types that are not converted wrote fewer.
    @Test func otherNumbersOfParameters() {
        let reading = read(eventBlock(type: 244, params: [le(UInt32(1)), le(UInt32(2)), [3]]) + eventBlock(type: 244, params: [le(UInt32(1))]))
        #expect(reading.error == nil)
        #expect(reading.events.map(\.params.count) == [2, 1])
    }

    /// Version 1 does not say how many parameters there are.
    @Test func inferredCounts() {
        // The three bytes that writers counted too many for this type lie behind the event.
        let notification = le(UInt16(2)) + le(UInt16(2)) + [65, 0, 66, 0]
        let header = le(UInt16(0)) + le(UInt64(1)) + le(Int64(7)) + le(UInt32(22 + 8 + 3)) + le(UInt16(280))
        let padded = block(0x204, header + notification + [0, 0, 0])
        let reading = read(padded + eventBlock(0x204, type: 152, params: [le(Int64(1))], isVersion1: true))
        #expect(reading.error == nil)
        #expect(reading.events.first?.params == [[65, 0], [66, 0]])
        #expect(reading.events.last?.params == [le(Int64(1))])
        #expect(read(eventBlock(0x204, type: 152, params: [le(Int64(1))], length: 33, isVersion1: true)).error != nil)
    }

    @Test func sectionsThatFollowEachOther() {
        let event = eventBlock(type: Self.close, params: Self.closeParams)
        let one = capture(block(0x206, [1] + le(UInt32(1)) + str("one")), events: event + event)
        let two = capture(block(0x206, [1] + le(UInt32(2)) + str("two")), events: event)
        let reading = Reading(ScapSource(bytes: one + two, name: "test"))
        #expect(reading.error == nil)
        #expect(reading.restarts == 1 && reading.events.count == 3)
        #expect(reading.state.groups == ["2:two"])
    }

    static let failures: [DamagedCapture] = [
        DamagedCapture("empty", [], "Could not open trace filename test for reading: error reading from file (1)"),
        DamagedCapture("one byte", [10], "Could not open trace filename test for reading: error reading from file (1)"),
        DamagedCapture("no section", block(0x201, [1]), "Could not open trace filename test for reading: invalid block type"),
        DamagedCapture("no event", section(), "Could not open trace filename test for reading: no events in file"),
        DamagedCapture("cut tail", Array(section().dropLast(4)),
         "Could not open trace filename test for reading: expecting 4 bytes, read 0 Is the file truncated?"),
        DamagedCapture("cut head", section() + [1, 2, 3],
         "Could not open trace filename test for reading: expecting 8 bytes, read 3 Is the file truncated?"),
        DamagedCapture("cut event head", capture([]) + [0x16, 2, 0, 0, 50], "expecting 8 bytes, read 5 Is the file truncated?"),
        DamagedCapture("cut event", capture([]) + le(UInt32(0x216)) + le(UInt32(56)) + [1, 2], "expecting 48 bytes, read 2 Is the file truncated?"),
        DamagedCapture("unknown block", capture([]) + block(0x7777, [1]), "scap error: could not restart capture: invalid block type"),
        DamagedCapture("second section without events", capture([]) + section(), "scap error: could not restart capture: no events in file"),
    ]

    @Test(arguments: failures)
    func failure(damaged: DamagedCapture) {
        #expect(Reading(ScapSource(bytes: damaged.bytes, name: "test")).error?.reason == damaged.reason)
    }

    static let refused: [DamagedCapture] = [
        DamagedCapture("newer format", section(major: 2) + eventBlock(type: close, params: closeParams)),
        DamagedCapture("other byte order", section(magic: 0x4D3C_2B1A)),
        DamagedCapture("event shorter than its header", capture([], events: eventBlock(type: close, length: 25))),
        DamagedCapture("event longer than its block", capture([], events: eventBlock(type: close, params: closeParams, length: 80))),
        DamagedCapture("more lengths than bytes", capture([], events: eventBlock(type: close, params: closeParams, count: 20))),
        DamagedCapture("huge number of parameters", capture([], events: eventBlock(type: close, params: closeParams, count: .max))),
        DamagedCapture("parameters longer than the event", capture([], events: eventBlock(type: close, params: closeParams, length: 40))),
        DamagedCapture("block too long", section() + le(UInt32(0x216)) + le(UInt32(70_000)) + [UInt8](repeating: 0, count: 70_000)),
        DamagedCapture("block of 4 GiB", section() + le(UInt32(0x221)) + le(UInt32.max) + [UInt8](repeating: 0, count: 1000)),
        DamagedCapture("block too short", section() + block(0x216, le(UInt16(0)) + [1, 2, 3, 4])),
        DamagedCapture("too many parameters of a converted type", capture([], events: eventBlock(type: close, params: closeParams + [[1]]))),
    ]

    @Test(arguments: refused)
    func refusal(damaged: DamagedCapture) {
        let reading = Reading(ScapSource(bytes: damaged.bytes, name: "test"))
        #expect(reading.error != nil)
        #expect(reading.events.isEmpty)
    }

    @Test func errorsTellTheirPlace() {
        let good = capture([])
        let reading = Reading(ScapSource(bytes: good + eventBlock(type: Self.close, length: 25), name: "test"))
        #expect(reading.events.count == 1)
        #expect(reading.error?.offset == UInt64(good.count))
    }

    /// The window slides: many times its size in events, some of them across its end.
    @Test func manyEvents() {
        var bytes = section()
        for index in 0..<20_000 {
            let text = [UInt8](repeating: UInt8(index % 251), count: index % 83)
            bytes += eventBlock(type: 280, time: UInt64(index), params: [text, le(UInt32(index))])
        }
        for source in [ScapSource(bytes: bytes, name: "plain"), ScapSource(bytes: gzip(bytes), name: "gzip")] {
            let reading = Reading(source)
            #expect(reading.error == nil)
            #expect(reading.events.count == 20_000)
            #expect(reading.events.enumerated().allSatisfy { index, event in
                event.timestamp == UInt64(index) && event.params[0].count == index % 83 && event.params[1] == le(UInt32(index))
            })
        }
    }

    @Test func compressedMembers() throws {
        let bytes = capture([]) + eventBlock(type: Self.close, params: Self.closeParams)
        let whole = gzip(bytes)
        let halves = gzip(Array(bytes.prefix(50))) + gzip(Array(bytes.dropFirst(50)))
        for (what, packed) in [("one", whole), ("two", halves), ("rubbish behind", whole + [1, 2, 3, 4]), ("byte behind", whole + [0x1f])] {
            let reading = Reading(ScapSource(bytes: packed, name: "test"))
            #expect(reading.error == nil, "\(what)")
            #expect(reading.events.count == 2, "\(what)")
        }
        // Everything before the damage arrives, even when only the check sum is missing or wrong.
        let cut = Reading(ScapSource(bytes: Array(whole.dropLast(2)), name: "test"))
        #expect(cut.events.count == 2)
        #expect(cut.error?.reason == "error reading file: test: unexpected end of file, ernum=-5")
        var wrong = whole
        wrong[whole.count - 6] ^= 1
        let damaged = Reading(ScapSource(bytes: wrong, name: "test"))
        #expect(damaged.events.count == 2)
        #expect(damaged.error?.reason == "error reading file: test: incorrect data check, ernum=-3")
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var sink = ByteSink(isCompressed: true)
        try? sink.write(bytes)
        try? sink.finish()
        return sink.memory
    }

    @Test func filesThatCannotBeOpened() {
        let error = #expect(throws: SourceError.self) { _ = try ScapSource(path: "/nonexistent/x.scap") }
        #expect(error?.reason == "Could not open trace filename /nonexistent/x.scap for reading: No such file or directory")
    }
}
