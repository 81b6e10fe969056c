import FalcodCore
import Testing

@testable import FalcodFilter

private func restriction(_ text: String, _ names: EventNameTable = .builtIn) throws -> EventRestriction {
    try EventRestriction(of: try FilterParser.parse(Array(text.utf8)), names: names)
}

private func listed(_ restriction: EventRestriction) -> [String] {
    EventNameTable.names(events: restriction.events, syscalls: restriction.syscalls)
}

@Suite("Event types of conditions") struct EventRestrictionTests {
    @Test("Conditions and the events they can hold for", arguments: [
        ("evt.type = open", ["open"]), ("evt.type in (open, openat)", ["open", "openat"]), ("syscall.type = open", ["open"]),
        ("evt.type=open and proc.name=x", ["open"]),
        ("evt.type=open and not (evt.type=close and proc.name=x)", ["open"]),
        ("evt.type=open and evt.type=close", []), ("evt.type in ()", []), ("not evt.type exists", []), ("evt.type = nosuch", []),
        ("evt.type=open and not evt.num=0", ["open"]), ("not evt.type != close", ["close"]),
        ("evt.type=open or (evt.type=close and evt.type exists)", ["close", "open"]),
        ("evt.type = madvise", ["madvise"]), ("evt.type in (execve, madvise, setresuid)", ["execve", "madvise", "setresuid"]),
        ("evt.type in (procexit, switch, signaldeliver, page_fault)", ["page_fault", "procexit", "signaldeliver", "switch"]),
    ]) func restricted(text: String, names: [String]) throws {
        #expect(listed(try restriction(text)) == names)
    }

    @Test("Conditions that hold for any event", arguments: [
        "proc.name=x", "evt.type=open or proc.name=x", "not evt.num=1", "evt.num=0x0", "evt.num=-1", "evt.type = oneof (open)",
        "evt.type startswith open", "m", "proc.name = val(evt.type)", "evt.type exists",
    ]) func unrestricted(text: String) throws {
        let result = try restriction(text)
        #expect(result.events == .all && result.syscalls == .all)
        #expect(result.isTooWide)
    }

    @Test("A complement leaves out every version and direction") func complement() throws {
        let result = try restriction("not (evt.type=open or evt.num=0)")
        #expect(!result.events.contains(.openX) && !result.events.contains(.openE) && result.events.contains(.openatX))
        #expect(listed(result).count == listed(.all).count - 1)
    }

    @Test("One name can stand for several system calls") func families() throws {
        func syscalls(_ name: String) throws -> [String] {
            try restriction("evt.type = \(name)").syscalls.codes.compactMap { SyscallInfo(code: $0)?.name.string }
        }
        #expect(try syscalls("accept") == ["accept", "accept4"])
        #expect(try syscalls("setresuid") == ["setresuid", "setresuid32"])
        #expect(try syscalls("procexit") == ["sched_process_exit"])
        #expect(try restriction("evt.type = madvise").events.types == [.genericE, .genericX])
    }

    @Test("The type of event cannot be transformed or compared with a field", arguments: [
        "tolower(evt.type) = open", "tolower(syscall.type) exists", "evt.type = val(syscall.type)", "evt.type != val(syscall.type)",
        "concat(proc.name, evt.type) in (x)",
    ]) func refused(text: String) throws {
        #expect(throws: FilterCompileError.self) { try restriction("proc.name = x and \(text)") }
    }

    @Test("Asynchronous events of plugins are known by name") func async() throws {
        let names = EventNameTable(asyncEvents: ["something_happened"])
        #expect(names.isKnown(Array("something_happened".utf8)) && !EventNameTable.builtIn.isKnown(Array("something_happened".utf8)))
        #expect(try restriction("evt.type = something_happened", names).events.types == [.asynceventE])
        let other = try EventRestriction.ofRule(.macro(.init(name: "m", position: .start)), source: "k8s_audit", names: names)
        #expect(other.events.types == [.plugineventE, .asynceventE])
        #expect(other.syscalls.isEmpty)
    }

    @Test("An empty set is as suspicious as a wide one") func width() throws {
        #expect(try restriction("evt.type in ()").isTooWide)
        #expect(try !restriction("evt.type = open").isTooWide)
        let empty = try FilterParser.parse(Array("evt.type in ()".utf8))
        #expect(try EventRestriction.ofRule(empty, source: "syscall", names: .builtIn).isTooWide)
        #expect(try !EventRestriction.ofRule(empty, source: "k8s_audit", names: .builtIn).isTooWide)
    }
}

@Suite("Selection of system calls") struct SyscallSelectionTests {
    private func codes(_ names: String...) -> SyscallSet { SyscallSet(names.compactMap(code)) }

    private func code(_ name: String) -> Int? { (0..<SyscallInfo.count).first { SyscallInfo(code: $0)?.name.string == name } }

    private func options(_ custom: [String] = [], repair: Bool = false, all: Bool = false) -> SyscallSelection.Options {
        var options = SyscallSelection.Options()
        (options.customSet, options.repair, options.all) = (custom, repair, all)
        return options
    }

    @Test("The sets of the schema") func sets() {
        #expect(SyscallSelection.stateSet.count == 70)
        #expect(SyscallSelection.ignoredSet.count == 12)
        #expect(SyscallSelection.ignoredNames == [
            "pread", "preadv", "pwrite", "pwritev", "read", "readv", "recv", "send", "sendfile", "write", "writev",
        ])
    }

    @Test("Rules and state, without reads and writes") func standard() {
        let selection = SyscallSelection(rules: codes("read", "mkdir"), options: options())
        #expect(selection.selected == SyscallSelection.stateSet.union(codes("mkdir")))
        #expect(selection.missing == codes("read"))
        #expect(selection.ignored == codes("read"))
        #expect(SyscallSelection(rules: codes("read"), options: options(all: true)).missing.isEmpty)
    }

    @Test("A custom set replaces the state set") func custom() {
        let selection = SyscallSelection(rules: codes("mkdir", "open"), options: options(["unlink", "!open", "nosuch", "!neither"]))
        #expect(selection.selected == codes("mkdir", "unlink", "sched_process_exit"))
        #expect(selection.invalidAdded == ["nosuch"] && selection.invalidRemoved == ["neither"])
        #expect(selection.missing == codes("open"))
    }

    @Test("Repair gives events their process and descriptor") func repair() {
        let none = SyscallSelection(rules: SyscallSet(), options: options(repair: true)).selected
        #expect(none.count == 22)
        let selection = SyscallSelection(rules: codes("connect", "accept4"), plugins: codes("mkdir"), options: options(repair: true))
        #expect(selection.selected == none.union(codes("connect", "accept4", "mkdir", "socket", "getsockopt", "close", "bind")))
        let custom = SyscallSelection(rules: codes("mkdir"), options: options(["!close"], repair: true))
        #expect(custom.selected == none.union(codes("mkdir", "close")))
        #expect(custom.repaired.contains(code("close") ?? -1))
    }
}
