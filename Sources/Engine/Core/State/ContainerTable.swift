/// Metadata objects of containers by short id, as JSON events or captures brought them.
public struct ContainerTable {
    /// Whether the built-in container plugin is selected: without it no thread gets a container id and container events
    /// change nothing.
    public var isEnabled = false

    public init() {}
}
