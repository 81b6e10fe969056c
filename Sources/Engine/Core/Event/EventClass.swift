/// The lane that an event travels in, from the driver's ring on.
public enum EventLane: UInt8, Sendable, CaseIterable {
    /// Process life, identity, namespaces and exec, which bulk events cannot crowd out.
    case critical = 0
    case bulk = 1

    public var name: StaticString {
        switch self {
        case .critical: "critical"
        case .bulk: "bulk"
        }
    }

    /// Groups of which events travel in this lane.
    public var groups: EventGroupSet { self == .critical ? EventClasses.critical : EventClasses.bulk }
}

/// By what losses are counted. Numbers and order are the driver's.
public enum EventGroup: UInt8, Sendable, CaseIterable {
    case cloneFork = 0, execve, connectEnter, connect, openEnter, open, dirFile, otherInterest, close, procExit
    /// All other events.
    case rest

    /// As in `Stats` frames, and behind `n_drops_buffer_` in Falco's counters.
    public var name: StaticString {
        switch self {
        case .cloneFork: "clone_fork_exit"
        case .execve: "execve_exit"
        case .connectEnter: "connect_enter"
        case .connect: "connect_exit"
        case .openEnter: "open_enter"
        case .open: "open_exit"
        case .dirFile: "dir_file_exit"
        case .otherInterest: "other_interest_exit"
        case .close: "close_exit"
        case .procExit: "proc_exit"
        case .rest: "rest"
        }
    }

    public init?(name: String) {
        guard let group = Self.allCases.first(where: { "\($0.name)" == name }) else { return nil }
        self = group
    }
}

public struct EventGroupSet: OptionSet, Sendable, Hashable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    public init(_ group: EventGroup) { self.init(rawValue: 1 << UInt16(group.rawValue)) }
    public static let all = EventGroupSet(rawValue: 1 << UInt16(EventGroup.allCases.count) - 1)

    public var groups: [EventGroup] { EventGroup.allCases.filter { contains(EventGroupSet($0)) } }
}

extension EventType {
    public var lane: EventLane { EventClassTable.rows[Int(rawValue)] & 0x80 == 0 ? .critical : .bulk }
    public var group: EventGroup { EventGroup(rawValue: EventClassTable.rows[Int(rawValue)] & 0x7f) ?? .rest }
    /// The driver may send such events: they tell of the kernel, and are no old version.
    public var travels: Bool {
        info.category.source & (EventCategory.syscallSource | EventCategory.tracepointSource) != 0
            && info.flags.isDisjoint(with: [.oldVersion, .unused])
    }
}

extension EventCodeSet {
    /// Events of these groups that the driver sends in `lane`, in any lane when it is nil.
    public init(_ groups: EventGroupSet, lane: EventLane?) {
        self.init()
        for code in 0..<EventType.count {
            let type = EventType(rawValue: UInt16(code))
            if type.travels, groups.contains(EventGroupSet(type.group)), lane == nil || type.lane == lane { insert(type) }
        }
    }
}

private enum EventClasses {
    static let critical = groups(.critical), bulk = groups(.bulk)

    private static func groups(_ lane: EventLane) -> EventGroupSet {
        (0..<EventType.count).reduce(into: EventGroupSet()) { set, code in
            let type = EventType(rawValue: UInt16(code))
            if type.lane == lane { set.formUnion(EventGroupSet(type.group)) }
        }
    }
}
