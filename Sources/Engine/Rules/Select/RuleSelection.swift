/// An entry of `rules` in the configuration: enables or disables rules by name and by tag.
public struct RuleSelection: Sendable, Equatable {
    public var enable: Bool
    /// Matched with the whole name; `*` stands for any text. nil when not given.
    public var rule: String?
    /// An exact tag. nil when not given.
    public var tag: String?

    public init(enable: Bool, rule: String? = nil, tag: String? = nil) {
        self.enable = enable
        self.rule = rule
        self.tag = tag
    }

    /// Whether `pattern` describes `name` as a whole. Every piece between stars is taken at its first occurrence and
    /// never tried again further on, so `*shell` does not describe `shell in shell`: as Falco does it.
    public static func matches(_ name: String, pattern: String) -> Bool {
        let pieces = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
        var rest = Array(name.utf8)[...]
        guard rest.starts(with: pieces[0]) else { return false }
        rest = rest.dropFirst(pieces[0].count)
        for piece in pieces.dropFirst() where !piece.isEmpty {
            guard let start = firstRange(of: piece, in: rest) else { return false }
            rest = rest[(start + piece.count)...]
        }
        return rest.isEmpty || (pieces.count > 1 && pieces[pieces.count - 1].isEmpty)
    }

    private static func firstRange(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard text.count >= piece.count else { return nil }
        return (text.startIndex...(text.endIndex - piece.count)).first { text[$0...].starts(with: piece) }
    }
}

/// Which rules are switched on, in the order in which they are evaluated: a rule that is enabled later comes after all
/// that were enabled before.
struct EnabledSet {
    /// When each enabled rule was switched on.
    private var times: [Int: Int] = [:]
    private var clock = 0

    var order: [Int] { times.sorted { $0.value < $1.value }.map(\.key) }

    mutating func set(_ rule: Int, enabled: Bool) {
        if !enabled {
            times[rule] = nil
        } else if times[rule] == nil {
            times[rule] = clock
            clock += 1
        }
    }
}
