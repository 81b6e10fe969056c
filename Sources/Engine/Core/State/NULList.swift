/// Lists of texts that are stored as one run: arguments, environment, cgroups. Every item, also an empty one, ends with a
/// NUL, which may be missing after the last.
enum NULList {
    /// The items with blanks between them. A single item is returned as it lies.
    static func joined(_ items: Bytes, _ scratch: inout Scratch) -> Bytes {
        let items = withoutLastNUL(items)
        guard items.firstIndex(of: 0) != nil else { return items }
        let text = scratch.allocate(items.count)
        for index in 0..<items.count { text[index] = items[index] == 0 ? UInt8(ascii: " ") : items[index] }
        return Bytes(base: text, count: items.count)
    }

    /// How many items there are; none in an empty run.
    static func count(_ items: Bytes) -> Int {
        if items.isEmpty { return 0 }
        var count = 1
        let items = withoutLastNUL(items)
        for index in 0..<items.count where items[index] == 0 { count += 1 }
        return count
    }

    private static func withoutLastNUL(_ items: Bytes) -> Bytes {
        guard !items.isEmpty, items[items.count - 1] == 0 else { return items }
        return items[0..<items.count - 1]
    }

    /// The item at `wanted`; nil beyond the end.
    static func item(_ wanted: Int64, of items: Bytes) -> Bytes? {
        var left = wanted
        return first(of: items) { _ in
            left -= 1
            return left < 0
        }
    }

    /// The first item that `isWanted`.
    @inline(__always)
    static func first(of items: Bytes, where isWanted: (Bytes) -> Bool) -> Bytes? {
        var rest = items
        while !rest.isEmpty {
            let item = rest.upToNUL
            if isWanted(item) { return item }
            rest = rest.dropFirst(item.count + 1)
        }
        return nil
    }
}
