/// Reads a command line the way Falco does.
///
/// Falco's parser is cxxopts, whose habits users' scripts rely on and which a general argument parser does not share:
/// optional values only behind `=`, `-oKEY=V` and `-pc` attached, stray words ignored, booleans with `=false`, and its
/// error texts. So this one is written for it.
enum OptionParser {
    struct Failure: Error, Equatable { var text: String }

    static func parse(_ arguments: [String]) throws(Failure) -> Options {
        var options = Options()
        var position = 0
        while position < arguments.count {
            let argument = arguments[position]
            position += 1
            if argument == "--" { break }
            if argument.hasPrefix("--") {
                try parseLong(argument, arguments, &position, &options)
            } else if argument.hasPrefix("-") && argument != "-" {
                try parseGroup(argument, arguments, &position, &options)
            }
        }
        return options
    }

    private static func parseLong(_ argument: String, _ arguments: [String], _ position: inout Int, _ options: inout Options)
        throws(Failure) {
        let body = argument.dropFirst(2)
        let name = String(body.prefix { $0 != "=" })
        guard isLongName(name) else { throw Failure(text: "Argument ‘\(argument)’ starts with a - but has incorrect syntax") }
        let option = try find(name)
        if let equals = body.firstIndex(of: "=") {
            try apply(option, String(body[body.index(after: equals)...]), &options)
        } else {
            try applyNext(option, name, arguments, &position, &options)
        }
    }

    /// At least two letters, digits, `-` or `_`, the first a letter or digit.
    private static func isLongName(_ name: String) -> Bool {
        let isWord = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard name.utf8.count >= 2, let first = name.utf8.first, isWord(first) else { return false }
        return name.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// `-iv`, `-oKEY=VALUE`: flags, then at most one option with the rest as its value.
    private static func parseGroup(_ argument: String, _ arguments: [String], _ position: inout Int, _ options: inout Options)
        throws(Failure) {
        let letters = Array(argument.dropFirst())
        guard letters[0] == "?" || (letters[0].isASCII && (letters[0].isLetter || letters[0].isNumber)) else {
            throw Failure(text: "Argument ‘\(argument)’ starts with a - but has incorrect syntax")
        }
        for (index, letter) in letters.enumerated() {
            let name = String(letter)
            let option = try find(name)
            if index == letters.count - 1 {
                try applyNext(option, name, arguments, &position, &options)
            } else if case .required = option.argument {
                try apply(option, String(letters[(index + 1)...]), &options)
                return
            } else {
                try apply(option, implicitValue(option), &options)
            }
        }
    }

    private static func find(_ name: String) throws(Failure) -> OptionDefinition {
        guard let option = OptionDefinition.all.first(where: { $0.matches(name) }) else {
            throw Failure(text: "Option ‘\(name)’ does not exist")
        }
        return option
    }

    private static func implicitValue(_ option: OptionDefinition) -> String {
        if case .none = option.argument { "true" } else { "" }
    }

    private static func applyNext(_ option: OptionDefinition, _ name: String, _ arguments: [String], _ position: inout Int,
                                  _ options: inout Options) throws(Failure) {
        guard case .required = option.argument else { return try apply(option, implicitValue(option), &options) }
        guard position < arguments.count else { throw Failure(text: "Option ‘\(name)’ is missing an argument") }
        position += 1
        try apply(option, arguments[position - 1], &options)
    }

    private static func apply(_ option: OptionDefinition, _ value: String, _ options: inout Options) throws(Failure) {
        if !option.apply(&options, value) { throw Failure(text: "Argument ‘\(value)’ failed to parse") }
    }
}
