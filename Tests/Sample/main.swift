import FalcodSources
import FalcodSupport
import FalcodTestSupport

/// usage: falcod-sample FILE: writes the bundled recording.
func writeSample() throws {
    guard CommandLine.arguments.count == 2 else {
        throw Replay.Failure(description: "usage: falcod-sample FILE")
    }
    let source = try BreakIn.scene()
    var writer = try RecordingWriter(path: CommandLine.arguments[1])

    try writer.append(contentsOf: source)
    try writer.finish()
}

try writeSample()
