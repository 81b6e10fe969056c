/// Writes the Swift constants: event codes, parameter indexes, flag values.
struct SwiftConstants {
    let schema: Schema
    private static let reserved: Set<String> = ["in", "is", "as", "self", "init", "default", "func", "operator", "protocol", "class"]

    func source() throws -> String {
        var out = "// Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`.\n\n"
        out += "/// Event codes, named after their table entry: `…E` enter or tracepoint, `…X` exit.\nextension EventType {\n"
        var names = Set<String>()
        for event in schema.events {
            let name = Self.name(event.options.enumName)
            guard names.insert(name).inserted else { throw SchemaError("\(event.options.enumName): the Swift name \(name) is taken") }
            out += "    public static let \(name) = EventType(rawValue: \(event.options.id))\n"
        }
        out += "}\n\n/// Parameter indexes of each event that has parameters and is not an old version.\npublic enum Param {\n"
        for event in schema.events where !event.params.isEmpty && !event.isOld {
            out += "    public enum \(Self.name(event.options.enumName)) {\n"
            for (index, param) in event.params.enumerated() {
                let name = Self.reserved.contains(param.name) ? "`\(param.name)`" : param.name
                out += "        public static let \(name) = \(index)\n"
            }
            out += "    }\n"
        }
        out += "}\n\n/// Symbolic flag values, grouped by table.\npublic enum Flag {\n"
        for table in schema.flagTables {
            out += "    public enum \(table.name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()) {\n"
            var seen = Set<String>()
            for entry in table.entry where seen.insert(entry.name).inserted {
                out += "        public static let \(entry.name): UInt32 = \(entry.value)\n"
            }
            out += "    }\n"
        }
        return out + "}\n"
    }

    /// `SYSCALL_OPENAT_2_X` → `openatV2X`.
    static func name(_ rowName: String) -> String {
        var words = rowName.split(separator: "_").map(String.init)
        if words[0] == "SYSCALL" || words[0] == "SOCKET", words.count > 1 { words.removeFirst() }
        for index in words.indices where index > 0 && index < words.count - 1 && words[index].allSatisfy(\.isNumber) {
            words[index] = "v" + words[index]
        }
        return words[0].lowercased() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
    }
}
