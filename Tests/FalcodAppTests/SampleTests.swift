import Glibc
import Testing

/// The bundled recording is of a break-in that really happened; beside it lies what falcod said meanwhile.
@Suite struct SampleTests {
    private static let top = String(#filePath.dropLast("Tests/FalcodAppTests/SampleTests.swift".count))

    private static func read(_ stream: UnsafeMutablePointer<FILE>) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Folder of the test bundle, where the program is built too.
    private static var products: String {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let program = String(decoding: path[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return program.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }

    @Test func replaysToTheAlertsOfTheLiveRun() throws {
        let files = Self.top + "Tests/Fixtures/sample/"
        let alerts = try #require(fopen(files + "break-in.alerts", "r"))
        defer { fclose(alerts) }
        let told = Self.read(alerts)
        #expect(told.split(separator: "\n").count == 12)

        let command = "TZ=UTC '\(Self.products)/falcod' replay '\(files)break-in.falcod' -c '\(Self.top)deploy/falcod.yaml' "
            + "-r '\(Self.top)rules/falcod_rules.yaml' 2>/dev/null"
        let program = try #require(popen(command, "r"))
        let lines = Self.read(program).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(pclose(program) == 0)
        #expect(lines.prefix { !$0.hasPrefix("Events detected") }.map { $0 + "\n" }.joined() == told)
    }
}
