enum EventFields {
    static var fieldClass: FieldClass { FieldClass(name: "evt", "", fields: []) }
}
