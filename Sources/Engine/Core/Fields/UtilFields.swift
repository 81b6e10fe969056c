/// Helpers that are looked up like fields but never listed.
enum UtilFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "util", "Helper fields.", hidden: true, fields: [
            FieldDefinition("util.cnt", .uint64, .decimal, "a counter that goes up by one with every event that reads it.",
                            unread),
        ])
    }
}
