/// The parameter names of the whole event table, old versions included, so that rules may name parameters that only
/// old captures carry.
struct ParamNames: Sendable {
    /// What is known of one name.
    struct Entry: @unchecked Sendable {
        /// Lives in the event table.
        let name: Bytes
        /// The type of the first parameter of that name, in table order.
        let type: ParamType
        /// `EventType.count` bytes: the index of the parameter in each event, `absent` where it has none. Never freed.
        let indexByEvent: UnsafePointer<UInt8>
    }

    static let absent: UInt8 = .max
    static let shared = ParamNames()

    private let entries: [String: Entry]
    private let longest: Int

    private init() {
        var tables: [String: (name: Bytes, type: ParamType, table: UnsafeMutablePointer<UInt8>)] = [:]
        for code in 0..<EventType.count {
            let info = EventType(rawValue: UInt16(code)).info
            for index in 0..<info.paramCount {
                let param = info.param(index)
                let key = param.name.string
                if tables[key] == nil { tables[key] = (param.name, param.type, Self.emptyTable()) }
                guard let table = tables[key]?.table, table[code] == Self.absent else { continue }
                table[code] = UInt8(index)
            }
        }
        entries = tables.mapValues { Entry(name: $0.name, type: $0.type, indexByEvent: UnsafePointer($0.table)) }
        longest = entries.keys.map(\.utf8.count).max() ?? 0
    }

    /// The longest name that `text` starts with.
    func longestPrefix(of text: Substring) -> Entry? {
        var length = min(text.utf8.count, longest)
        while length > 0 {
            if let prefix = String(text.utf8.prefix(length)), let entry = entries[prefix] { return entry }
            length -= 1
        }
        return nil
    }

    private static func emptyTable() -> UnsafeMutablePointer<UInt8> {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: EventType.count)
        table.initialize(repeating: absent, count: EventType.count)
        return table
    }
}
