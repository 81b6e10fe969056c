/// `static.KEY`: the constants of the configuration's `static_fields`.
enum StaticFields {
    static func fieldClass(_ values: [(key: String, value: String)]) -> FieldClass {
        FieldClass(name: "static", "Fields with constant values, set in the configuration.", generic: true,
                   fields: values.map(definition))
    }

    private static func definition(_ item: (key: String, value: String)) -> FieldDefinition {
        let text = ImmortalText.make(item.value)
        return FieldDefinition("static.\(item.key)", .charbuf, flags: .suggested,
                               "the value of '\(item.key)' in the configuration's static_fields.") { _, _, value in
            value = FieldValue(text.bytes)
            return true
        }
    }
}
