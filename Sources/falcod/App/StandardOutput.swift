internal import FalcodSupport
internal import Glibc

/// Buffers what the program prints on the standard output.
struct StandardOutput {
    private var bytes: [UInt8] = []
    /// Why something was not printed; nothing is any more then.
    private(set) var error: SystemError?
    private static let limit = 64 * 1024

    mutating func write(_ text: String) { write(text.utf8) }

    mutating func write(_ more: some Collection<UInt8>) {
        bytes += more
        if bytes.count >= Self.limit { flush() }
    }

    mutating func line(_ text: String = "") {
        write(text.utf8)
        write(CollectionOfOne(UInt8(ascii: "\n")))
    }

    mutating func flush() {
        defer { bytes.removeAll(keepingCapacity: true) }
        if bytes.isEmpty || error != nil { return }
        do throws(SystemError) {
            try Files.write(bytes, STDOUT_FILENO)
        } catch {
            self.error = error
        }
    }

    /// Prints what is left, and fails when not everything could be printed. A reader that went away ends the program's purpose but is
    /// no error of it.
    mutating func end() throws(AppError) {
        flush()
        if let error, error.code != EPIPE { throw .fatal("could not write to the standard output: \(error.text)") }
    }
}

enum StandardError {
    static func line(_ text: String) {
        // Nowhere is left to report a failure to.
        try? Files.write(Array((text + "\n").utf8), STDERR_FILENO)
    }
}
