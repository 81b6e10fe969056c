internal import FalcodSupport
internal import FalcodYAML

extension ConfigKey {
    static let logging: [ConfigKey] = [
        ConfigKey("log_level", schema: .string, default: "info",
                  "Least severe level that is logged: emergency, alert, critical, error, warning, notice, info, debug.") {
            (reader, config) throws(ConfigError) in
            guard let word: String = try reader.scalar("log_level") else { return }
            guard let level = Log.Level(word) else { throw ConfigError("Unknown log level \(word)") }
            config.log.level = level
        },
        ConfigKey("libs_logger.enabled", \.log.engineIsEnabled, "Log what the engine says about itself.").unserved(),
        ConfigKey("libs_logger.severity", schema: .string, default: "info",
                  "Least severe level of the engine's own log: \(LogConfig.engineSeverities.joined(separator: ", ")).") {
            (reader, config) throws(ConfigError) in
            guard let word: String = try reader.scalar("libs_logger.severity") else { return }
            if config.log.engineIsEnabled && !LogConfig.engineSeverities.contains(word) {
                throw ConfigError("Unknown sinsp log severity \(word)")
            }
            config.log.engineSeverity = word
        }.unserved(),
        ConfigKey("log_stderr", \.log.usesStandardError, "Log to the standard error."),
        ConfigKey("log_syslog", \.log.usesSyslog, "Log to syslog."),
    ]

    static let metrics: [ConfigKey] = [
        ConfigKey("metrics.enabled", \.metrics.isEnabled, "Publish counters of the program and the machine."),
        ConfigKey("metrics.interval", \.metrics.intervalText, "Time between two snapshots, such as 1h or 30s."),
        ConfigKey("metrics.output_rule", \.metrics.outputRule, "Publish snapshots as alerts."),
        ConfigKey("metrics.output_file", \.metrics.outputFile, "Append snapshots to this file, one JSON object a line."),
        ConfigKey("metrics.rules_counters_enabled", \.metrics.rulesCounters, "Count the matches of each rule.").unserved(),
        ConfigKey("metrics.resource_utilization_enabled", \.metrics.resources, "CPU and memory use.").unserved(),
        ConfigKey("metrics.state_counters_enabled", \.metrics.stateCounters, "Counters of the thread and descriptor tables.").unserved(),
        ConfigKey("metrics.kernel_event_counters_enabled", \.metrics.kernelCounters, "Events and losses in the kernel.").unserved(),
        ConfigKey("metrics.kernel_event_counters_per_cpu_enabled", \.metrics.kernelCountersPerCPU, "The same for each CPU.").unserved(),
        ConfigKey("metrics.libbpf_stats_enabled", \.metrics.probeStatistics, "Runs and run time of each probe program.").unserved(),
        ConfigKey("metrics.plugins_metrics_enabled", \.metrics.plugins, "Counters that plugins bring.").unserved(),
        ConfigKey("metrics.kernel_iter_event_counters_enabled", \.metrics.iteratorCounters, "Records of the kernel's iterators.").unserved(),
        ConfigKey("metrics.jemalloc_stats_enabled", \.metrics.allocator, "Statistics of the allocator, where there are any.").unserved(),
        ConfigKey("metrics.convert_memory_to_mb", \.metrics.convertsToMB, "Memory in megabytes.").unserved(),
        ConfigKey("metrics.include_empty_values", \.metrics.includesEmptyValues, "Publish zeros too.").unserved(),
    ]
}
