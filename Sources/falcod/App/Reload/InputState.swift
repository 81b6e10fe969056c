internal import Glibc

/// What files were like when they were looked at: two states differ when one of the files was written, replaced, made or removed.
struct InputState: Equatable {
    private struct Identity: Equatable {
        var device: UInt
        var inode: UInt
        var size: Int
        var mode: UInt32
        /// Since the epoch: seconds, and nanoseconds of the second. Anybody may set it to anything.
        var modified: Int, modifiedPart: Int
    }

    /// nil for what is not there.
    private var files: [String: Identity?] = [:]

    init() {}
    init(_ paths: [String]) { add(paths) }

    /// Looks at files that were not looked at before.
    mutating func add(_ paths: [String]) {
        for path in paths where files[path] == nil { files.updateValue(Self.identity(path), forKey: path) }
    }

    /// One of the files is not as it was.
    var hasChanged: Bool { InputState(Array(files.keys)) != self }

    private static func identity(_ path: String) -> Identity? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        return Identity(device: UInt(info.st_dev), inode: UInt(info.st_ino), size: Int(info.st_size), mode: UInt32(info.st_mode),
                        modified: info.st_mtim.tv_sec, modifiedPart: info.st_mtim.tv_nsec)
    }
}
