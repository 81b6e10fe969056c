internal import FalcodConfig
internal import FalcodSupport
internal import Glibc

/// What must be right before events are processed; a dry run checks it too.
extension Program {
    static func checkOutputs(_ session: inout Session) throws(AppError) -> StepOutcome {
        if !session.config.outputs.hasAny {
            throw .fatal("No output configured, please make sure at least one output is configured and enabled.")
        }
        return .next
    }

    /// `-P FILE`
    static func writePIDFile(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard let path = session.options.pidFile, !session.options.isDryRun else { return .next }
        do throws(SystemError) {
            try Files.write(Array(String(getpid()).utf8), to: path)
        } catch {
            session.log.error("Could not write pid to pidfile \(path). Exiting.")
            throw .status(255)
        }
        return .next
    }

    /// The size of kernel buffers: presets stand for 2^(19+n) bytes, of which more than two pages and whole pages.
    static func checkBuffers(_ session: inout Session) throws(AppError) -> StepOutcome {
        let engine = session.config.engine
        let buffers: EngineConfig.Buffers
        switch engine.kind {
        case .kmod: buffers = engine.kmod
        case .modernEBPF: buffers = engine.modernEBPF
        case .replay, .nodriver: return .next
        }
        guard (1...10).contains(buffers.sizePreset) else {
            throw .fatal("The 'buf_size_preset' value must be between '1' and '10'")
        }
        let size = 1 << (19 + Int(buffers.sizePreset))
        session.log.info("The chosen syscall buffer dimension is: \(size) bytes (\(size >> 20) MBs)")
        return .next
    }

    static func checkMetrics(_ session: inout Session) throws(AppError) -> StepOutcome {
        let metrics = session.config.metrics
        guard metrics.isEnabled else { return .next }
        if !metrics.outputRule && metrics.outputFile.isEmpty && !session.config.webserver.servesMetrics {
            throw .fatal("Metrics are enabled with no output configured. Please enable at least one output channel "
                + "('metrics.output_rule', 'metrics.output_file' or 'webserver.prometheus_metrics_enabled')")
        }
        guard let interval = metrics.interval, interval >= 100 else {
            throw .fatal("Metrics interval must have a minimum value of 100ms and reflect a Prometheus compliant time duration "
                + "format: https://prometheus.io/docs/prometheus/latest/querying/basics/#time-durations. ")
        }
        session.log.info("Setting metrics interval to \(metrics.intervalText), equivalent to \(interval) (ms)")
        return .next
    }
}
