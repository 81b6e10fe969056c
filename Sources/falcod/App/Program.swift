internal import FalcodSupport

/// The program: its steps in their order. Each step may end it.
struct Program {
    let arguments: [String]

    /// What the program does, in this order.
    private enum Step: CaseIterable {
        case showHelp, showConfigSchema, showRuleSchema, showIgnoredSyscalls, listEvents, loadConfiguration, showVersion
        case showPageSize, requireConfiguration, showPluginInfo, listPlugins, loadPlugins, prepareSources, listFields
        case selectSources, validateRules, loadRules, showSupport, checkOutputs, writePIDFile, checkBuffers, checkMetrics
        case processEvents
    }

    private static func perform(_ step: Step, _ session: inout Session) throws(AppError) -> StepOutcome {
        switch step {
        case .showHelp: try showHelp(&session)
        case .showConfigSchema: try showConfigSchema(&session)
        case .showRuleSchema: try showRuleSchema(&session)
        case .showIgnoredSyscalls: try showIgnoredSyscalls(&session)
        case .listEvents: try listEvents(&session)
        case .loadConfiguration: try loadConfiguration(&session)
        case .showVersion: try showVersion(&session)
        case .showPageSize: try showPageSize(&session)
        case .requireConfiguration: try requireConfiguration(&session)
        case .showPluginInfo: try showPluginInfo(&session)
        case .listPlugins: try listPlugins(&session)
        case .loadPlugins: try loadPlugins(&session)
        case .prepareSources: try prepareSources(&session)
        case .listFields: try listFields(&session)
        case .selectSources: try selectSources(&session)
        case .validateRules: try validateRules(&session)
        case .loadRules: try loadRules(&session)
        case .showSupport: try showSupport(&session)
        case .checkOutputs: try checkOutputs(&session)
        case .writePIDFile: try writePIDFile(&session)
        case .checkBuffers: try checkBuffers(&session)
        case .checkMetrics: try checkMetrics(&session)
        case .processEvents: try processEvents(&session)
        }
    }

    /// Runs until the end; returns the exit status.
    func run() -> Int32 {
        let rest = Array(arguments.dropFirst(2))
        switch arguments.count > 1 ? arguments[1] : "" {
        case EventsCommand.name: return EventsCommand.run(rest)
        case RecordCommand.name: return RecordCommand.run(rest)
        case StateCommand.name: return StateCommand.run(rest)
        case ReplayCommand.name: return ReplayCommand.run(program: arguments[0], rest)
        default: return runOnce()
        }
    }

    private func runOnce() -> Int32 {
        do throws(AppError) {
            var session: Session?
            try perform(&session)
            return 0
        } catch {
            if let line = error.line { StandardError.line(line) }
            return error.status
        }
    }

    /// Goes through all steps but the events, as a new start with the same command line would. `session` is how far it came.
    func prepare(_ reload: ReloadContext, _ session: inout Session?) throws(AppError) {
        try Program(arguments: arguments.prefix(1) + ["--dry-run"] + arguments.dropFirst()).perform(&session, reload)
    }

    private func perform(_ result: inout Session?, _ reload: ReloadContext? = nil) throws(AppError) {
        let options: Options
        do throws(OptionParser.Failure) {
            options = try OptionParser.parse(Array(arguments.dropFirst()))
        } catch {
            throw .fatal(error.text)
        }
        var session = Session(arguments: arguments, options: options, log: Log())
        session.reload = reload
        defer {
            session.output.flush()
            result = session
        }
        try Self.checkOptions(&session)
        for step in Step.allCases {
            try reload?.checkCancellation()
            if try Self.perform(step, &session) == .finished { break }
        }
    }
}
