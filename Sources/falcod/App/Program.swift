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

    /// Runs until the end, as often as a restart is asked for; returns the exit status.
    func run() -> Int32 {
        if arguments.count > 1 && arguments[1] == EventsCommand.name {
            return EventsCommand.run(Array(arguments.dropFirst(2)))
        }
        while true {
            if let status = runOnce() { return status }
        }
    }

    /// nil for a restart.
    private func runOnce() -> Int32? {
        let log = Log()
        do throws(OptionParser.Failure) {
            let options = try OptionParser.parse(Array(arguments.dropFirst()))
            var session = Session(arguments: arguments, options: options, log: log)
            defer { session.output.flush() }
            return Self.outcome(&session)
        } catch {
            StandardError.line("Error: \(error.text)")
            return 1
        }
    }

    private static func outcome(_ session: inout Session) -> Int32? {
        do throws(AppError) {
            try checkOptions(&session)
            for step in Step.allCases {
                switch try perform(step, &session) {
                case .next: continue
                case .finished: return 0
                case .restart: return nil
                }
            }
            return 0
        } catch {
            return report(error, &session)
        }
    }

    static func report(_ error: AppError, _ session: inout Session) -> Int32 {
        session.output.flush()
        switch error {
        case .fatal(let text): StandardError.line("Error: \(text)")
        case .runtime(let text): StandardError.line("Runtime error: \(text). Exiting.")
        case .status(let status): return status
        }
        return 1
    }
}
