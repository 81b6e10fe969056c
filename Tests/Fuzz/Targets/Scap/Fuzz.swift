import FalcodSources
import FuzzSupport

/// Any bytes are a capture file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    drain(ScapSource(bytes: Array(UnsafeBufferPointer(start: data, count: size)), name: "fuzz"))
    return 0
}
