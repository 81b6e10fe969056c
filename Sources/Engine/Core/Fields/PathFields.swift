enum PathFields {
    static var fieldClass: FieldClass { FieldClass(name: "fs.path", "", fields: []) }
}
