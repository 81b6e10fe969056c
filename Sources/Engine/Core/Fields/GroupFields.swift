enum GroupFields {
    static var fieldClass: FieldClass { FieldClass(name: "group", "", fields: []) }
}
