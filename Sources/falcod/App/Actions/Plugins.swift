internal import FalcodConfig
internal import FalcodRules

extension Program {
    /// `--plugin-info NAME`
    static func showPluginInfo(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard let wanted = session.options.pluginInfo else { return .next }
        guard let plugin = session.config.plugins.selected.first(where: { $0.name == wanted || $0.libraryPath == wanted }) else {
            throw .fatal("can't find plugin and print its info: \(wanted)")
        }
        try requireBuiltIn(plugin)
        session.output.line(ContainerPlugin.text)
        session.output.line("Init config schema type: JSON")
        session.output.line(ContainerPlugin.schema)
        session.output.line()
        session.output.line("No suggested open params available: plugin has not been configured, or it does not have a sourcing capability")
        return .finished
    }

    /// `--list-plugins`
    static func listPlugins(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.listsPlugins else { return .next }
        let plugins = session.config.plugins.selected
        session.output.line("\(plugins.count) Plugins Loaded:\n")
        for plugin in plugins {
            try requireBuiltIn(plugin)
            session.output.line(ContainerPlugin.text)
        }
        return .finished
    }

    static func loadPlugins(_ session: inout Session) throws(AppError) -> StepOutcome {
        for plugin in session.config.plugins.selected {
            try requireBuiltIn(plugin)
            guard ContainerPlugin.understands(plugin.initConfig) else {
                throw .fatal("Cannot load plugin '\(plugin.name)': its init_config must be a JSON object or a mapping: \(plugin.initConfig)")
            }
            session.plugins.append(ContainerPlugin.plugin)
        }
        return .next
    }

    private static func requireBuiltIn(_ plugin: PluginConfig) throws(AppError) {
        if plugin.name == ContainerPlugin.name { return }
        throw .fatal("Cannot load plugin '\(plugin.name)': loading plugin libraries (\(plugin.libraryPath)) is not supported")
    }
}
