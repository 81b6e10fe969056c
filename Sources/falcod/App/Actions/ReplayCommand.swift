/// `falcod replay FILE`: the same as a run with `engine.kind=replay` and this file.
enum ReplayCommand {
    static let name = "replay"
    static let usage = "Usage: falcod replay FILE [OPTION...]"

    static func run(program: String, _ arguments: [String]) -> Int32 {
        guard let file = arguments.first, !file.isEmpty, !file.hasPrefix("-") else {
            return CommandArguments.run(arguments, usage) { (_) throws(AppError) in throw CommandArguments.misuse("FILE is missing", usage) }
        }
        return Program(arguments: translated(program, file, Array(arguments.dropFirst()))).run()
    }

    /// Behind the caller's own options, so that these cannot turn the replay into something else.
    static func translated(_ program: String, _ file: String, _ options: [String]) -> [String] {
        [program] + options + ["-o", "engine.kind=replay", "-o", "engine.replay.capture_file=\(file)"]
    }
}
