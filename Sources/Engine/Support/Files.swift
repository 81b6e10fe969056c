internal import Glibc

/// A failed call to the operating system.
public struct SystemError: Error, Sendable, Equatable {
    /// `errno` of the call.
    public var code: Int32
    public init(code: Int32) { self.code = code }

    /// The C library's text: `No such file or directory`.
    public var text: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}

/// Whole files and directories, for start-up and reload. Nothing here belongs on the event path.
public enum Files {
    public enum Kind: Sendable { case regular, directory, other }

    /// What a path leads to, symbolic links followed; nil when there is nothing or it may not be looked at.
    public static func kind(_ path: String) -> Kind? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .regular
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    /// The whole content. A directory is `EISDIR`.
    public static func read(_ path: String) throws(SystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return content }
            if count > 0 {
                content += chunk[..<count]
            } else if errno != EINTR {
                throw SystemError(code: errno)
            }
        }
    }

    /// Replaces the file's content, creating it with the default mask.
    public static func write(_ content: [UInt8], to path: String) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        defer { close(descriptor) }
        try write(content, descriptor)
    }

    /// Writes all bytes to an open descriptor.
    public static func write(_ content: [UInt8], _ descriptor: Int32) throws(SystemError) {
        var rest = content[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw SystemError(code: errno)
            }
        }
    }

    /// The names in a directory in byte order, without `.` and `..`.
    public static func names(in directory: String) throws(SystemError) -> [String] {
        guard let stream = opendir(directory) else { throw SystemError(code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
