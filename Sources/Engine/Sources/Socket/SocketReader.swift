import FalcodCore
import Glibc

/// Reads frames from a capture process and does this side's part of the conversation.
struct SocketReader: FrameReader {
    let name: String
    private let connection: CaptureConnection
    private var settings: LiveSettings
    private var handshake = CaptureHandshake()
    /// When patience with a silent capture process ends, before events come. Nanoseconds of the monotonic clock.
    private var deadline: UInt64

    /// Nanoseconds that the greeting, and each further part of the initial state, may take.
    private static let patience: UInt64 = 20_000_000_000
    /// Milliseconds after which a source without events says so.
    static let idleTimeout: Int32 = 100
    /// Nanoseconds after which it does so although frames come, for what is to be done now and then.
    private static let longestRun: UInt64 = 450_000_000
    private var nextPause: UInt64 = 0

    init(_ connection: CaptureConnection, name: String, _ settings: LiveSettings) {
        self.connection = connection
        self.name = name
        self.settings = settings
        deadline = MonotonicClock.now + Self.patience
    }

    var offset: UInt64 { connection.offset }
    var isStreaming: Bool { handshake.state == .streaming }
    /// When bytes last came, ns of the monotonic clock.
    var lastReception: UInt64 { connection.lastReception }

    mutating func nextFrame() throws(SourceError) -> FrameStep {
        if isStreaming, connection.lastReception >= nextPause {
            let isFirst = nextPause == 0
            nextPause = connection.lastReception + Self.longestRun
            if !isFirst { return .none }
        }
        do throws(CaptureError) {
            let step = try connection.nextFrame(timeout: Self.idleTimeout)
            switch step {
            case .frame(let frame): try receive(frame)
            case .none: try checkPatience()
            case .end: if !isStreaming { throw .ended }
            }
            return step
        } catch {
            throw SourceError(error, name: name, offset: offset)
        }
    }

    private mutating func receive(_ frame: Bytes) throws(CaptureError) {
        let kind = FrameKind(frame)
        // Batches are what there is many of, and they change nothing.
        if kind == .batch, isStreaming { return }
        let isLast = kind == .snapshot && FrameKind.content(frame).flatMap { SnapshotPart($0) }?.kind == .end
        if try handshake.receive(kind, isLast: isLast) == .subscribe, !connection.send(settings.subscription) {
            throw .broken("the subscription does not fit")
        }
        deadline = MonotonicClock.now + Self.patience
    }

    private func checkPatience() throws(CaptureError) {
        if isStreaming { return }
        if settings.shouldStop() { throw .interrupted }
        if MonotonicClock.now > deadline { throw .timedOut(handshake.state) }
    }

    mutating func greet(_ hello: inout Falcod_V1_Hello) throws(SourceError) {
        if let hostname = settings.hostname { hello.machine.hostname = hostname }
    }

    /// Asks for other events. False when the capture process takes nothing. Before the greeting nothing is sent: that asks by itself.
    mutating func subscribe(_ settings: LiveSettings) -> Bool {
        guard handshake.state == .awaitingHello || connection.send(settings.subscription) else { return false }
        self.settings = settings
        return true
    }

    /// Asks about a thread. False when the capture process does not keep up with questions.
    func ask(_ lookup: Falcod_V1_Lookup) -> Bool {
        guard let frame: [UInt8] = try? Falcod_V1_Frame.with({ $0.lookup = lookup }).serializedBytes() else { return false }
        return connection.send(frame)
    }

    /// Sends a frame, or leaves it when too much waits already.
    func send(_ frame: [UInt8]) { _ = connection.send(frame) }
}

extension SourceError {
    init(_ error: CaptureError, name: String, offset: UInt64?) {
        self.init(name: name, offset: offset, reason: error.description)
    }
}

/// Time as people tell it.
enum WallClock {
    /// Nanoseconds since the epoch.
    static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

/// Time that only goes forward.
enum MonotonicClock {
    /// Nanoseconds.
    static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Ends early with a signal.
    static func sleep(milliseconds: Int32) { poll(nil, 0, milliseconds) }
}
