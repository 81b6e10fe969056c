import FalcodCore

/// What an engine wants of a capture process, and how it talks to it.
public struct LiveSettings: Sendable {
    /// Where `falcod-capture` listens unless told otherwise.
    public static let defaultPath = "/run/falcod/capture.sock"

    /// Codes of the system calls and tracepoints wanted; all when empty.
    public var codes: [Int] = []
    /// Bytes of each input or output buffer.
    public var snapLength: UInt32 = 80
    public var dropsFailedExits = false
    /// Also the events at the entry of system calls whose arguments another thread could change in time.
    public var entersEvents = true
    /// Goes for the machine's own name; nil keeps that.
    public var hostname: String?
    /// Asked while the capture process is silent before events come.
    public var shouldStop: @Sendable () -> Bool = { false }
    /// A capture process that ends is waited for. False: it is the end of the source, as an error.
    public var reconnects = true

    public init() {}

    /// The `Subscribe` frame.
    var subscription: [UInt8] {
        let frame = Falcod_V1_Frame.with {
            $0.subscribe = .with {
                $0.code = codes.map { UInt32($0) }
                $0.snapLength = snapLength
                $0.dropFailedExit = dropsFailedExits
                $0.enterEvents = entersEvents
            }
        }
        return (try? frame.serializedBytes()) ?? []
    }
}
