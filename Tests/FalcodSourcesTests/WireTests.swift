import FalcodCore
@testable import FalcodSources
import Testing

/// Event records on the wire.
@Suite struct WireTests {
    /// Every event of a script as records.
    private func encode(_ events: [ScriptedEvent]) throws -> [UInt8] {
        var encoder = WireEncoder()
        var source = ScriptedSource(events)
        var event = Event()
        defer { event.params.deallocate() }
        var sequence: UInt64 = 0
        while try source.next(&event) == .event {
            sequence += 1
            encoder.append(event, sequence: sequence, cgroup: 77)
        }
        return encoder.bytes
    }

    private struct Decoded {
        var events: [EventCopy] = []
        var sequences: [UInt64] = []
        var cgroups: Set<UInt64> = []
        var skipped = 0
        var errors: [WireError] = []
    }

    private func decode(_ bytes: [UInt8]) -> Decoded {
        var result = Decoded()
        var event = Event()
        defer { event.params.deallocate() }
        bytes.withUnsafeBufferPointer { memory in
            var decoder = WireDecoder(memory.baseAddress.map { Bytes(base: $0, count: memory.count) } ?? .empty)
            while true {
                do throws(WireError) {
                    switch try decoder.next(&event) {
                    case .event:
                        result.events.append(EventCopy(event))
                        result.sequences.append(decoder.sequence)
                        result.cgroups.insert(event.cgroup)
                    case .skipped: result.skipped += 1
                    default: return
                    }
                } catch {
                    result.errors.append(error)
                }
            }
        }
        return result
    }

    private func copies(_ events: [ScriptedEvent]) -> [EventCopy] { Reading(ScriptedSource(events)).events }

    /// A value of every width and sign for every parameter of every event type.
    private func samples() throws -> [ScriptedEvent] {
        var random = SplitMix(state: 5)
        return try (0..<UInt16(EventType.count)).map { code in
            var event = try ScriptedEvent(EventType(rawValue: code), time: UInt64(code), tid: Int64(code) - 3)
            event.cpu = code % 7
            event.isStateOnly = code % 11 == 0
            for index in event.params.indices {
                let size = event.type.info.param(index).type.fixedSize ?? Int(random.next() % 9)
                event.params[index] = random.next() % 8 == 0 ? [] : (0..<size).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            }
            return event
        }
    }

    @Test func everyTypeOfEventComesBack() throws {
        let events = try samples()
        let decoded = decode(try encode(events))
        #expect(decoded.errors.isEmpty)
        #expect(decoded.events == copies(events))
        #expect(decoded.sequences == (1...UInt64(events.count)).map(\.self))
        #expect(decoded.cgroups == [77])
    }

    @Test func fewerParametersStayFewer() throws {
        var event = try ScriptedEvent(.setsockoptX, time: 1, tid: 2)
        event.params.removeLast(3)
        var none = try ScriptedEvent(.procexitV1E, time: 1, tid: 2)
        none.params = []
        let decoded = decode(try encode([event, none]))
        #expect(decoded.events == copies([event, none]))
    }

    @Test func recordsHaveTheFormOfTheDescription() throws {
        let bytes = try encode([try ScriptedEvent(.closeX, time: 0x0102, tid: -1, ["res": -2, "fd": 3])])
        var expected: [UInt8] = [0x0A, 0x80 + 73, 0x80, 0, 0x09] + le(UInt64(0x0102)) + [0x11] + le(Int64(-1))
        expected += [0x1D] + le(UInt32(5)) + [0x21] + le(UInt64(1)) + [0x29] + le(UInt64(77)) + [0x35] + le(UInt32(0))
        expected += [0x3D] + le(UInt32(0)) + [0x7A, 0x80 + 18, 0x80, 0, 0x09] + le(Int64(-2)) + [0x11] + le(Int64(3))
        #expect(bytes == expected)
    }

    @Test func largeParameters() throws {
        for size in [65_536, (1 << 21) - 70, 1 << 21, 5 << 20] {
            let event = try ScriptedEvent(.containerJsonV2E, ["json": .bytes([UInt8](repeating: 65, count: size))])
            let after = try ScriptedEvent(.closeX, ["fd": 1])
            let decoded = decode(try encode([event, after]))
            #expect(decoded.errors.isEmpty && decoded.events == copies([event, after]))
        }
    }

    /// Other writers: minimal lengths, other orders, fields of newer versions.
    @Test func anyLegalForm() throws {
        let message: [UInt8] = [0x11] + le(Int64(3)) + [0x09] + le(Int64(-2)) + [0x20, 0x96, 1] + [0xA2, 6, 2, 1, 2] + [0x1D, 1, 2, 3, 4]
        var event: [UInt8] = [0x7A, UInt8(message.count)] + message + [0x1D] + le(UInt32(5)) + [0x80, 1, 7]
        event += [0x11] + le(Int64(9)) + [0x09] + le(UInt64(8)) + [0x35] + le(UInt32(3))
        let decoded = decode([0x0A, UInt8(event.count)] + event)
        #expect(decoded.errors.isEmpty)
        #expect(decoded.events.map(\.params) == [[le(Int64(-2)), le(Int64(3))]])
        #expect(decoded.events.first?.tid == 9 && decoded.events.first?.timestamp == 8 && decoded.events.first?.cpu == 3)
    }

    @Test func valuesOfAnotherTypeAreAbsent() {
        let message: [UInt8] = [0x0A, 1, 5] + [0x15] + le(UInt32(1))
        let event: [UInt8] = [0x1D] + le(UInt32(5)) + [0x7A, UInt8(message.count)] + message
        #expect(decode([0x0A, UInt8(event.count)] + event).events.map(\.params) == [[[], []]])
    }

    @Test func unknownTypesAreSkipped() throws {
        var bytes = try encode([try ScriptedEvent(.closeX), try ScriptedEvent(.closeX)])
        bytes[24] = 0xff
        let decoded = decode(bytes)
        #expect(decoded.skipped == 1 && decoded.events.count == 1)
    }

    @Test func aDamagedRecordDoesNotHideTheNext() throws {
        var bytes = try encode([try ScriptedEvent(.closeX), try ScriptedEvent(.closeX, ["fd": 7])])
        bytes[59] = 0x0F
        let decoded = decode(bytes)
        #expect(decoded.errors.count == 1 && decoded.errors.first?.offset == 0)
        #expect(decoded.events.map { $0.params[1] } == [le(Int64(7))])
    }

    @Test func everyPlaceToCut() throws {
        let bytes = try encode([try ScriptedEvent(.closeX), try ScriptedEvent(.openatV2X, ["name": "/etc/passwd"])])
        let first = try encode([try ScriptedEvent(.closeX)]).count
        for cut in 0...bytes.count {
            let decoded = decode(Array(bytes[..<cut]))
            #expect(decoded.events.count == (cut < first ? 0 : cut < bytes.count ? 1 : 2), "cut at \(cut)")
            #expect(decoded.errors.isEmpty == [0, first, bytes.count].contains(cut), "cut at \(cut)")
        }
    }

    @Test func changedBytes() throws {
        let sample = try encode([
            try ScriptedEvent(.execveV19X, ["exe": "a", "args": ["b", "c"], "comm": "d"]), try ScriptedEvent(.closeX),
            try ScriptedEvent(.openatV2X, ["name": "/etc/passwd"]),
        ])
        var random = SplitMix(state: 2)
        for _ in 0..<20_000 {
            var bytes = sample
            for _ in 0..<(1 + random.next() % 3) { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            let decoded = decode(bytes)
            #expect(decoded.events.count + decoded.skipped <= bytes.count / 2)
        }
    }
}
