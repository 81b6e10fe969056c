enum ProcessFields {
    static var fieldClass: FieldClass { FieldClass(name: "process", "", fields: []) }
}
