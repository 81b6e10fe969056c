internal import FalcodConfig

/// What the commands (`falcod events`, `falcod record`) have in common.
enum CommandArguments {
    /// Does what a command does with its arguments; tells of an error, and of the usage when that is asked for. Returns the exit status.
    static func run(_ arguments: [String], _ usage: String, _ command: ([String]) throws(AppError) -> Void) -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            var output = StandardOutput()
            output.line(usage)
            output.flush()
            return 0
        }
        do throws(AppError) {
            try command(arguments)
            return 0
        } catch {
            if let line = error.line { StandardError.line(line) }
            return error.status
        }
    }

    /// Options, each with its value: `-o V`, `--name V` or `--name=V`. Anything else fails with `usage`.
    static func pairs(_ arguments: [String], _ usage: String) throws(AppError) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        var rest = arguments[...]
        while let word = rest.popFirst() {
            let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
            if name.utf8.count == word.utf8.count {
                guard let value = rest.popFirst() else { throw .fatal(usage) }
                pairs.append((name, value))
            } else {
                pairs.append((name, String(word.dropFirst(name.count + 1))))
            }
        }
        return pairs
    }

    static func config(_ path: String?, _ overrides: [String]) throws(AppError) -> Config {
        do throws(ConfigError) {
            return try Config(path: path, options: overrides)
        } catch {
            throw .fatal(error.description)
        }
    }
}
