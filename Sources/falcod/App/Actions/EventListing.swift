internal import FalcodCore
internal import FalcodSupport

extension Program {
    /// `--list-events`
    static func listEvents(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.listsEvents else { return .next }
        let listing = EventListing()
        switch session.options.format {
        case .text: session.output.write(listing.text)
        case .markdown: session.output.write(listing.markdown)
        case .json: session.output.line(listing.json.text(indent: 2))
        }
        return .finished
    }
}

/// The event types that rules may name, by category, with their parameters.
struct EventListing {
    private struct Entry {
        var name: String
        var isEnter: Bool
        /// Watched without being asked for.
        var isDefault: Bool
        var info: EventInfo
    }

    private static let titles: [(source: UInt16, title: String)] = [
        (EventCategory.syscallSource, "Syscall events"), (EventCategory.tracepointSource, "Tracepoint events"),
        (EventCategory.pluginSource, "Plugin events"), (EventCategory.metaeventSource, "Metaevents"),
    ]

    private var categories: [(title: String, entries: [Entry])] = []

    init() {
        for (source, title) in Self.titles {
            var entries: [Entry] = []
            for code in 0..<EventType.count {
                let type = EventType(rawValue: UInt16(code))
                let info = type.info
                guard info.category.source & source != 0,
                      info.flags.isDisjoint(with: [.oldVersion, .unused]), type != .genericE, type != .genericX else { continue }
                entries.append(Self.entry(info.name.string, isEnter: !type.isExit, info))
            }
            if source == EventCategory.syscallSource { entries += Self.genericEntries() }
            categories.append((title, entries))
        }
    }

    private static func entry(_ name: String, isEnter: Bool, _ info: EventInfo) -> Entry {
        Entry(name: name, isEnter: isEnter, isDefault: !IgnoredSyscalls.names.contains(name), info: info)
    }

    /// System calls without an event of their own: an enter and an exit event each.
    private static func genericEntries() -> [Entry] {
        (0..<SyscallInfo.count).flatMap { code -> [Entry] in
            guard let syscall = SyscallInfo(code: code), syscall.isSyscall, syscall.isGeneric else { return [] }
            let name = syscall.name.string
            return [entry(name, isEnter: true, EventType.genericE.info), entry(name, isEnter: false, EventType.genericX.info)]
        }
    }

    private static func flagNames(_ param: ParamInfo) -> [String] {
        // Falco lists none for modes, although they have symbolic names.
        guard param.type != .mode, let table = param.flagTable else { return [] }
        return (0..<table.count).map { table.entryName($0).string }
    }

    private static func params(_ info: EventInfo) -> [ParamInfo] { (0..<info.paramCount).map(info.param) }

    private static func text(_ param: ParamInfo) -> String {
        let flags = flagNames(param)
        return "\(param.type.name) **\(param.name.string)**" + (flags.isEmpty ? "" : ": " + flags.joined(separator: ", "))
    }

    private static func parameterText(_ entry: Entry) -> String { params(entry.info).map(text).joined(separator: ", ") }

    private static let head = "The events below are valid for Falco *Schema Version*: \(Versions.eventSchema)\n"

    var text: String {
        var out = Self.head
        for (title, entries) in categories {
            out += "## \(title)\n\n"
            for entry in entries { out += "\(entry.isEnter ? ">" : "<") \(entry.name)(\(Self.parameterText(entry)))\n" }
            out += "\n"
        }
        return out
    }

    var markdown: String {
        var out = Self.head
        for (title, entries) in categories {
            out += "## \(title)\n\nDefault | Dir | Name | Params\n:-------|:----|:-----|:-----\n"
            for entry in entries {
                out += "\(entry.isDefault ? "Yes" : "No") | `\(entry.isEnter ? ">" : "<")` | `\(entry.name)` | "
                    + Self.parameterText(entry) + "\n"
            }
            out += "\n"
        }
        return out
    }

    var json: JSONValue {
        var members: [String: JSONValue] = ["schema_version": .string(Versions.eventSchema)]
        for (title, entries) in categories { members[title] = .array(entries.map(Self.json)) }
        return .object(members)
    }

    private static func json(_ entry: Entry) -> JSONValue {
        .object(["name": .string(entry.name), "dir": .string(entry.isEnter ? ">" : "<"), "available": .bool(entry.isDefault),
                 "params": .array(params(entry.info).map(json))])
    }

    private static func json(_ param: ParamInfo) -> JSONValue {
        var members: [String: JSONValue] = ["name": .string(param.name.string), "type": .string("\(param.type.name)")]
        let flags = flagNames(param)
        if !flags.isEmpty { members["flags"] = .array(flags.map { .string($0) }) }
        return .object(members)
    }
}
