internal import FalcodConfig
internal import FalcodRules
internal import FalcodSupport

extension Program {
    /// Loads the rules files in order and selects rules; describes them when asked to.
    static func loadRules(_ session: inout Session) throws(AppError) -> StepOutcome {
        let paths = session.options.rulesPaths.isEmpty ? session.config.rules.files : session.options.rulesPaths
        if paths.isEmpty {
            throw .fatal("You must specify at least one rules file/directory via -r or a rules_file entry in falco.yaml")
        }
        session.inputs.add(session.paths.inputFiles)
        let isDescribing = session.options.describesRules || session.options.describedRule != nil
        let handlesEvents = [.modernEBPF, .replay].contains(session.config.engine.kind) && !session.options.isDryRun && !isDescribing
        if handlesEvents, session.reload == nil { Sandbox.startNamesHelper() }
        var loader = makeLoader(session)
        session.rulesFiles = try readRules(RulesPaths.files(paths))
        if !session.rulesFiles.isEmpty { session.log.info("Loading rules from:") }
        for file in session.rulesFiles { loader.prepare(name: file.name, content: file.content) }
        for file in session.rulesFiles {
            try session.reload?.checkCancellation()
            try load(file, &loader, session.log)
        }
        if let problem = loader.checkPluginRequirements() { throw .fatal(problem) }
        if isDescribing {
            if session.rulesFiles.isEmpty { throw .runtime("rules must be loaded before describing them") }
            try describe(loader, &session)
            return .finished
        }
        loader.select(session.config.rules.selections.map { RuleSelection(enable: $0.enables, rule: $0.rule, tag: $0.tag) })
        logSelections(session)
        session.loader = loader
        return .next
    }

    private static func load(_ file: (name: String, content: [UInt8]), _ loader: inout RuleLoader, _ log: Log) throws(AppError) {
        let result = loader.load(name: file.name, content: file.content)
        if !result.isSuccessful { throw .fatal(trimmed(result.text(verbose: true))) }
        let line = "   \(file.name) | schema validation: \(result.schemaStatus)"
        if result.hasSchemaWarnings { log.warning(line) } else { log.info(line) }
        if !result.warnings.isEmpty { log.warning(result.text(verbose: true)) }
    }

    private static func logSelections(_ session: Session) {
        for selection in session.config.rules.selections {
            let verb = selection.enables ? "Enabling" : "Disabling"
            if let rule = selection.rule { session.log.info("\(verb) rules with name: \(rule)") }
            if let tag = selection.tag { session.log.info("\(verb) rules with tag: \(tag)") }
        }
    }

    static func makeLoader(_ session: Session) -> RuleLoader {
        var environment = LoaderEnvironment(catalogs: session.catalogs)
        environment.engineVersion = SemanticVersion(Versions.engine) ?? environment.engineVersion
        environment.plugins = session.plugins
        environment.minimumPriority = session.config.rules.minimumPriority
        environment.appendOutput = session.config.alerts.appended.map(appendOutputEntry)
        if let format = printFormat(session) { environment.appendOutput.append(format) }
        return RuleLoader(environment)
    }

    private static func appendOutputEntry(_ config: AppendOutputConfig) -> AppendOutputEntry {
        var entry = AppendOutputEntry()
        entry.source = config.source ?? ""
        entry.tags = config.tags
        entry.rule = config.rule ?? ""
        entry.extraOutput = config.format ?? ""
        entry.suggestedOutput = config.addsSuggested
        entry.extraFields = config.extraFields.map { AppendOutputEntry.ExtraField(key: $0.name, format: $0.format) }
        return entry
    }

    /// `-p FORMAT`. The names of former presets do nothing: the container plugin suggests its fields by itself.
    private static func printFormat(_ session: Session) -> AppendOutputEntry? {
        guard let format = session.options.printFormat else { return nil }
        session.log.warning("The -p/--print option is deprecated and will be removed. Use -o append_output=... instead.")
        if ["c", "container", "k", "kubernetes"].contains(format) { return nil }
        var entry = AppendOutputEntry()
        entry.extraOutput = format
        return entry
    }

    /// Reads all files before any is loaded.
    static func readRules(_ paths: [String]) throws(AppError) -> [(name: String, content: [UInt8])] {
        var files: [(name: String, content: [UInt8])] = []
        for path in paths {
            guard let content = try? Files.read(path) else { throw .fatal("Could not open file \(path) for reading") }
            files.append((path, content))
        }
        return files
    }

    static func trimmed(_ text: String) -> String { text.hasSuffix("\n") ? String(text.dropLast()) : text }
}

/// Which files a list of rules paths stands for.
enum RulesPaths {
    /// Files named `*.yaml` or `*.yml`; of a directory its regular files of that kind, not deeper, in byte order. A path
    /// that does not exist is kept: opening it tells so.
    static func files(_ paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            guard Files.kind(path) == .directory else { return [path] }
            let names = (try? Files.names(in: path)) ?? []
            return names.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }.filter { Files.kind($0) == .regular }
        }.filter { RuleSelection.matches($0, pattern: "*.yaml") || RuleSelection.matches($0, pattern: "*.yml") }
    }
}
