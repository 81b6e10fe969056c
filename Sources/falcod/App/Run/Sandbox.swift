internal import FalcodChannels
internal import FalcodConfig
internal import FalcodConfinement
internal import FalcodCore
internal import FalcodOutputs
internal import FalcodRules
internal import FalcodSupport
internal import Glibc
internal import Synchronization

/// What the program keeps of its rights while it handles events, whatever they come from: the files of its configuration, and
/// helpers for what else it does.
///
/// It is entered once and for good, before the first thread is started. After a reload the program reaches what it reached
/// before: files elsewhere, or another command for alerts, need it to be started anew.
enum Sandbox {
    private static let program = Mutex<ProgramHelper?>(nil)
    private static let helper = Mutex<NamesHelper?>(nil)
    private static let isEntered = Atomic<Bool>(false)

    /// What to do about a file that a reload cannot reach.
    static let needsRestart = "files in other folders than before need falcod to be started anew"

    /// Starts what resolves names, while the program is small: a process that shares the memory of loaded rules has each page copied
    /// that is written to later. It ends with `enter` where nobody needs it.
    static func startNamesHelper() { helper.withLock { $0 = NamesHelper() } }

    /// Once, the first time; `warn` gets what the kernel does not offer.
    static func enter(_ confinement: Confinement, resolvesNames: Bool, _ warn: (String) -> Void) {
        guard !isEntered.exchange(true, ordering: .relaxed) else { return }
        helper.withLock { helper in
            if resolvesNames {
                helper = helper ?? NamesHelper()
            } else {
                helper?.end()
                helper = nil
            }
        }
        // The sandbox lets nobody wait for a helper that ended: the system is to forget it at once.
        signal(SIGCHLD, SIG_IGN)
        for lack in confinement.apply() { warn(lack.text) }
    }

    /// What resolves host names; nil where nobody needs it, or it could not be started.
    static var names: NamesHelper? { helper.withLock { $0 } }

    /// What runs the command of `program_output`; nil without one, and with an error in the log when it cannot be run.
    static func programHelper(_ config: OutputsConfig.Program, _ log: Log) -> ProgramHelper? {
        guard config.isEnabled else { return nil }
        return program.withLock { helper in
            if !isEntered.load(ordering: .relaxed) {
                do throws(OutputError) {
                    helper = try ProgramHelper(command: config.command)
                } catch {
                    log.error("Failed to init output: program: \(error.text)")
                }
            } else if helper?.command != config.command {
                log.error("Failed to init output: program: another command than the first one needs falcod to be started anew")
                return nil
            }
            return helper
        }
    }
}

extension EngineLoop {
    /// Has names of which the source tells nothing resolved when they are first compared with. That takes its time, which a live run does
    /// not have.
    func resolveHosts() {
        let names = Sandbox.names
        state.pointee.hostNames.resolver = { names?.addresses(of: $0) }
    }
}

extension Program {
    /// Enters the sandbox with what a run needs.
    static func enterSandbox(_ session: Session, _ loader: RuleLoader) {
        let isLive = session.config.engine.kind == .modernEBPF
        let paths = ProgramPaths(session.config, configPath: session.configPath, options: session.options)
        let confinement = Confinement(readable: paths.inputs + [paths.capture].compactMap(\.self),
                                      writable: paths.outputs + [session.options.pidFile].compactMap(\.self))
        // Rules that a live run loads later may compare names too.
        let resolvesNames = isLive || loader.enabledRules.contains { !$0.condition.hostNames.isEmpty }
        Sandbox.enter(confinement, resolvesNames: resolvesNames) { text in
            if isLive { session.log.warning(text) } else { session.log.debug(text) }
        }
        if isLive, geteuid() == 0 {
            session.log.warning("The engine runs as root, within its sandbox. Give it a user of its own: then ownership bounds the files and "
                + "sockets that it may open too.")
        }
    }
}
