import Testing
@testable import FalcodConfig

/// `config_files`; in the texts `@` stands for the folder.
@Suite struct IncludeTests {
    static let main = "static_fields: {a: main}\nload_plugins: [one]\nplugins: [{name: one, library_path: x}, {name: two, library_path: y}]\n"
    static let addition = "static_fields: {b: two}\nload_plugins: [two]\nbuffered_outputs: true\n"

    @Test(arguments: [
        ("['@two.yaml']", ["one", "two"], ["b"], true),
        ("'@two.yaml'", ["one", "two"], ["b"], true),
        ("[{path: '@two.yaml', strategy: append}]", ["one", "two"], ["b"], true),
        ("[{path: '@two.yaml', strategy: merge}]", ["one", "two"], ["b"], true),
        ("[{path: '@two.yaml', strategy: override}]", ["two"], ["b"], true),
        ("[{path: '@two.yaml', strategy: add-only}]", ["one"], ["a"], true),
        ("['@nosuch.yaml']", ["one"], ["a"], false),
    ])
    func merges(_ include: String, _ plugins: [String], _ fields: [String], _ isBuffered: Bool) throws {
        let folder = try ConfigFolder(["falco.yaml": "config_files: \(include)\n" + Self.main, "two.yaml": Self.addition])
        let config = try folder.load()
        #expect(config.plugins.selected.map(\.name) == plugins)
        #expect(config.alerts.staticFields.map(\.key) == fields)
        #expect(config.outputs.isBuffered == isBuffered)
    }

    @Test func readsDirectoriesInByteOrder() throws {
        let folder = try ConfigFolder([
            "falco.yaml": "config_files: ['@d']\n", "d/b.conf": "static_fields: {k: b}", "d/a.yaml": "static_fields: {k: a}",
            "d/C.yaml": "static_fields: {k: c}\njson_output: true",
        ], folders: ["d", "d/inner"])
        let config = try folder.load()
        #expect(config.alerts.staticFields.map(\.value) == ["b"])
        #expect(config.alerts.json)
        #expect(config.files.map { $0.path.split(separator: "/").last } == ["falco.yaml", "C.yaml", "a.yaml", "b.conf"])
    }

    @Test func overridesComeLastExceptThoseOfIncludes() throws {
        let folder = try ConfigFolder(["falco.yaml": "load_plugins: []", "two.yaml": "static_fields: {k: two}\noutput_timeout: 7"])
        let config = try folder.load(["output_timeout=9", "config_files[]=\(folder.path)/two.yaml"])
        #expect(config.outputs.timeout == 9)
        #expect(config.alerts.staticFields.map(\.value) == ["two"])
    }

    @Test(arguments: [
        ("config_files: ['@falco.yaml']",
         "Config error: 'config_files' directive tried to recursively include main config file: @falco.yaml."),
        ("config_files: ['@two.yaml']", "Config error: 'config_files' directive in included config file @two.yaml."),
        ("config_files: [{strategy: append}]", "yaml-cpp: error at line 1, column 16: bad conversion"),
    ])
    func refuses(_ main: String, _ message: String) throws {
        let folder = try ConfigFolder(["falco.yaml": main, "two.yaml": "config_files: []"])
        #expect(throws: ConfigError(message.replacing("@", with: folder.path + "/"))) { try folder.load() }
    }

    @Test func expandsReferencesPerFileAndNotInOptions() throws {
        let folder = try ConfigFolder(["falco.yaml": "config_files: ['@two.yaml']\nhttp_output: {user_agent: '${A}'}",
                                       "two.yaml": "output_timeout: ${N}\njson_output: ${J}"])
        let config = try folder.load(["http_output.url=${A}"], environment: ["A": "x", "N": "12", "J": "yes"])
        #expect(config.outputs.http.userAgent == "x")
        #expect(config.outputs.http.url == "${A}")
        #expect(config.outputs.timeout == 12)
        #expect(config.alerts.json)
    }
}
