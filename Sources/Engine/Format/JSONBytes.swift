import FalcodSupport

/// JSON strings that are fixed when rules are loaded.
enum JSONBytes {
    static func quoted(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        JSONValue.write(string: text.utf8, to: &out)
        return out
    }
}
