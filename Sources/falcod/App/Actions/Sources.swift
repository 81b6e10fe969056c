internal import FalcodCore

extension Program {
    static let syscallSource = "syscall"

    /// Makes the field catalogues of the known event sources.
    static func prepareSources(_ session: inout Session) throws(AppError) -> StepOutcome {
        session.catalogs = [.syscall(container: session.usesContainerPlugin, staticFields: session.config.alerts.staticFields)]
        return .next
    }

    /// `--enable-source` and `--disable-source`; a capture file decides by itself what it holds.
    static func selectSources(_ session: inout Session) throws(AppError) -> StepOutcome {
        let known = session.catalogs.map(\.source)
        let enabled = session.options.enabledSources
        let disabled = session.options.disabledSources
        session.log.info("Loaded event sources: \(known.joined(separator: ", "))")
        session.enabledSources = known
        if session.config.engine.kind == .replay { return .next }
        if !enabled.isEmpty && !disabled.isEmpty { throw .fatal("You can not mix --enable-source and --disable-source") }
        for source in enabled where !known.contains(source) {
            throw .fatal("Attempted enabling an unknown event source: \(source)")
        }
        for source in disabled where !known.contains(source) {
            throw .fatal("Attempted disabling an unknown event source: \(source)")
        }
        session.enabledSources = known.filter { enabled.isEmpty ? !disabled.contains($0) : enabled.contains($0) }
        if session.enabledSources.isEmpty { throw .fatal("Must enable at least one event source") }
        session.log.info("Enabled event sources: \(session.enabledSources.joined(separator: ", "))")
        return .next
    }
}
