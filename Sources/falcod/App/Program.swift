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
        let rest = Array(arguments.dropFirst(2))
        switch arguments.count > 1 ? arguments[1] : "" {
        case EventsCommand.name: return EventsCommand.run(rest)
        case RecordCommand.name: return RecordCommand.run(rest)
        case StateCommand.name: return StateCommand.run(rest)
        case ReplayCommand.name: return ReplayCommand.run(program: arguments[0], rest)
        default: return runRepeatedly()
        }
    }

    private func runRepeatedly() -> Int32 {
        var restarts = 0
        while true {
            if let status = runOnce(restarts) { return status }
            restarts += 1
        }
    }

    /// nil for a restart.
    private func runOnce(_ restarts: Int) -> Int32? {
        do throws(AppError) {
            return try perform(restarts) == .restart ? nil : 0
        } catch {
            if let line = error.line { StandardError.line(line) }
            return error.status
        }
    }

    /// Goes through all steps without events, as a restart would; returns why it fails, nil when it does not.
    func dryRun() -> String? {
        do throws(AppError) {
            _ = try Program(arguments: arguments.prefix(1) + ["--dry-run"] + arguments.dropFirst()).perform()
            return nil
        } catch {
            return error.line ?? "exit status \(error.status)"
        }
    }

    private func perform(_ restarts: Int = 0) throws(AppError) -> StepOutcome {
        let options: Options
        do throws(OptionParser.Failure) {
            options = try OptionParser.parse(Array(arguments.dropFirst()))
        } catch {
            throw .fatal(error.text)
        }
        var session = Session(arguments: arguments, options: options, log: Log())
        session.restarts = restarts
        defer { session.output.flush() }
        try Self.checkOptions(&session)
        for step in Step.allCases {
            let outcome = try Self.perform(step, &session)
            if outcome != .next { return outcome }
        }
        return .finished
    }
}
