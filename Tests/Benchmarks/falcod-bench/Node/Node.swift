import FalcodCore
import FalcodSources

/// A Kubernetes node's processes as they are now: what runs where, and which descriptors are open.
struct Node {
    struct Pod {
        var name: String
        var namespace: String
        var containerID: String
        var image: String
        var ip: String
        /// As the driver reports them, one per subsystem.
        var cgroups: [String]
    }

    struct Process {
        var pid: Int64
        var parent: Int64
        /// The number that the process itself sees.
        var vpid: Int64
        var program: NodeProgram
        /// Index of the pod; nil on the host.
        var pod: Int?
        var descriptors: [Int64] = []
        var freeNumbers: [Int64] = []
        var nextNumber: Int64 = 3

        /// The number of a descriptor to open.
        mutating func open() -> Int64 {
            let fd = freeNumbers.popLast() ?? nextNumber
            if fd == nextNumber { nextNumber += 1 }
            descriptors.append(fd)
            return fd
        }

        mutating func close(at index: Int) -> Int64 {
            let fd = descriptors[index]
            descriptors.swapAt(index, descriptors.count - 1)
            descriptors.removeLast()
            freeNumbers.append(fd)
            return fd
        }
    }

    struct Thread {
        var tid: Int64
        var process: Int
    }

    var pods: [Pod] = []
    var processes: [Process] = []
    /// Threads of the processes that stay.
    var threads: [Thread] = []
    /// Threads that started since the beginning, less those that ended.
    var threadsToEnd = 0
    private var nextTid: Int64 = 2

    static let bootTime: UInt64 = 1_780_000_000_000_000_000
    static let threadFlags = Flag.CloneFlags.CLONE_THREAD | Flag.CloneFlags.CLONE_FILES

    /// A node on which `count` threads run, handed over to `source`.
    init(threads count: Int, _ random: inout Random, _ source: inout ScriptedSource) {
        describeMachine(&source)
        add(NodeProgram(path: "/usr/lib/systemd/systemd", args: [], threads: 1...1, files: 40...60, sockets: 30...50), parent: 0, pod: nil,
            limit: count, &random, &source)
        for program in NodeProgram.host where threads.count < count {
            add(program, parent: 1, pod: nil, limit: count, &random, &source)
        }
        while threads.count < count {
            let shim = add(NodeProgram.shim, parent: 1, pod: nil, limit: count, &random, &source)
            addPod(&random)
            let pod = pods.count - 1
            if threads.count < count { add(NodeProgram.pause, parent: shim, pod: pod, limit: count, &random, &source) }
            for _ in 0..<(1 + random.below(4)) where threads.count < count {
                add(random.pick(NodeProgram.workloads), parent: shim, pod: pod, limit: count, &random, &source)
            }
        }
    }

    private func describeMachine(_ source: inout ScriptedSource) {
        var machine = MachineInfo()
        machine.cpuCount = 64
        machine.memorySize = 256 << 30
        machine.maxPID = 4_194_304
        machine.hostname = Array("node-1".utf8)
        machine.bootTime = Self.bootTime
        source.add(machine)
        source.addUser(uid: 0, gid: 0, name: "root", home: "/root", shell: "/bin/bash")
        for uid: UInt32 in [101, 114, 999, 1000, 1001, 10001] { source.addUser(uid: uid, gid: uid, name: "user\(uid)") }
        source.addGroup(gid: 0, name: "root")
    }

    private mutating func addPod(_ random: inout Random) {
        let number = pods.count, id = random.hex(64), uid = random.hex(32)
        let slice = "kubepods-burstable-pod\(uid.prefix(8))_\(uid.dropFirst(8).prefix(4))_\(uid.dropFirst(12).prefix(4))_\(uid.dropFirst(16).prefix(4))_\(uid.suffix(12))"
        let path = "/kubepods.slice/kubepods-burstable.slice/\(slice).slice/cri-containerd-\(id).scope"
        pods.append(Pod(
            name: "service-\(number % 40)-\(random.hex(10))-\(random.hex(5))", namespace: ["prod", "staging", "kube-system", "monitoring"][number % 4],
            containerID: id, image: "registry.example.com/team-\(number % 7)/service-\(number % 40)", ip: "10.244.\(number / 250).\(number % 250 + 2)",
            cgroups: ["cpuset", "cpu", "cpuacct", "io", "memory"].map { "\($0)=\(path)" }))
    }

