import FalcodCore

/// What `/proc/PID/mountinfo` tells of the mounts of a namespace.
struct MountTable {
    private struct Mount {
        var device: UInt32
        var isReadOnly: Bool
        var point: [UInt8]
    }

    private var mounts: [UInt32: Mount] = [:]
    /// Mounts of one namespace that are kept.
    static let limit = 100_000
    /// Lines that found no room.
    private(set) var leftOut: UInt64 = 0

    init(_ text: Bytes, limit: Int = MountTable.limit) {
        var lines = TextScanner(text)
        while let line = lines.line() {
            if mounts.count < limit { add(line) } else { leftOut += 1 }
        }
    }

    private mutating func add(_ line: Bytes) {
        var fields = TextScanner(line)
        guard let id = fields.number(), fields.word() != nil, let device = fields.word(), fields.word() != nil,
              let point = fields.word(), let options = fields.word() else { return }
        var numbers = TextScanner(device)
        guard let major = TextScanner.number(numbers.upTo(UInt8(ascii: ":"))), let minor = TextScanner.number(numbers.rest) else { return }
        // Optional fields end with a dash; the last word is the options of the file system.
        while let word = fields.word(), !(word == "-") {}
        fields.skipWords(2)
        let isReadOnly = Self.isReadOnly(options) || fields.word().map(Self.isReadOnly) == true
        mounts[UInt32(truncatingIfNeeded: id)] = Mount(device: Self.encode(major, minor), isReadOnly: isReadOnly, point: point.array)
    }

    private static func isReadOnly(_ options: Bytes) -> Bool { options == "ro" || options.hasPrefix("ro,") }

    /// As the kernel and events have it in 32 bits.
    private static func encode(_ major: UInt64, _ minor: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: minor & 0xff | major << 8 | (minor & ~0xff) << 12)
    }

    /// The device of the file system behind mount `id`; 0 when it is not of this namespace.
    func device(of id: UInt32) -> UInt32 { mounts[id]?.device ?? 0 }

    /// Whether the file at `path` lies on a mount that cannot be written.
    func isReadOnly(_ path: Bytes) -> Bool {
        var best: Mount?
        for mount in mounts.values where mount.point.count > best?.point.count ?? 0 && Self.covers(mount.point, path) { best = mount }
        return best?.isReadOnly ?? false
    }

    private static func covers(_ point: [UInt8], _ path: Bytes) -> Bool {
        point.withUnsafeBufferPointer { memory in
            guard let base = memory.baseAddress else { return false }
            let point = Bytes(base: base, count: memory.count)
            if point == "/" { return true }
            return path.hasPrefix(point) && (path.count == point.count || path[point.count] == UInt8(ascii: "/"))
        }
    }
}
