import FalcodCore
import FalcodRules
import FalcodSources
import FalcodSupport

/// How far an event goes in a measurement.
enum Stage: String {
    case decode
    case state = "decode+state"
    /// Everything up to knowing which rule matches; alerts are not rendered.
    case whole

    /// Runs over at most `limit` events of a capture; returns how many there were, and how many matched.
    func run(_ capture: String, _ rules: [String], _ limit: UInt64) throws -> (events: UInt64, matches: UInt64) {
        switch self {
        case .decode: try Self.decode(capture, limit)
        case .state: try Self.update(capture, limit)
        case .whole: try Self.match(capture, rules, limit)
        }
    }

    private static func decode(_ capture: String, _ limit: UInt64) throws -> (UInt64, UInt64) {
        var source = try ScapSource(path: capture)
        let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
        state.initialize(to: SystemState())
        var builder = SystemStateBuilder(state: state)
        try source.populate(&builder)
        var event = Event()
        var count: UInt64 = 0
        while count < limit {
            switch try source.next(&event) {
            case .event: count += 1
            case .end: return (count, 0)
            case .skipped, .gap, .restart, .update, .statistics, .idle: continue
            }
        }
        return (count, 0)
    }

    private static func update(_ capture: String, _ limit: UInt64) throws -> (UInt64, UInt64) {
        var loop = try makeLoop(capture)
        while loop.statistics.events < limit, try loop.next() != nil {}
        return (loop.statistics.events, 0)
    }

    private static func match(_ capture: String, _ files: [String], _ limit: UInt64) throws -> (UInt64, UInt64) {
        var loader = RuleLoader(LoaderEnvironment(catalogs: [FieldCatalog.syscall(container: true)]))
        for file in files {
            let result = loader.load(name: file, content: try Files.read(file))
            guard result.isSuccessful else { throw UsageError(text: "\(file): \(result.text(verbose: true))") }
        }
        let plan = MatchPlan(loader.enabledRules.map { RuleCondition(condition: $0.condition, events: $0.restriction.events) })
        var loop = try makeLoop(capture)
        var matches: UInt64 = 0
        while loop.statistics.events < limit, let context = try loop.next() {
            if plan.begin(context), plan.next(context) >= 0 { matches += 1 }
        }
        return (loop.statistics.events, matches)
    }

    /// A loop over the capture, its initial state taken over.
    private static func makeLoop(_ capture: String) throws -> EngineLoop<ScapSource> {
        var state = SystemState()
        state.containers.isEnabled = true
        var loop = EngineLoop(source: try ScapSource(path: capture), state: state)
        try loop.populate()
        return loop
    }
}
