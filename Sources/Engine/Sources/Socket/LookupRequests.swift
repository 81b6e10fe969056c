/// Limits what is asked about single threads: so many questions a second, fewer of those that also ask for descriptors, whose
/// answers are large.
struct LookupRequests {
    /// Questions a second, and of them those that ask for descriptors too.
    static let limit = 500, descriptorLimit = 50
    private static let second: UInt64 = 1_000_000_000

    enum Answer: Equatable {
        case ask(id: UInt64, descriptors: Bool)
        /// Not in this second.
        case later
    }

    private var periodEnd: UInt64 = 0
    private var asked = 0
    private var lastID: UInt64 = 0

    /// `now` is in ns of a clock that only goes forward. `needsDescriptors`: without them the question is worth nothing.
    mutating func next(now: UInt64, needsDescriptors: Bool = false) -> Answer {
        if now >= periodEnd {
            periodEnd = now + Self.second
            asked = 0
        }
        guard asked < (needsDescriptors ? Self.descriptorLimit : Self.limit) else { return .later }
        asked += 1
        lastID += 1
        return .ask(id: lastID, descriptors: asked <= Self.descriptorLimit)
    }
}
