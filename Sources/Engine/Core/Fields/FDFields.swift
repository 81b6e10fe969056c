enum FDFields {
    static var fieldClass: FieldClass { FieldClass(name: "fd", "", fields: []) }
}
