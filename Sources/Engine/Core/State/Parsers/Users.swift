/// Deltas of the user and group tables.
extension StateEngine {
    func addUser(_ context: UnsafeMutablePointer<EventContext>) {
        let event = context.pointee.event
        let seed = UserSeed(uid: event.uint32(Param.userAddedE.uid), gid: event.uint32(Param.userAddedE.gid),
                            name: event.text(Param.userAddedE.name), home: event.text(Param.userAddedE.home),
                            shell: event.text(Param.userAddedE.shell))
        state.pointee.users.add(seed, container: event.string(Param.userAddedE.container_id), &state.pointee.texts)
    }

    func deleteUser(_ context: UnsafeMutablePointer<EventContext>) {
        let event = context.pointee.event
        state.pointee.users.removeUser(event.uint32(Param.userDeletedE.uid),
                                       container: event.string(Param.userDeletedE.container_id), &state.pointee.texts)
    }

    func addGroup(_ context: UnsafeMutablePointer<EventContext>) {
        let event = context.pointee.event
        let seed = GroupSeed(gid: event.uint32(Param.groupAddedE.gid), name: event.text(Param.groupAddedE.name))
        state.pointee.users.add(seed, container: event.string(Param.groupAddedE.container_id), &state.pointee.texts)
    }

    func deleteGroup(_ context: UnsafeMutablePointer<EventContext>) {
        let event = context.pointee.event
        state.pointee.users.removeGroup(event.uint32(Param.groupDeletedE.gid),
                                        container: event.string(Param.groupDeletedE.container_id), &state.pointee.texts)
    }
}
