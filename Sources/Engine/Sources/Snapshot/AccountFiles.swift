import FalcodCore

/// The host's `passwd` and `group`.
enum AccountFiles {
    /// `name:password:uid:gid:comment:home:shell`. Entries of other services (`+`, `-`) and those with malformed ids are left out.
    static func readUsers(_ text: Bytes, _ sink: inout some StateSink) {
        var lines = TextScanner(text)
        while let line = lines.line() {
            var fields = TextScanner(line)
            let name = fields.upTo(separator)
            _ = fields.upTo(separator)
            guard isOwn(name), let uid = id(&fields), let gid = id(&fields) else { continue }
            _ = fields.upTo(separator)
            let home = fields.upTo(separator)
            sink.user(UserSeed(uid: uid, gid: gid, name: name, home: home, shell: fields.upTo(separator)))
        }
    }

    /// `name:password:gid:members`
    static func readGroups(_ text: Bytes, _ sink: inout some StateSink) {
        var lines = TextScanner(text)
        while let line = lines.line() {
            var fields = TextScanner(line)
            let name = fields.upTo(separator)
            _ = fields.upTo(separator)
            guard isOwn(name), let gid = id(&fields) else { continue }
            sink.group(GroupSeed(gid: gid, name: name))
        }
    }

    private static let separator = UInt8(ascii: ":")

    private static func isOwn(_ name: Bytes) -> Bool {
        !name.isEmpty && name[0] != UInt8(ascii: "+") && name[0] != UInt8(ascii: "-") && name[0] != UInt8(ascii: "#")
    }

    private static func id(_ fields: inout TextScanner) -> UInt32? {
        TextScanner.number(fields.upTo(separator)).flatMap { UInt32(exactly: $0) }
    }
}
