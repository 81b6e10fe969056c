internal import FalcodRules
internal import FalcodSupport

extension Program {
    /// `-V FILE…`: loads these files only, goes on after errors and prints the results.
    static func validateRules(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard !session.options.validatedFiles.isEmpty else { return .next }
        let files = try readRules(session.options.validatedFiles)
        var loader = makeLoader(session)
        for file in files { loader.prepare(name: file.name, content: file.content) }
        session.log.info("Validating rules file(s):")
        var results: [LoadResult] = []
        for file in files {
            session.log.info("   \(file.name)")
            results.append(loader.load(name: file.name, content: file.content))
            if let problem = loader.checkPluginRequirements() { throw .fatal(problem) }
        }
        let summary = results.map { text(of: $0, session.log) }.joined(separator: "\n")
        let isValid = results.allSatisfy(\.isSuccessful)
        let isDescribing = session.options.describesRules || session.options.describedRule != nil
        if session.config.alerts.json {
            var document: [String: JSONValue] = ["falco_load_results": .array(results.map(\.json))]
            if isValid && isDescribing {
                guard let rules = loader.describe(rule: session.options.describedRule) else {
                    throw .runtime("Rule \"\(session.options.describedRule ?? "")\" is not loaded")
                }
                document["falco_describe_results"] = rules
            }
            session.output.line(JSONValue.object(document).text())
        } else {
            session.output.line(summary)
            if isValid && isDescribing {
                session.output.line()
                try describe(loader, &session)
            }
        }
        if !isValid { throw .fatal(summary) }
        return .finished
    }

    /// The verbose form for a file that is refused; the first line for others, whose warnings go to the log.
    private static func text(of result: LoadResult, _ log: Log) -> String {
        if !result.isSuccessful { return trimmed(result.text(verbose: true)) }
        if result.hasWarnings { log.warning(result.text(verbose: true)) }
        return result.text(verbose: false)
    }
}
