/// Writes the C tables that driver, capture and engine share.
struct CTables {
    let schema: Schema
    static let notice = "/* Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`. */\n"

    func source() throws -> String {
        var out = Self.notice + "#include \"falcod_schema.h\"\n\n"
        for table in schema.flagTables {
            out += "static const struct falcod_flag flags_\(table.name)[] = {\n"
            out += table.entry.map { "    {\"\($0.name)\", \($0.value)u},\n" }.joined()
            out += "};\n"
        }
        out += "const struct falcod_flag_table falcod_flag_tables[FALCOD_FLAG_TABLE_COUNT] = {\n"
        out += schema.flagTables.map { "    {\"\($0.name)\", \($0.entry.count), flags_\($0.name)},\n" }.joined() + "};\n\n"
        out += events() + syscalls() + ia32()
        out += try conversions()
        return out
    }

    private func events() -> String {
        var out = ""
        for event in schema.events where !event.params.isEmpty {
            out += "static const struct falcod_param_info params_\(event.options.enumName)[] = {\n"
            for param in event.params {
                let directory = param.directory.map(String.init) ?? "FALCOD_NO_DIRFD"
                let table = param.flagTable.map(String.init) ?? "FALCOD_NO_FLAG_TABLE"
                out += "    {\"\(param.name)\", \(param.kind.rawValue), \(param.format.rawValue), \(directory), \(param.dynamic.rawValue), \(table)},\n"
            }
            out += "};\n"
        }
        out += "const struct falcod_event_info falcod_events[FALCOD_EVENT_COUNT] = {\n"
        for event in schema.events {
            let options = event.options
            let params = event.params.isEmpty ? "0" : "params_\(options.enumName)"
            out += "    [\(options.id)] = {\"\(options.name)\", \"\(options.enumName)\", \(event.category), \(event.flags), \(event.params.count), \(params)},\n"
        }
        return out + "};\n\n"
    }

    private func syscalls() -> String {
        var out = "const struct falcod_syscall_info falcod_syscalls[FALCOD_SYSCALL_COUNT] = {\n"
        for call in schema.syscalls {
            let kind = call.tracepoint ? 2 : call.code == 0 ? 0 : 1
            let numbers = (call.ia32.map { String($0) } + ["-1", "-1"]).prefix(2).joined(separator: ", ")
            out += "    [\(call.code)] = {\"\(call.name)\", \(kind), \(call.generic ? 1 : 0), \(call.sampling.rawValue), "
            out += "\(call.hasX8664 ? String(call.x8664) : "-1"), \(call.hasAarch64 ? String(call.aarch64) : "-1"), {\(numbers)}, "
            out += "\(index(call.enter)), \(index(call.exit))},\n"
        }
        return out + "};\n\n"
    }

    private func index(_ rowName: String) -> Int { schema.events.firstIndex { $0.options.enumName == rowName } ?? -1 }

    private func ia32() -> String {
        let known = Dictionary(schema.ia32.map { (Int($0.ia32), Int($0.x8664)) }, uniquingKeysWith: { first, _ in first })
        var out = "const int16_t falcod_ia32_to_x86_64[FALCOD_IA32_COUNT] = {\n"
        for start in stride(from: 0, to: ia32Count, by: 16) {
            out += "    " + (start..<min(start + 16, ia32Count)).map { "\(known[$0] ?? -1)," }.joined(separator: " ") + "\n"
        }
        return out + "};\n\n"
    }

    private var ia32Count: Int { Int(schema.ia32.map(\.ia32).max() ?? 0) + 1 }

    private func conversions() throws -> String {
        var steps = ""
        var rows = "const struct falcod_conversion falcod_conversions[FALCOD_CONVERSION_COUNT] = {\n"
        for event in schema.events {
            for upgrade in event.options.upgrade {
                let name = "steps_\(event.options.enumName)_\(upgrade.params)"
                if !upgrade.step.isEmpty {
                    steps += "static const struct falcod_conversion_step \(name)[] = {"
                    steps += try upgrade.step.map { try step($0, event) }.joined(separator: ", ") + "};\n"
                }
                let target = upgrade.target.isEmpty ? -1 : try schema.eventIndex(upgrade.target)
                rows += "    {\(event.options.id), \(upgrade.params), \(upgrade.action.rawValue), \(target), \(upgrade.step.count), \(upgrade.step.isEmpty ? "0" : name)},\n"
            }
        }
        return steps + rows + "};\n"
    }

    private func step(_ text: String, _ event: Schema.Event) throws -> String {
        switch text {
        case "empty": return "{3, 0}"
        case "default": return "{4, 0}"
        case "computed|empty": return "{5, 0}"
        default: break
        }
        for (prefix, kind) in [("old[", 0), ("enter[", 1)] where text.hasPrefix(prefix) {
            let orEmpty = text.hasSuffix("]|empty")
            let digits = text.dropFirst(prefix.count).prefix { $0.isNumber }
            if let index = Int(digits), text == "\(prefix)\(index)]" + (orEmpty ? "|empty" : "") {
                return "{\(orEmpty ? 2 : kind), \(index)}"
            }
        }
        throw SchemaError("\(event.options.enumName): unknown upgrade step \(text)")
    }

    func header(_ template: String) -> String {
        let counts = [
            "EVENT": schema.events.count, "SYSCALL": Int(schema.syscalls.map(\.code).max() ?? 0) + 1,
            "FLAG_TABLE": schema.flagTables.count, "CONVERSION": schema.events.reduce(0) { $0 + $1.options.upgrade.count },
            "IA32": ia32Count,
        ]
        let defines = counts.sorted { $0.key < $1.key }.map { "#define FALCOD_\($0.key)_COUNT \($0.value)\n" }.joined()
        return Self.notice + template.replacing("@COUNTS@\n", with: defines)
            .replacing("@HASH@", with: "0x" + String(hash, radix: 16) + "ULL")
    }

    /// FNV-1a of everything that a reader of events must agree on: events and parameters with their kinds, system call codes.
    private var hash: UInt64 {
        var text = ""
        for event in schema.events {
            text += "\(event.options.id) \(event.options.enumName) \(event.category) \(event.flags)\n"
            text += event.params.map { "\($0.name) \($0.kind.rawValue)\n" }.joined()
        }
        for call in schema.syscalls { text += "\(call.code) \(call.name)\n" }
        return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
