internal import FalcodSupport

extension Program {
    /// `--support`: one line of JSON for a support request.
    static func showSupport(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsSupport else { return .next }
        let system = SystemName.current
        var engine = Versions.json
        engine["plugin_versions"] = .object(Dictionary(session.plugins.map { ($0.name, .string("\($0.version)")) }) { first, _ in first })
        let rules = session.rulesFiles.map { file in
            JSONValue.object(["name": .string(file.name), "variants": .array([
                .object(["content": .string(String(decoding: file.content, as: UTF8.self))]),
            ])])
        }
        session.output.line(JSONValue.object([
            "version": .string(Versions.program),
            "engine_info": .object(engine),
            "cmdline": .string(session.arguments.joined(separator: " ")),
            "config": .string(session.config.raw.root.flowText),
            "system_info": .object([
                "sysname": .string(system.name), "nodename": .string(system.node), "release": .string(system.release),
                "version": .string(system.version), "machine": .string(system.machine),
            ]),
            "rules_files": .array(rules),
        ]).text())
        return .finished
    }
}
