internal import FalcodAlert
internal import FalcodChannels
internal import FalcodConfig
internal import FalcodOutputs
internal import FalcodSupport

extension OutputDispatcher {
    /// The channels that the configuration enables. A replay waits for slow channels; live input would be lost meanwhile.
    /// `program` runs the command of `program_output`. Channels of `old` that stay as they are go on.
    convenience init(_ config: OutputsConfig, program: ProgramHelper?, isReplay: Bool, succeeding old: OutputDispatcher? = nil, log: Log) {
        var channels: [any OutputChannel] = []
        if config.file.isEnabled {
            channels.append(FileChannel(path: config.file.path, keepsOpen: config.file.keepsAlive, isBuffered: config.isBuffered))
        }
        if config.standardOutput { channels.append(StdoutChannel(isBuffered: config.isBuffered)) }
        if config.syslog { channels.append(SyslogChannel()) }
        if let program {
            channels.append(ProgramChannel(helper: program, keepsRunning: config.program.keepsAlive, isBuffered: config.isBuffered))
        }
        if config.http.isEnabled { log.error("Failed to init output: http is not available") }
        let timeout = UInt64(config.timeout) * 1_000_000
        var settings = OutputSettings()
        settings.capacity = Int(clamping: config.queueCapacity)
        settings.timeout = timeout
        if isReplay { settings = .replay(timeout: timeout) }
        let write: OutputLog = { level, text in log.write(Log.Level(rawValue: level.rawValue) ?? .error, text) }
        if let old {
            self.init(channels, settings, succeeding: old, log: write)
        } else {
            self.init(channels, settings, log: write)
        }
    }
}
