public import FalcodAlert
public import FalcodCore

/// Turns matches into alerts: the text line or the JSON object that every channel writes.
public struct AlertRenderer: Sendable {
    public private(set) var settings: AlertSettings
    /// JSON text up to the first member that depends on the event.
    private var head: [UInt8]

    public init(_ settings: AlertSettings) {
        self.settings = settings
        head = Self.head(settings.hostname)
    }

    /// The name of the machine that alerts carry. Templates hold for every name.
    public var hostname: String {
        get { settings.hostname }
        set {
            settings.hostname = newValue
            head = Self.head(newValue)
        }
    }

    private static func head(_ hostname: String) -> [UInt8] { Array("{\"hostname\":".utf8) + JSONBytes.quoted(hostname) }

    /// Prepares a rule's alerts. `output` is the rule's output with what `append_output` appends.
    public func template(rule: String, source: String, priority: Priority, tags: [String], output: OutputFormat,
                         extraFields: [ExtraField] = []) -> AlertTemplate {
        AlertTemplate(rule: rule, source: source, priority: priority, message: output,
                      outputFields: outputFields(output, extraFields),
                      tail: tail(rule, source, priority, tags), separator: Array(": \(priority.name) ".utf8))
    }

    /// Renders the alert of a match. The only allocation is the alert's own line.
    public func render(_ template: AlertTemplate, _ context: UnsafeMutablePointer<EventContext>) -> Alert {
        let line = settings.json ? jsonLine(template, context) : textLine(template, context)
        return Alert(line: line.array, priority: template.priority, rule: template.rule, source: template.source,
                     time: context.pointee.event.timestamp)
    }

    private func outputFields(_ output: OutputFormat, _ extra: [ExtraField]) -> JSONFields {
        var members = JSONFields(output.fields)
        members.set(settings.isoTime ? "evt.time.iso8601" : "evt.time", .eventTime)
        for field in extra {
            switch field.content {
            case .formatted(let format): members.set(field.name, .text(format))
            case .raw(let format):
                members.set(field.name, format.fields.first { $0.text == field.name }.map { .field(PrintableValue($0)) } ?? .absent)
            }
        }
        return members
    }

    private func tail(_ rule: String, _ source: String, _ priority: Priority, _ tags: [String]) -> [UInt8] {
        var out = Array("\"priority\":\"\(priority.name)\",\"rule\":".utf8) + JSONBytes.quoted(rule)
        out += Array(",\"source\":".utf8) + JSONBytes.quoted(source)
        if settings.includesTags {
            let sorted = Set(tags).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            out += Array(",\"tags\":[".utf8) + sorted.map(JSONBytes.quoted).joined(separator: [UInt8(ascii: ",")])
            out.append(UInt8(ascii: "]"))
        }
        return out + Array(",\"time\":\"".utf8)
    }

    private func textLine(_ template: AlertTemplate, _ context: UnsafeMutablePointer<EventContext>) -> Bytes {
        var out = TextBuilder(&context.pointee.scratch, expected: 512)
        appendTime(context, to: &out)
        out.append(contentsOf: template.separator, &context.pointee.scratch)
        template.message.append(context, to: &out)
        return out.finish()
    }

    private func jsonLine(_ template: AlertTemplate, _ context: UnsafeMutablePointer<EventContext>) -> Bytes {
        var text = TextBuilder(&context.pointee.scratch, expected: 512)
        template.message.append(context, to: &text)
        let message = text.finish()
        var out = TextBuilder(&context.pointee.scratch, expected: 2048)
        out.append(contentsOf: head, &context.pointee.scratch)
        if settings.includesMessage {
            out.append(",\"message\":", &context.pointee.scratch)
            JSONText.appendQuoted(message, to: &out, &context.pointee.scratch)
        }
        if settings.includesOutput {
            out.append(",\"output\":\"", &context.pointee.scratch)
            appendTime(context, to: &out)
            out.append(contentsOf: template.separator, &context.pointee.scratch)
            JSONText.append(message, to: &out, &context.pointee.scratch)
            out.append(UInt8(ascii: "\""), &context.pointee.scratch)
        }
        if settings.includesOutputFields {
            out.append(",\"output_fields\":", &context.pointee.scratch)
            template.outputFields.append(context, to: &out)
        }
        out.append(UInt8(ascii: ","), &context.pointee.scratch)
        out.append(contentsOf: template.tail, &context.pointee.scratch)
        EventTime.appendISO8601(context.pointee.event.timestamp, to: &out, &context.pointee.scratch)
        out.append("Z\"}", &context.pointee.scratch)
        return out.finish()
    }

    private func appendTime(_ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        let time = context.pointee.event.timestamp
        if settings.isoTime {
            EventTime.appendISO8601(time, to: &out, &context.pointee.scratch)
            out.append("+0000", &context.pointee.scratch)
        } else {
            let offset = context.pointee.localOffset.current()
            EventTime.appendClock(time, offset: offset, fraction: true, to: &out, &context.pointee.scratch)
        }
    }
}
