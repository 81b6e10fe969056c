enum GenericEventFields {
    static var fieldClass: FieldClass { FieldClass(name: "evt", "", generic: true, fields: []) }
}
