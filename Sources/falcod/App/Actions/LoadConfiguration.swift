internal import FalcodConfig
internal import FalcodSupport
internal import Glibc

extension Program {
    /// Reads the configuration and sets up the log by it. Without a file the built-in defaults hold.
    static func loadConfiguration(_ session: inout Session) throws(AppError) -> StepOutcome {
        session.inputs.add(session.configPath.map { [$0] } ?? [])
        do throws(ConfigError) {
            session.config = try Config(path: session.configPath, options: session.options.overrides)
            if let reload = session.reload {
                (session.config, session.changes) = try Config.reloaded(session.config, over: reload.current, start: reload.start)
            }
        } catch {
            if let notice = error.notice { StandardError.line(notice) }
            for warning in error.warnings { session.log.warning(warning) }
            throw .fatal(error.description)
        }
        if session.options.isUnbuffered { session.config.outputs.isBuffered = false }
        configureLog(session, session.log)
        for warning in session.config.warnings { session.log.warning(warning) }
        logFiles(session)
        return .next
    }

    /// Lets a log follow a session's configuration.
    static func configureLog(_ session: Session, _ log: Log) {
        var settings = Log.Settings()
        settings.level = session.config.log.level
        settings.usesStandardError = session.config.log.usesStandardError
        settings.usesSyslog = session.config.log.usesSyslog
        settings.usesISO8601 = session.config.alerts.usesISO8601
        log.configure(settings)
    }

    private static func logFiles(_ session: Session) {
        let log = session.log
        log.info("Falco version: \(Versions.program) (\(Versions.architecture))")
        log.debug("CLI args: \(session.arguments.joined(separator: " "))")
        if session.config.files.isEmpty { return }
        log.info("Falco initialized with configuration files:")
        for file in session.config.files {
            if let complaint = file.complaints.first {
                log.warning("   \(file.path) | schema validation: failed for \(complaint)")
            } else {
                log.info("   \(file.path) | schema validation: ok")
            }
        }
        let unserved = session.config.keysWithoutEffect
        if !unserved.isEmpty { log.debug("Configuration keys without effect: \(unserved.joined(separator: ", "))") }
        logKernel(session)
    }

    private static func logKernel(_ session: Session) {
        guard session.config.engine.kind == .kmod || session.config.engine.kind == .modernEBPF else { return }
        let system = SystemName.current
        session.log.info("System info: \(system.name) version \(system.version) (\(system.machine)) \(system.release)")
    }

    /// Everything from here on needs a configuration file.
    static func requireConfiguration(_ session: inout Session) throws(AppError) -> StepOutcome {
        if session.configPath == nil {
            throw .fatal("You must create a config file at \(Session.defaultConfigPath) or by passing -c")
        }
        return .next
    }
}
