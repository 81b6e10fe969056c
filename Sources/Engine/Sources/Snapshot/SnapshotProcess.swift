import FalcodCore

/// The process whose parts are coming in.
struct SnapshotProcess {
    private(set) var pid: Int64 = -1
    private var stat: [UInt8] = [], status: [UInt8] = [], cmdline: [UInt8] = [], environ: [UInt8] = []
    private var cgroups: [UInt8] = []
    private var exepath: [UInt8] = [], cwd: [UInt8] = [], root: [UInt8] = []
    private var loginuid = UInt32.max
    private var fdlimit: Int64 = 0
    private var executable = SnapshotPart()
    private var hasExecutable = false
    /// When the process was first seen by anyone, which is how near one gets to its start. Nanoseconds since the epoch.
    private(set) var startTime: UInt64 = 0
    private(set) var pidNamespace: UInt64 = 0, netNamespace: UInt64 = 0, mountNamespace: UInt64 = 0
    /// Tables that came with this process and belong to a namespace not named yet.
    var sockets = SocketTable()
    var mounts: MountTable?

    private(set) var isEmitted = false
    /// Its descriptors and threads count: it is no kernel thread and had not ended.
    private var isReal = false
    /// What all threads of the process have alike.
    private var shared = ThreadSeed()

    /// Name of the thread that is told next.
    private var comm: [UInt8] = []
    private var threadTid: Int64 = -1
    private var threadStat: [UInt8] = [], threadStatus: [UInt8] = []
    private var threadTime: UInt64 = 0

    private(set) var descriptor: (fd: Int64, mode: UInt32, inode: UInt64)?
    private var link: [UInt8] = []
    var descriptorInfo: DescriptorInfo?

    mutating func begin(_ pid: Int64) {
        self = SnapshotProcess()
        self.pid = pid
    }

    // MARK: Taking parts

    mutating func take(file part: SnapshotPart) {
        guard part.error == 0 else { return }
        switch part.name {
        case "stat": stat = part.data.array
        case "status": status = part.data.array
        case "cmdline":
            cmdline = part.data.array
            startTime = part.ctime
        case "environ": environ = part.data[0..<min(part.data.count, ProcessFiles.textLimit)].array
        case "cgroup":
            cgroups.removeAll()
            CgroupFile.append(part.data, to: &cgroups)
        case "loginuid": loginuid = ProcessFiles.loginUser(part.data)
        case "limits": fdlimit = ProcessFiles.openFileLimit(part.data)
        default: break
        }
    }

    mutating func take(link part: SnapshotPart) {
        guard part.error == 0 else { return }
        switch part.name {
        case "exe":
            hasExecutable = true
            exepath = part.data[0..<min(part.data.count, ProcessFiles.nameLimit)].array
            executable = part
            // Borrowed: only numbers are kept of the part.
            executable.data = .empty
            executable.name = .empty
        case "cwd": cwd = part.data.array
        case "root": root = part.data.array
        case "ns/pid": pidNamespace = ProcessFiles.namespace(part.data)
        case "ns/net": netNamespace = ProcessFiles.namespace(part.data)
        case "ns/mnt": mountNamespace = ProcessFiles.namespace(part.data)
        default: break
        }
    }

    /// A file of a further thread. A thread is told once its last file, or the next thread's first, is there.
    mutating func take(threadFile part: SnapshotPart, _ sink: inout some StateSink) {
        if part.tid != threadTid {
            endThread(&sink)
            threadTid = part.tid
        }
        guard part.error == 0 else { return }
        switch part.name {
        case "stat":
            threadStat = part.data.array
            threadTime = part.ctime
        case "status": threadStatus = part.data.array
        default: break
        }
    }

    mutating func take(descriptor part: SnapshotPart) {
        guard part.error == 0 else { return }
        descriptor = (part.fd, part.mode, part.inode)
        link = part.data.array
    }

    // MARK: Telling

    /// First process of its pid namespace, as that namespace counts.
    var isNamespaceInit: Bool {
        if pid == 1 { return true }
        return status.withBytes { ProcessStatus($0).vpid == 1 }
    }

    /// Tells the main thread. A process without `stat` had ended; one without command line and executable is a kernel thread.
    mutating func emit(_ sink: inout some StateSink, namespaceStart: UInt64, mounts: MountTable?) {
        isEmitted = true
        guard !stat.isEmpty else { return }
        guard !(cmdline.isEmpty && !hasExecutable) else {
            let isThere = stat.withBytes { ProcessStat($0).map { !$0.isZombie || $0.threads > 1 } ?? false }
            if isThere { sink.present(thread: pid) }
            return
        }
        shared.fdlimit = fdlimit
        shared.loginuid = loginuid
        shared.pidnsInitStart = namespaceStart
        shared.exeIno = executable.inode
        shared.exeInoCtime = executable.ctime
        shared.exeInoMtime = executable.mtime
        shared.exeFromMemfd = exepath.withBytes { $0.hasPrefix("/memfd:") }
        var seed = shared
        seed.cloneTime = startTime
        isReal = setIDs(&seed, tid: pid, stat, status)
        guard isReal else { return }
        seed.exeWritable = isExecutableWritable(uid: seed.uid, gid: seed.gid, mounts)
        shared.exeWritable = seed.exeWritable
        if seed.pid != seed.tid { seed.flags = Self.threadFlags }
        lendTexts(seed, withEnvironment: true) { sink.thread($0) }
    }

