/// Which container a thread runs in, read off its cgroups.
enum ContainerIdentity {
    /// Sets `containerID` from `cgroups`. Called when a thread was imported and after the exit of clone, fork, vfork,
    /// clone3, execve, execveat and chroot. Does nothing when the container plugin is off.
    static func update(_ thread: UnsafeMutablePointer<ThreadRecord>, _ state: UnsafeMutablePointer<SystemState>) {
        guard state.pointee.containers.isEnabled else { return }
    }
}
