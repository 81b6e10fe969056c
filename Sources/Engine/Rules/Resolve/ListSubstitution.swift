/// A list with the lists among its items resolved, ready to be put into conditions.
struct ResolvedList {
    let name: String
    /// All items, those of referenced lists included.
    let items: [String]
    /// The items that are no references.
    let ownItems: [String]
    /// Names of the lists among the items.
    let references: [String]
    /// The items as they appear in a condition, joined by commas.
    fileprivate let text: [UInt8]
    var isUsed = false

    fileprivate init(_ list: ListObject, _ all: OrderedTable<ListObject>) {
        name = list.name
        var items: [String] = []
        var ownItems: [String] = []
        var references: [String] = []
        for item in list.items {
            if let inner = all[item], inner.index < list.visibility {
                references.append(item)
                items += inner.items
            } else {
                ownItems.append(item)
                items.append(item)
            }
        }
        self.items = items
        self.ownItems = ownItems
        self.references = references
        text = Array(items.map(\.quotedForCondition).joined(separator: ", ").utf8)
    }
}

extension String {
    /// In double quotes if it holds a blank and does not begin with a quote.
    var quotedForCondition: String {
        guard utf8.contains(UInt8(ascii: " ")), utf8.first != UInt8(ascii: "\""), utf8.first != UInt8(ascii: "'") else { return self }
        return "\"" + self + "\""
    }
}

/// Puts the items of lists in the place of their names, in the text of conditions.
///
/// The work is textual, in the order of the lists' definition, and happens within quotes too; rules depend on it. Names are
/// found by the words of the text, so that the cost does not grow with the number of lists that exist.
struct ListSubstitution {
    /// Lists may name lists that come later, so that a few lines could stand for any number of items. No real condition comes
    /// near this many bytes.
    static let maxLength = 16 << 20

    /// The name of the list that would have made a condition longer than that.
    struct TooLarge: Error { var list: String }

    private(set) var lists: [ResolvedList]
    /// Lists by the hash of their names.
    private var byHash: [UInt64: [Int]] = [:]
    /// Lists whose names hold characters that end words, and so cannot be found as words.
    private var irregular: [Int] = []

    init(_ table: OrderedTable<ListObject>) {
        lists = table.objects.map { ResolvedList($0, table) }
        for (index, list) in lists.enumerated() {
            if list.name.utf8.contains(where: Self.isDelimiter) {
                irregular.append(index)
            } else {
                byHash[Self.hash(Array(list.name.utf8)[...]), default: []].append(index)
            }
            for reference in list.references {
                if let inner = table.position(of: reference) { lists[inner].isUsed = true }
            }
        }
    }

    mutating func use(_ index: Int) { lists[index].isUsed = true }

    func position(of name: String) -> Int? {
        let bytes = Array(name.utf8)
        if let found = byHash[Self.hash(bytes[...])]?.first(where: { lists[$0].name == name }) { return found }
        return irregular.first { lists[$0].name == name }
    }

    /// The text with the names of lists replaced; marks these lists as used.
    mutating func substitute(_ text: [UInt8]) throws(TooLarge) -> [UInt8] {
        var text = text
        var pending = Set(named(in: text, after: -1)).union(irregular)
        // Items may name lists that come later in the table; these are replaced in turn.
        while let next = pending.min() {
            pending.remove(next)
            let name = Array(lists[next].name.utf8)
            guard let isFound = Self.replace(name, by: lists[next].text, in: &text) else { throw TooLarge(list: lists[next].name) }
            guard isFound else { continue }
            lists[next].isUsed = true
            pending.formUnion(named(in: lists[next].text, after: next))
        }
        return text
    }

    /// The lists behind `index` whose names are words of the text.
    private func named(in text: [UInt8], after index: Int) -> [Int] {
        var found: [Int] = []
        var start = 0
        while start < text.count {
            if Self.isDelimiter(text[start]) {
                start += 1
                continue
            }
            var end = start
            while end < text.count && !Self.isDelimiter(text[end]) { end += 1 }
            for candidate in byHash[Self.hash(text[start..<end])] ?? [] where candidate > index {
                if lists[candidate].name.utf8.elementsEqual(text[start..<end]) { found.append(candidate) }
            }
            start = end
        }
        return found
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "=")
    }

    /// Replaces every occurrence of `name` between delimiters, with the blanks around it, by `items` between single blanks
    /// (none at the very beginning). Without items one comma beside it goes too, the left one first. False when there was
    /// nothing to replace, nil when the text would get too long.
    private static func replace(_ name: [UInt8], by items: [UInt8], in text: inout [UInt8]) -> Bool? {
        guard !name.isEmpty else { return false }
        var out: [UInt8] = []
        /// Bytes of `text` before this are in `out` or dropped.
        var done = 0
        var search = 0
        var found = false
        while let start = firstOccurrence(of: name, in: text, from: search) {
            let end = start + name.count
            // What was written for the occurrence before ends in a blank, which bounds this one.
            guard start == 0 || isDelimiter(text[start - 1]), end >= text.count || isDelimiter(text[end]) else {
                search = start + 1
                continue
            }
            found = true
            out += text[done..<start]
            done = end
            while let last = out.last, isBlank(last) { out.removeLast() }
            while done < text.count && isBlank(text[done]) { done += 1 }
            if items.isEmpty {
                if out.last == UInt8(ascii: ",") {
                    out.removeLast()
                } else if done < text.count && text[done] == UInt8(ascii: ",") {
                    done += 1
                }
            }
            let isFirst = out.isEmpty
            if !isFirst { out.append(UInt8(ascii: " ")) }
            guard items.count < maxLength - out.count else { return nil }
            out += items
            out.append(UInt8(ascii: " "))
            search = isFirst ? done + 1 : done
        }
        guard found else { return false }
        out += text[done...]
        text = out
        return true
    }

    private static func firstOccurrence(of name: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard text.count - name.count >= start else { return nil }
        let first = name[0]
        return text.withUnsafeBufferPointer { text in
            var index = start
            while index <= text.count - name.count {
                if text[index] == first && text[index..<index + name.count].elementsEqual(name) { return index }
                index += 1
            }
            return nil
        }
    }
}
