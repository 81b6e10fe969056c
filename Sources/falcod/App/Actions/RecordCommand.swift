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
                guard let seconds = UInt32(value), seconds > 0 else { throw .fatal(usage) }
                request.seconds = seconds
            default: throw .fatal(usage)
            }
        }
        if request.output.isEmpty { throw .fatal(usage) }
        return request
    }

    private static func record(_ request: Request) throws(AppError) {
        let config = try CommandArguments.config(request.configPath, request.overrides)
        Sandbox.enter(Confinement(readable: [], writable: [request.output]), resolvesNames: false) { StandardError.line("Warning: \($0)") }
        Signals.install()
        defer { Signals.reset() }
        do throws(SourceError) {
            var settings = LiveSettings(config, codes: [])
            settings.reconnects = false
            let path = LiveSettings.path(config)
            let recorder = try FrameRecorder(path: request.output)
            defer { recorder.finish() }
            var loop = EngineLoop(source: try LiveSource(path: path, settings, recorder: recorder), state: SystemState(config))
            try loop.populate()
            for warning in loop.source.takeWarnings() { StandardError.line("Warning: \(warning)") }
            var losses = LossLedger()
            try follow(&loop, request.seconds, recorder, &losses)
            StandardError.line("\(loop.statistics.events) events recorded in \(request.output)")
            for line in losses.summary { StandardError.line(line) }
        } catch {
            if Signals.isAnyPending { return }
            throw .fatal(error.description)
        }
    }

    private static func follow(_ loop: inout EngineLoop<LiveSource>, _ seconds: UInt32?, _ recorder: FrameRecorder, _ losses: inout LossLedger)
        throws(SourceError) {
        defer { account(&loop, &losses) }
        let clock = MonotonicTimer()
        var isStopping = false
        var count = 0
        while true {
            switch try loop.step() {
            case .end:
                if let error = recorder.error { throw error }
                return
            case .event:
                // The clock costs more than an event.
                count += 1
                if count % 256 != 0 && !Signals.isAnyPending { continue }
            case .statistics: account(&loop, &losses)
            case .idle, .restarted: break
            }
            if let error = recorder.error { throw error }
            if !isStopping, Signals.isAnyPending || seconds.map({ clock.seconds >= Double($0) }) == true {
                isStopping = true
                loop.source.stop()
            }
        }
    }

    private static func account(_ loop: inout EngineLoop<LiveSource>, _ losses: inout LossLedger) {
        losses.take(loop.source.takeGaps())
        losses.take(loop.source.statistics)
        losses.take(loop.source.counts, loop.state.pointee)
    }
}
