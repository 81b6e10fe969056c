internal import FalcodConfig
internal import FalcodOutputs
internal import FalcodSources

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
        // What is needed that the sandbox does not give.
        var recorder: FrameRecorder?
        if kind == .modernEBPF, let path = session.options.recordPath { recorder = try CommandArguments.recorder(path) }
        let program = Sandbox.programHelper(session.config.outputs.program, session.log)
        enterSandbox(session, loader)
        let outputs = OutputDispatcher(session.config.outputs, program: program, isReplay: kind == .replay, log: session.log)
        // Before the run, whose reloader may have something to note.
        Signals.install()
        var run = Run(loader, catalog, outputs, recorder, session)
        let failure: AppError?
        switch kind {
        case .replay: failure = run.replay(session.config.engine.captureFile)
        case .modernEBPF: failure = run.live(codes: session.syscalls?.selected.codes ?? [])
        case .nodriver, .kmod:
            run.wait()
            failure = nil
        }
        run.reloader.stop()
        Signals.reset()
        run.outputs.stop()
        session.output.write(run.statistics.text)
        session.output.flush()
        if kind != .nodriver { run.reportDrops() }
        run.reportLosses(isLive: kind == .modernEBPF)
        if let failure { throw failure }
        return .finished
    }
}
