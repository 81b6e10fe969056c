internal import Glibc

/// uname(2).
struct SystemName {
    var name = "", node = "", release = "", version = "", machine = ""

    static var current: SystemName {
        var info = utsname()
        uname(&info)
        func text(_ field: some Any) -> String {
            withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        return SystemName(name: text(info.sysname), node: text(info.nodename), release: text(info.release),
                          version: text(info.version), machine: text(info.machine))
    }

    /// The name that alerts carry: `FALCO_HOSTNAME`, or the host's.
    static var alertHost: String { configured ?? current.node }

    /// `FALCO_HOSTNAME`
    static var configured: String? { getenv("FALCO_HOSTNAME").map { String(cString: $0) } }
}
