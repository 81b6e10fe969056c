/// Why a configuration cannot be used. The text is what the user sees behind `Error: `.
public struct ConfigError: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
    /// Lines for the standard error before the error itself.
    public var notice: String?
    /// Remarks made before the error, for the log.
    public var warnings: [String] = []

    public init(_ description: String, notice: String? = nil) {
        self.description = description
        self.notice = notice
    }
}

/// A place in a text, as yaml-cpp words it; users know configuration errors in that form.
struct YAMLComplaint: Error {
    var text: String
    /// A node that an option created has no place.
    init(_ problem: String, at node: YAMLNode) {
        self.init(problem, mark: node.mark == RawConfig.noMark ? nil : node.mark)
    }

    init(_ problem: String, mark: SourceMark?) {
        if let mark {
            text = "yaml-cpp: error at line \(mark.line + 1), column \(mark.column + 1): \(problem)"
        } else {
            text = problem
        }
    }

    static func badConversion(_ node: YAMLNode) -> YAMLComplaint { YAMLComplaint("bad conversion", at: node) }
}

internal import FalcodSupport
internal import FalcodYAML
