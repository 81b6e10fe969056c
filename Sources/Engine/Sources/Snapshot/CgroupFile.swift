import FalcodCore

/// `/proc/PID/cgroup` as the list of `subsystem=path` items, each with a NUL behind it, that events carry.
enum CgroupFile {
    /// The subsystems that events name, in their order. A cgroup of the unified hierarchy stands for those of them that have
    /// no hierarchy of their own.
    private static let subsystems: [StaticString] = ["cpuset", "cpu", "cpuacct", "io", "memory"]
    /// Bytes of the list that are kept.
    private static let limit = 4096

    /// Appends the list to `list`.
    static func append(_ text: Bytes, to list: inout [UInt8]) {
        var unified: Bytes?
        var hasOwn: [Bool] = subsystems.map { _ in false }
        var lines = TextScanner(text)
        while let line = lines.line() {
            var parts = TextScanner(line)
            _ = parts.upTo(UInt8(ascii: ":"))
            var names = TextScanner(parts.upTo(UInt8(ascii: ":")))
            let path = parts.rest
            if names.isAtEnd {
                unified = path
                continue
            }
            while !names.isAtEnd {
                let name = names.upTo(UInt8(ascii: ","))
                // Hierarchies without a controller, such as systemd's.
                if name.hasPrefix("name=") { continue }
                append(name, path, to: &list)
                for (index, subsystem) in subsystems.enumerated() where name == subsystem { hasOwn[index] = true }
            }
        }
        guard let unified else { return }
        for (index, subsystem) in subsystems.enumerated() where !hasOwn[index] && !(index == 3 && listHasBlkio(list)) {
            append(Bytes(staticText: subsystem), unified, to: &list)
        }
    }

    /// The controller that is `io` in the unified hierarchy has another name in one of its own.
    private static func listHasBlkio(_ list: [UInt8]) -> Bool {
        list.withUnsafeBufferPointer { memory in
            memory.baseAddress.map { Bytes(base: $0, count: memory.count).firstIndex(of: Bytes(staticText: "blkio=")) != nil } ?? false
        }
    }

    private static func append(_ name: Bytes, _ path: Bytes, to list: inout [UInt8]) {
        guard list.count + name.count + path.count + 2 <= limit else { return }
        list += name.buffer
        list.append(UInt8(ascii: "="))
        list += path.buffer
        list.append(0)
    }
}
