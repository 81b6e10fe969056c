import FalcodAlert
@testable import FalcodChannels
import FalcodOutputs
import Foundation
import Testing

@Suite struct ChannelTests {
    /// A folder of the test's own; left to the system's cleaning of its folder for temporary files.
    let folder: String = {
        let path = NSTemporaryDirectory() + "falcod-outputs-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }()
    var file: String { folder + "/out" }

    func contents(_ name: String = "out") -> String? {
        FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func alerts(_ texts: String...) -> ArraySlice<Alert> {
        ArraySlice(texts.map { Alert(line: Array($0.utf8), priority: .error, rule: "r", source: "syscall", time: 0) })
    }

    // MARK: - File

    @Test(arguments: [false, true])
    func fileIsAppendedTo(keepsOpen: Bool) throws {
        try Data("old\n".utf8).write(to: URL(fileURLWithPath: file))
        var channel = FileChannel(path: file, keepsOpen: keepsOpen, isBuffered: false)
        try channel.deliver(alerts("a", "b"))
        try channel.deliver(alerts("c"))
        #expect(contents() == "old\na\nb\nc\n")
        try channel.close()
    }

    @Test func fileKeepsLinesBackWhenBuffered() throws {
        var channel = FileChannel(path: file, keepsOpen: true, isBuffered: true)
        try channel.deliver(alerts("a"))
        #expect(contents() == "")
        try channel.flush()
        #expect(contents() == "a\n")
        try channel.deliver(alerts("b"))
        try channel.close()
        #expect(contents() == "a\nb\n")
    }

    @Test(arguments: [(false, "b\n"), (true, "")])
    func fileIsFollowedByDescriptorOnlyWhenKeptOpen(keepsOpen: Bool, after: String) throws {
        var channel = FileChannel(path: file, keepsOpen: keepsOpen, isBuffered: false)
        try channel.deliver(alerts("a"))
        try FileManager.default.moveItem(atPath: file, toPath: file + ".1")
        try channel.deliver(alerts("b"))
        try channel.reopen()
        #expect(contents() == after)
        try channel.deliver(alerts("c"))
        #expect(contents() == after + "c\n")
        try channel.close()
    }

    @Test func fileThatCannotBeOpenedIsAnErrorOfThatAlertOnly() throws {
        var channel = FileChannel(path: folder + "/sub/out", keepsOpen: true, isBuffered: false)
        #expect(throws: OutputError("failed to open output file \(folder)/sub/out")) { try channel.deliver(alerts("a")) }
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: false)
        try channel.deliver(alerts("b"))
        #expect(contents("sub/out") == "b\n")
        try channel.close()
    }

    // MARK: - Standard output

    @Test func stdoutWritesLines() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let long = String(repeating: "x", count: 30_000)
        var channel = StdoutChannel(descriptor: ends[1], isBuffered: true)
        try channel.deliver(alerts("a", long))
        try channel.close()
        close(ends[1])
        #expect(FileHandle(fileDescriptor: ends[0]).readDataToEndOfFile() == Data("a\n\(long)\n".utf8))
        close(ends[0])
    }

    @Test func stdoutWaitsForANonBlockingReader() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let (reader, writer) = (ends[0], ends[1])
        let total = LockedCount()
        let thread = Thread {
            total.set(FileHandle(fileDescriptor: reader).readDataToEndOfFile().count)
        }
        thread.start()
        var channel = StdoutChannel(descriptor: writer, isBuffered: false)
        for _ in 0..<10 { try channel.deliver(alerts(String(repeating: "y", count: 49_999))) }
        close(writer)
        while !thread.isFinished { usleep(1000) }
        #expect(total.value == 500_000)
        close(reader)
    }

    @Test func stdoutWithoutReaderIsAnError() {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        var channel = StdoutChannel(descriptor: ends[1], isBuffered: false)
        #expect(throws: OutputError("write failed: Broken pipe")) { try channel.deliver(alerts("a")) }
        close(ends[1])
    }

    // MARK: - Program

    @Test func programRunsOncePerAlert() throws {
        var channel = try ProgramChannel(helper: ProgramHelper(command: "cat >> \(file); echo end >> \(file)"), keepsRunning: false, isBuffered: true)
        #expect(channel.batchLimit == 1)
        try channel.deliver(alerts("a"))
        #expect(contents() == "a\nend\n")
        try channel.deliver(alerts("b"))
        #expect(contents() == "a\nend\nb\nend\n")
        try channel.close()
    }

    @Test func programKeepsRunning() throws {
        var channel = try ProgramChannel(helper: ProgramHelper(command: "cat >> \(file); echo end >> \(file)"), keepsRunning: true, isBuffered: false)
        try channel.deliver(alerts("a", "b"))
        try channel.deliver(alerts("c"))
        try channel.reopen()
        try channel.deliver(alerts("d"))
        try channel.close()
        #expect(contents() == "a\nb\nc\nend\nd\nend\n")
    }

    @Test func programThatEndedIsStartedAgain() throws {
        signal(SIGPIPE, SIG_IGN)
        var channel = try ProgramChannel(helper: ProgramHelper(command: "head -n 1 >> \(file); exec <&-; echo gone > \(file).end"), keepsRunning: true, isBuffered: false)
        try channel.deliver(alerts("a"))
        while contents("out.end") == nil { usleep(1000) }
        try channel.deliver(alerts("b"))
        try channel.close()
        #expect(contents() == "a\nb\n")
    }
}

private final class LockedCount: @unchecked Sendable {
    // Sendable because the lock guards the number.
    private let lock = NSLock()
    private var number = 0
    var value: Int { lock.withLock { number } }
    func set(_ new: Int) { lock.withLock { number = new } }
}
