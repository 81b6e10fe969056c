internal import FalcodCore
internal import FalcodSupport

extension Program {
    /// `--list[=SOURCE]`, with `-N` names only.
    static func listFields(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard let source = session.options.listedSource else { return .next }
        if !source.isEmpty && !session.catalogs.contains(where: { $0.source == source }) {
            throw .fatal("Value for --list must be a valid source type")
        }
        let listing = FieldListing(session.catalogs, source: source, showsTypes: session.options.isVerbose)
        switch (session.options.namesOnly, session.options.format) {
        case (true, .json): session.output.line(listing.namesJSON.text(indent: 2))
        case (true, _): for name in listing.names { session.output.line(name) }
        case (false, .text): session.output.write(listing.text)
        case (false, .markdown): session.output.write(listing.markdown)
        case (false, .json): session.output.line(listing.json.text(indent: 2))
        }
        return .finished
    }
}

/// The fields that users may write, class by class.
struct FieldListing {
    private struct Entry {
        var fieldClass: FieldClass
        var sources: [String]
        var fields: [FieldDefinition]
    }

    private var entries: [Entry] = []
    private let showsTypes: Bool
    private static let column = 30
    private static let width = 120

    /// `source` empty is all sources. A class that several sources have is listed once.
    init(_ catalogs: [FieldCatalog], source: String, showsTypes: Bool) {
        self.showsTypes = showsTypes
        for catalog in catalogs where source.isEmpty || catalog.source == source {
            for fieldClass in catalog.classes where !fieldClass.isHidden {
                let place = entries.firstIndex {
                    $0.fieldClass.name == fieldClass.name && $0.fieldClass.shortDescription == fieldClass.shortDescription
                }
                if let place {
                    entries[place].sources.append(catalog.source)
                    continue
                }
                let fields = fieldClass.fields.filter { $0.flags.isDisjoint(with: [.printOnly, .tableOnly, .deprecated]) }
                entries.append(Entry(fieldClass: fieldClass, sources: [catalog.source], fields: fields))
            }
        }
        for index in entries.indices { entries[index].sources.sort() }
        entries.removeAll { $0.fields.isEmpty }
    }

    var names: [String] { entries.flatMap { $0.fields.map(\.name) } }

    var namesJSON: JSONValue { .object(["fieldnames": .array(names.map { .string($0) })]) }

    var text: String {
        var out = ""
        for entry in entries {
            let short = entry.fieldClass.shortDescription
            out += "-------------------------------\n"
            out += label("Field Class:") + entry.fieldClass.name + (short.isEmpty ? "" : " (\(short))") + "\n"
            if !entry.fieldClass.description.isEmpty {
                out += label("Description:") + wrapped(entry.fieldClass.description) + "\n"
            }
            out += label("Event Sources:") + wrapped(entry.sources.joined(separator: " ")) + "\n\n"
            for field in entry.fields { out += self.text(of: field) }
            out += "\n"
        }
        return out
    }

    private func text(of field: FieldDefinition) -> String {
        let name = field.name.utf8.count > Self.column ? field.name + "\n" + label("") : label(field.name)
        let tags = Self.tags(of: field)
        let type = showsTypes ? "(Type: \(field.type.name)) " : ""
        let mark = tags.isEmpty ? "" : "(\(tags.joined(separator: ","))) "
        return name + wrapped(type + mark + field.description) + "\n"
    }

    private func label(_ text: String) -> String { TextTable.padded(text, to: Self.column) }

    private func wrapped(_ text: String) -> String { TextTable.wrapped(text, indent: Self.column, width: Self.width) }

    private static func tags(of field: FieldDefinition) -> [String] {
        var tags: [String] = []
        if field.flags.contains(.filterOnly) { tags.append("FILTER_ONLY") }
        switch field.argument.need {
        case .none: break
        case .optional: tags.append("ARG_ALLOWED")
        case .required: tags.append("ARG_REQUIRED")
        }
        if field.argument.index { tags.append("ARG_INDEX") }
        if field.argument.key { tags.append("ARG_KEY") }
        if field.isList { tags.append("EPF_IS_LIST") }
        if field.flags.contains(.noRightHandSide) { tags.append("EPF_NO_RHS") }
        if field.flags.contains(.noTransformer) { tags.append("EPF_NO_TRANSFORMER") }
        return tags
    }

    var markdown: String {
        var out = ""
        for entry in entries {
            out += "## Field Class: \(entry.fieldClass.name)\n\n"
            if !entry.fieldClass.description.isEmpty { out += "\(entry.fieldClass.description)\n\n" }
            out += "Event Sources: " + entry.sources.map { "\($0) " }.joined() + "\n\n"
            out += "Name | Type | Description\n:----|:-----|:-----------\n"
            for field in entry.fields {
                let type = field.isList ? "LIST(\(field.type.name))" : "\(field.type.name)"
                out += "`\(field.name)` | \(type) | \(field.description)\n"
            }
            out += "\n"
        }
        return out
    }

    var json: JSONValue { .object(["fieldclasses": .array(entries.map(Self.json))]) }

    private static func json(_ entry: Entry) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(entry.fieldClass.name), "fields": .array(entry.fields.map(json)),
        ]
        if !entry.fieldClass.description.isEmpty { members["desc"] = .string(entry.fieldClass.description) }
        if !entry.sources.isEmpty { members["event_sources"] = .array(entry.sources.map { .string($0) }) }
        return .object(members)
    }

    /// Falco 0.44 never fills the argument's `type`, so neither does this.
    private static func json(_ field: FieldDefinition) -> JSONValue {
        let argument: JSONValue = field.argument.need == .none
            ? .null : .object(["required": .bool(field.argument.need == .required), "type": .array([])])
        return .object(["name": .string(field.name), "type": .string("\(field.type.name)"), "desc": .string(field.description),
                        "is_list": .bool(field.isList), "argument": argument])
    }
}
