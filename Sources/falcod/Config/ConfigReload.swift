/// What became of a configuration's differences at a reload.
public struct ConfigChanges: Sendable, Equatable {
    /// Keys whose new values are in force.
    public var taken: [String] = []
    /// Keys that keep the value that the program was started with.
    public var waiting: [String] = []

    public init() {}
}

extension Config {
    /// `next` as far as a running program can take it over: keys that need a restart keep the values of `start`, the configuration
    /// that the program was started with. `current` is the one in force, which the changes are told against.
    public static func reloaded(_ next: Config, over current: Config, start: Config) throws(ConfigError) -> (config: Config, changes: ConfigChanges) {
        var config = Config()
        var changes = ConfigChanges()
        let new = next.reader, old = start.reader
        for key in ConfigKey.all {
            try key.read(key.needsRestart ? old : new, &config)
            guard key.isServed, key.text(in: next) != key.text(in: key.needsRestart ? start : current) else { continue }
            if key.needsRestart { changes.waiting.append(key.path) } else { changes.taken.append(key.path) }
        }
        config.files = next.files
        config.raw = next.raw
        config.warnings = next.warnings
        return (config, changes)
    }

    private var reader: ConfigReader { ConfigReader(raw: raw, name: files.first?.path ?? "") }
}

extension ConfigKey {
    /// The value as it is written; empty when the key is absent.
    fileprivate func text(in config: Config) -> String { (try? config.raw.node(at: path))?.flowText ?? "" }
}
