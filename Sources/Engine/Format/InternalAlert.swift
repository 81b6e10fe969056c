public import FalcodAlert
import FalcodCore
public import FalcodSupport

extension AlertRenderer {
    /// An alert about falcod itself: source `internal`, no tags, whatever the `json_include_*` settings say, local time
    /// whatever the time format. `rule` comes without the prefix `Falco internal: `. `time` is ns since the epoch.
    public func internalAlert(rule: String, priority: Priority, message: String, fields: [String: JSONValue],
                              time: UInt64) -> Alert {
        let name = "Falco internal: \(rule)"
        let line: [UInt8]
        if settings.json {
            let object: [String: JSONValue] = [
                "hostname": .string(settings.hostname), "output": .string(message), "output_fields": .object(fields),
                "priority": .string(priority.name), "rule": .string(name), "source": .string("internal"),
                "time": .string(text { EventTime.appendISO8601(time, to: &$0, &$1) } + "Z"),
            ]
            line = Array(JSONValue.object(object).text().utf8)
        } else {
            line = textLine(priority, message, fields, time)
        }
        return Alert(line: line, priority: priority, rule: name, source: "internal", time: time)
    }

    /// `TIME: PRIORITY MESSAGE (k=v k2="text")`, keys in byte order.
    private func textLine(_ priority: Priority, _ message: String, _ fields: [String: JSONValue], _ time: UInt64) -> [UInt8] {
        var offset = LocalOffset()
        let clock = text { EventTime.appendClock(time, offset: offset.current(), fraction: true, to: &$0, &$1) }
        var line = Array("\(clock): \(priority.name) \(message) (".utf8)
        let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, field) in sorted.enumerated() {
            if index > 0 { line.append(UInt8(ascii: " ")) }
            line += Array("\(field.key)=".utf8)
            field.value.write(to: &line)
        }
        line.append(UInt8(ascii: ")"))
        return line
    }

    /// What `build` writes, as a string; for texts outside the event path.
    private func text(_ build: (inout TextBuilder, inout Scratch) -> Void) -> String {
        var scratch = Scratch(capacity: 128)
        defer { scratch.free() }
        var builder = TextBuilder(&scratch, expected: 64)
        build(&builder, &scratch)
        return builder.finish().string
    }
}
