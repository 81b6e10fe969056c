/// A place in a text: zero-based line and column, offset in bytes.
public struct SourceMark: Sendable, Hashable {
    public var line: Int
    public var column: Int
    public var offset: Int

    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    public static let start = SourceMark(line: 0, column: 0, offset: 0)
}