    mutating func endThread(_ sink: inout some StateSink) {
        defer {
            threadTid = -1
            threadStat = []
            threadStatus = []
        }
        guard threadTid >= 0, !threadStat.isEmpty else { return }
        guard isReal else { return sink.present(thread: threadTid) }
        var seed = shared
        seed.flags = Self.threadFlags
        seed.cloneTime = threadTime
        let isKnown = setIDs(&seed, tid: threadTid, threadStat, threadStatus)
        // The process is the one whose folder the thread was found in.
        seed.pid = pid
        if isKnown { lendTexts(seed, withEnvironment: false) { sink.thread($0) } }
    }

    private static let threadFlags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES

    private mutating func setIDs(_ seed: inout ThreadSeed, tid: Int64, _ statText: [UInt8], _ statusText: [UInt8]) -> Bool {
        let stat = statText.withBytes { text -> ProcessStat? in
            let stat = ProcessStat(text)
            comm = stat?.comm.array ?? []
            return stat
        }
        guard let stat else { return false }
        let status = statusText.withBytes { ProcessStatus($0) }
        seed.tid = tid
        seed.pid = status.pid >= 0 ? status.pid : tid
        seed.ptid = status.ptid
        seed.sid = stat.sid
        seed.pgid = stat.pgid
        seed.vtid = status.vtid >= 0 ? status.vtid : tid
        seed.vpid = status.vpid >= 0 ? status.vpid : seed.pid
        seed.vpgid = status.vpgid >= 0 ? status.vpgid : stat.pgid
        seed.uid = status.uid
        seed.gid = status.gid
        seed.capInheritable = status.capInheritable
        seed.capPermitted = status.capPermitted
        seed.capEffective = status.capEffective
        seed.vmsize = status.vmsize
        seed.vmrss = status.vmrss
        seed.vmswap = status.vmswap
        seed.pfmajor = stat.majorFaults
        seed.pfminor = stat.minorFaults
        seed.tty = stat.tty
        seed.startTime = stat.startTime
        return true
    }

    /// Lends `seed` with its texts.
    private func lendTexts(_ seed: ThreadSeed, withEnvironment: Bool, _ body: (ThreadSeed) -> Void) {
        var seed = seed
        comm.withBytes { comm in cmdline.withBytes { cmdline in environ.withBytes { environ in
            cgroups.withBytes { cgroups in exepath.withBytes { exepath in cwd.withBytes { cwd in root.withBytes { root in
                seed.comm = comm
                (seed.exe, seed.args) = ProcessFiles.commandLine(cmdline)
                if withEnvironment { seed.env = environ }
                seed.cgroups = cgroups
                seed.exepath = exepath
                seed.cwd = cwd
                seed.root = root
                body(seed)
            } } } }
        } } }
    }

    /// Whether the process could change its executable: it owns it, and could make it so, or may write it.
    private func isExecutableWritable(uid: UInt32, gid: UInt32, _ mounts: MountTable?) -> Bool {
        guard hasExecutable, executable.inode != 0 else { return false }
        if executable.uid == uid { return true }
        if exepath.withBytes({ mounts?.isReadOnly($0) }) == true { return false }
        if uid == 0 { return true }
        return executable.mode & (executable.gid == gid ? 0o020 : 0o002) != 0
    }

    // MARK: Descriptors

    /// Tells the descriptor whose parts have come, if there is one.
    mutating func emitDescriptor(_ sink: inout some StateSink, sockets: SocketTable, mounts: MountTable?, architecture: String) {
        if threadTid >= 0 { endThread(&sink) }
        defer {
            descriptor = nil
            descriptorInfo = nil
        }
        guard isReal, let descriptor else { return }
        var seed = DescriptorSeed()
        seed.fd = descriptor.fd
        seed.ino = descriptor.inode
        link.withBytes { link in
            guard let type = DescriptorKind.type(link, mode: descriptor.mode) else {
                let inode = ProcessFiles.namespace(link)
                seed.ino = inode == 0 ? descriptor.inode : inode
                if !sockets.lend(seed.ino, seed, { sink.descriptor($0, ofThread: pid) }) {
                    sink.present(socket: seed.fd, inode: seed.ino, ofThread: pid)
                }
                return
            }
            seed.type = type
            switch type {
            case .fileV2:
                seed.name = link
                if let info = descriptorInfo {
                    seed.openFlags = info.openFlags(architecture: architecture)
                    seed.mountID = info.mountID
                    seed.dev = mounts?.device(of: info.mountID) ?? 0
                }
            case .fifo, .directory, .memfd: seed.name = link
            case .pidfd:
                let name = Array("/proc/\(descriptorInfo?.pid ?? 0)".utf8)
                name.withBytes {
                    seed.name = $0
                    sink.descriptor(seed, ofThread: pid)
                }
                return
            default: break
            }
            sink.descriptor(seed, ofThread: pid)
        }
    }
}
