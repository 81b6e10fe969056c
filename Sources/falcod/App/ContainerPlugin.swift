internal import FalcodConfig
internal import FalcodCore
internal import FalcodRules

/// The container plugin, which is built in: its name in `load_plugins` selects it, whatever its library path.
enum ContainerPlugin {
    static let name = "container"
    static let version = SemanticVersion(0, 7, 1)

    static var plugin: LoadedPlugin {
        LoadedPlugin(name: name, version: version, asyncEvents: ["container", "container_removed"],
                     fields: fields)
    }

    /// The fields that a catalogue has with the plugin and lacks without it.
    private static var fields: [String] {
        let base = FieldCatalog.syscall(container: false).classes.count
        return FieldCatalog.syscall(container: true).classes.dropFirst(base).flatMap { $0.fields.map(\.name) }
    }

    /// Whether an `init_config` is one; the empty text leaves every default.
    static func understands(_ settings: String) -> Bool {
        var read = ContainerSettings()
        return settings.isEmpty || read.configure(Array(settings.utf8))
    }

    static let text = """
        Name: container
        Description: Container metadata for events of processes in containers
        Contact: falcod
        Version: \(version)
        Capabilities:
          - Field Extraction
          - Event Parsing
          - Async Events

        """

    static let schema = """
        {"type":"object","properties":{"label_max_len":{"type":"integer"},"with_size":{"type":"boolean"},"hooks":{"type":"array"},\
        "log_level":{"type":"string"},"engines":{"type":"object"}}}
        """
}

extension Config {
    var selectsContainerPlugin: Bool { plugins.selected.contains { $0.name == ContainerPlugin.name } }
}

extension SystemState {
    /// Empty tables with the limits and parts that the configuration asks for.
    init(_ config: Config) {
        let limit = Int(config.syscalls.threadTableSize)
        self = limit > 0 ? SystemState(threadLimit: limit) : SystemState()
        purging.interval = UInt64(config.syscalls.purgingInterval) * 1_000_000_000
        purging.timeout = UInt64(config.syscalls.purgingThreadTimeout) * 1_000_000_000
        guard let plugin = config.plugins.selected.first(where: { $0.name == ContainerPlugin.name }) else { return }
        containers.isEnabled = true
        if !plugin.initConfig.isEmpty { _ = containers.settings.configure(Array(plugin.initConfig.utf8)) }
    }
}
