/// The value of a field (or of a transformed field) for one event: a number, a run of bytes, or a list of those.
/// Bytes live in the event's record, in the state tables or in the event's scratch memory.
public struct FieldValue {
    /// How to read the rest. The compile-time type of the field, except for `evt.rawarg`, whose type is the event's.
    public var type: ParamType
    /// `evt.rawarg`: the print format of the event's parameter, which goes before the field's own; `.none` elsewhere.
    public var format: PrintFormat = .none
    /// `evt.rawarg`: texts are printed as they are, control characters included.
    public var isVerbatim = false
    /// Numbers (sign-extended where signed), booleans (0/1), doubles (bit pattern).
    public var number: UInt64 = 0
    /// Strings (no terminating NUL), buffers, addresses (4 or 16 bytes, network order).
    public var bytes: Bytes = .empty
    /// Elements of a list; nil for a single value.
    public var elements: UnsafePointer<FieldValue>? = nil
    public var elementCount = 0

    @inlinable public init(type: ParamType) { self.type = type }
    @inlinable public init(_ number: UInt64, _ type: ParamType) {
        self.type = type
        self.number = number
    }
    @inlinable public init(_ bytes: Bytes, _ type: ParamType = .charbuf) {
        self.type = type
        self.bytes = bytes
    }
    @inlinable public init(elements: UnsafePointer<FieldValue>, count: Int, _ type: ParamType) {
        self.type = type
        self.elements = elements
        elementCount = count
    }

    @inlinable public var isList: Bool { elements != nil }
    @inlinable public var double: Double { Double(bitPattern: number) }
}
