import FalcodSources
import FuzzSupport

/// Any bytes are a recording. The check sums of blocks are not in the way: seeds are recordings, and the reader takes
/// blocks without a sum.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    drain(RecordingSource(bytes: Array(UnsafeBufferPointer(start: data, count: size)), name: "fuzz"))
    return 0
}
