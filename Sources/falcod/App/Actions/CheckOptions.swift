internal import FalcodSupport

extension Program {
    /// What must hold before anything else happens, `--help` included.
    static func checkOptions(_ session: inout Session) throws(AppError) {
        let options = session.options
        if let path = options.configPath {
            guard Files.kind(path) != nil, (try? Files.read(path)) != nil else {
                throw .fatal("Could not find configuration file at \(path)")
            }
            session.configPath = path
        } else if (try? Files.read(Session.defaultConfigPath)) != nil {
            session.configPath = Session.defaultConfigPath
        }
        if options.usesMarkdown && options.formatName != nil {
            throw .fatal("Cannot specify both --markdown and --format options together")
        }
        if let name = options.formatName, Options.Format(rawValue: name) == nil {
            throw .fatal("Invalid format '\(name)'. Valid values are: text, markdown, json")
        }
        if options.usesMarkdown {
            StandardError.line("WARNING: --markdown is deprecated, use --format markdown instead")
        }
    }
}
