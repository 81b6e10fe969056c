/// Joins directories and paths textually, the way Falco does: no file system is asked.
public enum PathJoin {
    /// Longer results are replaced by `tooLong`.
    public static let maxLength = 1024
    public static var tooLong: Bytes { Bytes(staticText: "/DIR_TOO_LONG/FILENAME_TOO_LONG") }

    /// `name` when it is absolute, otherwise `directory` (as it is, no separator is inserted) followed by `name`. In
    /// `name`, `.` and empty components vanish and `..` removes the component before it, of the directory too, but never
    /// the first byte; a trailing `/` goes unless it is all there is.
    ///
    /// The result is `name` itself where nothing changes, otherwise it lives in scratch memory.
    public static func join(_ directory: Bytes, _ name: Bytes, _ scratch: inout Scratch) -> Bytes {
        guard directory.count + name.count + 1 <= maxLength else { return tooLong }
        let isRelative = name.count > 0 && name[0] != UInt8(ascii: "/")
        if !isRelative, isNormal(name) { return name }
        let length = isRelative ? directory.count : 0
        let out = scratch.allocate(length + name.count)
        out.update(from: directory.base, count: length)
        return Bytes(base: out, count: append(name, to: out, length))
    }

    /// Whether an absolute path, or an empty one, is free of empty and dotted components and of a trailing `/`.
    private static func isNormal(_ path: Bytes) -> Bool {
        var index = 0
        while index < path.count {
            if path[index] == UInt8(ascii: "/") {
                guard index + 1 < path.count else { return path.count == 1 }
                let next = path[index + 1]
                if next == UInt8(ascii: "/") || next == UInt8(ascii: ".") { return false }
            }
            index += 1
        }
        return true
    }

    /// Appends `name` to the `start` bytes at `out`, normalising; returns the length of all.
    private static func append(_ name: Bytes, to out: UnsafeMutablePointer<UInt8>, _ start: Int) -> Int {
        let slash = UInt8(ascii: "/")
        var length = start
        var position = 0
        while position < name.count {
            let byte = name[position]
            let startsComponent = length == 0 || out[length - 1] == slash
            if byte == slash, length > 0, startsComponent {
                position += 1
            } else if byte == UInt8(ascii: "."), startsComponent, let dots = dots(name, position) {
                if dots == 2 { length = parent(out, length) }
                // Past the dots and the separator behind them.
                position += dots + 1
            } else {
                out[length] = byte
                length += 1
                position += 1
            }
        }
        return length > 1 && out[length - 1] == slash ? length - 1 : length
    }

    /// 1 or 2 when the component at `position` is `.` or `..`.
    private static func dots(_ name: Bytes, _ position: Int) -> Int? {
        let slash = UInt8(ascii: "/")
        func ends(_ index: Int) -> Bool { index >= name.count || name[index] == slash }
        if ends(position + 1) { return 1 }
        return name[position + 1] == UInt8(ascii: ".") && ends(position + 2) ? 2 : nil
    }

    /// The length without the last component; the separator before it stays.
    private static func parent(_ out: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        guard length > 1 else { return length }
        var end = length - 1
        while end >= 1, out[end - 1] != UInt8(ascii: "/") { end -= 1 }
        return end
    }
}
