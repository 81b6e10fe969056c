import Foundation
import Testing
@testable import FalcodConfinement

/// What becomes of a process that was taken over: `falcod-attempts` enters the engine's sandbox and tries.
@Suite final class AttemptTests {
    /// A folder that is configured, with a file, and one that is not.
    let inside = AttemptTests.folder(), outside = AttemptTests.folder()

    deinit { for folder in [inside, outside] { try? FileManager.default.removeItem(atPath: folder) } }

    private static func folder() -> String {
        let path = NSTemporaryDirectory() + "falcod-attempts-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path + "/file", contents: Data("text".utf8))
        return path
    }

    /// Beside the tests' own program.
    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("falcod-attempts")

    struct Outcome {
        var lines: [String] = []
        /// The signal that ended it; 0 without.
        var signal: Int32 = 0
        var isMissingLandlock: Bool { lines.contains { $0.hasPrefix("lack") && $0.contains("Landlock") } }
        /// What became of an attempt; nil when the process did not live to tell.
        subscript(_ name: String) -> String? { lines.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) } }
    }

    func run(_ arguments: [String], home: String? = nil) throws -> Outcome {
        let process = Process()
        if let home { process.environment = ProcessInfo.processInfo.environment.merging(["HOME": home]) { $1 } }
        let pipe = Pipe()
        process.executableURL = Self.program
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(lines: text.split(separator: "\n").map(String.init),
                       signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0)
    }

    @Test func rights() throws {
        let outcome = try run(["rename_file", outside + "/file"])
        let status = Dictionary(uniqueKeysWithValues: (outcome["status"] ?? "").split(separator: " ").map { pair in
            let parts = pair.split(separator: "=")
            return (String(parts[0]), UInt64(parts[1], radix: 16) ?? .max)
        })
        // CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH are what is left to root.
        let left: UInt64 = geteuid() == 0 ? 1 << 1 | 1 << 2 : 0
        #expect(status["CapPrm"].map { $0 & ~left } == 0 && status["CapEff"].map { $0 & ~left } == 0)
        #expect(status["CapInh"] == 0 && status["CapAmb"] == 0 && status["NoNewPrivs"] == 1 && status["Seccomp"] == 2)
    }

    @Test func filesThatAreConfigured() throws {
        let outcome = try run(["--read", inside + "/file", "--write", outside + "/new", "read_file", inside + "/file", "list_folder", inside,
                               "create", outside + "/new", "append", outside + "/new", "cut", outside + "/new", "new_thread", "-"])
        for name in ["read_file", "list_folder", "create", "append", "cut", "new_thread"] { #expect(outcome[name] == "worked", "\(name)") }
        #expect(outcome.signal == 0)
    }

    /// The system log and the capture process.
    @Test func localSockets() throws {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = "/tmp/falcod-attempts-\(getpid()).s"
        defer { unlink(path) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let isListening = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0 && listen(listener, 1) == 0
            }
        }
        #expect(isListening)
        #expect(try run(["unix_socket", path])["unix_socket"] == "worked")
    }

    @Test func filesThatAreNot() throws {
        let outcome = try run(["--read", inside + "/file", "read_file", "/etc/shadow", "list_folder", outside, "append", inside + "/file",
                               "create", inside + "/new", "cut", outside + "/file"])
        if outcome.isMissingLandlock { return }
        for name in ["read_file", "list_folder", "append", "create", "cut"] { #expect(outcome[name] == "Permission denied", "\(name)") }
        let reading = try run(["--write", outside + "/new", "read_file", outside + "/file"])
        #expect(reading["read_file"] == "Permission denied")
        // A file in a folder of many others is meant alone.
        let alone = try run(["--read", "/etc/passwd", "read_file", "/etc/passwd", "list_folder", "/etc", "append", "/etc/passwd"])
        #expect(alone["read_file"] == "worked" && alone["list_folder"] == "Permission denied" && alone["append"] == "Permission denied")
        #expect(try run(["--read", "/etc/passwd", "read_file", "/etc/shadow"])["read_file"] == "Permission denied")
    }

    /// In a folder of many others, a file that is written need not be there yet.
    @Test func fileThatIsMade() throws {
        let outcome = try run(["--write", outside + "/new", "append", outside + "/new", "create", outside + "/other"], home: outside)
        #expect(outcome["append"] == "worked")
        if !outcome.isMissingLandlock { #expect(outcome["create"] == "Permission denied") }
    }

    @Test(arguments: [[], ["--thread"]])
    func refused(_ options: [String]) throws {
        let names = ["remove_file", "rename_file", "make_folder", "change_mode", "link_file", "signal_thread", "regain", "raise_limit", "code_new",
                     "code_changed", "tcp", "udp", "netlink", "packets"]
        let outcome = try run(options + ["--write", inside + "/file"] + names.flatMap { [$0, inside + "/file"] })
        for name in names { #expect(outcome[name] == "Operation not permitted", "\(name)") }
        #expect(try run(options + ["new_process_3", "-"])["new_process_3"] == "Function not implemented")
    }

    @Test(arguments: ["execute", "execute_memory", "new_process", "user_namespace", "trace", "read_memory", "signal_others", "load_bpf", "perf",
                      "ring", "page_faults", "mount_something", "load_module", "load_kernel", "keys", "become"], [[], ["--thread"]])
    func fatal(_ name: String, _ options: [String]) throws {
        let outcome = try run(options + ["--read", "/bin/true", name, "/bin/true"])
        #expect(outcome[name] == nil && outcome.signal == SIGSYS)
    }

    @Test func addresses() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let local = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            close(listener)
            close(local)
        }
        #expect(listen(listener, 1) == 0)
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        let name = "falcod-attempts-\(getpid())"
        #expect(Self.listenAbstract(local, name))
        let outcome = try run(["bind_made_before", "0", "tcp_made_before", String(UInt16(bigEndian: address.sin_port)), "abstract_socket", name])
        // An older Landlock rules out less of this.
        if outcome.isMissingLandlock || Self.kernel < (6, 12) { return }
        #expect(outcome["bind_made_before"] == "Operation not permitted" && outcome["tcp_made_before"] == "Permission denied")
        #expect(outcome["abstract_socket"] == "Operation not permitted")
    }

    private static func listenAbstract(_ socket: Int32, _ name: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { UnsafeMutableRawBufferPointer(rebasing: $0[1...]).copyBytes(from: name.utf8) }
        let size = MemoryLayout<sa_family_t>.size + 1 + name.utf8.count
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, socklen_t(size)) == 0 && listen(socket, 1) == 0 }
        }
    }

    private static var kernel: (Int, Int) {
        var info = utsname()
        uname(&info)
        let release = withUnsafeBytes(of: info.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let parts = release.split(separator: ".").prefix(2).map { Int($0) ?? 0 }
        return parts.count == 2 ? (parts[0], parts[1]) : (0, 0)
    }

    @Test func names() throws {
        let outcome = try run(["--resolve", "localhost", "udp", "-"])
        #expect(outcome["addresses"]?.contains("[127, 0, 0, 1]") == true)
        #expect(outcome["udp"] == "Operation not permitted")
        #expect(try run(["--resolve", "falcod.invalid"])["addresses"] == "")
    }
}
