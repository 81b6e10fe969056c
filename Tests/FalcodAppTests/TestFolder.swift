import FalcodSupport
import Glibc

/// A folder with files, removed at the end.
struct TestFolder: ~Copyable {
    let path: String

    /// `name/` is a directory, `name -> target` a symbolic link (`@` in the target is this folder), anything else an empty file.
    init(_ entries: [String] = []) throws {
        var template = Array("/tmp/falcod-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? ""
        for entry in entries { try make(entry) }
    }

    func make(_ entry: String) throws {
        let parts = entry.split(separator: " -> ").map(String.init)
        if parts.count == 2 {
            symlink(parts[1].replacing("@", with: path), "\(path)/\(parts[0])")
        } else if entry.hasSuffix("/") {
            mkdir("\(path)/\(entry)", 0o755)
        } else {
            try write(entry, "")
        }
    }

    func write(_ name: String, _ text: String) throws { try Files.write(Array(text.utf8), to: "\(path)/\(name)") }
    func move(_ from: String, _ to: String) { rename("\(path)/\(from)", "\(path)/\(to)") }
    func remove(_ name: String) { Self.remove("\(path)/\(name)") }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in (try? Files.names(in: path)) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
