import FalcodSupport

/// The way from a rules file to a place in it.
struct LoadContext: Sendable {
    private(set) var locations: [LoadLocation]

    /// The file as a whole.
    init(file: String) {
        locations = [LoadLocation(.content, name: "", content: file, mark: .start)]
    }

    /// The rules file that the way began in.
    var file: String { locations[0].content }

    /// One step further, to a node of the file.
    func adding(_ item: LoadLocation.Item, _ name: String = "", at mark: SourceMark) -> LoadContext {
        var copy = self
        copy.locations.append(LoadLocation(item, name: name, content: file, mark: mark))
        return copy
    }

    /// One step further, into the text of a condition. `position` counts lines and columns from 1 and is added to the
    /// place where the condition stands in the file: what Falco does, and tools expect.
    func addingExpression(_ condition: String, line: Int, column: Int, offset: Int) -> LoadContext {
        var copy = self
        let base = locations[locations.count - 1].mark
        let mark = SourceMark(line: base.line + line, column: base.column + column, offset: base.offset + offset)
        copy.locations.append(LoadLocation(.conditionExpression, name: "", content: Self.title(condition), mark: mark))
        return copy
    }

    /// The beginning of a condition, in quotes and on one line.
    private static func title(_ condition: String) -> String {
        var bytes = condition.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
        if bytes.count > 20 { bytes = bytes.prefix(17) + Array("...".utf8) }
        return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    }
}

/// Why loading stopped.
struct LoadFailure: Error {
    var code: LoadErrorCode
    var message: String
    var context: LoadContext
    /// The condition, when the innermost place lies in one.
    var condition: String?

    init(_ code: LoadErrorCode, _ message: String, _ context: LoadContext, condition: String? = nil) {
        self.code = code
        self.message = message
        self.context = context
        self.condition = condition
    }
}

/// A warning whose snippet is not cut yet.
struct LoadWarning {
    var code: LoadWarningCode
    var message: String
    var context: LoadContext
    var condition: String?
    var deprecatedField: String?

    init(_ code: LoadWarningCode, _ message: String, _ context: LoadContext, condition: String? = nil, field: String? = nil) {
        self.code = code
        self.message = message
        self.context = context
        self.condition = condition
        deprecatedField = field
    }
}
