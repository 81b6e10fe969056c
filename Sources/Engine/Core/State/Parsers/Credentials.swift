extension StateEngine {
    /// The setuid and setgid families. An id of all ones means "unchanged", but Falco knows so only of the calls that take
    /// three.
    func parseIdentity(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                       _ parser: EventPlan.Parser) {
        let event = context.pointee.event
        guard event.outcome == 0 else { return }
        func id(_ index: Int, _ old: UInt32) -> UInt32 {
            let value = event.uint32(index)
            return value == .max ? old : value
        }
        switch parser {
        case .setuid: thread.pointee.uid = event.uint32(Param.setuidX.uid)
        case .setresuid: thread.pointee.uid = id(Param.setresuidX.euid, thread.pointee.uid)
        case .setreuid: thread.pointee.uid = event.uint32(Param.setreuidX.euid)
        case .setgid: thread.pointee.gid = event.uint32(Param.setgidX.gid)
        case .setresgid: thread.pointee.gid = id(Param.setresgidX.egid, thread.pointee.gid)
        case .setregid: thread.pointee.gid = event.uint32(Param.setregidX.egid)
        default: return
        }
    }

    func parseCapset(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event
        guard event.succeeded else { return }
        thread.pointee.capInheritable = event.unsigned(Param.capsetX.cap_inheritable)
        thread.pointee.capPermitted = event.unsigned(Param.capsetX.cap_permitted)
        thread.pointee.capEffective = event.unsigned(Param.capsetX.cap_effective)
    }

    /// unshare and setns: a new user namespace gives all 41 capabilities.
    func parseUserNamespace(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                            flagsParam: Int) {
        let event = context.pointee.event
        guard event.succeeded, event.uint32(flagsParam) & Flag.CloneFlags.CLONE_NEWUSER != 0 else { return }
        let all: UInt64 = 1 << 41 - 1
        thread.pointee.capInheritable = all
        thread.pointee.capPermitted = all
        thread.pointee.capEffective = all
    }

    func parseSetsid(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        guard let session = context.pointee.event.outcome, session >= 0 else { return }
        thread.pointee.sid = session
    }

    /// A child subreaper adopts the orphans among its descendants.
    func parsePrctl(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let event = context.pointee.event, option = event.uint32(Param.prctlX.option)
        guard event.succeeded, option == Flag.PrctlOptions.PR_SET_CHILD_SUBREAPER
            || option == Flag.PrctlOptions.PR_GET_CHILD_SUBREAPER else { return }
        thread.pointee.group?.pointee.isReaper = event.signed(Param.prctlX.arg2_int) != 0
    }
}
