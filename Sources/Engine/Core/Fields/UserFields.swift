enum UserFields {
    static var fieldClass: FieldClass { FieldClass(name: "user", "", fields: []) }
}
