enum UtilFields {
    static var fieldClass: FieldClass { FieldClass(name: "util", "", fields: []) }
}
