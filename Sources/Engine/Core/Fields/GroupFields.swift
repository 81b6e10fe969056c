/// `group.*`.
enum GroupFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "group", "Information about the user group.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("group.gid", .uint32, .id, "group ID.",
                        { c, _, v in c.pointee.thread.map { v.set(UInt64($0.pointee.gid), .uint32) } ?? false }),
        FieldDefinition("group.name", .charbuf, .none, "group name.", { c, _, v in UserFields.groupName(c, &v) }),
    ]
}
