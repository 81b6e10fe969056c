/// A place in the text of a condition, as Falco reports it: offset in bytes from 0, line and column from 1. Carriage
/// return and line feed each begin a new line, so that CR LF counts twice.
public struct FilterPosition: Sendable, Hashable {
    public var index: Int
    public var line: Int
    public var column: Int

    public init(index: Int, line: Int, column: Int) {
        self.index = index
        self.line = line
        self.column = column
    }

    /// The first byte.
    public static let start = FilterPosition(index: 0, line: 1, column: 1)
    /// Where a problem belongs to the whole condition; adds nothing to the place of the condition itself.
    public static let none = FilterPosition(index: 0, line: 0, column: 0)
}

/// A condition that does not follow the grammar.
public struct FilterSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String
    /// Where reading stopped.
    public var position: FilterPosition

    public init(_ message: String, at position: FilterPosition) {
        self.message = message
        self.position = position
    }

    /// The form outside rules files.
    public var description: String {
        "filter error at index \(position.index), line \(position.line), column \(position.column): \(message)"
    }
}

/// A condition that follows the grammar but means nothing: an unknown field, a value or operator that does not fit the
/// type, an undefined macro.
public struct FilterCompileError: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String
    /// The start of the check that is wrong, in the text in which that check is written (a macro's, perhaps).
    public var position: FilterPosition

    public init(_ message: String, at position: FilterPosition) {
        self.message = message
        self.position = position
    }

    public var description: String { message }
}
