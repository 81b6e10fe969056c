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
            var scratch = Scratch(capacity: 256)
            defer { scratch.free() }
            var text = TextBuilder(&scratch, expected: 64)
            TimeText.appendUTC(time, zone: "Z", to: &text, &scratch)
            let object: [String: JSONValue] = [
                "hostname": .string(settings.hostname), "output": .string(message), "output_fields": .object(fields),
                "priority": .string(priority.name), "rule": .string(name), "source": .string("internal"),
                "time": .string(text.finish().string),
            ]
            line = Array(JSONValue.object(object).text().utf8)
        } else {
            line = textLine(priority, message, fields, time)
        }
        return Alert(line: line, priority: priority, rule: name, source: "internal", time: time)
    }

    /// `TIME: PRIORITY MESSAGE (k=v k2="text")`, keys in byte order.
    private func textLine(_ priority: Priority, _ message: String, _ fields: [String: JSONValue], _ time: UInt64) -> [UInt8] {
        var scratch = Scratch(capacity: 256)
        defer { scratch.free() }
        var clock = TextBuilder(&scratch, expected: 64)
        TimeText.appendLocal(time, to: &clock, &scratch)
        var line = clock.finish().array + Array(": \(priority.name) \(message) (".utf8)
        let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, field) in sorted.enumerated() {
            if index > 0 { line.append(UInt8(ascii: " ")) }
            line += Array("\(field.key)=".utf8)
            field.value.write(to: &line)
        }
        line.append(UInt8(ascii: ")"))
        return line
    }
}
