enum FDListFields {
    static var fieldClass: FieldClass { FieldClass(name: "fdlist", "", fields: []) }
}
