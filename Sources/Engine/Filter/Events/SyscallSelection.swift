import FalcodCore

/// Which system calls are captured: those the rules ask for, those that keep the state true, and what the configuration
/// adds or takes away.
public struct SyscallSelection: Sendable {
    /// The `base_syscalls` part of the configuration.
    public struct Options: Sendable {
        /// Event names; a leading `!` takes away.
        public var customSet: [String] = []
        /// Select what the rules and a minimal state need, instead of the whole state set.
        public var repair = false
        /// Keep the reads and writes that are left out for their number.
        public var all = false
        public init() {}
    }

    /// What the enabled rules ask for.
    public private(set) var rules: SyscallSet
    /// What plugins that parse events ask for.
    public private(set) var plugins: SyscallSet
    /// Named by the configuration.
    public private(set) var added = SyscallSet(), removed = SyscallSet()
    /// Names of the configuration that name nothing.
    public private(set) var invalidAdded: [String] = [], invalidRemoved: [String] = []
    /// Taken in for the state; empty when the configuration names a set or asks for repair.
    public private(set) var stateAdded = SyscallSet()
    /// Left out for their number.
    public private(set) var ignored = SyscallSet()
    /// What repair of a set of the configuration added.
    public private(set) var repaired = SyscallSet()
    /// The result.
    public private(set) var selected = SyscallSet()

    /// System calls that rules ask for and that are not selected.
    public var missing: SyscallSet { rules.subtracting(selected) }

    /// Selects. Where Falco forgets what plugins need (repair without names), they are kept.
    public init(rules: SyscallSet, plugins: SyscallSet = SyscallSet(), options: Options, names: EventNameTable = .builtIn) {
        self.rules = rules
        self.plugins = plugins
        readCustomSet(options.customSet, names)
        selected = rules.union(plugins)
        if options.repair, added.isEmpty {
            selected = Self.repaired(selected)
        } else if added.isEmpty {
            stateAdded = Self.stateSet.subtracting(selected)
            selected.formUnion(Self.stateSet)
        } else {
            selected.formUnion(added)
        }
        selected.subtract(removed)
        if !options.all {
            ignored = selected
            ignored.formIntersection(Self.ignoredSet)
            selected.subtract(ignored)
        }
        if options.repair, !options.customSet.isEmpty {
            let whole = Self.repaired(selected)
            repaired = whole.subtracting(selected)
            selected = whole
        }
        selected.formUnion(Self.processExit)
    }

    private mutating func readCustomSet(_ entries: [String], _ names: EventNameTable) {
        for entry in entries {
            let isRemoval = entry.hasPrefix("!")
            let name = isRemoval ? String(entry.dropFirst()) : entry
            let syscalls = names.restriction(to: [Array(name.utf8)]).syscalls
            switch (isRemoval, syscalls.isEmpty) {
            case (false, false): added.formUnion(syscalls)
            case (true, false): removed.formUnion(syscalls)
            case (false, true): invalidAdded.append(name)
            case (true, true): invalidRemoved.append(name)
            }
        }
    }
}

// MARK: Sets of the schema

extension SyscallSelection {
    /// System calls and tracepoints that change what is known of processes and descriptors, or that must never be dropped.
    public static let stateSet = syscalls { info, event in
        info.neverDropped || event.map { $0.flags.contains(.modifiesState) } == true
    }

    /// Reads and writes that are too many to be captured unless asked for.
    public static let ignoredSet = syscalls(ofKinds: EventCategory.ioRead, EventCategory.ioWrite).subtracting(stateSet)

    /// How `-i` lists the ignored set: the names of its events, sorted.
    public static var ignoredNames: [String] { EventNameTable.names(events: EventCodeSet(), syscalls: ignoredSet) }

    /// The smallest set that gives every event of `set` its process and descriptor.
    public static func repaired(_ set: SyscallSet) -> SyscallSet {
        var result = set.union(processSet)
        if !set.isDisjoint(with: netSet) { result.formUnion(named(["socket", "getsockopt", "close"])) }
        if !set.isDisjoint(with: named(["accept", "accept4", "listen"])) { result.formUnion(named(["bind"])) }
        if !set.isDisjoint(with: descriptorSet) { result.formUnion(named(["close"])) }
        return result
    }

    private static let processSet = named([
        "clone", "clone3", "fork", "vfork", "execve", "execveat", "fchdir", "chdir", "chroot", "capset", "setgid", "setgid32",
        "setpgid", "setresgid", "setresgid32", "setresuid", "setresuid32", "setsid", "setuid", "setuid32", "prctl",
    ]).union(processExit)
    private static let netSet = syscalls(ofKinds: EventCategory.net)
    private static let descriptorSet = syscalls(ofKinds: EventCategory.file, EventCategory.ioRead, EventCategory.ioWrite,
                                                EventCategory.ioOther)
    private static let processExit = named(["sched_process_exit"])

    private static func named(_ names: Set<String>) -> SyscallSet { syscalls { info, _ in names.contains(info.name.string) } }

    private static func syscalls(ofKinds kinds: UInt16...) -> SyscallSet {
        syscalls { _, event in event.map { kinds.contains($0.category.kind) } == true }
    }

    /// `belongs` is asked once for each event that reports the system call, or once with nil when only the generic one does.
    private static func syscalls(where belongs: (SyscallInfo, EventInfo?) -> Bool) -> SyscallSet {
        SyscallSet((0..<SyscallInfo.count).filter { code in
            guard let info = SyscallInfo(code: code), info.isSyscall || info.isTracepoint else { return false }
            let events = info.isGeneric ? [] : [info.enterEvent, info.exitEvent].compactMap { $0?.info }
            return events.isEmpty ? belongs(info, nil) : events.contains { belongs(info, $0) }
        })
    }
}