    /// Adds a process with its threads and descriptors, as long as there is room; returns its pid.
    @discardableResult
    private mutating func add(_ program: NodeProgram, parent: Int64, pod: Int?, limit: Int, _ random: inout Random,
                              _ source: inout ScriptedSource) -> Int64 {
        let pid = parent == 0 ? 1 : newTid(&random)
        let vpid = pod == nil ? pid : Int64(1 + random.below(60))
        processes.append(Process(pid: pid, parent: parent, vpid: vpid, program: program, pod: pod))
        var seed = makeSeed(processes.count - 1, source)
        let count = min(Int.random(in: program.threads, using: &random), limit - threads.count)
        for number in 0..<max(count, 1) {
            if number > 0 {
                seed.tid = newTid(&random)
                seed.vtid = pod == nil ? seed.tid : vpid + Int64(number)
                seed.flags = Self.threadFlags
            }
            source.add(seed)
            threads.append(Thread(tid: seed.tid, process: processes.count - 1))
        }
        addDescriptors(processes.count - 1, &random, &source)
        return pid
    }

    private func makeSeed(_ index: Int, _ source: ScriptedSource) -> ThreadSeed {
        let process = processes[index], program = process.program
        var seed = ThreadSeed()
        (seed.tid, seed.pid, seed.ptid, seed.sid) = (process.pid, process.pid, process.parent, process.pid)
        (seed.vtid, seed.vpid) = (process.vpid, process.vpid)
        (seed.vpgid, seed.pgid) = (process.vpid, process.pid)
        (seed.uid, seed.gid) = (program.uid, program.uid)
        seed.comm = source.text(program.comm)
        seed.exe = source.text(program.path)
        seed.exepath = seed.exe
        seed.args = source.list(program.args)
        seed.env = source.list(NodeProgram.environment)
        seed.cgroups = source.list(cgroups(of: process))
        seed.cwd = source.text("/")
        seed.root = seed.cwd
        seed.fdlimit = 1_048_576
        seed.exeIno = UInt64(program.path.utf8.count) * 1000
        return seed
    }

    private mutating func addDescriptors(_ index: Int, _ random: inout Random, _ source: inout ScriptedSource) {
        let pid = processes[index].pid, program = processes[index].program
        for fd: Int64 in 0...2 { source.addFile("/dev/null", fd: fd, of: pid) }
        for number in 0..<Int.random(in: program.files, using: &random) {
            source.addFile(NodePaths.openFile(number, &random), fd: processes[index].open(), of: pid)
        }
        for number in 0..<Int.random(in: program.sockets, using: &random) {
            addSocket(number, index, &random, &source)
        }
    }

    /// The first socket of a process listens, every fifth is local, the others are connected.
    private mutating func addSocket(_ number: Int, _ index: Int, _ random: inout Random, _ source: inout ScriptedSource) {
        var descriptor = DescriptorSeed()
        descriptor.fd = processes[index].open()
        descriptor.ino = random.next() >> 32
        descriptor.type = number == 0 ? .ipv4Server : number % 5 == 4 ? .unix : .ipv4
        descriptor.l4 = descriptor.type == .unix ? .unknown : .tcp
        if descriptor.type == .unix { descriptor.name = source.text("/run/service/\(number).sock") }
        descriptor.sourcePort = number == 0 ? 8080 : UInt16(30_000 + random.below(30_000))
        descriptor.destPort = random.pick([443, 5432, 6379, 9092, 8081])
        let addresses: [UInt8] = [10, 244, random.byte(), random.byte(), 10, 96, random.byte(), random.byte()]
        addresses.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            descriptor.sourceIP = Bytes(base: base, count: 4)
            descriptor.destIP = Bytes(base: base + 4, count: 4)
            source.add(descriptor, ofThread: processes[index].pid)
        }
    }

    /// A number that no thread had yet, some way behind the last one, as other machines' numbers are spread.
    mutating func newTid(_ random: inout Random) -> Int64 {
        nextTid += Int64(1 + random.below(5))
        return nextTid
    }

    func cgroups(of process: Process) -> [String] {
        if let pod = process.pod { return pods[pod].cgroups }
        return ["cpuset", "cpu", "cpuacct", "io", "memory"].map { "\($0)=/system.slice/\(process.program.comm).service" }
    }
}
