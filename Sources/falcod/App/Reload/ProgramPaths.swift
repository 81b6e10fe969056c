internal import FalcodConfig
internal import FalcodSupport

/// What the configuration and the command line make the program touch in the file system, once or at every reload: the whole of it,
/// so that whoever shuts everything else off asks here.
///
/// A file that is replaced is another file: its directory counts too.
struct ProgramPaths: Equatable {
    /// Configuration files and directories with such, as they are named, existing or not.
    private(set) var configuration: [String] = []
    /// The same of rules.
    private(set) var rules: [String] = []
    /// Files that are written, existing or not: alerts, metrics. They may be removed and made anew at any time. A recording is none of
    /// them: it is opened once, at the start.
    private(set) var outputs: [String] = []
    /// The file that is replayed.
    private(set) var capture: String?

    init(_ config: Config, configPath: String?, options: Options) {
        configuration = (configPath.map { [$0] } ?? []) + config.includedPaths
        rules = options.rulesPaths.isEmpty ? config.rules.paths : options.rulesPaths
        if config.outputs.file.isEnabled { outputs.append(config.outputs.file.path) }
        if config.metrics.isEnabled, !config.metrics.outputFile.isEmpty { outputs.append(config.metrics.outputFile) }
        if config.engine.kind == .replay { capture = config.engine.captureFile }
    }

    /// What is read at every reload. What changes here is a reason for one.
    var inputs: [String] { configuration + rules }

    /// The files that a load reads now.
    var inputFiles: [String] {
        configuration.flatMap { path -> [String] in
            guard Files.kind(path) == .directory else { return [path] }
            return ((try? Files.names(in: path)) ?? []).map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
        } + RulesPaths.files(rules)
    }
}
