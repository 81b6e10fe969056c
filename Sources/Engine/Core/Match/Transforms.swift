/// What the transformers do with values. Results live in scratch memory.
enum Transforms {
    /// `tolower`, `toupper`, `basename`, `b64` on a string, or on each string of a list.
    static func eachString(_ input: FieldValue, _ transformer: Transformer, _ type: ParamType, _ scratch: inout Scratch,
                           _ value: inout FieldValue) -> Bool {
        guard let elements = input.elements else { return string(input.bytes, transformer, type, &scratch, &value) }
        let results = scratch.values(input.elementCount)
        for index in 0..<input.elementCount
        where !string(elements[index].bytes, transformer, type, &scratch, &results[index]) { return false }
        value = FieldValue(elements: results, count: input.elementCount, type)
        return true
    }

    private static func string(_ input: Bytes, _ transformer: Transformer, _ type: ParamType, _ scratch: inout Scratch,
                               _ value: inout FieldValue) -> Bool {
        var result: Bytes
        switch transformer {
        case .tolower: result = mapCase(input, from: UInt8(ascii: "A")...UInt8(ascii: "Z"), &scratch)
        case .toupper: result = mapCase(input, from: UInt8(ascii: "a")...UInt8(ascii: "z"), &scratch)
        case .basename: result = input.lastIndex(of: UInt8(ascii: "/")).map { input.dropFirst($0 + 1) } ?? input
        default:
            guard let decoded = decodeBase64(input, &scratch) else { return false }
            result = decoded
        }
        while result.count > 0, result[result.count - 1] == 0 { result.count -= 1 }
        value = FieldValue(result, type)
        return true
    }

    /// ASCII letters of one case become the other; the cases differ in one bit.
    private static func mapCase(_ input: Bytes, from letters: ClosedRange<UInt8>, _ scratch: inout Scratch) -> Bytes {
        let copy = scratch.allocate(input.count)
        for index in 0..<input.count {
            let byte = input[index]
            copy[index] = letters.contains(byte) ? byte ^ 0x20 : byte
        }
        return Bytes(base: copy, count: input.count)
    }

    /// Standard alphabet, up to two trailing `=` ignored; nil for foreign characters, left-over bits or an impossible length.
    static func decodeBase64(_ input: Bytes, _ scratch: inout Scratch) -> Bytes? {
        var count = input.count
        var padding = 0
        while count > 0, padding < 2, input[count - 1] == UInt8(ascii: "=") {
            count -= 1
            padding += 1
        }
        guard count % 4 != 1 else { return nil }
        let out = scratch.allocate(count * 3 / 4 + 3)
        var written = 0
        var bits: UInt32 = 0
        var bitCount: UInt32 = 0
        for index in 0..<count {
            guard let digit = base64Digit(input[index]) else { return nil }
            bits = bits << 6 | digit
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                out[written] = UInt8(truncatingIfNeeded: bits >> bitCount)
                written += 1
                bits &= (1 << bitCount) - 1
            }
        }
        return bits == 0 ? Bytes(base: out, count: written) : nil
    }

    private static func base64Digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 65)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 71)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// Elements of a list, bytes of a string before its NUL, bytes of a buffer.
    static func length(_ input: FieldValue) -> UInt64 {
        if input.isList { return UInt64(input.elementCount) }
        return UInt64(input.type == .bytebuf ? input.bytes.count : input.bytes.upToNUL.count)
    }

    static func join(_ list: FieldValue, separator: Bytes, _ scratch: inout Scratch) -> FieldValue {
        var text = TextBuilder(&scratch)
        for index in 0..<list.elementCount {
            if index > 0 { text.append(separator.upToNUL, &scratch) }
            guard let element = list.elements?[index] else { break }
            if element.type.isString || element.type == .bytebuf {
                text.append(element.bytes.upToNUL, &scratch)
            } else if element.type.isSigned {
                text.append(decimal: Int64(bitPattern: element.number), &scratch)
            } else {
                text.append(decimal: element.number, &scratch)
            }
        }
        return FieldValue(text.finish())
    }

    /// getopt(3) over the elements of a list. With `option`: the last value seen for it, absent when never seen.
    static func getopt(_ list: FieldValue, options: Bytes, option: UInt8?, _ scratch: inout Scratch, _ value: inout FieldValue) -> Bool {
        var walk = OptionWalk(list: list, options: options)
        if let option {
            var found = false
            while let step = walk.next() {
                guard step.letter == option else { continue }
                value = FieldValue(step.argument ?? step.text)
                found = true
            }
            return found
        }
        var count = 0
        while let step = walk.next() { count += step.argument == nil ? 1 : step.isMissingArgument ? 1 : 2 }
        let results = scratch.values(count)
        walk = OptionWalk(list: list, options: options)
        var index = 0
        while let step = walk.next() {
            if !step.isMissingArgument {
                results[index] = FieldValue(step.text)
                index += 1
            }
            if let argument = step.argument {
                results[index] = FieldValue(argument)
                index += 1
            }
        }
        value = FieldValue(elements: results, count: count, .charbuf)
        return true
    }
}

/// Steps through the options of an argument list.
private struct OptionWalk {
    struct Step {
        /// The option's letter; `?` for an unknown one.
        var letter: UInt8
        var text: Bytes
        /// nil for a flag.
        var argument: Bytes?
        var isMissingArgument = false
    }

    let list: FieldValue
    let options: Bytes
    var element = 0
    /// Position inside the current element; 0 before its first letter.
    var position = 0

    init(list: FieldValue, options: Bytes) {
        self.list = list
        self.options = options
    }

    mutating func next() -> Step? {
        while let elements = list.elements, element < list.elementCount {
            let text = elements[element].bytes.upToNUL
            if position == 0 {
                if text.count < 2 || text[0] != UInt8(ascii: "-") { return nil }
                if text[1] == UInt8(ascii: "-") {
                    if text.count == 2 { return nil }
                    element += 1
                    continue
                }
                position = 1
            }
            guard position < text.count else {
                element += 1
                position = 0
                continue
            }
            return step(text)
        }
        return nil
    }

    private mutating func step(_ text: Bytes) -> Step {
        let letter = text[position]
        let shown = text[position..<position + 1]
        position += 1
        guard letter != UInt8(ascii: ":"), let place = options.firstIndex(of: letter) else {
            return Step(letter: UInt8(ascii: "?"), text: Bytes(staticText: "?"), argument: nil)
        }
        guard place + 1 < options.count, options[place + 1] == UInt8(ascii: ":") else {
            return Step(letter: letter, text: shown, argument: nil)
        }
        let rest = text.dropFirst(position)
        position = 0
        element += 1
        if !rest.isEmpty { return Step(letter: letter, text: shown, argument: rest) }
        guard let elements = list.elements, element < list.elementCount else {
            return Step(letter: letter, text: shown, argument: .empty, isMissingArgument: true)
        }
        element += 1
        return Step(letter: letter, text: shown, argument: elements[element - 1].bytes.upToNUL)
    }
}
