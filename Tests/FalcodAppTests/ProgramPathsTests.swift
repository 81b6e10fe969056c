import FalcodConfig
import Testing
@testable import falcod

@Suite struct PathTrailTests {
    /// What lies in a folder (`a -> b` a link, `a/` a directory), a path in it, the places passed, and where it leads.
    @Test(arguments: [
        (["rules.yaml"], "rules.yaml", ["rules.yaml"], "rules.yaml"),
        ([], "rules.yaml", ["rules.yaml"], nil),
        ([], "away/rules.yaml", ["away"], nil),
        (["file"], "file/rules.yaml", ["file"], nil),
        (["d/", "d/rules.yaml"], "d//./rules.yaml", ["d/rules.yaml"], "d/rules.yaml"),
        (["d/", "e/", "d/rules.yaml"], "e/../d/rules.yaml", ["e/../d/rules.yaml"], "e/../d/rules.yaml"),
        (["d/", "d/rules.yaml"], "d/", ["d"], "d"),
        (["d/", "d/rules.yaml", "link -> d"], "link/rules.yaml", ["link", "d/rules.yaml"], "d/rules.yaml"),
        (["..1/", "..1/r.yaml", "..data -> ..1", "r.yaml -> ..data/r.yaml"], "r.yaml",
         ["r.yaml", "..data", "..1/r.yaml"], "..1/r.yaml"),
        (["r.yaml -> ..data/r.yaml"], "r.yaml", ["r.yaml", "..data"], nil),
        (["r.yaml -> @/s.yaml", "s.yaml"], "r.yaml", ["r.yaml", "s.yaml"], "s.yaml"),
    ] as [([String], String, [String], String?)])
    func passesEveryLink(entries: [String], path: String, places: [String], target: String?) throws {
        let folder = try TestFolder(entries)
        let trail = PathTrail("\(folder.path)/\(path)")
        #expect(trail.places.map(\.path) == places.map { "\(folder.path)/\($0)" })
        #expect(trail.target == target.map { "\(folder.path)/\($0)" })
    }

    @Test func endsInACircleOfLinks() throws {
        let folder = try TestFolder(["a -> b", "b -> a"])
        let trail = PathTrail("\(folder.path)/a")
        #expect(trail.target == nil && Set(trail.places.map(\.directory)) == [folder.path])
    }
}

@Suite struct ProgramPathsTests {
    @Test func followConfigurationAndCommandLine() throws {
        let folder = try TestFolder(["etc/", "etc/more/", "rules/", "rules/r.yaml", "logs/", "captures/", "captures/c.scap"])
        let at = folder.path
        try folder.write("etc/falco.yaml", """
            config_files: [\(at)/etc/more, \(at)/etc/absent.yaml]
            rules_files: [\(at)/rules/r.yaml, \(at)/rules/absent.yaml]
            engine: {kind: replay, replay: {capture_file: \(at)/captures/c.scap}}
            file_output: {enabled: true, filename: \(at)/logs/alerts.log}
            """)
        let config = try Config(path: "\(at)/etc/falco.yaml", options: [])
        var options = Options()
        options.recordPath = "\(at)/logs/run.falcod"
        let paths = ProgramPaths(config, configPath: "\(at)/etc/falco.yaml", options: options)
        let inputs = ["etc/falco.yaml", "etc/more", "etc/absent.yaml", "rules/r.yaml", "rules/absent.yaml"]
        #expect(paths.inputs == inputs.map { "\(at)/\($0)" })
        #expect(paths.capture == "\(at)/captures/c.scap")
        #expect(paths.outputs == ["\(at)/logs/alerts.log"])

        options.rulesPaths = ["/rules-at-the-root.yaml"]
        let other = ProgramPaths(config, configPath: nil, options: options)
        #expect(other.inputs == ["\(at)/etc/more", "\(at)/etc/absent.yaml", "/rules-at-the-root.yaml"])
    }
}
