enum ContainerFields {
    static var fieldClasses: [FieldClass] { [] }
}
