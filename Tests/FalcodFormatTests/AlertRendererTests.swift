import FalcodAlert
import FalcodCore
import FalcodFormat
import FalcodSupport
import Testing

@Suite struct AlertRendererTests {
    func line(_ template: String, tags: [String] = [], extra: [ExtraField] = [],
              _ configure: (inout AlertSettings) -> Void = { _ in }) throws -> String {
        var settings = AlertSettings(hostname: "h\"1")
        settings.json = true
        configure(&settings)
        let renderer = AlertRenderer(settings)
        let format = try OutputFormat.compile(template, catalog: Fixture.catalog)
        let prepared = renderer.template(rule: "a \"rule\"", source: "syscall", priority: .warning, tags: tags, output: format,
                                         extraFields: extra)
        let fixture = Fixture()
        let alert = renderer.render(prepared, fixture.context)
        #expect(alert.priority == .warning)
        #expect(alert.rule == "a \"rule\"")
        #expect(alert.source == "syscall")
        #expect(alert.time == Fixture.time)
        return String(decoding: alert.line, as: UTF8.self)
    }

    /// `HH:MM:SS.nnnnnnnnn` of the fixture's event, in whatever zone the test runs.
    var clock: String {
        var scratch = Scratch(capacity: 64)
        defer { scratch.free() }
        var offset = LocalOffset()
        var text = TextBuilder(&scratch)
        EventTime.appendClock(Fixture.time, offset: offset.current(), fraction: true, to: &text, &scratch)
        return text.finish().string
    }

    static let iso = "2026-11-23T23:21:09.532289326"

    @Test func textLine() throws {
        #expect(try line("msg %t.name \"q\" %t.absent") { $0.json = false } == "\(clock): Warning msg wl \"q\" <NA>")
        #expect(try line("msg") {
            $0.json = false
            $0.isoTime = true
            $0.includesOutput = false
        } == "\(Self.iso)+0000: Warning msg")
    }

    @Test func jsonLine() throws {
        #expect(try line("msg %t.name\t\"q\"", tags: ["zeta", "alpha", "Beta", "alpha", "été"]) == #"""
            {"hostname":"h\"1","output":"\#(clock): Warning msg wl\t\"q\"","output_fields":{"evt.time":1795476069532289326,"t.name":"wl"},\#
            "priority":"Warning","rule":"a \"rule\"","source":"syscall","tags":["Beta","alpha","zeta","été"],"time":"\#(Self.iso)Z"}
            """#)
    }

    @Test func jsonMembersAreChosen() throws {
        let base = #""priority":"Warning","rule":"a \"rule\"","source":"syscall""#
        let time = "\"time\":\"\(Self.iso)Z\"}"
        #expect(try line("m", tags: ["t"]) {
            $0.includesOutput = false
            $0.includesOutputFields = false
            $0.includesTags = false
        } == #"{"hostname":"h\"1",\#(base),\#(time)"#)
        #expect(try line("m %t.id", tags: ["t"]) {
            $0.includesMessage = true
            $0.isoTime = true
        } == #"""
            {"hostname":"h\"1","message":"m 42","output":"\#(Self.iso)+0000: Warning m 42",\#
            "output_fields":{"evt.time.iso8601":1795476069532289326,"t.id":42},\#(base),"tags":["t"],\#(time)
            """#)
    }

    @Test func extraFieldsJoinTheOutputFields() throws {
        func format(_ text: String) throws -> OutputFormat { try OutputFormat.compile(text, catalog: Fixture.catalog) }
        let extra: [ExtraField] = [
            .formatted("who", try format("%t.name/%t.id")), .formatted("missing", try format("%t.absent")),
            .formatted("t.name", try format("overwritten")), .raw("t.id", try format("%t.id")),
            .raw("t.absent", try format("%t.absent")), .raw("toupper(t.name)", try format("%toupper(t.name)")),
            .raw("t.idx", try format("%t.idx")),
        ]
        #expect(try line("m %t.name", extra: extra) { $0.includesOutput = false } == #"""
            {"hostname":"h\"1","output_fields":{"evt.time":1795476069532289326,"missing":"<NA>","t.absent":null,\#
            "t.id":42,"t.idx":null,"t.name":"overwritten","toupper(t.name)":null,"who":"wl/42"},"priority":"Warning","rule":"a \"rule\"","source":"syscall",\#
            "tags":[],"time":"\#(Self.iso)Z"}
            """#)
        #expect(try line("m", extra: extra) { $0.json = false } == "\(clock): Warning m")
    }

    @Test func internalAlerts() {
        var settings = AlertSettings(hostname: "h")
        settings.isoTime = true
        settings.includesOutput = false
        let fields: [String: JSONValue] = ["n": .unsigned(3), "a": .string("x \"y\"")]
        let text = AlertRenderer(settings).internalAlert(rule: "syscall event drop", priority: .debug, message: "gone", fields: fields,
                                                         time: Fixture.time)
        #expect(String(decoding: text.line, as: UTF8.self) == #"\#(clock): Debug gone (a="x \"y\"" n=3)"#)
        #expect(text.source == "internal")
        #expect(text.rule == "Falco internal: syscall event drop")
        let empty = AlertRenderer(settings).internalAlert(rule: "x", priority: .critical, message: "m", fields: [:], time: Fixture.time)
        #expect(String(decoding: empty.line, as: UTF8.self) == "\(clock): Critical m ()")
        settings.json = true
        let json = AlertRenderer(settings).internalAlert(rule: "x", priority: .debug, message: "m", fields: fields, time: Fixture.time)
        #expect(String(decoding: json.line, as: UTF8.self) == #"""
            {"hostname":"h","output":"m","output_fields":{"a":"x \"y\"","n":3},"priority":"Debug","rule":"Falco internal: x",\#
            "source":"internal","time":"\#(Self.iso)Z"}
            """#)
    }
}
