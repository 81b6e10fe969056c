extension StateEngine {
    /// Applies the event to the tables.
    mutating func parse(_ context: UnsafeMutablePointer<EventContext>, _ plan: UnsafeMutablePointer<EventPlan>) {
        switch plan.pointee.parser {
        case .none: return
        case .clone: parseClone(context)
        case .userAdded: addUser(context)
        case .userDeleted: deleteUser(context)
        case .groupAdded: addGroup(context)
        case .groupDeleted: deleteGroup(context)
        case .container: ContainerTable.apply(context.pointee.event, state)
        default:
            guard let thread = context.pointee.thread else { return }
            parse(context, thread, plan)
        }
        if plan.pointee.changesContainer, context.pointee.event.succeeded, let thread = context.pointee.thread {
            ContainerIdentity.update(thread, state)
        }
    }

    /// The parsers of events that need a thread.
    private mutating func parse(_ context: UnsafeMutablePointer<EventContext>, _ thread: UnsafeMutablePointer<ThreadRecord>,
                                _ plan: UnsafeMutablePointer<EventPlan>) {
        switch plan.pointee.parser {
        case .execve: parseExecve(context, thread)
        case .procexit: parseProcexit(context, thread)
        case .open: parseOpen(context, thread)
        case .close: parseClose(context, thread)
        case .closeRange: parseCloseRange(context, thread)
        case .dup: parseDup(context, thread)
        case .fcntl: parseFcntl(context, thread)
        case .pipe: parsePipe(context, thread)
        case .socketpair: parseSocketpair(context, thread)
        case .plainDescriptor: parsePlainDescriptor(context, thread, plan)
        case .memfd: parseMemfd(context, thread)
        case .pidfdOpen: parsePidfdOpen(context, thread)
        case .pidfdGetfd: parsePidfdGetfd(context, thread)
        case .socket: parseSocket(context, thread)
        case .bind: parseBind(context, thread)
        case .connect: parseConnect(context, thread)
        case .accept: parseAccept(context, thread)
        case .read: parseTransfer(context, thread, isIncoming: true)
        case .write: parseTransfer(context, thread, isIncoming: false)
        case .setuid, .setgid, .setresuid, .setresgid, .setreuid, .setregid:
            parseIdentity(context, thread, plan.pointee.parser)
        case .capset: parseCapset(context, thread)
        case .unshare: parseUserNamespace(context, thread, flagsParam: Param.unshareX.flags)
        case .setns: parseUserNamespace(context, thread, flagsParam: Param.setnsX.nstype)
        case .setsid: parseSetsid(context, thread)
        case .prctl: parsePrctl(context, thread)
        case .rlimit: parseRlimit(context, thread)
        case .prlimit: parsePrlimit(context, thread)
        case .chdir: parseChdir(context, thread)
        case .fchdir: parseFchdir(context, thread)
        case .getcwd: parseGetcwd(context, thread)
        case .chroot: parseChroot(context, thread)
        case .memory: parseMemory(context, thread)
        case .contextSwitch: parseContextSwitch(context, thread)
        case .none, .clone, .userAdded, .userDeleted, .groupAdded, .groupDeleted, .container: return
        }
    }
}
