internal import FalcodSupport
internal import FalcodYAML

/// A configuration file that was read, for the log and the metrics.
public struct ConfigFile: Sendable {
    public var path: String
    /// What the schema says against it, innermost first; empty when it is as documented.
    public var complaints: [String]

    /// The first YAML document; null when there is none.
    static func parse(_ text: [UInt8], _ failure: (YAMLComplaint) -> ConfigError) throws(ConfigError) -> YAMLNode {
        do throws(YAMLError) {
            return try YAMLReader.documents(text).first ?? YAMLNode(.null)
        } catch {
            throw failure(YAMLComplaint(error.problem, mark: error.mark))
        }
    }
}

/// Reads the main file and the files it includes, and merges them by top-level key.
struct ConfigFileLoader {
    static let includeKey = "config_files"

    let references: EnvironmentReferences
    private(set) var files: [ConfigFile] = []

    init(references: EnvironmentReferences) { self.references = references }

    enum Strategy: String {
        /// Sequences are appended to, everything else is replaced.
        case append
        case override
        /// Only keys that are not there yet.
        case addOnly = "add-only"
    }

    /// `options` are the command line's; those about `config_files` count before anything is included, the others last.
    mutating func load(_ path: String, options: [String]) throws(ConfigError) -> RawConfig {
        let unreadable = { (complaint: YAMLComplaint) in
            ConfigError("std::exception", notice: "Cannot read config file (\(path)): \(complaint.text)")
        }
        guard let content = try? Files.read(path) else { throw Self.missing(path) }
        var config = RawConfig(root: try document(content, path, unreadable))
        for pair in config.root.mapping ?? [] { config.origins[pair.key.scalar ?? ""] = path }
        for option in options where option.hasPrefix(Self.includeKey) { try config.apply(option: option) }
        for (included, strategy) in try includes(config, main: path) {
            try merge(included, strategy, into: &config)
        }
        for option in options where !option.hasPrefix(Self.includeKey) { try config.apply(option: option) }
        return config
    }

    static func missing(_ path: String) -> ConfigError { ConfigError("Could not find configuration file at \(path)") }

    private mutating func document(_ content: [UInt8], _ path: String, _ failure: (YAMLComplaint) -> ConfigError)
        throws(ConfigError) -> YAMLNode {
        var root = try ConfigFile.parse(content, failure)
        try references.expand(&root)
        files.append(ConfigFile(path: path, complaints: ConfigSchema.schema.complaints(about: root)))
        return root
    }

    /// The files that `config_files` stands for, directories resolved; missing paths are left out.
    private func includes(_ config: RawConfig, main: String) throws(ConfigError) -> [(path: String, Strategy)] {
        var result: [(path: String, Strategy)] = []
        let value = try config.node(at: Self.includeKey)
        for item in value?.sequence ?? value.flatMap({ $0.scalar == nil ? nil : [$0] }) ?? [] {
            let (path, strategy) = try include(item)
            switch Files.kind(path) {
            case .directory:
                let names = (try? Files.names(in: path)) ?? []
                let paths = names.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
                result += paths.filter { Files.kind($0) == .regular }.map { ($0, strategy) }
            case .regular:
                if path == main {
                    throw ConfigError("Config error: 'config_files' directive tried to recursively include main config file: \(path).")
                }
                result.append((path, strategy))
            default: continue
            }
        }
        return result
    }

    private func include(_ item: YAMLNode) throws(ConfigError) -> (String, Strategy) {
        if let path = item.scalar { return (path, .append) }
        guard let path = item["path"]?.scalar else { throw ConfigError(YAMLComplaint.badConversion(item).text) }
        return (path, item["strategy"]?.scalar.flatMap { Strategy(rawValue: $0) } ?? .append)
    }

    private mutating func merge(_ path: String, _ strategy: Strategy, into config: inout RawConfig) throws(ConfigError) {
        guard let content = try? Files.read(path) else { return }
        let addition = try document(content, path) { ConfigError($0.text) }
        if addition[Self.includeKey] != nil {
            throw ConfigError("Config error: 'config_files' directive in included config file \(path).")
        }
        var pairs = config.root.mapping ?? []
        for (key, value) in addition.mapping ?? [] {
            config.origins[key.scalar ?? ""] = path
            guard let position = pairs.firstIndex(where: { $0.key.scalar == key.scalar }) else {
                pairs.append((key, value))
                continue
            }
            if strategy == .addOnly { continue }
            if strategy == .append, let old = pairs[position].value.sequence, let new = value.sequence {
                pairs[position].value.content = .sequence(old + new)
            } else {
                pairs[position].value = value
            }
        }
        config.root.content = .mapping(pairs)
    }
}
