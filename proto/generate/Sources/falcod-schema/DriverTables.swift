/// Writes the tables that the eBPF driver compiles in: constants it composes records from, and per system call number what
/// event reports it.
struct DriverTables {
    let schema: Schema

    func header() throws -> String {
        var out = CTables.notice + "#ifndef FALCOD_DRIVER_H\n#define FALCOD_DRIVER_H\n#include \"falcod_probe.h\"\n\n"
        out += "/* Ids of the events that are still produced. */\nenum falcod_event_id {\n"
        out += live.map { "    FALCOD_EVENT_\($0.options.enumName) = \($0.options.id),\n" }.joined() + "};\n\n"
        out += "/* Tags of their parameters as they lie in memory: one byte, or two where bit 7 is set. The low three bits are the wire type. */\n"
        out += "enum falcod_param_tag {\n"
        for event in live {
            for (index, param) in event.params.enumerated() {
                out += "    FALCOD_\(event.options.enumName)_\(param.name) = \(tag(index, param.kind)),\n"
            }
        }
        out += "};\n\n" + eventClasses() + "\n"
        out += "/* What reports a system call at its end, by its 64-bit number, and its code. Unknown numbers have neither. */\n"
        out += "struct falcod_call {\n    __u16 event;\n    __u16 code;\n};\n\n"
        out += "#if defined(__TARGET_ARCH_x86) || defined(__x86_64__)\n" + (try calls { $0.hasX8664 ? $0.x8664 : nil })
        out += "\n" + ia32() + "#elif defined(__TARGET_ARCH_arm64) || defined(__aarch64__)\n" + (try calls { $0.hasAarch64 ? $0.aarch64 : nil })
        return out + "#else\n#error \"no table of system calls for this architecture\"\n#endif\n\n#endif\n"
    }

    private var live: [Schema.Event] {
        schema.events.filter { event in
            !event.isOld && !event.isUnused && !event.options.source.contains(.plugin)
                && !event.params.contains { !Self.isIdentifier($0.name) }
        }
    }

    private static func isIdentifier(_ name: String) -> Bool {
        name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private func tag(_ index: Int, _ kind: Falcod_V1_Kind) -> UInt32 {
        let wire: UInt32 = switch Schema.wireType(kind) {
        case .fixed64, .sfixed64: 1
        case .fixed32, .sfixed32: 5
        default: 2
        }
        let number = UInt32(index + 1) << 3 | wire
        return number < 0x80 ? number : number & 0x7f | 0x80 | (number >> 7) << 8
    }

    private func eventClasses() -> String {
        var out = "/* Lane of an event in bit 7, below it the group its losses are counted in. */\n"
        out += "static const __u8 falcod_event_classes[FALCOD_EVENT_LIMIT] = {\n"
        for event in live {
            let kind = EventClass(event)
            let lane = kind.isCritical ? "CRITICAL" : "BULK"
            out += "    [\(event.options.id)] = FALCOD_LANE_\(lane) << 7 | FALCOD_GROUP_\(kind.group), /* \(event.options.enumName) */\n"
        }
        return out + "};\n"
    }

    private func calls(_ number: (Falcod_V1_Syscall) -> UInt32?) throws -> String {
        var rows: [UInt32: String] = [:]
        for call in schema.syscalls where !call.tracepoint {
            guard let number = number(call) else { continue }
            guard number < 512 else { throw SchemaError("\(call.name): number \(number) is beyond the tables' limit") }
            guard rows[number] == nil else { throw SchemaError("\(call.name): number \(number) belongs to another call as well") }
            rows[number] = "    [\(number)] = {\(try schema.eventIndex(call.exit)), \(call.code)}, /* \(call.name) */\n"
        }
        return "static const struct falcod_call falcod_calls[FALCOD_SYSCALL_LIMIT] = {\n"
            + rows.sorted { $0.key < $1.key }.map(\.value).joined() + "};\n"
    }

    private func ia32() -> String {
        let known = Dictionary(schema.ia32.map { (Int($0.ia32), Int($0.x8664)) }, uniquingKeysWith: { first, _ in first })
        var out = "/* The 64-bit number of a 32-bit one; -1 where it has none. */\n"
        out += "static const __s16 falcod_ia32[FALCOD_SYSCALL_LIMIT] = {\n"
        for start in stride(from: 0, to: 512, by: 16) {
            out += "    " + (start..<start + 16).map { "\(known[$0] ?? -1)," }.joined(separator: " ") + "\n"
        }
        return out + "};\n"
    }
}
