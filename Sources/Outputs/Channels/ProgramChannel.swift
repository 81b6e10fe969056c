public import FalcodAlert
public import FalcodOutputs

/// The standard input of a shell command, a line per alert.
public struct ProgramChannel: OutputChannel {
    public let name = "program"
    private let helper: ProgramHelper
    private let keepsRunning: Bool
    private let isBuffered: Bool
    private var child: Child?

    private struct Child: Sendable {
        let process: ProgramHelper.Process
        var stream: OutputStream
    }

    public var identity: String? { "\(helper.command) \(keepsRunning) \(isBuffered)" }

    /// `helper` runs the command. `keepsRunning` is `keep_alive`; without it the command runs once per alert, and is waited for.
    public init(helper: ProgramHelper, keepsRunning: Bool, isBuffered: Bool) {
        self.helper = helper
        self.keepsRunning = keepsRunning
        self.isBuffered = isBuffered
    }

    public var batchLimit: Int { keepsRunning ? 256 : 1 }

    public mutating func deliver(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        let isFresh = child == nil
        do {
            try write(alerts)
        } catch {
            // A program that ended before is started again, once: the next failure is the program's own.
            guard keepsRunning, !isFresh else { throw error }
            try write(alerts)
        }
        if !keepsRunning { try close() }
    }

    private mutating func write(_ alerts: ArraySlice<Alert>) throws(OutputError) {
        if child == nil { child = try spawn() }
        do {
            try child?.stream.write(alerts)
        } catch {
            end()
            throw error
        }
    }

    public mutating func flush() throws(OutputError) { try child?.stream.flush() }

    public mutating func reopen() throws(OutputError) {
        try close()
        if keepsRunning { child = try spawn() }
    }

    public mutating func close() throws(OutputError) {
        defer { end() }
        try child?.stream.flush()
    }

    /// Closes the program's input and waits until it has ended.
    private mutating func end() {
        guard let ending = child else { return }
        child = nil
        ending.process.end()
    }

    private func spawn() throws(OutputError) -> Child {
        let process = try helper.start()
        return Child(process: process, stream: OutputStream(descriptor: process.input, isBuffered: isBuffered && keepsRunning))
    }
}
