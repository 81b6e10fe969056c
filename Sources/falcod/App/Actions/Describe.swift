internal import FalcodRules

extension Program {
    /// `-L`, `-l RULE`
    static func describe(_ loader: RuleLoader, _ session: inout Session) throws(AppError) {
        let rule = session.options.describedRule
        if session.config.alerts.json {
            guard let document = loader.describe(rule: rule) else { throw .runtime("Rule \"\(rule ?? "")\" is not loaded") }
            session.output.line(document.text())
        } else {
            guard let text = loader.describeText(rule: rule) else { throw .runtime("Rule \"\(rule ?? "")\" is not loaded") }
            session.output.write(text)
        }
    }
}
