/// Text in two columns, as listings print it.
enum TextTable {
    /// Words of `text`, each followed by a blank, broken into lines: a line behind the first is indented by `indent`, and
    /// none grows beyond `width` unless one word does.
    static func wrapped(_ text: String, indent: Int, width: Int) -> String {
        var out = ""
        var length = 0
        for word in text.utf8.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            if length + word.count + 1 > width - indent {
                out += "\n" + String(repeating: " ", count: indent)
                length = 0
            }
            length += word.count + 1
            out += String(decoding: word, as: UTF8.self) + " "
        }
        return out
    }

    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
