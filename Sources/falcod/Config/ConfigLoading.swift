internal import Glibc

extension Config {
    /// Reads `path`, what it includes and the command line's `-o` options. Without a path only the options.
    public init(path: String?, options: [String]) throws(ConfigError) {
        try self.init(path: path, options: options) { name in getenv(name).map { String(cString: $0) } }
    }

    /// As above, with `variable` in place of the environment.
    init(path: String?, options: [String], variable: @escaping (String) -> String?) throws(ConfigError) {
        var loader = ConfigFileLoader(references: EnvironmentReferences(variable: variable))
        var raw = RawConfig()
        if let path {
            raw = try loader.load(path, options: options)
        } else {
            for option in options { try raw.apply(option: option) }
        }
        try self.init(raw: raw, name: path ?? "")
        files = loader.files
    }

    /// Reads the keys of a tree; `name` is how messages call the main file.
    init(raw: RawConfig, name: String) throws(ConfigError) {
        self.init()
        self.raw = raw
        let reader = ConfigReader(raw: raw, name: name)
        do throws(ConfigError) {
            for key in ConfigKey.all { try key.read(reader, &self) }
        } catch {
            var error = error
            error.warnings = warnings
            throw error
        }
    }

    /// The keys that are set but that nothing acts on yet, with the file they stand in, for the log.
    public var keysWithoutEffect: [String] {
        ConfigKey.all.compactMap { key in
            guard !key.isServed, let node = try? raw.node(at: key.path) else { return nil }
            let top = key.path.split(separator: ".").first.map(String.init) ?? key.path
            guard let file = raw.origins[top] else { return key.path }
            return "\(key.path) (\(file):\(node.mark.line + 1))"
        }
    }
}
