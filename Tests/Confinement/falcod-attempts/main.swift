import CAttempts
import FalcodConfinement
import Glibc

// Enters the engine's sandbox and then does what a process that was taken over might do:
//
//     falcod-attempts [--read PATH | --write PATH]... [--thread] [--resolve NAME] [ATTEMPT ARGUMENT]...
//
// With --thread, the attempts are made by a thread that was there before; with --resolve, the helper is asked for addresses first.
// Prints what /proc tells of the process, then a line per attempt: its name, and `worked` or why it was refused.
func run() {
    var confinement = Confinement(readable: [], writable: [])
    var arguments = CommandLine.arguments.dropFirst()
    var resolved: String?
    while let option = arguments.first, option.hasPrefix("--") {
        arguments.removeFirst()
        switch option {
        case "--thread": falcod_attempts_make_thread()
        case "--read": confinement.readable.append(arguments.removeFirst())
        case "--write": confinement.writable.append(arguments.removeFirst())
        case "--resolve": resolved = arguments.removeFirst()
        default: exit(2)
        }
    }
    let status = open("/proc/self/status", O_RDONLY)
    // What some attempts use, at the descriptor where they expect it.
    dup2(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0), FALCOD_ATTEMPTS_SOCKET)
    let names = resolved == nil ? nil : NamesHelper()
    for lack in confinement.apply() { say("lack", lack.text) }
    printStatus(status)
    if let names, let resolved { say("addresses", (names.addresses(of: Array(resolved.utf8)) ?? []).map { "\($0)" }.sorted().joined()) }
    while let name = arguments.popFirst(), let argument = arguments.popFirst() {
        let result = falcod_attempt(name, argument)
        say(name, result == 0 ? "worked" : result < 0 ? "no such attempt" : String(cString: strerror(result)))
    }
}

/// Printed at once: the next attempt may be the last.
func say(_ words: String...) {
    print(words.joined(separator: " "))
    fflush(nil)
}

func printStatus(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(descriptor, &bytes, bytes.count)
    let wanted = ["CapInh", "CapPrm", "CapEff", "CapAmb", "NoNewPrivs", "Seccomp"]
    let lines = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
        let parts = line.split(separator: "\t")
        guard parts.count == 2, wanted.contains(String(parts[0].dropLast())) else { return nil }
        return parts[0].dropLast() + "=" + parts[1]
    }
    say("status", lines.joined(separator: " "))
}

run()
