/// How the fields of users and groups are read: the thread's ids, named by the tables of its container.
extension UserFields {
    /// A name of user `id`: root's is known without an entry, others are `<NA>`.
    @inline(__always)
    static func text(_ context: ContextPointer, _ value: inout FieldValue, root: StaticString,
                     id: (ThreadPointer) -> UInt32, _ read: (UserTable.User) -> Text) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let uid = id(thread)
        if let user = context.pointee.state.pointee.users.user(uid, container: thread.pointee.containerID.bytes) {
            return value.set(read(user).bytes)
        }
        return value.set(uid == 0 ? root : "<NA>")
    }

    /// On an event about a container, the user that the container's metadata names.
    static func name(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        if let container = context.pointee.state.pointee.containers.object(ofEvent: context.pointee.event.number),
           !container.pointee.user.isEmpty { return value.set(container.pointee.user.bytes) }
        return text(context, &value, root: "root", id: { $0.pointee.uid }) { $0.name }
    }

    static func groupName(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let gid = thread.pointee.gid
        if let group = context.pointee.state.pointee.users.group(gid, container: thread.pointee.containerID.bytes) {
            return value.set(group.name.bytes)
        }
        return value.set(gid == 0 ? "root" : "<NA>")
    }
}
