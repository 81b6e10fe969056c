/// A set of event codes: what a rule is evaluated for, what a subscriber asks for.
public struct EventCodeSet: Sendable, Hashable {
    private var words: [UInt64]

    private static let wordCount = (EventType.count + 63) / 64

    /// The empty set.
    public init() { words = [UInt64](repeating: 0, count: Self.wordCount) }

    /// Every code of the event table.
    public static let all: EventCodeSet = {
        var set = EventCodeSet()
        for code in 0..<EventType.count { set.insert(EventType(rawValue: UInt16(code))) }
        return set
    }()

    public mutating func insert(_ type: EventType) { words[Int(type.rawValue >> 6)] |= 1 << UInt64(type.rawValue & 63) }
    public mutating func remove(_ type: EventType) { words[Int(type.rawValue >> 6)] &= ~(1 << UInt64(type.rawValue & 63)) }
    public func contains(_ type: EventType) -> Bool { words[Int(type.rawValue >> 6)] & (1 << UInt64(type.rawValue & 63)) != 0 }

    public mutating func formUnion(_ other: EventCodeSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }
    public mutating func formIntersection(_ other: EventCodeSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }
    public mutating func subtract(_ other: EventCodeSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The codes in ascending order.
    public var types: [EventType] {
        (0..<UInt16(EventType.count)).lazy.map(EventType.init(rawValue:)).filter(contains)
    }
}
