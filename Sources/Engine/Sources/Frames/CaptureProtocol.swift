import FalcodCore

/// The protocol of the capture socket.
public enum CaptureProtocol {
    /// A stream of a larger major version is refused.
    public static var major: UInt32 { 1 }

    /// Hooks that come as `name: reason`, those of one reason together.
    static func byReason(_ missing: [String]) -> String {
        var groups: [(reason: Substring, names: [Substring])] = []
        for hook in missing {
            let parts = hook.split(separator: ":", maxSplits: 1)
            let reason = parts.count > 1 ? parts[1].drop { $0 == " " } : "no reason given"
            let name = parts.first ?? "a hook without a name"
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].names.append(name)
            } else {
                groups.append((reason, [name]))
            }
        }
        return groups.map { "\($0.names.joined(separator: ", ")) (\($0.reason))" }.joined(separator: "; ")
    }

    static func hex(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension MachineInfo {
    init(_ machine: Falcod_V1_Machine) {
        self.init()
        cpuCount = machine.cpus
        memorySize = machine.memory
        maxPID = machine.maxPid
        hostname = Array(machine.hostname.utf8)
        bootTime = machine.bootTime
        bootID = Array(machine.bootID.utf8)
    }
}
