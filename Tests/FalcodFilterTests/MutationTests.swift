import FalcodCore
import Testing

@testable import FalcodFilter

/// A small generator with a seed, so that a failure repeats.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Broken conditions") struct MutationTests {
    private static let seeds = [
        #"evt.type in (open, openat) and not (proc.name startswith anyof ("a\tb", c) or fd.name pmatch (/etc, "/x y/*"))"#,
        #"join(",", (proc.name, "c", evt.num)) = "a" and getopt((proc.args[0], "-t"), "t:")[t] exists"#,
        #"proc.aname[2] = val(proc.env[HOME]) or evt.num >= 0x10 and evt.buffer bcontains 6162"#,
        #"fd.snet in (10.0.0.0/8, ::1/128) and fd.sport = https and proc.name regex 'a.*b' and not evt.is_io = true"#,
    ].map { Array($0.utf8) }

    @Test("Whatever the text, reading and checking end in a result or an error", arguments: UInt64(0)..<8)
    func mutations(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        var checker = ConditionChecker(catalog: .syscall(container: false))
        for _ in 0..<400 {
            var text = Self.seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&text, using: &random) }
            guard let node = try? FilterParser.parse(text) else { continue }
            _ = node.canonicalText
            _ = try? checker.check(node)
            _ = try? EventRestriction(of: node, names: .builtIn)
            _ = checker.longestOperand(in: text, at: Int.random(in: 0...text.count, using: &random))
        }
    }

    private func mutate(_ text: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...text.count, using: &random)
        let alphabet = Array("()[]\"'\\,=<>! .xaoN09\u{8}\n".utf8) + [0, 0x80, 0xC3, 0xFF]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: text.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        case 1 where place < text.count: text.remove(at: place)
        case 2 where place < text.count: text[place] = alphabet.randomElement(using: &random) ?? 0
        case 3: text.insert(contentsOf: text[place..<min(place + 12, text.count)], at: place)
        default: text.removeSubrange(place..<min(place + 5, text.count))
        }
    }
}
