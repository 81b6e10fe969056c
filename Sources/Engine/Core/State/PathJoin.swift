internal import Glibc

/// Absolute paths from a directory and the path that a program passed.
public enum PathJoin {
    /// Longest result in bytes. What could be longer reads `/DIR_TOO_LONG/FILENAME_TOO_LONG`, as Falco has it.
    public static let maxLength = 1024

    /// The way to `name` from `directory`, which ends with a `/` and is taken as it is; it does not count when `name` is
    /// absolute or empty. In `name`, runs of `/` and steps `.` and `..` are resolved and a final `/` is dropped; `..`
    /// never goes above the root. The result lies in `buffer`, which has room for `maxLength` bytes, or is
    /// `name` itself.
    public static func join(_ directory: Bytes, _ name: Bytes, buffer: UnsafeMutablePointer<UInt8>) -> Bytes {
        if directory.count + name.count + 1 > maxLength { return Bytes(staticText: "/DIR_TOO_LONG/FILENAME_TOO_LONG") }
        let isAbsolute = name.isEmpty || name[0] == slash
        let isClean = isClean(name)
        if isAbsolute, isClean { return name }
        let baseLength = isAbsolute ? 0 : directory.count
        memcpy(buffer, directory.base, baseLength)
        if isClean {
            memcpy(buffer + baseLength, name.base, name.count)
            return Bytes(base: buffer, count: baseLength + name.count)
        }
        return Bytes(base: buffer, count: appendResolved(name, to: buffer, from: baseLength))
    }

    /// The same in scratch memory.
    public static func join(_ directory: Bytes, _ name: Bytes, _ scratch: inout Scratch) -> Bytes {
        join(directory, name, buffer: scratch.allocate(min(directory.count + name.count, maxLength)))
    }

    /// `path` with every run of `/` reduced to one, in `buffer` or itself.
    static func collapseSlashes(_ path: Bytes, buffer: UnsafeMutablePointer<UInt8>) -> Bytes {
        guard path.count <= maxLength, path.firstIndex(of: Bytes(staticText: "//")) != nil else { return path }
        var count = 0
        for index in 0..<path.count where path[index] != slash || index == 0 || path[index - 1] != slash {
            buffer[count] = path[index]
            count += 1
        }
        return Bytes(base: buffer, count: count)
    }

    private static let slash = UInt8(ascii: "/"), dot = UInt8(ascii: ".")

    /// No component starts with a dot, none is empty, and only the root ends with a slash: nothing to resolve.
    private static func isClean(_ name: Bytes) -> Bool {
        guard name.count > 1 else { return name.isEmpty || name[0] != dot }
        var isDirty = name[0] == dot || name[name.count - 1] == slash
        for index in 1..<name.count {
            isDirty = isDirty || (name[index - 1] == slash && (name[index] == slash || name[index] == dot))
        }
        return !isDirty
    }

    private static func appendResolved(_ name: Bytes, to buffer: UnsafeMutablePointer<UInt8>, from base: Int) -> Int {
        var count = base
        var index = 0
        while index < name.count {
            let byte = name[index]
            let startsComponent = count == 0 || buffer[count - 1] == slash
            if byte == slash {
                if count == 0 || buffer[count - 1] != slash {
                    buffer[count] = slash
                    count += 1
                }
                index += 1
                continue
            }
            let next = index + 1 < name.count ? name[index + 1] : slash
            if byte == dot, startsComponent, next == slash {
                index += 2
                continue
            }
            if byte == dot, startsComponent, next == dot, index + 2 >= name.count || name[index + 2] == slash {
                count = parentEnd(buffer, count)
                index += 3
                continue
            }
            buffer[count] = byte
            count += 1
            index += 1
        }
        return count > 1 && buffer[count - 1] == slash ? count - 1 : count
    }

    /// The length left after one component, with its final slash, is taken from the end. A lone first character stays.
    private static func parentEnd(_ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        guard count > 1 else { return count }
        var end = count - 1
        while end > 0, buffer[end - 1] != slash { end -= 1 }
        return end
    }
}
