import FalcodFuzzInputs

/// libFuzzer leaves options that begin with `--` to the program: `--target=NAME` says what the bytes are.
nonisolated(unsafe) private var target: FuzzTarget?

@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>,
                       _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>) -> CInt {
    for index in 1..<max(Int(count.pointee), 1) {
        guard let argument = arguments.pointee[index].map({ String(cString: $0) }), argument.hasPrefix("--target=") else { continue }
        target = FuzzTarget(rawValue: String(argument.dropFirst("--target=".count)))
    }
    guard target != nil else { fatalError("--target= wants one of \(FuzzTarget.allCases.map(\.rawValue))") }
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    target?.run(UnsafeBufferPointer(start: data, count: size))
    return 0
}
