public import FalcodCore

/// The members of a JSON object made from an event: keys in byte order, values typed.
public struct JSONFields: Sendable {
    enum Source: Sendable {
        case field(PrintableValue)
        /// The event's time in ns.
        case eventTime
        /// The text of a template.
        case text(OutputFormat)
        case absent
    }

    /// A key with its quotes and colon, and where its value comes from.
    struct Member: Sendable {
        var name: String
        var key: [UInt8]
        var source: Source
    }

    private(set) var members: [Member] = []

    public init() {}

    /// One member per field, keyed by its canonical text.
    public init(_ fields: [FieldReference]) {
        for field in fields { set(field.text, .field(PrintableValue(field))) }
    }

    /// Adds a member or replaces the one of the same name.
    mutating func set(_ name: String, _ source: Source) {
        if let index = members.firstIndex(where: { $0.name == name }) {
            members[index].source = source
            return
        }
        let place = members.firstIndex { name.utf8.lexicographicallyPrecedes($0.name.utf8) } ?? members.endIndex
        members.insert(Member(name: name, key: JSONBytes.quoted(name) + [UInt8(ascii: ":")], source: source), at: place)
    }

    /// Appends the object for one event, braces included. Absent values are null.
    public func append(_ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        out.append(UInt8(ascii: "{"), &context.pointee.scratch)
        var isFirst = true
        for member in members {
            if !isFirst { out.append(UInt8(ascii: ","), &context.pointee.scratch) }
            isFirst = false
            out.append(contentsOf: member.key, &context.pointee.scratch)
            append(member.source, context, to: &out)
        }
        out.append(UInt8(ascii: "}"), &context.pointee.scratch)
    }

    private func append(_ source: Source, _ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        switch source {
        case .field(let value): value.appendJSON(context, to: &out)
        case .eventTime: out.append(decimal: context.pointee.event.timestamp, &context.pointee.scratch)
        case .text(let format):
            var text = TextBuilder(&context.pointee.scratch)
            format.append(context, to: &text)
            JSONText.appendQuoted(text.finish(), to: &out, &context.pointee.scratch)
        case .absent: out.append("null", &context.pointee.scratch)
        }
    }
}
