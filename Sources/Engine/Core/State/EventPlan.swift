/// What the state engine does with one type of event, worked out once so that most events cost a table look-up.
struct EventPlan {
    /// How the event's thread is found.
    enum Lookup: UInt8 {
        case none, find, findOrMakeUp
    }

    /// The family of state changes.
    enum Parser: UInt8 {
        case none
        case clone, execve, procexit
        case open, close, closeRange, dup, fcntl, pipe, socketpair, plainDescriptor, memfd, pidfdOpen, pidfdGetfd
        case socket, bind, connect, accept, read, write
        case setuid, setgid, setresuid, setresgid, setreuid, setregid, capset, unshare, setns, setsid, prctl, rlimit, prlimit
        case chdir, fchdir, getcwd, chroot
        case memory, contextSwitch
        case userAdded, userDeleted, groupAdded, groupDeleted, container
    }

    var lookup = Lookup.findOrMakeUp
    var parser = Parser.none
    /// Which parameter holds the descriptor that the event uses; -1 for none.
    var descriptorParam: Int8 = -1
    var usesDescriptor = false
    var isExit = false
    /// An enter event whose parameters are kept for its exit.
    var storesEnter = false
    /// Never shown to rules and outputs.
    var isHidden = false
    /// Says nothing about when the capture began.
    var isMeta = false
    /// At the head of a capture: tells state, and is not shown there.
    var isPrelude = false
    /// A new process image or root: the container may be another one.
    var changesContainer = false
    /// The kind of descriptor that the event makes, where that is all there is to it.
    var made = FDType.unknown
    /// Where the open flags of such a descriptor are; -1 for nowhere.
    var madeFlagsParam: Int8 = -1

    /// One plan per event code.
    static func makeTable() -> UnsafeMutablePointer<EventPlan> {
        let table = UnsafeMutablePointer<EventPlan>.allocate(capacity: EventType.count)
        table.initialize(repeating: EventPlan(), count: EventType.count)
        for code in 0..<EventType.count { table[code].applyFlags(of: EventType(rawValue: UInt16(code))) }
        setLookups(table)
        setParsers(table)
        setDescriptorParams(table)
        setPlainDescriptors(table)
        return table
    }

    private mutating func applyFlags(of type: EventType) {
        let info = type.info
        isExit = type.isExit
        isMeta = info.category.source & EventCategory.metaeventSource != 0
        usesDescriptor = info.flags.contains(.usesFD)
        if usesDescriptor, !type.isExit { descriptorParam = 0 }
        if info.flags.contains(.skipParseReset) { lookup = .none }
    }

    private static func setLookups(_ table: UnsafeMutablePointer<EventPlan>) {
        let threadless: [EventType] = [
            .containerJsonV2E, .userAddedE, .userDeletedE, .groupAddedE, .groupDeletedE, .plugineventE, .asynceventE,
        ]
        for type in threadless { table[type].lookup = .none }
        let prelude: [EventType] = [
            .containerJsonV2E, .userAddedE, .userDeletedE, .groupAddedE, .groupDeletedE, .asynceventE,
        ]
        for type in prelude { table[type].isPrelude = true }
        let findOnly: [EventType] = [
            .cloneV20X, .forkV20X, .vforkV20X, .clone3X, .schedswitchV6E, .procexitV1E, .procinfoE,
        ]
        for type in findOnly { table[type].lookup = .find }
        let stored: [EventType] = [.openE, .creatE, .openatV2E, .openat2E, .connectE, .execveV19E, .execveatE]
        for type in stored {
            table[type].storesEnter = true
            table[type].isHidden = true
        }
        let containerChangers: [EventType] = [
            .cloneV20X, .forkV20X, .vforkV20X, .clone3X, .execveV19X, .execveatX, .chrootX,
        ]
        for type in containerChangers { table[type].changesContainer = true }
    }

    private static func setParsers(_ table: UnsafeMutablePointer<EventPlan>) {
        let parsers: [(Parser, [EventType])] = [
            (.clone, [.cloneV20X, .forkV20X, .vforkV20X, .clone3X]), (.execve, [.execveV19X, .execveatX]),
            (.procexit, [.procexitV1E]),
            (.open, [.openX, .creatX, .openatV2X, .openat2X, .openByHandleAtX]),
            (.close, [.closeX]), (.closeRange, [.closeRangeX]), (.dup, [.dupV1X, .dup2X, .dup3X]), (.fcntl, [.fcntlX]),
            (.pipe, [.pipeX, .pipe2X]), (.socketpair, [.socketpairX]), (.memfd, [.memfdCreateX]),
            (.pidfdOpen, [.pidfdOpenX]), (.pidfdGetfd, [.pidfdGetfdX]),
            (.socket, [.socketX]), (.bind, [.bindX]), (.connect, [.connectX]), (.accept, [.acceptV5X, .accept4V6X]),
            (.read, [.readX, .readvX, .preadX, .preadvX, .recvX, .recvfromX, .recvmsgX, .recvmmsgX]),
            (.write, [.writeX, .writevX, .pwriteX, .pwritevX, .sendX, .sendtoX, .sendmsgX, .sendmmsgX]),
            (.setuid, [.setuidX]), (.setgid, [.setgidX]), (.setresuid, [.setresuidX]), (.setresgid, [.setresgidX]),
            (.setreuid, [.setreuidX]), (.setregid, [.setregidX]), (.capset, [.capsetX]), (.unshare, [.unshareX]),
            (.setns, [.setnsX]), (.setsid, [.setsidX]), (.prctl, [.prctlX]),
            (.rlimit, [.getrlimitX, .setrlimitX]), (.prlimit, [.prlimitX]),
            (.chdir, [.chdirX]), (.fchdir, [.fchdirX]), (.getcwd, [.getcwdX]), (.chroot, [.chrootX]),
            (.memory, [.brkV4X, .mmapX, .mmap2X, .munmapX]), (.contextSwitch, [.schedswitchV6E]),
            (.userAdded, [.userAddedE]), (.userDeleted, [.userDeletedE]),
            (.groupAdded, [.groupAddedE]), (.groupDeleted, [.groupDeletedE]),
            (.container, [.containerJsonV2E, .asynceventE]),
        ]
        for (parser, types) in parsers {
            for type in types { table[type].parser = parser }
        }
    }

