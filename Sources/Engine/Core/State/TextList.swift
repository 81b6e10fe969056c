/// A list of strings in one run of bytes, each ended by a NUL (which may be missing after the last): arguments,
/// environment, cgroups.
public struct TextList: Sequence, IteratorProtocol {
    private var rest: Bytes

    public init(_ bytes: Bytes) { rest = bytes }

    /// The next item without its NUL.
    public mutating func next() -> Bytes? {
        if rest.isEmpty { return nil }
        let item = rest.upToNUL
        rest = rest.dropFirst(item.count + 1)
        return item
    }

    /// How many items there are.
    public var itemCount: Int {
        var number = 0
        for _ in self { number += 1 }
        return number
    }
}

extension Text {
    /// The items of a text that is a list.
    public var items: TextList { TextList(bytes) }
}
