/// The part of the container plugin's `init_config` that decides which cgroups belong to containers:
/// `{"engines": {"docker": {"enabled": true}, "static": {"enabled": true, "container_id": "…"}}}`.
public struct ContainerSettings: Sendable {
    public var engines = ContainerEngines.all
    /// When not empty, every thread belongs to the container of this id, name and image, whatever its cgroups
    /// (the plugin's `static` engine).
    public var fixedID: [UInt8] = [], fixedName: [UInt8] = [], fixedImage: [UInt8] = []

    public init() {}

    /// Takes over what the configuration says of engines; those that it does not name stay as they are. Answers false,
    /// and changes nothing, when it is not a JSON object.
    public mutating func configure(_ document: [UInt8]) -> Bool {
        var changed = self
        let isValid = document.withUnsafeBufferPointer { buffer in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(buffer.count, 1)) { room in
                guard let base = buffer.baseAddress, let room = room.baseAddress else { return false }
                var reader = JSONReader(Bytes(base: base, count: buffer.count), room: room)
                do {
                    try changed.readDocument(&reader)
                    return true
                } catch {
                    return false
                }
            }
        }
        if isValid { self = changed }
        return isValid
    }

    private mutating func readDocument(_ reader: inout JSONReader) throws(JSONReaderError) {
        try reader.object { (key, reader) throws(JSONReaderError) in
            guard key.equals(Bytes(staticText: "engines")), try reader.kind() == .object else { return try reader.skip() }
            try reader.object { (name, reader) throws(JSONReaderError) in
                guard try reader.kind() == .object else { return try reader.skip() }
                if name.equals(Bytes(staticText: "static")) { return try readFixed(&reader) }
                try readEngine(Self.engine(name), &reader)
            }
        }
        try reader.end()
    }

    private mutating func readEngine(_ engine: ContainerEngines, _ reader: inout JSONReader) throws(JSONReaderError) {
        try reader.object { (key, reader) throws(JSONReaderError) in
            guard key.equals(Bytes(staticText: "enabled")), try reader.kind() == .boolean else { return try reader.skip() }
            if try reader.boolean() { engines.formUnion(engine) } else { engines.subtract(engine) }
        }
    }

    private mutating func readFixed(_ reader: inout JSONReader) throws(JSONReaderError) {
        var isEnabled = false
        var id: [UInt8] = [], name: [UInt8] = [], image: [UInt8] = []
        try reader.object { (key, reader) throws(JSONReaderError) in
            switch try reader.kind() {
            case .boolean:
                let value = try reader.boolean()
                if key.equals(Bytes(staticText: "enabled")) { isEnabled = value }
            case .string:
                let value = try reader.string().upToNUL.array
                if key.equals(Bytes(staticText: "container_id")) { id = value }
                if key.equals(Bytes(staticText: "container_name")) { name = value }
                if key.equals(Bytes(staticText: "container_image")) { image = value }
            default: try reader.skip()
            }
        }
        guard isEnabled else { return }
        (fixedID, fixedName, fixedImage) = (id, name, image)
    }

    private static func engine(_ name: Bytes) -> ContainerEngines {
        let names: [(StaticString, ContainerEngines)] = [
            ("podman", .podman), ("docker", .docker), ("cri", .cri), ("containerd", .containerd), ("lxc", .lxc),
            ("libvirt_lxc", .libvirtLXC), ("bpm", .bpm),
        ]
        return names.first { name.equals(Bytes(staticText: $0.0)) }?.1 ?? []
    }
}
