import FalcodFuzzInputs
import FalcodSupport
import Testing

/// Every input that made a fuzz target fail, and every seed, once more. A failure ends the test process.
@Suite("Fuzz targets", .serialized) struct ReplayTests {
    private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/") + "/Fuzz"

    @Test("Seeds and inputs that failed once end in a result or an error", arguments: FuzzTarget.allCases)
    func replay(_ target: FuzzTarget) throws {
        let seeds = try run(target, "\(Self.folder)/Seeds/\(target.rawValue)")
        #expect(seeds > 0)
        // Targets that nothing failed yet have no folder.
        if Files.kind("\(Self.folder)/FailCases/\(target.rawValue)") != nil {
            _ = try run(target, "\(Self.folder)/FailCases/\(target.rawValue)")
        }
    }

    private func run(_ target: FuzzTarget, _ folder: String) throws -> Int {
        let names = try Files.names(in: folder)
        for name in names { try Files.read("\(folder)/\(name)").withUnsafeBufferPointer { target.run($0) } }
        return names.count
    }
}
