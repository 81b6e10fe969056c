enum StaticFields {
    static func fieldClass(_ values: [(key: String, value: String)]) -> FieldClass { FieldClass(name: "static", "", fields: []) }
}
