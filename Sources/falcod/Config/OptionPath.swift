/// Where a configuration value lives: `engine.kmod.buf_size_preset`, `rules[].disable.tag`, `plugins[2].name`.
///
///     path = part ('.' part)*;  part = (character | escape)+ ('[' index? ']')?;  escape = '\' ('.' | '[' | ']' | '\')
///
/// The errors and their positions are those of Falco 0.44, which also refuses two brackets in a row.
struct OptionPath: Equatable {
    enum Step: Equatable {
        case key(String)
        case index(Int)
        /// `[]`: one more element at the end.
        case append
    }

    var steps: [Step] = []

    struct ParsingError: Error, Equatable { var text: String }

    init(_ text: String) throws(ParsingError) {
        let bytes = Array(text.utf8)
        var key: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") {
                if key.isEmpty { throw ParsingError(text: "Parsing error: unexpected character at pos \(position)") }
                flush(&key)
                if byte == UInt8(ascii: "[") {
                    position = try bracket(bytes, position)
                    continue
                }
                position += 1
                continue
            }
            if position > 0 && key.isEmpty && bytes[position - 1] == UInt8(ascii: "]") {
                throw ParsingError(text: "Parsing error: expected '.' character at pos \(position - 1)")
            }
            if byte == UInt8(ascii: "\\") {
                position += 1
                guard position < bytes.count else { throw ParsingError(text: "Parsing error: trailing backslash") }
                guard ".[]\\".utf8.contains(bytes[position]) else {
                    throw ParsingError(text: "Parsing error: invalid escape sequence at pos \(position - 1)")
                }
            }
            key.append(bytes[position])
            position += 1
        }
        flush(&key)
    }

    private mutating func flush(_ key: inout [UInt8]) {
        if !key.isEmpty { steps.append(.key(String(decoding: key, as: UTF8.self))) }
        key.removeAll()
    }

    /// Reads `[…]` at `start`; returns the position behind it and behind a following dot.
    private mutating func bracket(_ bytes: [UInt8], _ start: Int) throws(ParsingError) -> Int {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        let inner = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if inner.isEmpty && end < bytes.count {
            steps.append(.append)
        } else {
            guard end < bytes.count, let index = Int(inner), index >= 0 else { throw Self.notAnIndex(inner) }
            steps.append(.index(index))
        }
        let next = end + 1
        return next < bytes.count && bytes[next] == UInt8(ascii: ".") ? next + 1 : next
    }

    static func notAnIndex(_ text: String) -> ParsingError {
        ParsingError(text: "Parsing error: expected a numeric index, found '\(text)'")
    }
}
