internal import FalcodConfig
internal import FalcodSupport

/// What the configuration and the command line make the program touch in the file system, once or at every reload: the whole of it,
/// so that whoever shuts everything else off asks here.
///
/// Files are named by their directories too, because a file that is replaced is another file.
struct ProgramPaths: Equatable {
    /// Configuration and rules, as they are named: files and directories, existing or not. What changes here is a reason to reload.
    private(set) var inputs: [String] = []
    /// Files that are written, existing or not: alerts, metrics, a recording. They may be removed and made anew at any time.
    private(set) var outputs: [String] = []
    /// The file that is replayed.
    private(set) var capture: String?
    /// A program gets the alerts: it is started by a shell, and what it touches is not known.
    private(set) var runsProgram = false

    init(_ config: Config, configPath: String?, options: Options) {
        inputs = (configPath.map { [$0] } ?? []) + config.includedPaths
        inputs += options.rulesPaths.isEmpty ? config.rules.paths : options.rulesPaths
        if config.outputs.file.isEnabled { outputs.append(config.outputs.file.path) }
        if config.metrics.isEnabled, !config.metrics.outputFile.isEmpty { outputs.append(config.metrics.outputFile) }
        if let path = options.recordPath { outputs.append(path) }
        if config.engine.kind == .replay { capture = config.engine.captureFile }
        runsProgram = config.outputs.program.isEnabled
    }

    /// Existing files and directories (with all below them) that must stay readable: the inputs, and where else their links lead.
    var readable: [String] { Self.reachable(inputs + (capture.map { [$0] } ?? [])) }

    /// Existing files and directories (with all below them) in which files are written, made and opened again.
    var writable: [String] { Self.reachable(outputs) }

    private static func reachable(_ paths: [String]) -> [String] {
        var result: [String] = []
        for path in paths {
            let trail = PathTrail(path)
            for place in trail.directories + (trail.target.map { [$0] } ?? []) where !result.contains(place) && Files.kind(place) != nil {
                result.append(place)
            }
        }
        return result
    }
}
