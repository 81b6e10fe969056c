internal import FalcodConfig
internal import FalcodCore
internal import FalcodFilter
internal import FalcodRules
internal import FalcodSupport

/// One run of the program, from reading the command line to the end; a restart is a new session.
struct Session {
    static let defaultConfigPath = "/etc/falco/falco.yaml"

    let arguments: [String]
    let options: Options
    let log: Log
    var output = StandardOutput()
    /// How often the program has restarted.
    var restarts = 0

    var config = Config()
    /// The configuration file in use; nil when there is none.
    var configPath: String?
    var plugins: [LoadedPlugin] = []
    var catalogs: [FieldCatalog] = []
    /// Names of the event sources in use.
    var enabledSources: [String] = []
    var loader: RuleLoader?
    /// What a live run asks for.
    var syscalls: SyscallSelection?
    /// Files that the rules came from, in load order.
    var rulesFiles: [(name: String, content: [UInt8])] = []

    init(arguments: [String], options: Options, log: Log) {
        self.arguments = arguments
        self.options = options
        self.log = log
    }

    /// Where this session writes a recording, if it does: behind a restart to a file of its own, `FILE.1` and so on.
    var recordPath: String? { options.recordPath.map { restarts == 0 ? $0 : "\($0).\(restarts)" } }

    var usesContainerPlugin: Bool { plugins.contains { $0.name == ContainerPlugin.name } }
}
