internal import FalcodConfig
internal import FalcodConfinement
internal import FalcodCore
internal import FalcodSources

/// `falcod record`: writes everything that a live run would use to a file, without rules.
enum RecordCommand {
    static let name = "record"

    /// What the command was asked for.
    struct Request: Equatable {
        var configPath: String?
        var output = ""
        /// nil records until a signal comes.
        var seconds: UInt32?
        var overrides: [String] = []
    }

    static let usage = "Usage: falcod record -o FILE [--seconds N] [-c CONFIG] [--option KEY=VALUE]"

    static func run(_ arguments: [String]) -> Int32 {
        CommandArguments.run(arguments, usage) { (arguments) throws(AppError) in try record(try parse(arguments)) }
    }

    static func parse(_ arguments: [String]) throws(AppError) -> Request {
        var request = Request()
        for (name, value) in try CommandArguments.pairs(arguments, usage) {
            switch name {
            case "-o", "--output": request.output = value
            case "-c": request.configPath = value
            case "--option": request.overrides.append(value)
            case "--seconds":
                guard let seconds = UInt32(value), seconds > 0 else {
                    throw CommandArguments.misuse("--seconds '\(value)' is no number above 0", usage)
                }
                request.seconds = seconds
            default: throw CommandArguments.misuse("\(name) is no option", usage)
            }
        }
        if request.output.isEmpty { throw CommandArguments.misuse("-o FILE is missing", usage) }
        return request
    }

    private static func record(_ request: Request) throws(AppError) {
        let config = try CommandArguments.config(request.configPath, request.overrides)
        let recorder = try CommandArguments.recorder(request.output)
        Sandbox.enter(Confinement(readable: [], writable: []), resolvesNames: false) { StandardError.line("Warning: \($0)") }
        Signals.install()
        defer { Signals.reset() }
        do throws(SourceError) {
            var settings = LiveSettings(config, codes: [])
            settings.reconnects = false
            let source = try LiveSource(path: LiveSettings.path(config), settings, recorder: recorder)
            var loop = EngineLoop(source: source, state: SystemState(config))
            try loop.populate()
            for warning in loop.source.takeWarnings() { StandardError.line("Warning: \(warning)") }
            var losses = LossLedger()
            try follow(&loop, request.seconds, recorder, &losses)
            recorder.finish()
            if let error = recorder.error { throw error }
            StandardError.line("\(loop.statistics.events) events recorded in \(request.output)")
            for line in losses.summary { StandardError.line(line) }
        } catch {
            recorder.finish()
            // A signal is a reason for a connection to end, but none for a recording that is not whole.
            if Signals.isAnyPending, recorder.error == nil { return }
            throw .fatal(error.description)
        }
    }

    private static func follow(_ loop: inout EngineLoop<LiveSource>, _ seconds: UInt32?, _ recorder: FrameRecorder, _ losses: inout LossLedger)
        throws(SourceError) {
        defer { losses.take(from: &loop) }
        let clock = MonotonicTimer()
        var isStopping = false
        var count = 0
        while true {
            switch try loop.step() {
            case .end: return
            case .event:
                // The clock costs more than an event.
                count += 1
                if count % 256 != 0 && !Signals.isAnyPending { continue }
            case .statistics: losses.take(from: &loop)
            case .idle, .restarted: break
            }
            if let error = recorder.error { throw error }
            if !isStopping, Signals.isAnyPending || seconds.map({ clock.seconds >= Double($0) }) == true {
                isStopping = true
                loop.source.stop()
            }
        }
    }
}
