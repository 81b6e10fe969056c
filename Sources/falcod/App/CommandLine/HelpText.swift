/// The page that `--help` prints, 140 columns wide.
enum HelpText {
    private static let width = 140
    private static let column = 33

    static var text: String {
        var out = "falcod - runtime security engine, works with Falco's rules and configuration\nUsage:\n  falcod [OPTION...]\n"
        for usage in [EventsCommand.usage, RecordCommand.usage, ReplayCommand.usage, StateCommand.usage] {
            out += "  \(usage.dropFirst("Usage: ".count))\n"
        }
        out += "\n"
        for option in OptionDefinition.all { out += entry(option) }
        return out
    }

    private static func entry(_ option: OptionDefinition) -> String {
        var head = "  " + (option.short.map { "-\($0)" } ?? "  ")
        if let long = option.long { head += (option.short == nil ? "  " : ", ") + "--" + long }
        switch option.argument {
        case .none: break
        case .required(let name): head += " " + (name.hasPrefix("<") ? name : "<\(name)>")
        case .optional(let name): head += " [\(name)]"
        }
        if head.count < column { head += String(repeating: " ", count: column - head.count) } else {
            head += "\n" + String(repeating: " ", count: column)
        }
        var lines: [String] = []
        var line = ""
        for word in option.help.split(separator: " ") {
            if !line.isEmpty && line.count + word.count + 1 > width - column {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return head + (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
    }
}
