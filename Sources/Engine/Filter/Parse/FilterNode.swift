public import FalcodCore

/// A condition as written. Parentheses leave no trace but the nesting of `and` and `or`; repeated `not` is folded.
public indirect enum FilterNode: Sendable, Hashable {
    /// At least two operands.
    case and([FilterNode])
    /// At least two operands.
    case or([FilterNode])
    case not(FilterNode)
    case check(FilterCheck)
    /// A reference to a macro.
    case macro(MacroReference)
}

/// The name of a macro, standing in a condition.
public struct MacroReference: Sendable, Hashable {
    public var name: String
    public var position: FilterPosition

    public init(name: String, position: FilterPosition) {
        self.name = name
        self.position = position
    }
}

/// One comparison: `proc.name in (a, b)`.
public struct FilterCheck: Sendable, Hashable {
    public var left: FilterTerm
    public var op: Operator
    /// `=` was written `==`.
    public var isDoubleEqual: Bool
    public var modifier: OperatorModifier?
    public var right: FilterRight
    /// Where the check starts, in the text it was written in.
    public var position: FilterPosition
    /// Where its right-hand side starts; the check's own place for `exists`.
    public var rightPosition: FilterPosition
    /// The macro in whose condition the check is written; nil for the condition's own text.
    public var macro: String?

    /// The operator as printed and listed, modifier included: `startswith anyof`.
    public var operatorText: String {
        let text = isDoubleEqual ? "==" : op.rawValue
        guard let modifier else { return text }
        return text + " " + modifier.rawValue
    }
}

/// The right-hand side of a check. Texts are unescaped and may hold any byte.
public enum FilterRight: Sendable, Hashable {
    /// `exists`.
    case none
    /// One text: a quoted or bare string, a number, or an identifier where a list is expected.
    case value([UInt8])
    case list([[UInt8]])
    /// `val(field)`; the argument is what follows in brackets, which is always wrong.
    case field(FilterField, argument: [UInt8]?)
    case transform(FilterTransform)

    /// The texts that are compared with; empty for fields and transformers.
    public var values: [[UInt8]] {
        switch self {
        case .value(let value): [value]
        case .list(let values): values
        case .none, .field, .transform: []
        }
    }
}

/// What yields a value: the left-hand side of a check, an argument of a transformer.
public indirect enum FilterTerm: Sendable, Hashable {
    case field(FilterField)
    case transform(FilterTransform)
    /// A quoted string or a number; only inside a transformer.
    case literal([UInt8])
    /// `(a.b, "c")`; only inside a transformer.
    case list([FilterTerm])
}

public struct FilterField: Sendable, Hashable {
    public var name: String
    /// The text between brackets, without quotes; nil when there are none.
    public var argument: [UInt8]?

    public init(name: String, argument: [UInt8]? = nil) {
        self.name = name
        self.argument = argument
    }

    /// `name[argument]`
    public var text: String {
        guard let argument else { return name }
        return name + "[" + String(decoding: argument, as: UTF8.self) + "]"
    }
}

public struct FilterTransform: Sendable, Hashable {
    public var transformer: Transformer
    /// At least one.
    public var arguments: [FilterTerm]
    /// The text between brackets behind the parenthesis.
    public var argument: [UInt8]?
}
