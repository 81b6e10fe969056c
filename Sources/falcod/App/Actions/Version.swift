internal import FalcodSupport
internal import Glibc

extension Program {
    /// `--version`
    static func showVersion(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsVersion else { return .next }
        if session.config.alerts.json {
            session.output.line(JSONValue.object(Versions.json).text())
        } else {
            session.output.write(Versions.text)
        }
        return .finished
    }

    /// `--page-size`
    static func showPageSize(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsPageSize else { return .next }
        session.log.info("Your system page size is: \(sysconf(Int32(_SC_PAGESIZE))) bytes")
        return .finished
    }
}
