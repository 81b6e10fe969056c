/// A condition after resolution and type checking: what the compiler of plans takes. Values are already parsed for the
/// field's type, so that nothing can fail from here on.
public indirect enum CheckedExpression: Sendable, Hashable {
    case and([CheckedExpression])
    case or([CheckedExpression])
    case not(CheckedExpression)
    case check(Predicate)
}

/// One comparison. Equal predicates of all rules are one at run time.
public struct Predicate: Sendable, Hashable {
    public var left: Operand
    public var op: Operator
    public var modifier: OperatorModifier?
    public var right: RightHandSide

    public init(left: Operand, op: Operator, modifier: OperatorModifier? = nil, right: RightHandSide) {
        self.left = left
        self.op = op
        self.modifier = modifier
        self.right = right
    }
}

public enum RightHandSide: Sendable, Hashable {
    /// `exists`.
    case none
    /// One constant, or the members of a list.
    case constants([Constant])
    /// A field (`val(…)`) or a transformer.
    case operand(Operand)
}

/// Something that yields a value for an event.
public indirect enum Operand: Sendable, Hashable {
    case field(FieldReference)
    /// A literal argument of a transformer.
    case literal(Constant)
    /// A literal list argument of a transformer: `join(",", (a.b, "x"))`.
    case list([Operand])
    /// `argument` is `getopt(…)[c]`'s byte.
    case transform(Transformer, [Operand], argument: [UInt8]?, type: ParamType, isList: Bool)

    /// The type of the values it yields.
    public var type: ParamType {
        switch self {
        case .field(let field): field.type
        case .literal(let constant): constant.type
        case .list(let items): items.first?.type ?? .charbuf
        case .transform(_, _, _, let type, _): type
        }
    }

    public var isList: Bool {
        switch self {
        case .field(let field): field.isList
        case .literal: false
        case .list: true
        case .transform(_, _, _, _, let isList): isList
        }
    }
}

/// A constant, parsed for the type it is compared with.
public struct Constant: Sendable, Hashable {
    public var type: ParamType
    /// The text as written, after unescaping; for `bcontains` and `bstartswith` the decoded bytes; for addresses 4 or
    /// 16 bytes in network order.
    public var bytes: [UInt8]
    /// Numbers (wrapped to the width of the type, then sign- or zero-extended), booleans; doubles as bit pattern.
    public var number: UInt64
    /// Networks: number of leading bits that count.
    public var prefixLength: UInt8

    public init(type: ParamType, bytes: [UInt8], number: UInt64 = 0, prefixLength: UInt8 = 0) {
        self.type = type
        self.bytes = bytes
        self.number = number
        self.prefixLength = prefixLength
    }
}
