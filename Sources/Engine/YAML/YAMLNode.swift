public import FalcodSupport

/// A node of a YAML document, with the place where it begins.
///
/// Aliases are expanded while reading (bounded, see `YAMLReader`); a node within itself is empty there. Merge keys are not
/// interpreted; of a duplicated key the first occurrence is the one that `subscript` finds.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        case null
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    public var content: Content
    public var mark: SourceMark
    /// The scalar was quoted or carries an explicit `!` tag: never null, and text for a schema.
    public var isQuoted: Bool

    public init(_ content: Content, mark: SourceMark = .start, isQuoted: Bool = false) {
        self.content = content
        self.mark = mark
        self.isQuoted = isQuoted
    }

    public var isNull: Bool { if case .null = content { true } else { false } }
    public var scalar: String? { if case .scalar(let text) = content { text } else { nil } }
    public var sequence: [YAMLNode]? { if case .sequence(let items) = content { items } else { nil } }
    public var mapping: [(key: YAMLNode, value: YAMLNode)]? { if case .mapping(let pairs) = content { pairs } else { nil } }

    /// The value of the first pair whose key is this scalar; nil when absent or when the node is no mapping.
    public subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key.scalar == key }?.value
    }
}

/// Why a text is not YAML. `mark` is zero-based; `description` shows one-based numbers.
public struct YAMLError: Error, Sendable, CustomStringConvertible {
    public var problem: String
    public var mark: SourceMark

    public init(problem: String, mark: SourceMark) {
        self.problem = problem
        self.mark = mark
    }

    /// In the words of Falco's YAML library.
    public var description: String { "yaml-cpp: error at line \(mark.line + 1), column \(mark.column + 1): \(problem)" }
}
