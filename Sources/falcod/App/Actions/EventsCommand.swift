internal import FalcodConfig
internal import FalcodCore
internal import FalcodFilter
internal import FalcodFormat
internal import FalcodSources
internal import FalcodSupport

/// `falcod events`: prints the events of a capture file that satisfy a condition, one line each.
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

    static let usage = "Usage: falcod events -c CONFIG -r CAPTURE [-o KEY=VALUE] [--filter EXPR] [--format text|json] "
        + "[--fields a,b,c | --output FORMAT]"
    static let defaultFormat = "%evt.num %evt.time %evt.cpu %proc.name (%thread.tid) %evt.dir %evt.type %evt.args"

    static func run(_ arguments: [String]) -> Int32 {
        do throws(AppError) {
            try print(try parse(arguments))
            return 0
        } catch {
            if let line = error.line { StandardError.line(line) }
            return error.status
        }
    }

    static func parse(_ arguments: [String]) throws(AppError) -> Request {
        var request = Request()
        var rest = arguments[...]
        while let word = rest.popFirst() {
            let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
            guard name.utf8.count == word.utf8.count ? !rest.isEmpty : true else { throw .fatal(usage) }
            let value = name.utf8.count == word.utf8.count ? rest.removeFirst() : String(word.dropFirst(name.count + 1))
            switch name {
            case "-c": request.configPath = value
            case "-r": request.capture = value
            case "-o": request.overrides.append(value)
            case "--filter": request.filter = value
            case "--fields": request.fields = splitFields(value)
            case "--output": request.format = value
            case "--format" where value == "text" || value == "json": request.isJSON = value == "json"
            default: throw .fatal(usage)
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
        guard let capture = request.capture else { throw .fatal(usage) }
        let config = try config(request)
        let catalog = FieldCatalog.syscall(container: config.selectsContainerPlugin, staticFields: config.alerts.staticFields)
        let plan = try plan(request.filter, catalog)
        let line = try line(request, catalog)
        var output = StandardOutput()
        defer { output.flush() }
        do throws(SourceError) {
            var loop = EngineLoop(source: try CaptureSource(path: capture), state: SystemState(config))
            loop.context.pointee.rendering = RenderSettings(base64Buffers: config.alerts.usesBase64Buffers)
            try loop.populate()
            while let context = try loop.next() {
                if let plan, !plan.begin(context) || plan.next(context) < 0 { continue }
                var text = TextBuilder(&context.pointee.scratch)
                line.append(context, &text)
                text.append(UInt8(ascii: "\n"), &context.pointee.scratch)
                output.write(text.finish().buffer)
            }
        } catch {
            throw .fatal(error.offset == nil ? error.reason : error.description)
        }
    }

    private static func config(_ request: Request) throws(AppError) -> Config {
        do throws(ConfigError) {
            return try Config(path: request.configPath, options: request.overrides)
        } catch {
            throw .fatal(error.description)
        }
    }

    private static func plan(_ filter: String?, _ catalog: FieldCatalog) throws(AppError) -> MatchPlan? {
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
            return MatchPlan([RuleCondition(condition: condition, events: restriction.events)])
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
