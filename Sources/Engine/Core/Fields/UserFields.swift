/// `user.*`.
enum UserFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "user", "Information about the user executing the specific event.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("user.uid", .uint32, .id, "user ID.", unread),
        FieldDefinition("user.name", .charbuf, .none, "user name.", unread),
        FieldDefinition("user.homedir", .charbuf, .none, "home directory of the user.", unread),
        FieldDefinition("user.shell", .charbuf, .none, "user's shell.", unread),
        FieldDefinition("user.loginuid", .int64, .id, """
            audit user id (auid), internally the loginuid is of type `uint32_t`. However, if an invalid uid \
            corresponding to UINT32_MAX is encountered, it is returned as -1 to support familiar filtering \
            conditions.
            """, unread),
        FieldDefinition("user.loginname", .charbuf, .none, "audit user name (auid).", unread),
    ]
}
