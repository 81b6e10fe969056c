import FalcodAlert
import Testing
@testable import FalcodConfig

@Suite struct ReloadTests {
    private static let start = """
        engine: {kind: nodriver}
        priority: notice
        json_output: false
        load_plugins: [container]
        plugins: [{name: container, library_path: libcontainer.so, init_config: {label_max_len: 5}}]
        """

    /// What is added to the file or replaces a line of it, and the keys that are taken over and that wait.
    @Test(arguments: [
        ("", "", [], []),
        ("priority: notice", "priority: error", ["priority"], []),
        ("json_output: false", "# no more", ["json_output"], []),
        ("json_output: false", "json_output: yes", ["json_output"], []),
        ("kind: nodriver", "kind: modern_ebpf", [], ["engine.kind"]),
        ("label_max_len: 5", "label_max_len: 6", [], ["plugins"]),
        ("priority: notice", "webserver: {enabled: false}\npriority: notice", [], []),
        ("priority: notice", "stdout_output: {enabled: true}\nfalco_libs: {thread_table_size: 7}\npriority: info",
         ["stdout_output.enabled", "priority"], ["falco_libs.thread_table_size"]),
    ] as [(String, String, [String], [String])])
    func tellsWhatTakesEffect(old: String, new: String, taken: [String], waiting: [String]) throws {
        let folder = try ConfigFolder(["falco.yaml": Self.start])
        let after = try ConfigFolder(["falco.yaml": old.isEmpty ? Self.start : Self.start.replacing(old, with: new)])
        let start = try folder.load()
        let (config, changes) = try Config.reloaded(try after.load(), over: start, start: start)
        #expect(changes.taken == taken && changes.waiting == waiting)
        #expect(config.engine.kind == .nodriver && config.syscalls.threadTableSize == 262_144)
        #expect(config.plugins.selected.first?.initConfig.contains("5") == true)
    }

    /// What waits for a restart goes on waiting, however often a reload comes.
    @Test func waitsForTheRestart() throws {
        let folder = try ConfigFolder(["falco.yaml": Self.start])
        let other = try ConfigFolder(["falco.yaml": Self.start.replacing("nodriver", with: "modern_ebpf").replacing("notice", with: "error")])
        let start = try folder.load()
        let (first, _) = try Config.reloaded(try other.load(), over: start, start: start)
        let (second, changes) = try Config.reloaded(try other.load(), over: first, start: start)
        #expect(changes.taken.isEmpty && changes.waiting == ["engine.kind"])
        #expect(second.engine.kind == .nodriver && second.rules.minimumPriority == .error)
    }

    @Test func commandLineCounts() throws {
        let folder = try ConfigFolder(["falco.yaml": Self.start])
        let start = try folder.load(["json_output=true"])
        let (config, changes) = try Config.reloaded(try folder.load(["json_output=true"]), over: start, start: start)
        #expect(config.alerts.json && changes == ConfigChanges())
    }
}
