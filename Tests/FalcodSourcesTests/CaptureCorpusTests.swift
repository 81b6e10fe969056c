import FalcodCore
import FalcodSources
import Foundation
import Testing

/// Reads whole captures when a folder of them is at hand: `FALCOD_CONFORMANCE`, or `conformance` in a folder `shared`
/// beside or above the package.
@Suite struct CaptureCorpusTests {
    static let folder: String? = {
        var candidates = [ProcessInfo.processInfo.environment["FALCOD_CONFORMANCE"]].compactMap(\.self)
        candidates += ["..", "../.."].map { "\($0)/shared/conformance" }
        return candidates.map { $0 + "/captures" }.first { FileManager.default.fileExists(atPath: $0) }
    }()
    static let captures: [String] = {
        let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        return names.filter { $0.hasSuffix(".scap") }.sorted()
    }()

    @Test(.enabled(if: folder != nil, "no captures: set FALCOD_CONFORMANCE"), arguments: captures)
    func everyEventOfACaptureArrives(capture: String) throws {
        let path = try #require(Self.folder) + "/" + capture
        let reading = Reading(try ScapSource(path: path))
        #expect(reading.error == nil)
        #expect(reading.state.isFinished)
        #expect(!reading.events.isEmpty)
        #expect(reading.state.machine != nil)
    }

    /// A capture is the same when it is written again, and when it went through a recording.
    @Test(.enabled(if: folder != nil, "no captures: set FALCOD_CONFORMANCE"), arguments: captures)
    func otherFormsSayTheSame(capture: String) throws {
        let path = try #require(Self.folder) + "/" + capture
        let original = Reading(try ScapSource(path: path))
        var scap = ScapWriter(isCompressed: true)
        try scap.append(contentsOf: try ScapSource(path: path))
        try scap.finish()
        var recording = RecordingWriter()
        try recording.append(contentsOf: try ScapSource(path: path))
        try recording.finish()
        for copy in [Reading(ScapSource(bytes: scap.memory, name: "copy")), Reading(RecordingSource(bytes: recording.memory, name: "copy"))] {
            #expect(copy.error == nil)
            #expect(copy.events == original.events)
            #expect(copy.state.threads == original.state.threads)
            #expect(copy.state.users == original.state.users && copy.state.groups == original.state.groups)
            #expect(Set(copy.state.descriptors.map { "\($0)" }) == Set(original.state.descriptors.map { "\($0)" }))
        }
    }
}
