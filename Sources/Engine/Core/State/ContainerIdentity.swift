/// Which container a thread runs in, read off its cgroups.
public enum ContainerIdentity {
    /// Sets `containerID` from `cgroups`. Called when a thread was imported and after the exit of clone, fork, vfork,
    /// clone3, execve, execveat and chroot. Does nothing when the container plugin is off.
    public static func update(_ thread: UnsafeMutablePointer<ThreadRecord>, _ state: UnsafeMutablePointer<SystemState>) {
        guard state.pointee.containers.isEnabled else { return }
        let id = identity(of: thread.pointee.cgroups, state)
        if id.isSame(as: thread.pointee.containerID) { return }
        state.pointee.texts.release(thread.pointee.containerID)
        thread.pointee.containerID = state.pointee.texts.retain(id)
    }

    /// The id that the list of cgroups tells; the cache owns it.
    private static func identity(of cgroups: Text, _ state: UnsafeMutablePointer<SystemState>) -> Text {
        if let known = state.pointee.containers.identities.find(cgroups.bytes) { return known }
        let id = resolve(cgroups.bytes, state)
        state.pointee.containers.identities.insert(cgroups, id, &state.pointee.texts)
        return id
    }

    /// A new text, empty for the host.
    private static func resolve(_ cgroups: Bytes, _ state: UnsafeMutablePointer<SystemState>) -> Text {
        let containers = state.pointee.containers
        if !containers.settings.fixedID.isEmpty { return fixed(containers, state) }
        var found: (id: Bytes, engine: ContainerEngines)? = nil
        _ = NULList.first(of: cgroups) { item in
            guard let path = item.firstIndex(of: UInt8(ascii: "=")).map({ item.dropFirst($0 + 1) }) else { return false }
            found = CgroupPath.container(path, containers.settings.engines)
            return found != nil
        }
        guard let (id, engine) = found else { return .empty }
        let text = state.pointee.texts.make(id)
        // Runtimes that nobody can be asked about: the id and the type are all there will be.
        switch engine {
        case .lxc: introduce(text, .lxc, state)
        case .libvirtLXC: introduce(text, .libvirtLXC, state)
        case .bpm: introduce(text, .bpm, state)
        default: break
        }
        return text
    }

    private static func introduce(_ id: Text, _ type: ContainerType, _ state: UnsafeMutablePointer<SystemState>) {
        guard state.pointee.containers.find(id.bytes) == nil else { return }
        var record = ContainerRecord()
        record.id = state.pointee.texts.retain(id)
        record.type = type
        if state.pointee.containers.insert(record, &state.pointee.texts) == nil { record.free(&state.pointee.texts) }
    }

    private static func fixed(_ containers: ContainerTable, _ state: UnsafeMutablePointer<SystemState>) -> Text {
        func make(_ bytes: [UInt8]) -> Text {
            bytes.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { state.pointee.texts.make(Bytes(base: $0, count: buffer.count)) } ?? .empty
            }
        }
        let id = make(containers.settings.fixedID)
        guard containers.find(id.bytes) == nil else { return id }
        var record = ContainerRecord()
        record.id = state.pointee.texts.retain(id)
        record.type = .fixed
        record.name = make(containers.settings.fixedName)
        record.image = make(containers.settings.fixedImage)
        if state.pointee.containers.insert(record, &state.pointee.texts) == nil { record.free(&state.pointee.texts) }
        return id
    }
}

/// The container ids of lists of cgroups that were seen lately: processes of a machine share few of them.
struct ContainerIDCache {
    private struct Entry {
        var cgroups = Text.empty, id = Text.empty
    }

    /// More than a node's pods usually have containers.
    static let capacity = 1024
    private let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: Self.capacity)
        entries.initialize(repeating: Entry(), count: Self.capacity)
    }

    func find(_ cgroups: Bytes) -> Text? {
        let entry = entries[Self.place(of: cgroups)]
        return entry.cgroups.bytes.equals(cgroups) ? entry.id : nil
    }

    /// Takes over `id`, and keeps `cgroups` as well.
    mutating func insert(_ cgroups: Text, _ id: Text, _ texts: inout TextStore) {
        let place = entries + Self.place(of: cgroups.bytes)
        texts.release(place.pointee.cgroups)
        texts.release(place.pointee.id)
        place.pointee = Entry(cgroups: texts.retain(cgroups), id: id)
    }

    mutating func removeAll(_ texts: inout TextStore) {
        for index in 0..<Self.capacity {
            texts.release(entries[index].cgroups)
            texts.release(entries[index].id)
            entries[index] = Entry()
        }
    }

    /// By length and a few bytes of the end and the middle, which is where ids stand; the whole is compared afterwards.
    private static func place(of cgroups: Bytes) -> Int {
        let count = cgroups.count
        var hash = UInt64(count)
        if count >= 32 {
            hash ^= word(cgroups, count - 8) ^ word(cgroups, count - 24) &* 3 ^ word(cgroups, count / 2) &* 5
        }
        return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 40) & (capacity - 1)
    }

    private static func word(_ bytes: Bytes, _ offset: Int) -> UInt64 {
        UnsafeRawPointer(bytes.base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
