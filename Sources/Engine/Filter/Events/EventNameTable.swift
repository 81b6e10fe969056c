public import FalcodCore

/// What the names that rules give to events stand for.
public struct EventNameTable: Sendable {
    private struct Entry {
        /// Event table rows of that name, generic ones left out.
        var events = EventCodeSet()
        /// System calls that those rows report.
        var syscalls = SyscallSet()
        /// A system call of that name, if there is one.
        var syscall: Int?
        /// The name of a plugin's asynchronous event.
        var isAsync = false
    }

    private var entries: [ByteKey: Entry]

    /// The names of the event table and of all system calls.
    public static let builtIn = EventNameTable()

    /// Those, and the names of plugins' asynchronous events.
    public init(asyncEvents: [String] = []) {
        entries = asyncEvents.isEmpty ? Self.schemaEntries() : Self.builtIn.entries
        for name in asyncEvents { entries[ByteKey(name), default: Entry()].isAsync = true }
    }

    private static func schemaEntries() -> [ByteKey: Entry] {
        var entries: [ByteKey: Entry] = [:]
        var syscallsOfFamily: [ByteKey: [Int]] = [:]
        for code in 0..<SyscallInfo.count {
            guard let info = SyscallInfo(code: code), info.isSyscall || info.isTracepoint else { continue }
            entries[ByteKey(info.name.array), default: Entry()].syscall = code
            guard !info.isGeneric, let event = info.exitEvent ?? info.enterEvent else { continue }
            syscallsOfFamily[family(of: event), default: []].append(code)
        }
        for code in 0..<UInt16(EventType.count) {
            let type = EventType(rawValue: code)
            let name = ByteKey(type.info.name.array)
            // The generic rows' own name is known, but stands for no event.
            guard type != .genericE, type != .genericX else {
                entries[name, default: Entry()] = entries[name] ?? Entry()
                continue
            }
            entries[name, default: Entry()].events.insert(type)
            for syscall in syscallsOfFamily[family(of: type)] ?? [] { entries[name, default: Entry()].syscalls.insert(syscall) }
        }
        return entries
    }

    /// The unique name of a row without direction and version: the same for all versions of an event.
    private static func family(of type: EventType) -> ByteKey {
        var name = type.info.enumName.array
        if name.hasSuffix("_E") || name.hasSuffix("_X") { name.removeLast(2) }
        var end = name.count
        while end > 0, FilterLexer.isDigit(name[end - 1]) { end -= 1 }
        if end < name.count, end > 0, name[end - 1] == UInt8(ascii: "_") { name.removeLast(name.count - end + 1) }
        return ByteKey(name)
    }

    /// Whether a rule may compare `evt.type` with this name.
    public func isKnown(_ name: [UInt8]) -> Bool { entries[ByteKey(name)] != nil }

    /// The events and system calls that go by one of the names; unknown names stand for nothing.
    public func restriction(to names: [[UInt8]]) -> EventRestriction {
        var result = EventRestriction.none
        for name in names {
            guard let entry = entries[ByteKey(name)] else { continue }
            if !entry.events.isEmpty {
                result.events.formUnion(entry.events)
                result.syscalls.formUnion(entry.syscalls)
            } else if let syscall = entry.syscall, !entry.isAsync {
                result.events.insert(.genericE)
                result.events.insert(.genericX)
                result.syscalls.insert(syscall)
            }
            if entry.isAsync { result.events.insert(.asynceventE) }
        }
        return result
    }

    /// The names under which events and system calls are listed, sorted: those of the event rows, and for system calls
    /// without a row their own.
    public static func names(events: EventCodeSet, syscalls: SyscallSet) -> [String] {
        var names: Set<String> = []
        for type in events.types where type != .genericE && type != .genericX { names.insert(type.info.name.string) }
        for code in syscalls.codes { if let name = name(ofSyscall: code) { names.insert(name) } }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The name of the event that reports a system call, or its own name when it has no event. nil for unused codes.
    public static func name(ofSyscall code: Int) -> String? {
        guard let info = SyscallInfo(code: code) else { return nil }
        guard !info.isGeneric, let event = info.exitEvent ?? info.enterEvent else { return info.name.string }
        return event.info.name.string
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
