import CFalcodSchema
import FalcodCore
@testable import FalcodSources
import Testing

/// Old events become current ones.
@Suite struct ConversionTests {
    private func read(_ events: [[UInt8]]) -> Reading {
        Reading(ScapSource(bytes: section() + events.flatMap(\.self), name: "test"))
    }

    @Test func anExitTakesOverFromItsEnter() {
        let reading = read([
            eventBlock(type: 6, tid: 7, params: [le(Int64(3)), le(UInt32(100))]),
            eventBlock(type: 6, tid: 8, params: [le(Int64(4)), le(UInt32(200))]),
            eventBlock(type: 7, tid: 7, params: [le(Int64(5)), Array("hello".utf8)]),
            eventBlock(type: 7, tid: 8, params: [le(Int64(-9)), []]),
        ])
        #expect(reading.error == nil && reading.skipped == 2)
        #expect(reading.events.map(\.params) == [
            [le(Int64(5)), Array("hello".utf8), le(Int64(3)), le(UInt32(100))],
            [le(Int64(-9)), [], le(Int64(4)), le(UInt32(200))],
        ])
    }

    @Test func anExitWithoutEnterGetsDefaults() {
        let exit = eventBlock(type: 5, params: [le(Int64(0))])
        let enter = eventBlock(type: 4, params: [le(Int64(3))])
        let reading = read([exit, enter, exit, exit])
        #expect(reading.events.map { $0.params.last } == [le(Int64(0)), le(Int64(3)), le(Int64(0))])
    }

    @Test func theLastEnterCounts() {
        let reading = read([3, 4, 5].map { eventBlock(type: 4, params: [le(Int64($0))]) } + [eventBlock(type: 5, params: [le(Int64(0))])])
        #expect(reading.events.map(\.params) == [[le(Int64(0)), le(Int64(5))]])
    }

    @Test func anEnterOfAnotherCallIsAnError() {
        let reading = read([eventBlock(type: 6, params: [le(Int64(3)), le(UInt32(1))]), eventBlock(type: 5, params: [le(Int64(0))])])
        #expect(reading.error != nil && reading.events.isEmpty)
    }

    @Test func aRestartForgetsEnters() {
        let enter = eventBlock(type: 4, params: [le(Int64(3))])
        let exit = eventBlock(type: 5, params: [le(Int64(0))])
        let reading = Reading(ScapSource(bytes: section() + enter + section() + exit, name: "test"))
        #expect(reading.restarts == 1)
        #expect(reading.events.map { $0.params.last } == [le(Int64(0))])
    }

    @Test func containersGetTheirDescription() {
        let reading = read([eventBlock(type: 228, params: [
            Array("abc\0".utf8), le(UInt32(0)), Array("web\0".utf8), Array("nginx\0".utf8),
        ])])
        #expect(reading.error == nil)
        #expect(reading.events.first?.type == 324)
        #expect(reading.events.first?.params == [Array(#"{"id":"abc","type":0,"name":"web","image":"nginx"}"#.utf8) + [0]])
    }

    @Test func unusedTypesAndLoneEntersAreDropped() {
        let reading = read([eventBlock(type: 17), eventBlock(type: 38), eventBlock(type: 5, params: [le(Int64(0)), le(Int64(1))])])
        #expect(reading.error == nil)
        #expect(reading.skipped == 2 && reading.events.count == 1)
    }

    private func filler(_ type: EventType, _ count: Int) -> [[UInt8]] {
        (0..<count).map { [UInt8](repeating: 1, count: type.info.param($0).type.fixedSize ?? 3) }
    }

    /// Every rule leads to an event with all parameters of the table, with and without the enter event, and none is
    /// longer than its type.
    @Test func everyRule() throws {
        for index in 0..<Int(FALCOD_CONVERSION_COUNT) {
            let rule = falcod_conversion_base()[index]
            let type = EventType(rawValue: rule.event)
            let event = eventBlock(type: rule.event, params: filler(type, Int(rule.param_count)), wide: type.info.flags.contains(.largePayload))
            var attempts = [[event]]
            if type.isExit {
                let enter = EventType(rawValue: rule.event - 1)
                attempts.append([eventBlock(type: enter.rawValue, params: filler(enter, enter.info.paramCount)), event])
            }
            for attempt in attempts {
                let reading = read(attempt)
                let name = "\(type.info.enumName.string) with \(rule.param_count): \(reading.error?.reason ?? "")"
                #expect(reading.error == nil, "\(name)")
                #expect(reading.events.count + reading.skipped == attempt.count, "\(name)")
                #expect(rule.action != 1 || reading.events.isEmpty, "\(name)")
                for event in reading.events {
                    let info = EventType(rawValue: event.type).info
                    #expect(event.params.count == info.paramCount, "\(name)")
                    for (index, param) in event.params.enumerated() {
                        #expect(param.count <= info.param(index).type.fixedSize ?? .max, "\(name) parameter \(index)")
                    }
                }
            }
        }
    }

    /// Threads beyond any limit neither lose an exit nor fill memory.
    @Test func manyThreads() {
        var bytes = section()
        for tid in 0..<5000 { bytes += eventBlock(type: 4, tid: Int64(tid), params: [le(Int64(tid))]) }
        for tid in 0..<5000 { bytes += eventBlock(type: 5, tid: Int64(tid), params: [le(Int64(0))]) }
        let reading = Reading(ScapSource(bytes: bytes, name: "test"))
        #expect(reading.events.count == 5000)
        #expect(reading.events.allSatisfy { $0.params[1] == le($0.tid) })
    }
}
