/// Comparison operators of conditions. `==` is an alias of `=`, kept for canonical printing elsewhere.
public enum Operator: String, Sendable, Hashable, CaseIterable {
    case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case contains, icontains, bcontains, startswith, bstartswith, endswith, glob, iglob, regex
    case `in`, intersects, pmatch, exists
}

/// How many of several right-hand values must satisfy the operator.
public enum OperatorModifier: String, Sendable, Hashable, CaseIterable {
    /// Exactly one.
    case oneof
    /// At least one.
    case anyof
    /// All.
    case allof
}

public enum Transformer: String, Sendable, Hashable, CaseIterable {
    case tolower, toupper, b64, basename, len, join, concat, getopt
}
