/// What is known of one container. Texts and lists belong to the record, see `free`.
struct ContainerRecord {
    /// Short id: what threads carry and what the table is keyed by.
    var id = Text.empty
    var fullID = Text.empty, name = Text.empty
    var image = Text.empty, imageID = Text.empty, imageRepository = Text.empty
    var imageTag = Text.empty, imageDigest = Text.empty
    var type = ContainerType.unknown
    var user = Text.empty
    var ip = Text.empty
    /// `ip` in memory order where it is an IPv4 address; 0 otherwise.
    var ipv4: UInt32 = 0
    /// The result of setting up the network, as JSON.
    var cni = Text.empty
    var sandboxID = Text.empty
    var isPrivileged = false, sharesHostPID = false, sharesHostNetwork = false, sharesHostIPC = false
    var labels = ContainerLabels(), sandboxLabels = ContainerLabels()
    var mounts = ContainerMounts()

    func free(_ texts: inout TextStore) {
        for text in [id, fullID, name, image, imageID, imageRepository, imageTag, imageDigest, user, ip, cni, sandboxID] {
            texts.release(text)
        }
        labels.free(&texts)
        sandboxLabels.free(&texts)
        mounts.free(&texts)
    }
}

/// Runtimes, with the numbers of container events.
enum ContainerType: UInt16 {
    case docker = 0, lxc, libvirtLXC, mesos, rkt, custom, cri, containerd, crio, bpm, fixed, podman
    case host = 65534, unknown = 65535

    var name: StaticString {
        switch self {
        case .docker: "docker"
        case .lxc: "lxc"
        case .libvirtLXC: "libvirt-lxc"
        case .mesos: "mesos"
        case .rkt: "rkt"
        case .cri: "cri"
        case .containerd: "containerd"
        case .crio: "cri-o"
        case .bpm: "bpm"
        case .podman: "podman"
        case .host: "host"
        case .custom, .fixed, .unknown: ""
        }
    }
}

/// Labels sorted by key.
struct ContainerLabels {
    /// Most labels that are kept.
    static let limit = 1024

    private var pairs: UnsafeMutablePointer<(key: Text, value: Text)>? = nil
    private var count = 0
    /// `key:value`, separated by a comma and a blank, without the keys that the runtime or Kubernetes set for themselves.
    private(set) var text = Text.empty

    init() {}

    /// Takes over the texts.
    init(_ items: [(key: Text, value: Text)], _ texts: inout TextStore) {
        let sorted = items.sorted { $0.key.bytes.buffer.lexicographicallyPrecedes($1.key.bytes.buffer) }
        count = sorted.count
        let memory = UnsafeMutablePointer<(key: Text, value: Text)>.allocate(capacity: max(count, 1))
        for index in 0..<count { (memory + index).initialize(to: sorted[index]) }
        pairs = memory
        var joined: [UInt8] = []
        for (key, value) in sorted where !Self.isInternal(key.bytes) {
            if !joined.isEmpty { joined += ", ".utf8 }
            joined += key.bytes.buffer
            if !value.isEmpty { joined += [UInt8(ascii: ":")] + value.bytes.buffer }
        }
        text = joined.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { texts.make(Bytes(base: $0, count: buffer.count)) } ?? .empty
        }
    }

    private static func isInternal(_ key: Bytes) -> Bool {
        key.hasPrefix(Bytes(staticText: "annotation.")) || key.hasPrefix(Bytes(staticText: "io.kubernetes."))
    }

    func value(of key: Bytes) -> Bytes? {
        guard let pairs else { return nil }
        for index in 0..<count where pairs[index].key.bytes.equals(key) { return pairs[index].value.bytes }
        return nil
    }

    func free(_ texts: inout TextStore) {
        texts.release(text)
        guard let pairs else { return }
        for index in 0..<count {
            texts.release(pairs[index].key)
            texts.release(pairs[index].value)
        }
        pairs.deallocate()
    }
}

struct ContainerMount {
    var source = Text.empty, destination = Text.empty, mode = Text.empty, propagation = Text.empty
    var isWritable = false

    /// `source:destination:mode:writable:propagation`.
    func append(to text: inout [UInt8]) {
        text += source.bytes.buffer
        for part in [destination.bytes, mode.bytes, Bytes(staticText: isWritable ? "true" : "false"), propagation.bytes] {
            text.append(UInt8(ascii: ":"))
            text += part.buffer
        }
    }

    func free(_ texts: inout TextStore) {
        for text in [source, destination, mode, propagation] { texts.release(text) }
    }
}

struct ContainerMounts {
    /// Most mounts that are kept.
    static let limit = 1024

    private var items: UnsafeMutablePointer<(mount: ContainerMount, text: Text)>? = nil
    private(set) var count = 0
    /// All mounts, separated by commas.
    private(set) var text = Text.empty

    init() {}

    /// Takes over the mounts' texts.
    init(_ mounts: [ContainerMount], _ texts: inout TextStore) {
        count = mounts.count
        let memory = UnsafeMutablePointer<(mount: ContainerMount, text: Text)>.allocate(capacity: max(count, 1))
        var all: [UInt8] = []
        for index in 0..<count {
            var one: [UInt8] = []
            mounts[index].append(to: &one)
            if index > 0 { all.append(UInt8(ascii: ",")) }
            all += one
            (memory + index).initialize(to: (mounts[index], Self.text(one, &texts)))
        }
        items = memory
        text = Self.text(all, &texts)
    }

    private static func text(_ bytes: [UInt8], _ texts: inout TextStore) -> Text {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { texts.make(Bytes(base: $0, count: buffer.count)) } ?? .empty
        }
    }

    /// `index` must be below `count`.
    subscript(index: Int) -> (mount: ContainerMount, text: Text) { items.map { $0[index] } ?? (ContainerMount(), .empty) }

    func free(_ texts: inout TextStore) {
        texts.release(text)
        guard let items else { return }
        for index in 0..<count {
            items[index].mount.free(&texts)
            texts.release(items[index].text)
        }
        items.deallocate()
    }
}
