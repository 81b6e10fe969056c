/// A program that runs on the node, and what a process of it has.
struct NodeProgram {
    var path: String
    var args: [String]
    var threads: ClosedRange<Int>
    var files: ClosedRange<Int>
    var sockets: ClosedRange<Int>
    var uid: UInt32 = 0

    var comm: String { String((path.split(separator: "/").last ?? "").prefix(15)) }

    /// What the machine itself runs.
    static let host = [
        NodeProgram(path: "/usr/bin/kubelet", args: ["--config=/var/lib/kubelet/config.yaml", "--node-ip=10.0.0.5"],
                    threads: 30...40, files: 60...90, sockets: 40...60),
        NodeProgram(path: "/usr/bin/containerd", args: [], threads: 30...40, files: 60...120, sockets: 60...120),
        NodeProgram(path: "/usr/lib/systemd/systemd-journald", args: [], threads: 1...1, files: 20...40, sockets: 4...6),
        NodeProgram(path: "/usr/sbin/sshd", args: ["-D"], threads: 1...1, files: 2...4, sockets: 2...3),
        NodeProgram(path: "/usr/sbin/chronyd", args: ["-F", "1"], threads: 1...1, files: 3...5, sockets: 2...4, uid: 114),
    ]

    /// The parent of a pod's processes, on the host.
    static let shim = NodeProgram(path: "/usr/bin/containerd-shim-runc-v2", args: ["-namespace", "k8s.io", "-address", "/run/containerd/containerd.sock"],
                                  threads: 10...13, files: 6...10, sockets: 3...6)
    /// The first process of every pod.
    static let pause = NodeProgram(path: "/pause", args: [], threads: 1...1, files: 0...0, sockets: 0...0, uid: 65535)

    /// What runs in containers.
    static let workloads = [
        NodeProgram(path: "/usr/bin/java", args: ["-Xmx2g", "-XX:+UseG1GC", "-jar", "/app/service.jar", "--spring.profiles.active=prod"],
                    threads: 60...180, files: 60...120, sockets: 30...80, uid: 1000),
        NodeProgram(path: "/app/server", args: ["--listen=:8080", "--log-level=info"], threads: 8...24, files: 6...20, sockets: 20...60, uid: 10001),
        NodeProgram(path: "/usr/sbin/nginx", args: ["-g", "daemon off;"], threads: 1...1, files: 8...16, sockets: 30...90, uid: 101),
        NodeProgram(path: "/usr/local/bin/node", args: ["/srv/app/index.js"], threads: 11...15, files: 20...40, sockets: 10...40, uid: 1000),
        NodeProgram(path: "/usr/local/bin/python3.12", args: ["/usr/local/bin/gunicorn", "-w", "4", "app.wsgi:application"],
                    threads: 1...4, files: 12...30, sockets: 4...12, uid: 1000),
        NodeProgram(path: "/usr/local/bin/redis-server", args: ["*:6379"], threads: 5...6, files: 6...8, sockets: 20...100, uid: 999),
        NodeProgram(path: "/usr/lib/postgresql/16/bin/postgres", args: ["-D", "/var/lib/postgresql/data"], threads: 1...1, files: 30...80, sockets: 2...4, uid: 999),
        NodeProgram(path: "/opt/bitnami/kafka/bin/java", args: ["-Xmx1g", "-server", "kafka.Kafka", "/opt/bitnami/kafka/config/server.properties"],
                    threads: 70...110, files: 150...300, sockets: 20...60, uid: 1001),
    ]

    /// What processes run for a moment: probes, scripts, jobs.
    static let commands = [
        NodeProgram(path: "/bin/sh", args: ["-c", "pg_isready -U app -d app || exit 1"], threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/bin/curl", args: ["-fsS", "http://127.0.0.1:8080/healthz"], threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/bin/cat", args: ["/proc/loadavg"], threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/bin/find", args: ["/var/cache/app", "-mtime", "+7"], threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/bin/runc", args: ["--root", "/run/containerd/runc/k8s.io", "exec", "--process", "/tmp/runc-process"],
                    threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/sbin/iptables-save", args: ["-t", "nat"], threads: 1...1, files: 0...0, sockets: 0...0),
        NodeProgram(path: "/usr/bin/python3.11", args: ["/opt/jobs/rotate.py"], threads: 1...1, files: 0...0, sockets: 0...0, uid: 1000),
    ]

    static let environment = [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/", "LANG=C.UTF-8", "TZ=Etc/UTC",
        "KUBERNETES_SERVICE_HOST=10.96.0.1", "KUBERNETES_SERVICE_PORT=443", "KUBERNETES_PORT=tcp://10.96.0.1:443",
        "KUBERNETES_PORT_443_TCP_ADDR=10.96.0.1", "DATABASE_URL=postgres://app@postgres.prod.svc.cluster.local:5432/app",
        "REDIS_HOST=redis.prod.svc.cluster.local", "LOG_FORMAT=json",
    ]
}
