internal import FalcodConfig
internal import FalcodOutputs

extension Program {
    /// The run itself: events in, alerts out, statistics at the end.
    static func processEvents(_ session: inout Session) throws(AppError) -> StepOutcome {
        let kind = session.config.engine.kind
        if kind == .modernEBPF { selectSyscalls(&session) }
        if session.options.isDryRun { return .finished }
        guard let loader = session.loader, let catalog = session.catalogs.first else { return .finished }
        if kind == .kmod {
            throw .fatal("engine.kind 'kmod' is not available: there is no kernel module. Use 'modern_ebpf', 'replay' or 'nodriver'.")
        }
        let program = Sandbox.programHelper(session.config.outputs.program, session.log)
        enterSandbox(session, loader)
        let outputs = OutputDispatcher(session.config.outputs, program: program, isReplay: kind == .replay, log: session.log)
        var run = Run(loader, catalog, outputs, session)
        Signals.install()
        let end: Result<StepOutcome, AppError>
        switch kind {
        case .replay: end = run.replay(session.config.engine.captureFile)
        case .modernEBPF: end = run.live(codes: session.syscalls?.selected.codes ?? [])
        case .nodriver, .kmod: end = run.wait()
        }
        run.reloader.stop()
        Signals.reset()
        run.outputs.stop()
        session.output.write(run.statistics.text)
        session.output.flush()
        if kind != .nodriver { run.reportDrops() }
        run.reportLosses(isLive: kind == .modernEBPF)
        if case .failure(let error) = end { throw error }
        if case .success(let outcome) = end { return outcome }
        return .finished
    }
}
