/// In which lane an event travels, and in which group its losses are counted.
struct EventClass {
    let isCritical: Bool
    /// As in `enum falcod_group`, without its prefix.
    let group: String
    /// The group's number there.
    let number: Int

    /// Falco's loss categories by name of the event, in the order of `enum falcod_group`. An enter event counts apart.
    private static let groups: [(group: String, events: Set<String>)] = [
        ("CLONE", ["clone", "clone3", "fork", "vfork"]),
        ("EXECVE", ["execve", "execveat"]),
        ("CONNECT_ENTER", []),
        ("CONNECT", ["connect"]),
        ("OPEN_ENTER", []),
        ("OPEN", ["open", "creat", "openat", "openat2", "open_by_handle_at"]),
        ("DIR_FILE", ["chmod", "fchmod", "fchmodat", "chown", "lchown", "fchown", "fchownat", "link", "linkat", "mkdir", "mkdirat", "mount",
                      "umount", "umount2", "rename", "renameat", "renameat2", "rmdir", "symlink", "symlinkat", "unlink", "unlinkat"]),
        ("OTHER", ["bpf", "setpgid", "ptrace", "seccomp", "setns", "setresgid", "setresuid", "setsid", "unshare", "capset", "keyctl"]),
        ("CLOSE", ["close"]),
        ("PROC_EXIT", ["procexit"]),
        ("REST", []),
    ]

    /// What says who a process is and where it lives: travels apart from bulk events.
    private static let critical: Set<String> = [
        "clone", "clone3", "fork", "vfork", "execve", "execveat", "procexit", "setuid", "setgid", "setreuid", "setregid", "setresuid",
        "setresgid", "setpgid", "setsid", "capset", "setns", "unshare", "chroot", "prctl", "setrlimit", "prlimit",
    ]

    init(_ event: Schema.Event) {
        let name = event.options.name
        isCritical = Self.critical.contains(name)
        var found = Self.groups.first { $0.events.contains(name) }?.group ?? "REST"
        if event.options.id % 2 == 0, found == "OPEN" || found == "CONNECT" { found += "_ENTER" }
        group = found
        // Every name above is one of the list.
        number = Self.groups.firstIndex { $0.group == found } ?? 0
    }
}

extension SwiftConstants {
    /// The classes of all events, old versions included, by code.
    func classes() -> String {
        var table = [Int](repeating: 0, count: (schema.events.map { Int($0.options.id) }.max() ?? -1) + 1)
        for event in schema.events {
            let kind = EventClass(event)
            table[Int(event.options.id)] = (kind.isCritical ? 0 : 0x80) | kind.number
        }
        var out = "// Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`.\n\n"
        out += "/// By event code: bit 7 is the lane, below it is the group that losses are counted in.\n"
        out += "enum EventClassTable {\n    static let rows: [UInt8] = [\n"
        for start in stride(from: 0, to: table.count, by: 20) {
            out += "        " + table[start..<min(start + 20, table.count)].map { "\($0)," }.joined(separator: " ") + "\n"
        }
        return out + "    ]\n}\n"
    }
}
