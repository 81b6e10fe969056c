import CSandbox
import CSystem
public import FalcodOutputs
import Glibc

/// A process that runs one command as often as asked, and nothing else.
///
/// It is started before the program gives up what starting programs needs: a program that was taken over can have the
/// command run, with input of its own, but no other. The command and what it starts have the rights that the program had
/// before.
public final class ProgramHelper: Sendable {
    public let command: String
    private let descriptor: Int32

    public init(command: String) throws(OutputError) {
        let descriptor = falcod_program_helper(command)
        guard descriptor >= 0 else { throw OutputError(Self.text(command, -descriptor)) }
        self.command = command
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// A run of the command.
    struct Process: Sendable {
        /// Its standard input.
        let input: Int32
        fileprivate let status: Int32

        /// Closes the input and waits until the command has ended.
        func end() {
            close(input)
            var byte: UInt8 = 0
            while read(status, &byte, 1) < 0, errno == EINTR {}
            close(status)
        }
    }

    func start() throws(OutputError) -> Process {
        var input: [Int32] = [-1, -1], status: [Int32] = [-1, -1]
        guard falcod_pipe(&input) == 0 else { throw OutputError(Self.text(command, errno)) }
        defer { close(input[0]) }
        guard falcod_pipe(&status) == 0 else {
            defer { close(input[1]) }
            throw OutputError(Self.text(command, errno))
        }
        let asked = falcod_program_start(descriptor, input[0], status[1])
        close(status[1])
        let process = Process(input: input[1], status: status[0])
        let result = asked < 0 ? asked : Self.answer(status[0])
        guard result > 0 else {
            process.end()
            throw OutputError(Self.text(command, -result))
        }
        return process
    }

    /// The process id of the command, or a negated errno.
    private static func answer(_ status: Int32) -> Int32 {
        var result: Int32 = 0
        while true {
            // A write of this size to a pipe is never split.
            let count = read(status, &result, MemoryLayout<Int32>.size)
            if count == MemoryLayout<Int32>.size { return result }
            if count >= 0 || errno != EINTR { return -EPIPE }
        }
    }

    private static func text(_ command: String, _ error: Int32) -> String {
        "Failed to open program output: \(command) (error: \(String(cString: strerror(error))))"
    }
}
