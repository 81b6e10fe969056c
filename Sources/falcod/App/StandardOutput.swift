internal import FalcodSupport
internal import Glibc

/// Buffers what the program prints on the standard output.
struct StandardOutput {
    private var bytes: [UInt8] = []
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
        if bytes.isEmpty { return }
        // A reader that went away ends the program's purpose but is no error of it.
        try? Files.write(bytes, STDOUT_FILENO)
        bytes.removeAll(keepingCapacity: true)
    }
}

enum StandardError {
    static func line(_ text: String) {
        // Nowhere is left to report a failure to.
        try? Files.write(Array((text + "\n").utf8), STDERR_FILENO)
    }
}
