import Testing
@testable import falcod

@Suite struct OptionParserTests {
    @Test func readsEveryForm() throws {
        let options = try OptionParser.parse([
            "-c", "a.yaml", "stray", "-r", "x,y", "-rz", "-o", "a=b", "--option=c=d", "-oe=f", "--list", "syscall", "-Nv", "-M5",
            "--dry-run=false", "--markdown=true", "-pc", "--", "-Z",
        ])
        #expect(options.configPath == "a.yaml")
        #expect(options.rulesPaths == ["x,y", "z"])
        #expect(options.overrides == ["a=b", "c=d", "e=f"])
        #expect(options.listedSource == "")
        #expect(options.namesOnly && options.isVerbose)
        #expect(options.duration == 5)
        #expect(!options.isDryRun)
        #expect(options.usesMarkdown && options.format == .markdown)
        #expect(options.printFormat == "c")
    }

    @Test func lastOfASingleOptionWins() throws {
        #expect(try OptionParser.parse(["-c", "a", "-c", "b"]).configPath == "b")
        #expect(try OptionParser.parse(["--list=a"]).listedSource == "a")
        #expect(try OptionParser.parse(["-l", "-L"]).describedRule == "-L")
    }

    @Test(arguments: [
        (["-Z"], "Option ‘Z’ does not exist"), (["--nosuch=1"], "Option ‘nosuch’ does not exist"),
        (["-iZ"], "Option ‘Z’ does not exist"), (["-c"], "Option ‘c’ is missing an argument"),
        (["--format"], "Option ‘format’ is missing an argument"), (["-M", "x"], "Argument ‘x’ failed to parse"),
        (["-M", "99999999999"], "Argument ‘99999999999’ failed to parse"), (["--dry-run=maybe"], "Argument ‘maybe’ failed to parse"),
        (["--=x"], "Argument ‘--=x’ starts with a - but has incorrect syntax"),
        (["-%"], "Argument ‘-%’ starts with a - but has incorrect syntax"),
    ])
    func refuses(_ arguments: [String], _ message: String) {
        #expect(throws: OptionParser.Failure(text: message)) { try OptionParser.parse(arguments) }
    }

    @Test func everyNameIsDeclaredOnceAndShownInTheHelp() {
        let names = OptionDefinition.all.flatMap { [$0.short.map { "-\($0)" }, $0.long.map { "--\($0)" }].compactMap { $0 } }
        #expect(Set(names).count == names.count)
        for name in names { #expect(HelpText.text.contains(name)) }
        #expect(HelpText.text.split(separator: "\n").allSatisfy { $0.count <= 140 })
    }

    @Test(arguments: [
        (["-c", "f", "-r", "x.scap", "--filter", "a = b", "--format=json", "--fields", "evt.num,proc.aname[2],evt.arg[a,b]"],
         EventsCommand.Request(configPath: "f", capture: "x.scap", filter: "a = b", isJSON: true,
                               fields: ["evt.num", "proc.aname[2]", "evt.arg[a,b]"])),
        (["-r", "x", "--output", "%evt.num", "-o", "a=b"], EventsCommand.Request(capture: "x", overrides: ["a=b"], format: "%evt.num")),
    ])
    func readsTheEventsCommand(_ arguments: [String], _ request: EventsCommand.Request) throws {
        #expect(try EventsCommand.parse(arguments) == request)
    }

    @Test(arguments: [["-r"], ["--format", "xml"], ["--nosuch", "1"], ["stray", "x"]])
    func refusesTheEventsCommand(_ arguments: [String]) {
        #expect(throws: AppError.self) { try EventsCommand.parse(arguments) }
    }
}
