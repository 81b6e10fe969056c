/// Writes the reference page of events for people.
struct ReferencePage {
    let schema: Schema

    func source() -> String {
        var out = """
        # Events

        <!-- Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`. -->

        Every event that rules can see, by name. `>` is an enter, tracepoint or meta event, `<` the exit of a system call.
        Parameters are in order: `evt.arg[0]`, or by name `evt.arg.NAME` and `evt.rawarg.NAME`.

        | id | event | parameters |
        |---|---|---|

        """
        for event in schema.events where !event.isOld && !event.isUnused {
            let params = event.params.map { param in
                "`\(param.name)` \("\(param.kind)".uppercased())" + (param.flagTable.map { " ([\(schema.flagTables[$0].name)](#\(schema.flagTables[$0].name)))" } ?? "")
            }
            out += "| \(event.options.id) | \(event.options.id % 2 == 0 ? ">" : "<") `\(event.options.name)` | \(params.joined(separator: ", ")) |\n"
        }
        out += "\n# Flags\n\nSymbolic values, in the order in which they are rendered.\n"
        for table in schema.flagTables {
            out += "\n## \(table.name)\n\n"
            out += table.entry.map { "`\($0.name)` \("0x" + String($0.value, radix: 16))" }.joined(separator: ", ") + "\n"
        }
        return out
    }
}
