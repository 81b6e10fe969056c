/// Cuts the line around a place out of a text and points at the place.
enum Snippet {
    /// Bytes shown on each side of the place.
    private static let reach = 80

    /// The line that holds `offset`, shortened where it reaches further than `reach`, and a line with a caret under the
    /// place. A place behind the text or on a line break is moved back to the last byte before it.
    static func make(_ text: [UInt8], offset: Int) -> String {
        guard !text.isEmpty else { return "<No context available>\n" }
        let newline = UInt8(ascii: "\n")
        var place = max(offset, 0)
        if place >= text.count { place = text.count - 1 }
        while place > 0 && text[place] == newline { place -= 1 }

        var start = place
        while start > 0 && text[start - 1] != newline && place - start < reach { start -= 1 }
        var end = place
        while end < text.count && text[end] != newline && end - place <= reach { end += 1 }

        var line = Array(text[start..<end])
        if start > 0 && text[start - 1] != newline { elide(&line, 0..<min(3, line.count)) }
        if end < text.count && text[end] != newline { elide(&line, max(line.count - 3, 0)..<line.count) }
        line.append(newline)
        line += repeatElement(UInt8(ascii: " "), count: place - start)
        line += [UInt8(ascii: "^"), newline]
        return String(decoding: line, as: UTF8.self)
    }

    private static func elide(_ line: inout [UInt8], _ range: Range<Int>) {
        for index in range { line[index] = UInt8(ascii: ".") }
    }
}
