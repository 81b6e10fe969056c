internal import FalcodConfig
internal import FalcodOutputs
internal import FalcodRules
internal import FalcodSupport
internal import Glibc

/// What the reloader's thread knows and does.
final class ReloadThread {
    private let reloader: Reloader
    private let arguments: [String]
    private let log: Log
    private let start: Config
    private var current: Config
    private var outputs: OutputDispatcher
    private var paths: ProgramPaths
    /// Files as they were when they were last read, whether or not that led to rules.
    private var inputs: InputState
    private var watcher: FileWatcher?
    private var debounce = Debounce()
    /// How often in a row files changed while they were read, and how often that is waited for.
    private var retries = 0
    private static let retryLimit = 5
    /// What the loop was given and has not put into force yet.
    private var delivered: PreparedSet?

    init(_ reloader: Reloader, _ session: Session, _ outputs: OutputDispatcher) {
        self.reloader = reloader
        self.outputs = outputs
        arguments = session.arguments
        log = session.log
        start = session.config
        current = session.config
        paths = session.paths
        inputs = session.inputs
        // Watching begins with the first look, which also finds what changed before it. A run that is over sooner never watches: the
        // kernel takes 10 ms to let go of a watcher.
        if current.watchConfigFiles { debounce.note(now: MonotonicTimer.monotonicClock) }
    }

    func run() {
        while !reloader.isStopped {
            reloader.sleep(watched: watcher?.descriptor, until: delivered == nil ? debounce.deadline : nil)
            takeChanges()
            if reloader.takeAdoption() { reloader.busily { settle() } }
            if delivered != nil || reloader.isStopped { continue }
            if reloader.takeRequest() {
                reload(.signal)
            } else if debounce.isDue(now: MonotonicTimer.monotonicClock) {
                // Links may lead elsewhere by now.
                watch()
                if InputState(paths.inputFiles) != inputs { reload(.files) }
            }
        }
    }

    private func takeChanges() {
        guard let watcher, watcher.isReadable else { return }
        if watcher.takeChanges() {
            debounce.note(now: MonotonicTimer.monotonicClock)
        } else {
            // Files that nobody follows may be written all the time.
            usleep(10_000)
        }
    }

    private func reload(_ trigger: ReloadTrigger) {
        reloader.busily {
            let before = InputState(paths.inputFiles)
            var session: Session?
            do throws(AppError) {
                guard let set = try prepare(trigger, &session) else { return }
                delivered = set
                reloader.deliver(.ready(set))
            } catch {
                if trigger == .files, let session, isBeingWritten(session) { return }
                // Files that only the new configuration names may be what has to change.
                inputs = before
                if let failed = session, failed.paths.inputs != paths.inputs {
                    paths = failed.paths
                    inputs = InputState(paths.inputFiles)
                    watch()
                }
                if !reloader.isStopped { reloader.deliver(.refused((error.line ?? "exit status \(error.status)") + Self.hint(paths))) }
            }
        }
    }

    /// Names files and directories that are there and that only the sandbox keeps from being read; empty when there are none.
    private static func hint(_ paths: ProgramPaths) -> String {
        let shut = Set(paths.inputs + paths.inputFiles).sorted().filter { path in
            guard access(path, R_OK) == 0 else { return false }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            if descriptor >= 0 { close(descriptor) }
            return descriptor < 0 && errno == EACCES
        }
        return shut.isEmpty ? "" : " (\(shut.joined(separator: ", ")): \(Sandbox.needsRestart))"
    }

    /// Whether files changed since they were read: perhaps they were read between two parts of one change, and another look is due.
    private func isBeingWritten(_ session: Session) -> Bool {
        guard retries < Self.retryLimit, session.inputs.hasChanged else {
            retries = 0
            return false
        }
        retries += 1
        debounce.note(now: MonotonicTimer.monotonicClock)
        return true
    }

    /// nil when it has to be done once more.
    private func prepare(_ trigger: ReloadTrigger, _ result: inout Session?) throws(AppError) -> PreparedSet? {
        let timer = MonotonicTimer()
        let context = ReloadContext(start: start, current: current) { [reloader] in reloader.isStopped }
        try Program(arguments: arguments).prepare(context, &result)
        guard let session = result, let loader = session.loader, let catalog = session.catalogs.first else { throw .status(1) }
        // Configuration that cannot be read is as good as none at a start, but not when it could be read by a new start.
        if !Self.hint(session.paths).isEmpty { throw .fatal("not everything can be read") }
        let (hostname, types) = reloader.expected
        let rules = RuleSet(loader, catalog: catalog, session.config, hostname: hostname)
        rules.plan.prepare(for: types.types)
        try context.checkCancellation()
        if trigger == .files, isBeingWritten(session) { return nil }
        return PreparedSet(trigger, session, rules, try successors(session.config), seconds: timer.seconds)
    }

    /// The outputs of another configuration; nil when they are the same.
    private func successors(_ config: Config) throws(AppError) -> OutputDispatcher? {
        if config.outputs == current.outputs { return nil }
        let file = config.outputs.file
        if file.isEnabled, file.path != current.outputs.file.path {
            let descriptor = open(file.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                let error = SystemError(code: errno)
                throw .fatal("failed to open output file \(file.path): \(error.text)" + (error.code == EACCES ? " (\(Sandbox.needsRestart))" : ""))
            }
            close(descriptor)
        }
        return OutputDispatcher(config.outputs, program: Sandbox.programHelper(config.outputs.program, log),
                                isReplay: config.engine.kind == .replay, succeeding: outputs, log: log)
    }

    /// What was delivered is in force.
    private func settle() {
        guard var set = delivered else { return }
        delivered = nil
        let session = set.session
        current = session.config
        paths = session.paths
        inputs = session.inputs
        if let next = set.outputs {
            outputs = next
            next.takeOver()
        }
        watch()
        // The loop's reference goes in a moment: what was in force is then freed here, and not there.
        for _ in 0..<1000 where !isKnownUniquelyReferenced(&set) { usleep(100) }
    }

    private func watch() {
        guard current.watchConfigFiles else {
            watcher = nil
            return
        }
        if watcher == nil {
            watcher = FileWatcher()
            if watcher == nil { log.warning("could not watch files: \(SystemError(code: errno).text)") }
        }
        // The files in a directory may be links that lead out of it.
        for directory in watcher?.follow(paths.inputs + paths.inputFiles) ?? [] { log.warning("could not watch directory: \(directory)") }
    }
}
