import FalcodCore
import Testing
@testable import falcod

@Suite struct CommandTests {
    @Test func recording() throws {
        let request = try RecordCommand.parse(["-o", "f.rec", "--seconds", "5", "-c", "c.yaml", "--option=a=b"])
        #expect(request == RecordCommand.Request(configPath: "c.yaml", output: "f.rec", seconds: 5, overrides: ["a=b"]))
        for arguments in [[], ["-o"], ["-o", "f", "--seconds", "0"], ["-o", "f", "--seconds", "x"], ["-o", "f", "-x", "y"], ["f"]] {
            #expect(throws: AppError.self) { try RecordCommand.parse(arguments) }
        }
    }

    @Test func replaying() {
        #expect(ReplayCommand.translated("falcod", "f.rec", ["-c", "c.yaml", "-o", "engine.kind=nodriver"]) == [
            "falcod", "-c", "c.yaml", "-o", "engine.kind=nodriver", "-o", "engine.kind=replay", "-o", "engine.replay.capture_file=f.rec",
        ])
    }

    @Test func eventsOfTheMachine() throws {
        #expect(try EventsCommand.parse(["--filter", "evt.num = 1"]).capture == nil)
        #expect(try EventsCommand.parse(["-r", "f"]).capture == "f")
    }

    @Test func fieldsOfTheAlertAboutLosses() {
        var counts = CaptureStatistics()
        (counts.events, counts.drops, counts.bufferDrops) = (10, 3, 2)
        counts.groupDrops[CaptureStatistics.Group.open.rawValue] = 2
        let fields = counts.alertFields
        #expect(fields.count == 15 && fields["n_evts"] == .string("10") && fields["n_drops_buffer_open_exit"] == .string("2"))
        #expect(fields["n_drops_buffer_clone_fork_exit"] == .string("0") && fields["ebpf_enabled"] == .string("1"))
    }
}
