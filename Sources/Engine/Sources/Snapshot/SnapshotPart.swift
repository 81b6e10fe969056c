import FalcodCore

/// A `SnapshotPart` message, read without copying.
struct SnapshotPart {
    enum Kind: UInt64 {
        case processFile = 1, processLink, descriptorLink, descriptorInfo, socketTable, users, groups, interfaces, mounts, processes
        case end = 15
    }

    /// nil for a kind that this program does not know.
    var kind: Kind?
    var pid: Int64 = 0, tid: Int64 = 0, fd: Int64 = 0
    var name = Bytes.empty
    var data = Bytes.empty
    /// errno; 0 where the file or link could be read.
    var error: Int32 = 0
    var mode: UInt32 = 0, uid: UInt32 = 0, gid: UInt32 = 0
    var device: UInt64 = 0, inode: UInt64 = 0
    /// Nanoseconds since the epoch.
    var ctime: UInt64 = 0, mtime: UInt64 = 0
    /// `data` goes on in the next part.
    var more = false

    init() {}

    /// nil for bytes that are no such message.
    init?(_ message: Bytes) {
        var cursor = MessageCursor(message)
        while !cursor.isAtEnd {
            guard let tag = cursor.varint(), let isKnown = read(tag, &cursor) else { return nil }
            if !isKnown, cursor.skip(tag) == nil { return nil }
        }
    }

    /// Reads the field of `tag`; false for one that is not known, nil for one that is damaged.
    private mutating func read(_ tag: UInt64, _ cursor: inout MessageCursor) -> Bool? {
        switch (tag >> 3, tag & 7) {
        case (5, 2), (6, 2):
            guard let bytes = cursor.delimited() else { return nil }
            if tag >> 3 == 5 { name = bytes } else { data = bytes }
        case (11, 1), (12, 1):
            guard let time = cursor.fixed64() else { return nil }
            if tag >> 3 == 11 { ctime = time } else { mtime = time }
        case (1...15, 0):
            guard let value = cursor.varint() else { return nil }
            set(tag >> 3, value)
        default: return false
        }
        return true
    }

    private mutating func set(_ field: UInt64, _ value: UInt64) {
        switch field {
        case 1: kind = Kind(rawValue: value)
        case 2: pid = Int64(bitPattern: value)
        case 3: tid = Int64(bitPattern: value)
        case 4: fd = Int64(bitPattern: value)
        case 7: error = Int32(truncatingIfNeeded: value)
        case 8: mode = UInt32(truncatingIfNeeded: value)
        case 9: device = value
        case 10: inode = value
        case 13: uid = UInt32(truncatingIfNeeded: value)
        case 14: gid = UInt32(truncatingIfNeeded: value)
        case 15: more = value != 0
        default: break
        }
    }
}
