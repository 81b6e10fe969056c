import FalcodCore
import FuzzSupport

/// Any bytes are event records. Decoded events are encoded again and must come back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    var event = Event(), again = Event()
    defer {
        event.params.deallocate()
        again.params.deallocate()
    }
    var decoder = WireDecoder(Bytes(base: data, count: size))
    var sum = ByteSum()
    while true {
        do throws(WireError) {
            let step = try decoder.next(&event)
            guard step == .event else {
                if step == .skipped { continue }
                return 0
            }
        } catch {
            continue
        }
        sum.look(event)
        var encoder = WireEncoder()
        encoder.append(event, sequence: decoder.sequence, cgroup: decoder.cgroup)
        encoder.bytes.withUnsafeBufferPointer { memory in
            guard let base = memory.baseAddress else { return }
            var second = WireDecoder(Bytes(base: base, count: memory.count))
            precondition((try? second.next(&again)) == .event && again.type == event.type && again.paramCount == event.paramCount)
            for index in 0..<event.paramCount { precondition(again.bytes(index).equals(event.bytes(index))) }
        }
    }
}
