import CFalcodSchema
import FalcodCore

/// What the reader must know of an event type to take an event as it is or to upgrade it. One small row per type.
struct EventClass {
    enum Rule: UInt8 {
        /// Current, or old and tolerated: delivered as it is.
        case pass
        /// Current when it has all parameters of the table, otherwise to be converted.
        case passWhenComplete
        /// Always to be converted.
        case convert
        case drop
        /// Cannot be converted, and must not be taken for a current event.
        case fail
    }

    let rule: Rule
    let paramCount: UInt8
    /// The number of parameters of an event that can be taken as it is without another look; 255 when none can.
    let usualCount: UInt8
    /// The lengths of parameters have 32 bits.
    let hasWideLengths: Bool
    /// Writers of version 1 counted three bytes too many.
    let isOverlong: Bool

    /// What to do with an event of this type that has `count` parameters: pass, drop, or convert (which may fail).
    @inline(__always) func rule(for count: Int) -> Rule {
        rule == .passWhenComplete ? (count == Int(paramCount) ? .pass : .convert) : rule
    }

    /// One row per event type. Allocated once, never freed.
    static var table: UnsafePointer<EventClass> { shared.rows }
    private static let shared = Table()

    /// Immutable after `init`, so any thread may read it.
    private struct Table: @unchecked Sendable {
        let rows: UnsafePointer<EventClass>

        init() {
            let rows = UnsafeMutablePointer<EventClass>.allocate(capacity: EventType.count)
            for code in 0..<EventType.count {
                (rows + code).initialize(to: EventClass(of: EventType(rawValue: UInt16(code))))
            }
            self.rows = UnsafePointer(rows)
        }
    }

    private init(of type: EventType) {
        let flags = type.info.flags
        rule = if flags.contains(.unused) {
            .drop
        } else if !flags.contains(.converterManaged) {
            !flags.contains(.oldVersion) ? .pass : type.isExit ? .fail : .drop
        } else if !type.isExit || flags.contains(.oldVersion) {
            .convert
        } else {
            .passWhenComplete
        }
        paramCount = UInt8(type.info.paramCount)
        hasWideLengths = flags.contains(.largePayload)
        usualCount = (rule == .pass || rule == .passWhenComplete) && !hasWideLengths ? paramCount : .max
        isOverlong = type == .notificationE || type == .infrastructureEventE
    }
}
