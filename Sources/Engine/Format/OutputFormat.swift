public import FalcodCore

/// A compiled output template: literal text with `%` tokens, each a field or a transformer with an optional width.
public struct OutputFormat: Sendable {
    enum Token: Sendable {
        case literal([UInt8])
        /// `width` 0 leaves the value as it is, otherwise it is cut or padded with blanks to that many bytes.
        case value(PrintableValue, width: Int)
    }

    /// The template as written, without the leading `*`.
    public let text: String
    /// The fields that the template mentions, in order and with repetitions, those inside transformers included: what
    /// the `output_fields` of an alert hold.
    public let fields: [FieldReference]
    /// Canonical texts of the fields and, behind the fields they are made of, of the transformer tokens.
    public let fieldTexts: [String]
    let tokens: [Token]

    /// Falco reads a width as a C `int`, pads as far as memory goes and breaks on overflow; here more than this is this.
    static let maxWidth = 65_536

    /// Compiles a template. One leading `*` is dropped: values that are absent print as `<NA>` with or without it.
    public static func compile(_ text: String, catalog: FieldCatalog) throws(OutputFormatError) -> OutputFormat {
        guard !text.isEmpty else { throw .empty }
        let body = text.utf8.first == UInt8(ascii: "*") ? String(text.dropFirst()) : text
        var compiler = TemplateCompiler(text: Array(body.utf8), catalog: catalog)
        try compiler.run()
        return OutputFormat(text: body, fields: compiler.fields, fieldTexts: compiler.fieldTexts, tokens: compiler.tokens)
    }

    /// Appends the text for one event. Absent values print as `<NA>`.
    public func append(_ context: UnsafeMutablePointer<EventContext>, to out: inout TextBuilder) {
        for token in tokens {
            switch token {
            case .literal(let bytes): out.append(contentsOf: bytes, &context.pointee.scratch)
            case .value(let value, let width):
                let start = out.length
                value.appendText(context, to: &out)
                if width > 0 { Self.fit(from: start, width: width, context, &out) }
            }
        }
    }

    private static func fit(from start: Int, width: Int, _ context: UnsafeMutablePointer<EventContext>,
                            _ out: inout TextBuilder) {
        if out.length - start > width { out.truncate(to: start + width) }
        while out.length - start < width { out.append(UInt8(ascii: " "), &context.pointee.scratch) }
    }
}

/// Why a template does not compile. Texts are Falco's.
public enum OutputFormatError: Error, Sendable, Equatable, CustomStringConvertible {
    case empty
    /// The template ends with `%`.
    case lonePercent
    /// The template ends within a width.
    case loneWidth
    /// No prefix of the text behind a `%` is a field or transformer. Carries what the parser says about the shortest one.
    case unknownToken(String)

    public var description: String {
        switch self {
        case .empty: "empty formatting token"
        case .lonePercent: "invalid formatting syntax: formatting cannot end with a %"
        case .loneWidth: "invalid formatting syntax: formatting cannot end with a number"
        case .unknownToken(let reason): "unknown filter: \(reason)"
        }
    }
}
