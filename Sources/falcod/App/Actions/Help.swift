extension Program {
    static func showHelp(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsHelp else { return .next }
        session.output.write(HelpText.text)
        return .finished
    }
}
