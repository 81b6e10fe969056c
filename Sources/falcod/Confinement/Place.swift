internal import Glibc

/// What of the file system goes with a path.
enum Place {
    /// The folder of a file, or the file where its folder holds much else; a folder itself. Of a file to be written that is in no
    /// folder yet, the nearest folder above. nil when there is nothing; also for a file that is not there in a folder that holds much
    /// else.
    static func of(_ path: String, isWritten: Bool, home: String? = Place.home) -> String? {
        if isFolder(path) { return resolved(path) }
        var folder = folder(of: path)
        while isWritten, resolved(folder) == nil, folder != "/", folder != "." { folder = Self.folder(of: folder) }
        guard let resolved = resolved(folder) else { return nil }
        return isBroad(resolved, home) ? self.resolved(path) : resolved
    }

    /// Makes an empty file where there is none.
    static func make(_ path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        // What cannot be made cannot be written either, and whoever does that tells so.
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether a folder, given by its real path, holds files of many.
    static func isBroad(_ folder: String, _ home: String?) -> Bool {
        // `/tmp` is everybody's to write into, and programs that write there make files anew.
        if folder == "/tmp" { return false }
        return folder.utf8.count { $0 == UInt8(ascii: "/") } < 2 || folder == home || folder.hasPrefix("/dev/") || folder.hasPrefix("/proc/")
    }

    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path without links; nil when it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    static var home: String? { getenv("HOME").flatMap { resolved(String(cString: $0)) } }
}
