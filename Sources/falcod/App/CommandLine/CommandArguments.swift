internal import FalcodConfig
internal import FalcodCore
internal import FalcodSources

/// What the commands (`falcod events`, `falcod record` …) have in common.
enum CommandArguments {
    /// Does what a command does with its arguments; tells of an error, and of the usage when that is asked for. Returns the exit status.
    static func run(_ arguments: [String], _ usage: String, _ command: ([String]) throws(AppError) -> Void) -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            var output = StandardOutput()
            output.line(usage)
            output.flush()
            return output.error == nil ? 0 : 1
        }
        do throws(AppError) {
            try command(arguments)
            return 0
        } catch {
            if let line = error.line { StandardError.line(line) }
            return error.status
        }
    }

    /// What is wrong with arguments, and how they are to be.
    static func misuse(_ text: String, _ usage: String) -> AppError { .fatal("\(text)\n\(usage)") }

    /// Options, each with its value: `-o V`, `--name V` or `--name=V`. Anything else fails with `usage`.
    static func pairs(_ arguments: [String], _ usage: String) throws(AppError) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-") else { throw misuse("'\(word)' is no option", usage) }
            let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
            if name.utf8.count == word.utf8.count {
                guard let value = rest.popFirst() else { throw misuse("\(name) is no option, or has no value", usage) }
                pairs.append((name, value))
            } else {
                pairs.append((name, String(word.dropFirst(name.count + 1))))
            }
        }
        return pairs
    }

    /// Starts a recording. Its file is opened here, so that nobody needs the right to open it later.
    static func recorder(_ path: String) throws(AppError) -> FrameRecorder {
        do throws(SourceError) {
            return try FrameRecorder(path: path)
        } catch {
            throw .fatal("\(error.name): \(error.reason)")
        }
    }

    /// Why a file cannot be read: where in it, or else the reason alone, which names it.
    static func failure(ofFile error: SourceError) -> AppError { .fatal(error.offset == nil ? error.reason : error.description) }

    static func config(_ path: String?, _ overrides: [String]) throws(AppError) -> Config {
        do throws(ConfigError) {
            return try Config(path: path, options: overrides)
        } catch {
            throw .fatal(error.description)
        }
    }
}