    private static func setDescriptorParams(_ table: UnsafeMutablePointer<EventPlan>) {
        let params: [(EventType, Int)] = [
            (.setnsX, Param.setnsX.fd), (.listenX, Param.listenX.fd), (.shutdownX, Param.shutdownX.fd),
            (.fchdirX, Param.fchdirX.fd), (.lseekX, Param.lseekX.fd), (.llseekX, Param.llseekX.fd),
            (.ioctlV3X, Param.ioctlV3X.fd), (.fstatX, Param.fstatX.fd), (.closeX, Param.closeX.fd),
            (.getdentsX, Param.getdentsX.fd), (.getdents64X, Param.getdents64X.fd), (.flockX, Param.flockX.fd),
            (.copyFileRangeX, Param.copyFileRangeX.fdout), (.fcntlX, Param.fcntlX.fd), (.dupV1X, Param.dupV1X.oldfd),
            (.dup2X, Param.dup2X.oldfd), (.dup3X, Param.dup3X.oldfd), (.newfstatatX, Param.newfstatatX.dirfd),
            (.fchownatX, Param.fchownatX.dirfd), (.fchmodatX, Param.fchmodatX.dirfd), (.mkdiratX, Param.mkdiratX.dirfd),
            (.unlinkatV2X, Param.unlinkatV2X.dirfd), (.mknodatX, Param.mknodatX.dirfd),
            (.sendmmsgX, Param.sendmmsgX.fd), (.recvmmsgX, Param.recvmmsgX.fd),
            (.ioUringRegisterX, Param.ioUringRegisterX.fd), (.ioUringEnterX, Param.ioUringEnterX.fd),
            (.setsockoptX, Param.setsockoptX.fd), (.getsockoptX, Param.getsockoptX.fd),
            (.fsconfigX, Param.fsconfigX.fd), (.finitModuleX, Param.finitModuleX.fd), (.fchmodX, Param.fchmodX.fd),
            (.fchownX, Param.fchownX.fd), (.readX, Param.readX.fd), (.preadX, Param.preadX.fd), (.bindX, Param.bindX.fd),
            (.writeX, Param.writeX.fd), (.pwriteX, Param.pwriteX.fd), (.recvX, Param.recvX.fd), (.sendX, Param.sendX.fd),
            (.sendtoX, Param.sendtoX.fd), (.sendmsgX, Param.sendmsgX.fd), (.sendfileX, Param.sendfileX.out_fd),
            (.spliceX, Param.spliceX.fd_out), (.writevX, Param.writevX.fd), (.pwritevX, Param.pwritevX.fd),
            (.connectX, Param.connectX.fd), (.symlinkatX, Param.symlinkatX.linkdirfd),
            (.recvfromX, Param.recvfromX.fd), (.readvX, Param.readvX.fd), (.preadvX, Param.preadvX.fd),
            (.recvmsgX, Param.recvmsgX.fd), (.mmapX, Param.mmapX.fd), (.mmap2X, Param.mmap2X.fd),
        ]
        for (type, param) in params { table[type].descriptorParam = Int8(param) }
    }

    private static func setPlainDescriptors(_ table: UnsafeMutablePointer<EventPlan>) {
        let plain: [(EventType, FDType, Int)] = [
            (.eventfdX, .event, -1), (.eventfd2X, .event, Param.eventfd2X.flags),
            (.signalfdX, .signalfd, -1), (.signalfd4X, .signalfd, Param.signalfd4X.flags),
            (.timerfdCreateX, .timerfd, -1),
            (.inotifyInitX, .inotify, -1), (.inotifyInit1X, .inotify, Param.inotifyInit1X.flags),
            (.bpfV2X, .bpf, -1), (.userfaultfdX, .userfaultfd, Param.userfaultfdX.flags),
            (.ioUringSetupX, .ioUring, -1),
            (.epollCreateX, .eventpoll, -1), (.epollCreate1X, .eventpoll, Param.epollCreate1X.flags),
        ]
        for (type, kind, flagsParam) in plain {
            table[type].parser = .plainDescriptor
            table[type].made = kind
            table[type].madeFlagsParam = Int8(flagsParam)
        }
    }
}

extension UnsafeMutablePointer<EventPlan> {
    fileprivate subscript(_ type: EventType) -> EventPlan {
        get { self[Int(type.rawValue)] }
        nonmutating set { self[Int(type.rawValue)] = newValue }
    }
}
