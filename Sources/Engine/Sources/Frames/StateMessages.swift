import FalcodCore

extension Falcod_V1_Process {
    init(_ thread: ThreadSeed) {
        self.init()
        tid = thread.tid
        pid = thread.pid
        ptid = thread.ptid
        sid = thread.sid
        vpgid = thread.vpgid
        pgid = thread.pgid
        vtid = thread.vtid
        vpid = thread.vpid
        comm = thread.comm.data
        exe = thread.exe.data
        exepath = thread.exepath.data
        args = thread.args.data
        env = thread.env.data
        cgroups = thread.cgroups.data
        cwd = thread.cwd.data
        root = thread.root.data
        fdlimit = thread.fdlimit
        flags = thread.flags
        uid = thread.uid
        gid = thread.gid
        loginuid = thread.loginuid
        vmsize = thread.vmsize
        vmrss = thread.vmrss
        vmswap = thread.vmswap
        pfmajor = thread.pfmajor
        pfminor = thread.pfminor
        pidnsInitStart = thread.pidnsInitStart
        tty = thread.tty
        capInheritable = thread.capInheritable
        capPermitted = thread.capPermitted
        capEffective = thread.capEffective
        exeWritable = thread.exeWritable
        exeUpperLayer = thread.exeUpperLayer
        exeLowerLayer = thread.exeLowerLayer
        exeFromMemfd = thread.exeFromMemfd
        exeIno = thread.exeIno
        exeInoCtime = thread.exeInoCtime
        exeInoMtime = thread.exeInoMtime
        cloneTime = thread.cloneTime
    }

    /// Lends the thread as a seed.
    func withSeed(_ body: (ThreadSeed) -> Void) {
        var seed = ThreadSeed()
        seed.tid = tid
        seed.pid = pid
        seed.ptid = ptid
        seed.sid = sid
        seed.vpgid = vpgid
        seed.pgid = pgid
        seed.vtid = vtid
        seed.vpid = vpid
        seed.fdlimit = fdlimit
        seed.flags = flags
        seed.uid = uid
        seed.gid = gid
        seed.loginuid = loginuid
        seed.vmsize = vmsize
        seed.vmrss = vmrss
        seed.vmswap = vmswap
        seed.pfmajor = pfmajor
        seed.pfminor = pfminor
        seed.pidnsInitStart = pidnsInitStart
        seed.tty = tty
        seed.capInheritable = capInheritable
        seed.capPermitted = capPermitted
        seed.capEffective = capEffective
        seed.exeWritable = exeWritable
        seed.exeUpperLayer = exeUpperLayer
        seed.exeLowerLayer = exeLowerLayer
        seed.exeFromMemfd = exeFromMemfd
        seed.exeIno = exeIno
        seed.exeInoCtime = exeInoCtime
        seed.exeInoMtime = exeInoMtime
        seed.cloneTime = cloneTime
        withSeeds([comm, exe, exepath, args, env, cgroups, cwd, root]) { texts in
            seed.comm = texts[0]
            seed.exe = texts[1]
            seed.exepath = texts[2]
            seed.args = texts[3]
            seed.env = texts[4]
            seed.cgroups = texts[5]
            seed.cwd = texts[6]
            seed.root = texts[7]
            body(seed)
        }
    }
}

extension Falcod_V1_Descriptor {
    init(_ descriptor: DescriptorSeed, tid: Int64) {
        self.init()
        self.tid = tid
        fd = descriptor.fd
        ino = descriptor.ino
        type = UInt32(descriptor.type.rawValue)
        name = descriptor.name.data
        openFlags = descriptor.openFlags
        dev = descriptor.dev
        mountID = descriptor.mountID
        l4 = UInt32(descriptor.l4.rawValue)
        sourceIp = descriptor.sourceIP.data
        destIp = descriptor.destIP.data
        sourcePort = UInt32(descriptor.sourcePort)
        destPort = UInt32(descriptor.destPort)
        unixSource = descriptor.unixSource
        unixDest = descriptor.unixDest
    }

    /// Lends the descriptor as a seed. A type this program does not know counts as unsupported.
    func withSeed(_ body: (DescriptorSeed) -> Void) {
        var seed = DescriptorSeed()
        seed.fd = fd
        seed.ino = ino
        seed.type = FDType(rawValue: UInt8(clamping: type)) ?? .unsupported
        seed.openFlags = openFlags
        seed.dev = dev
        seed.mountID = mountID
        seed.l4 = L4Protocol(rawValue: UInt8(clamping: l4)) ?? .unknown
        seed.sourcePort = UInt16(clamping: sourcePort)
        seed.destPort = UInt16(clamping: destPort)
        seed.unixSource = unixSource
        seed.unixDest = unixDest
        withSeeds([name, sourceIp, destIp]) { texts in
            seed.name = texts[0]
            seed.sourceIP = texts[1]
            seed.destIP = texts[2]
            body(seed)
        }
    }
}
