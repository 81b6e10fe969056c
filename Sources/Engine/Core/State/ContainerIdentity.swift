/// Works out which container a thread belongs to.
public enum ContainerIdentity {
    /// Sets `containerID` from the thread's cgroups. Called when a thread is imported and on successful exits of
    /// clone, fork, exec and chroot.
    public static func update(_ thread: UnsafeMutablePointer<ThreadRecord>, _ state: UnsafeMutablePointer<SystemState>) {}
}
