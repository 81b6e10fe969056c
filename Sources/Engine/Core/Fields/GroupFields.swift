/// `group.*`.
enum GroupFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "group", "Information about the user group.", fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("group.gid", .uint32, .id, "group ID.", unread),
        FieldDefinition("group.name", .charbuf, .none, "group name.", unread),
    ]
}
