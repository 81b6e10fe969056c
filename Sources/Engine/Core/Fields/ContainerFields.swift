/// `container.*`, `k8s.*` and `proc.is_container_*`: the fields of the built-in container plugin, as one class like
/// those of every plugin.
enum ContainerFields {
    static var fieldClasses: [FieldClass] {
        var fieldClass = FieldClass(name: "container (plugin)", "", fields: container + kubernetes)
        fieldClass.isPlugin = true
        return [fieldClass]
    }
}
