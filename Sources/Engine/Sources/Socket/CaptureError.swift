/// Why talking to a capture process failed.
public enum CaptureError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Nothing answers at the socket's path; `errno`'s text.
    case unreachable(String)
    /// The path is longer than a socket's may be.
    case pathTooLong
    /// The kernel failed a read or write; `errno`'s text.
    case broken(String)
    case damagedLength
    case oversizeFrame(bytes: UInt64)
    case unexpectedFrame(String, CaptureHandshake.State)
    /// The capture process went away.
    case ended
    case timedOut(CaptureHandshake.State)
    /// The caller did not want to wait any longer.
    case interrupted

    public var description: String {
        switch self {
        case .unreachable(let reason):
            "no capture process answers there (\(reason)). Start it with 'systemctl start falcod-capture', or as root with "
                + "'falcod-capture'; engine.modern_ebpf.capture_socket or FALCOD_CAPTURE_SOCKET say where its socket is"
        case .pathTooLong: "the path of a socket cannot have more than 107 bytes"
        case .broken(let reason): reason
        case .damagedLength: "what should be the length of a frame is none"
        case .oversizeFrame(let bytes): "a frame of \(bytes) bytes is larger than \(CaptureConnection.frameLimit)"
        case .unexpectedFrame(let kind, let state): "the capture process sent \(kind) while \(state.rawValue)"
        case .ended: "the capture process has ended"
        case .timedOut(let state): "the capture process stays silent while \(state.rawValue)"
        case .interrupted: "interrupted"
        }
    }
}
