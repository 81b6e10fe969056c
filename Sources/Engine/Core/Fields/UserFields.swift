/// `user.*`.
enum UserFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "user", "Information about the user executing the specific event.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("user.uid", .uint32, .id, "user ID.",
                        { c, _, v in c.pointee.thread.map { v.set(UInt64($0.pointee.uid), .uint32) } ?? false }),
        FieldDefinition("user.name", .charbuf, .none, "user name.", { c, _, v in name(c, &v) }),
        FieldDefinition("user.homedir", .charbuf, .none, "home directory of the user.",
                        { c, _, v in text(c, &v, root: "/root", id: { $0.pointee.uid }) { $0.home } }),
        FieldDefinition("user.shell", .charbuf, .none, "user's shell.",
                        { c, _, v in text(c, &v, root: "<NA>", id: { $0.pointee.uid }) { $0.shell } }),
        FieldDefinition("user.loginuid", .int64, .id, """
            audit user id (auid), internally the loginuid is of type `uint32_t`. However, if an invalid uid \
            corresponding to UINT32_MAX is encountered, it is returned as -1 to support familiar filtering \
            conditions.
            """, { c, _, v in c.pointee.thread.map { v.set(Int64(Int32(bitPattern: $0.pointee.loginuid))) } ?? false }),
        FieldDefinition("user.loginname", .charbuf, .none, "audit user name (auid).",
                        { c, _, v in text(c, &v, root: "root", id: { $0.pointee.loginuid }) { $0.name } }),
    ]
}
