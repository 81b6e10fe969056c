internal import FalcodConfig
internal import FalcodConfinement
internal import FalcodCore
internal import FalcodFilter
internal import FalcodFormat
internal import FalcodSources
internal import FalcodSupport

/// `falcod events`: prints the events of a capture file, or of the running machine, that satisfy a condition, one line each.
enum EventsCommand {
    static let name = "events"

    /// What the command was asked for.
    struct Request: Equatable {
        var configPath: String?
        var capture: String?
        var overrides: [String] = []
        var filter: String?
        var isJSON = false
        var fields: [String] = []
        var format: String?
    }

    static let usage = "Usage: falcod events [-c CONFIG] [-r CAPTURE] [-o KEY=VALUE] [--filter EXPR] [--format text|json] "
        + "[--fields a,b,c | --output FORMAT]"
    static let defaultFormat = "%evt.num %evt.time %evt.cpu %proc.name (%thread.tid) %evt.dir %evt.type %evt.args"

    static func run(_ arguments: [String]) -> Int32 {
        CommandArguments.run(arguments, usage) { (arguments) throws(AppError) in try print(try parse(arguments)) }
    }

    static func parse(_ arguments: [String]) throws(AppError) -> Request {
        var request = Request()
        for (name, value) in try CommandArguments.pairs(arguments, usage) {
            switch name {
            case "-c": request.configPath = value
            case "-r": request.capture = value
            case "-o": request.overrides.append(value)
            case "--filter": request.filter = value
            case "--fields": request.fields = splitFields(value)
            case "--output": request.format = value
            case "--format":
                guard ["text", "json"].contains(value) else { throw CommandArguments.misuse("--format '\(value)' is neither text nor json", usage) }
                request.isJSON = value == "json"
            default: throw CommandArguments.misuse("\(name) is no option", usage)
            }
        }
        return request
    }

    /// Splits at commas that are not inside brackets.
    static func splitFields(_ text: String) -> [String] {
        var fields: [String] = [""]
        var depth = 0
        for character in text {
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            if character == "," && depth <= 0 { fields.append("") } else { fields[fields.count - 1].append(character) }
        }
        return fields.filter { !$0.isEmpty }
    }

    private static func print(_ request: Request) throws(AppError) {
        let config = try CommandArguments.config(request.configPath, request.overrides)
        let catalog = FieldCatalog.syscall(container: config.selectsContainerPlugin, staticFields: config.alerts.staticFields)
        let filter = try filter(request.filter, catalog)
        let line = try line(request, catalog)
        let gaps = GapLine(isJSON: request.isJSON, filter: filter?.events)
        var output = StandardOutput()
        let files = [request.capture].compactMap(\.self)
        Sandbox.enter(Confinement(readable: files, writable: []), resolvesNames: filter != nil) { text in
            if files.isEmpty { StandardError.line("Warning: \(text)") }
        }
        do throws(SourceError) {
            if let capture = request.capture {
                try print(CaptureSource(path: capture), config, filter?.plan, line, gaps, &output) { _ in }
            } else {
                Signals.install()
                var settings = LiveSettings(config, codes: [])
                settings.reconnects = false
                try print(LiveSource(path: LiveSettings.path(config), settings), config, filter?.plan, line, gaps, &output) { source in
                    for warning in source.takeWarnings() { StandardError.line("Warning: \(warning)") }
                    if Signals.isAnyPending { source.stop() }
                }
            }
        } catch {
            output.flush()
            if request.capture == nil, Signals.isAnyPending { return }
            throw request.capture != nil ? CommandArguments.failure(ofFile: error) : .fatal(error.description)
        }
        try output.end()
    }

    /// Prints until the source ends, or nothing can be printed any more. `each` is called after every step.
    private static func print<Source: EventSource>(
        _ source: Source, _ config: Config, _ plan: MatchPlan?, _ line: Line, _ gapLine: GapLine, _ output: inout StandardOutput,
        each: (inout Source) -> Void
    ) throws(SourceError) {
        var gapLine = gapLine
        var loop = EngineLoop(source: source, state: SystemState(config))
        loop.context.pointee.rendering = RenderSettings(base64Buffers: config.alerts.usesBase64Buffers)
        loop.resolveHosts()
        try loop.populate()
        defer {
            for gap in loop.source.takeGaps() { output.line(gapLine.text(gap)) }
            let unresolved = loop.state.pointee.hostNames.unresolved
            if unresolved > 0 { StandardError.line("Warning: \(unresolved) \(LossLedger.Place.names.text)") }
        }
        while true {
            switch try loop.step() {
            case .event(let context):
                if let plan, !plan.begin(context) || plan.next(context) < 0 { break }
                var text = TextBuilder(&context.pointee.scratch)
                line.append(context, &text)
                text.append(UInt8(ascii: "\n"), &context.pointee.scratch)
                output.write(text.finish().buffer)
            case .statistics:
                for gap in loop.source.takeGaps() { output.line(gapLine.text(gap)) }
                output.flush()
            case .idle: output.flush()
            case .restarted: continue
            case .end: return
            }
            if output.error != nil { return }
            each(&loop.source)
        }
    }

    /// A condition, and the events that can satisfy it.
    private static func filter(_ filter: String?, _ catalog: FieldCatalog) throws(AppError) -> (plan: MatchPlan, events: EventCodeSet)? {
        guard let filter else { return nil }
        let node: FilterNode
        do throws(FilterSyntaxError) {
            node = try FilterParser.parse(Array(filter.utf8))
        } catch {
            throw .fatal(error.message)
        }
        do throws(FilterCompileError) {
            let resolution = MacroResolver().resolve(node)
            if let error = resolution.error { throw error }
            var checker = ConditionChecker(catalog: catalog)
            let condition = try checker.check(resolution.node).expression
            let restriction = try EventRestriction.ofRule(resolution.node, source: catalog.source, names: .builtIn)
            return (MatchPlan([RuleCondition(condition: condition, events: restriction.events)]), restriction.events)
        } catch {
            throw .fatal(error.message)
        }
    }

    /// What is printed of an event.
    private enum Line {
        case object(JSONFields)
        case text(OutputFormat)

        func append(_ context: UnsafeMutablePointer<EventContext>, _ out: inout TextBuilder) {
            switch self {
            case .object(let fields): fields.append(context, to: &out)
            case .text(let format): format.append(context, to: &out)
            }
        }
    }

    private static func line(_ request: Request, _ catalog: FieldCatalog) throws(AppError) -> Line {
        let format = request.format ?? (request.fields.isEmpty
            ? defaultFormat : request.fields.map { "%\($0)" }.joined(separator: request.isJSON ? " " : "\t"))
        do throws(OutputFormatError) {
            let compiled = try OutputFormat.compile(format, catalog: catalog)
            return request.isJSON ? .object(JSONFields(compiled.fields)) : .text(compiled)
        } catch {
            throw .fatal(error.description)
        }
    }
}
