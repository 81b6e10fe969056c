internal import FalcodConfig
internal import FalcodCore
internal import FalcodFilter
internal import FalcodRules
internal import FalcodSupport

/// One run of the program, from reading the command line to the end, or what would be one: a reload prepares a new session.
struct Session {
    static let defaultConfigPath = "/etc/falco/falco.yaml"

    let arguments: [String]
    let options: Options
    let log: Log
    var output = StandardOutput()
    /// What a reload goes on from; nil at the start of the program.
    var reload: ReloadContext?

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

    /// What became of the differences to the configuration before, at a reload.
    var changes = ConfigChanges()

    /// The files that were read, as they were before that.
    var inputs = InputState()

    var paths: ProgramPaths { ProgramPaths(config, configPath: configPath, options: options) }

    var usesContainerPlugin: Bool { plugins.contains { $0.name == ContainerPlugin.name } }
}
