/// How the runtimes name the cgroups of their containers.
enum CgroupPath {
    /// Characters of the ids that runtimes give.
    private static let idLength = 64
    /// Characters of an id that are reported.
    private static let shortLength = 12

    /// The container that a cgroup's path belongs to, as the first of `engines` sees it; the id lies inside `path`.
    static func container(_ path: Bytes, _ engines: ContainerEngines) -> (id: Bytes, engine: ContainerEngines)? {
        // Most cgroups of a host end quickly: too short to hold an id.
        guard path.count > 1 else { return nil }
        if engines.contains(.podman), let id = podman(path) { return (id, .podman) }
        if engines.contains(.docker), let id = docker(path) { return (id, .docker) }
        if engines.contains(.cri), let id = cri(path) { return (id, .cri) }
        if engines.contains(.containerd), let id = containerd(path) { return (id, .containerd) }
        if engines.contains(.lxc), let id = lxc(path) { return (id, .lxc) }
        if engines.contains(.libvirtLXC), let id = libvirtLXC(path) { return (id, .libvirtLXC) }
        if engines.contains(.bpm), let id = bpm(path) { return (id, .bpm) }
        return nil
    }

    private static func podman(_ path: Bytes) -> Bytes? {
        podman(path, "/libpod-") ?? podman(path, "/libpod-payload-")
    }

    private static func podman(_ path: Bytes, _ prefix: StaticString) -> Bytes? {
        id(path, prefix, ".scope/container") ?? id(path, prefix, ".scope") ?? id(path, prefix, "")
    }

    private static func docker(_ path: Bytes) -> Bytes? { id(path, "/", "") ?? id(path, "/docker-", ".scope") }

    private static func cri(_ path: Bytes) -> Bytes? {
        if let id = id(path, "/", "") ?? id(path, "/crio-", "") ?? id(path, "/crio-", ".scope") { return id }
        if let id = id(path, "/cri-containerd-", ".scope") ?? id(path, ":cri-containerd:", "") { return id }
        return id(path, "/docker-", ".scope") ?? id(path, "/nerdctl-", ".scope")
    }

    /// The short form of an id of full length between the last `prefix` and the last `suffix`.
    ///
    /// Falco looks for the first character after the id's start that is no hexadecimal digit and refuses the id when it
    /// stands among the first 64 of the whole path, so that further inside a path any text of the right length passes.
    private static func id(_ path: Bytes, _ prefix: StaticString, _ suffix: StaticString) -> Bytes? {
        let prefix = Bytes(staticText: prefix), suffix = Bytes(staticText: suffix)
        guard let first = end(ofLast: prefix, path), let end = start(ofLast: suffix, path) else { return nil }
        guard end - first == idLength else { return nil }
        var position = first
        while position < path.count, isHexadecimal(path[position]) { position += 1 }
        return position < path.count && position < idLength ? nil : path[first..<first + shortLength]
    }

    /// Namespace and name, `/default/web`: the name is whatever the user chose.
    private static func containerd(_ path: Bytes) -> Bytes? {
        for unit in [".service", ".slice", ".scope"] as [StaticString] where path.hasSuffix(Bytes(staticText: unit)) {
            return nil
        }
        guard let namespace = firstWord(path), let start = end(ofLast: namespace, path) else { return nil }
        let id = path.dropFirst(start)
        guard id.count >= 1, id.count <= idLength, id.firstIndex(of: UInt8(ascii: "/")) == nil else { return nil }
        return id[0..<min(id.count, shortLength)]
    }

    /// The first `/word/` whose word is made of runs of letters and digits, joined by single `.`, `_` or `-`.
    private static func firstWord(_ path: Bytes) -> Bytes? {
        var start = 0
        while let slash = path.dropFirst(start).firstIndex(of: UInt8(ascii: "/")) {
            let first = start + slash
            var position = first + 1
            while position < path.count, isAlphanumeric(path[position])
                || (isJoint(path[position]) && isAlphanumeric(path[position - 1])
                    && position + 1 < path.count && isAlphanumeric(path[position + 1])) { position += 1 }
            if position > first + 1, position < path.count, path[position] == UInt8(ascii: "/") {
                return path[first..<position + 1]
            }
            start = first + 1
        }
        return nil
    }

    private static func lxc(_ path: Bytes) -> Bytes? {
        for prefix in ["/lxc/", "/lxc.payload/", "/lxc.payload."] as [StaticString] {
            let prefix = Bytes(staticText: prefix)
            guard let place = path.firstIndex(of: prefix) else { continue }
            let rest = path.dropFirst(place + prefix.count)
            let name = rest[0..<(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count)]
            if !name.isEmpty { return name }
        }
        return nil
    }

    private static func libvirtLXC(_ path: Bytes) -> Bytes? {
        let legacy = Bytes(staticText: ".libvirt-lxc")
        if path.hasSuffix(legacy) {
            let name = path[0..<path.count - legacy.count]
            return name.lastIndex(of: UInt8(ascii: "/")).map { name.dropFirst($0 + 1) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        // systemd escapes the hyphen before the name: `machine-lxc\x2dNAME.scope`.
        if let start = path.firstIndex(of: Bytes(staticText: "-lxc\\x2")).map({ $0 + 8 }), start < path.count {
            let rest = path.dropFirst(start)
            for suffix in [".scope", ".scope/libvirt"] as [StaticString] where rest.hasSuffix(Bytes(staticText: suffix)) {
                let name = rest[0..<rest.count - suffix.utf8CodeUnitCount]
                if !name.isEmpty { return name }
            }
        }
        let plain = Bytes(staticText: "/libvirt/lxc/")
        guard let place = path.firstIndex(of: plain) else { return nil }
        let name = path.dropFirst(place + plain.count)
        return name.isEmpty ? nil : name
    }

    private static func bpm(_ path: Bytes) -> Bytes? {
        let prefix = Bytes(staticText: "bpm-")
        guard let place = path.firstIndex(of: prefix) else { return nil }
        let rest = path.dropFirst(place + prefix.count)
        let name = rest[0..<(rest.firstIndex(of: Bytes(staticText: ".scope")) ?? rest.count)]
        for index in 0..<name.count where !isAlphanumeric(name[index]) && !isJoint(name[index]) { return nil }
        return name.isEmpty ? nil : name
    }

    // MARK: Searching

    private static func start(ofLast needle: Bytes, _ path: Bytes) -> Int? {
        var position = path.count - needle.count
        while position >= 0 {
            if path.dropFirst(position).hasPrefix(needle) { return position }
            position -= 1
        }
        return nil
    }

    private static func end(ofLast needle: Bytes, _ path: Bytes) -> Int? {
        start(ofLast: needle, path).map { $0 + needle.count }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 102
    }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122
    }
    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
