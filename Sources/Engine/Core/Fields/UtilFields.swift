/// Helpers that are looked up like fields but never listed.
enum UtilFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "util", "Helper fields.", hidden: true, fields: [
            FieldDefinition("util.cnt", .uint64, .decimal, perInstance: true, "how often this use of the field was read.", {
                $2.become($0.pointee.state.pointee.fieldMemory.count($1.index), .uint64)
            }),
        ])
    }
}
