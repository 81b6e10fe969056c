import FalcodSupport
import Glibc
@testable import FalcodConfig

/// A folder with configuration files, removed at the end.
struct ConfigFolder: ~Copyable {
    let path: String

    init(_ files: [String: String], folders: [String] = []) throws {
        var template = Array("/tmp/falcod-config-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? ""
        for folder in folders { mkdir("\(path)/\(folder)", 0o755) }
        for (name, content) in files {
            try Files.write(Array(content.replacing("@", with: path + "/").utf8), to: "\(path)/\(name)")
        }
    }

    func load(_ options: [String] = [], environment: [String: String] = [:]) throws -> Config {
        try Config(path: "\(path)/falco.yaml", options: options) { environment[$0] }
    }

    deinit {
        for name in (try? Files.names(in: path)) ?? [] {
            for inner in (try? Files.names(in: "\(path)/\(name)")) ?? [] { unlink("\(path)/\(name)/\(inner)") }
            if unlink("\(path)/\(name)") != 0 { rmdir("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
