/// Names of files that a node's processes open.
enum NodePaths {
    /// A file that stays open.
    static func openFile(_ number: Int, _ random: inout Random) -> String {
        switch number % 6 {
        case 0: "/var/log/app/service-\(random.below(400)).log"
        case 1: "/app/lib/module-\(random.below(900)).jar"
        case 2: "pipe:[\(random.below(1_000_000))]"
        case 3: "/var/lib/app/data/segment-\(random.below(5000)).db"
        case 4: "anon_inode:[eventpoll]"
        default: "/usr/share/zoneinfo/Etc/UTC"
        }
    }

    /// A file that is opened for a moment.
    static func passingFile(_ random: inout Random) -> String {
        switch random.below(16) {
        case 0, 1: "/etc/ld.so.cache"
        case 2, 3, 4: "/usr/lib/x86_64-linux-gnu/lib\(["c", "ssl", "crypto", "pthread", "z", "stdc++"][random.below(6)]).so.6"
        case 5, 6: "/proc/\(1 + random.below(100_000))/stat"
        case 7: "/sys/fs/cgroup/kubepods.slice/memory.current"
        case 8: "/etc/resolv.conf"
        case 9: "/etc/hosts"
        case 10: "/var/run/secrets/kubernetes.io/serviceaccount/token"
        case 11: "/tmp/job-\(random.below(100_000)).tmp"
        case 12: "/var/lib/app/data/segment-\(random.below(5000)).db"
        case 13: "/etc/ssl/certs/ca-certificates.crt"
        case 14: "../lib/module-\(random.below(900)).so"
        default: "/app/static/asset-\(random.below(20_000)).js"
        }
    }
}
