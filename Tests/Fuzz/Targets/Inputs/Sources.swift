import FalcodCore
import FalcodSources
import Glibc

/// Any bytes are a capture file.
func runScap(_ bytes: UnsafeBufferPointer<UInt8>) { drain(ScapSource(bytes: Array(bytes), name: "fuzz")) }

/// Any bytes are a recording. The check sums of blocks are not in the way: seeds are recordings, and the reader takes
/// blocks without a sum.
func runRecording(_ bytes: UnsafeBufferPointer<UInt8>) { drain(RecordingSource(bytes: Array(bytes), name: "fuzz")) }

/// Any bytes are what a capture process sends until it goes away. Inputs are short enough for a socket's buffer.
func runCapture(_ bytes: UnsafeBufferPointer<UInt8>) {
    var pair: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0 else { return }
    _ = fcntl(pair[1], F_SETFL, O_NONBLOCK)
    _ = send(pair[1], bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    close(pair[1])
    drain(LiveSource(descriptor: pair[0], LiveSettings()))
}

/// Any bytes are event records. Decoded events are encoded again and must come back the same.
func runWire(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var event = Event(), again = Event()
    defer {
        event.params.deallocate()
        again.params.deallocate()
    }
    var decoder = WireDecoder(Bytes(base: base, count: bytes.count))
    var sum = ByteSum()
    while true {
        do throws(WireError) {
            let step = try decoder.next(&event)
            guard step == .event else {
                if step == .skipped { continue }
                return
            }
        } catch {
            continue
        }
        sum.look(event)
        var encoder = WireEncoder()
        encoder.append(event, sequence: decoder.sequence, cgroup: event.cgroup)
        encoder.bytes.withUnsafeBufferPointer { memory in
            guard let base = memory.baseAddress else { return }
            var second = WireDecoder(Bytes(base: base, count: memory.count))
            precondition((try? second.next(&again)) == .event && again.type == event.type && again.paramCount == event.paramCount)
            for index in 0..<event.paramCount { precondition(again.bytes(index).equals(event.bytes(index))) }
        }
    }
}
