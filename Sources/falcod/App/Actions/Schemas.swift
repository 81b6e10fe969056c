internal import FalcodConfig
internal import FalcodRules

extension Program {
    /// `--config-schema`
    static func showConfigSchema(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsConfigSchema else { return .next }
        session.output.write(ConfigSchema.json.text(indent: 2))
        return .finished
    }

    /// `--rule-schema`
    static func showRuleSchema(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsRuleSchema else { return .next }
        session.output.write(RuleLoader.schemaText)
        return .finished
    }
}
