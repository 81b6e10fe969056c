import FalcodCore
@testable import FalcodSources
import Testing

/// Whatever the bytes are, a reader answers with events or an error.
@Suite struct DamageTests {
    /// A capture with blocks of many kinds and some old events; and where its event blocks end.
    static let sample: (bytes: [UInt8], ends: [Int]) = {
        var bytes = section()
        bytes += block(0x201, [UInt8](repeating: 1, count: 180))
        bytes += block(0x219, le(UInt32(26)) + le(UInt16(1)) + le(UInt16(2)) + [UInt8](repeating: 7, count: 20) + [108, 111])
        bytes += block(0x220, entry([1] + le(UInt32(100)) + str("users")))
        var process = le(Int64(1)) + le(Int64(1)) + le(Int64(0)) + le(Int64(1)) + le(Int64(1)) + str("init") + str("init")
        process += str("/init") + str("") + str("/") + le(Int64(10)) + [UInt8](repeating: 0, count: 40) + str("A=1\0")
        process += le(Int64(1)) + le(Int64(1)) + str("") + str("/") + [UInt8](repeating: 2, count: 76)
        bytes += block(0x215, entry(process))
        bytes += block(0x218, le(Int64(1)) + entry(le(Int64(3)) + le(UInt64(9)) + [16] + le(UInt32(1)) + str("/x") + le(UInt32(9))))
        var ends: [Int] = []
        for event in [
            eventBlock(0x204, type: 4, params: [le(Int64(3))], isVersion1: true),
            eventBlock(0x204, type: 5, params: [le(Int64(0))], isVersion1: true),
            eventBlock(type: 228, params: [Array("id\0".utf8), le(UInt32(1)), Array("n\0".utf8), Array("i\0".utf8)]),
            eventBlock(0x217, type: 5, flags: 1, params: [le(Int64(0)), le(Int64(3))]),
            eventBlock(0x221, type: 324, params: [Array("{}\0".utf8)], wide: true),
            eventBlock(type: 11, params: [le(UInt64(5))]),
            eventBlock(type: 5, params: [le(Int64(0)), le(Int64(3))]),
        ] {
            bytes += event
            ends.append(bytes.count)
        }
        return (bytes, ends)
    }()

    @Test func everyPlaceToCut() {
        for cut in 0..<Self.sample.bytes.count {
            let reading = Reading(ScapSource(bytes: Array(Self.sample.bytes[..<cut]), name: "test"))
            let whole = Self.sample.ends.count { $0 <= cut }
            #expect(reading.events.count + reading.skipped == whole, "cut at \(cut)")
            // A file that ends between two events is whole.
            #expect((reading.error == nil) == (whole > 0 && Self.sample.ends.contains(cut)), "cut at \(cut)")
        }
    }

    @Test func changedBytes() {
        var random = SplitMix(state: 1)
        for _ in 0..<20_000 {
            var bytes = Self.sample.bytes
            for _ in 0..<(1 + random.next() % 4) {
                let place = Int(random.next() % UInt64(bytes.count))
                bytes[place] = random.next() % 4 == 0 ? [0, 1, 0x7f, 0xff][Int(random.next() % 4)] : UInt8(truncatingIfNeeded: random.next())
            }
            let reading = Reading(ScapSource(bytes: bytes, name: "test"))
            #expect(reading.events.allSatisfy { $0.type < EventType.count && $0.params.count <= EventType(rawValue: $0.type).info.paramCount })
        }
    }
}

/// A small generator with a fixed sequence, so that failures repeat.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
