import FalcodCore
import FalcodSources

/// Processes and threads that come and go.
extension NodeSource {
    /// Short-lived processes at a time.
    private static let passingLimit = 200

    /// A process runs a command: clone as the parent and as the child sees it, and the exec. The oldest command ends.
    mutating func runCommand() throws(ScriptError) -> [ScriptedEvent] {
        var events: [ScriptedEvent] = []
        if passing.count >= Self.passingLimit {
            let oldest = passing.removeFirst()
            events.append(try ScriptedEvent(.procexitV1E, tid: node.processes[oldest].pid, ["status": 0]))
            freeProcesses.append(oldest)
        }
        let thread = random.pick(node.threads), parent = node.processes[thread.process]
        let command = random.pick(NodeProgram.commands), pid = node.newTid(&random)
        let vpid = parent.pod == nil ? pid : 100 + pid % 30_000
        let child = Node.Process(pid: pid, parent: parent.pid, vpid: vpid, program: command, pod: parent.pod)
        events.append(try clone(parent, caller: thread.tid, tid: thread.tid, result: vpid, child: child))
        events.append(try clone(parent, caller: thread.tid, tid: pid, result: 0, child: child))
        events.append(try execute(child))
        passing.append(place(child))
        return events
    }

    private mutating func place(_ process: Node.Process) -> Int {
        if let free = freeProcesses.popLast() {
            node.processes[free] = process
            return free
        }
        node.processes.append(process)
        return node.processes.count - 1
    }

    private func clone(_ parent: Node.Process, caller: Int64, tid: Int64, result: Int64, child: Node.Process,
                       threadFlags: UInt32 = 0) throws(ScriptError) -> ScriptedEvent {
        let isChild = result == 0, isThread = threadFlags != 0
        let inNamespace = parent.pod == nil ? 0 : Flag.CloneFlags.CLONE_CHILD_IN_PIDNS
        return try ScriptedEvent(.cloneV20X, tid: tid, [
            "res": .integer(result), "exe": .string(parent.program.path), "args": .strings(parent.program.args), "tid": .integer(tid),
            "pid": .integer(isChild && !isThread ? child.pid : parent.pid), "ptid": .integer(isChild && !isThread ? caller : parent.parent),
            "cwd": "", "fdlimit": 1_048_576, "vm_size": 900_000, "vm_rss": 120_000, "comm": .string(parent.program.comm),
            "cgroups": .strings(node.cgroups(of: parent)), "flags": .unsigned(UInt64(threadFlags | inNamespace)),
            "uid": .unsigned(UInt64(parent.program.uid)), "gid": .unsigned(UInt64(parent.program.uid)),
            "vtid": .integer(isChild ? child.vpid : parent.vpid), "vpid": .integer(isChild && !isThread ? child.vpid : parent.vpid),
        ])
    }

    private mutating func execute(_ process: Node.Process) throws(ScriptError) -> ScriptedEvent {
        let program = process.program
        return try ScriptedEvent(.execveV19X, tid: process.pid, [
            "res": 0, "exe": .string(program.path), "args": .strings(program.args), "tid": .integer(process.pid), "pid": .integer(process.pid),
            "ptid": .integer(process.parent), "cwd": "", "fdlimit": 1_048_576, "vm_size": 4000, "vm_rss": 1200, "comm": .string(program.comm),
            "cgroups": .strings(node.cgroups(of: process)), "env": .strings(NodeProgram.environment), "vpgid": .integer(process.vpid),
            "loginuid": .unsigned(UInt64(UInt32.max)), "exe_ino": .unsigned(UInt64(random.below(1 << 20))), "uid": .unsigned(UInt64(program.uid)),
            "trusted_exepath": .string(program.path), "pgid": .integer(process.pid), "gid": .unsigned(UInt64(program.uid)),
            "filename": .string(program.path),
        ])
    }

    /// In turn, a thread starts in a process that stays, and one that is not a main thread ends: their number stays.
    mutating func changeThreads() throws(ScriptError) -> [ScriptedEvent] {
        let index = random.below(node.threads.count), other = node.threads[index]
        if node.threadsToEnd > 0, node.processes[other.process].pid != other.tid {
            node.threads.swapAt(index, node.threads.count - 1)
            node.threads.removeLast()
            node.threadsToEnd -= 1
            return [try ScriptedEvent(.procexitV1E, tid: other.tid, ["status": 0])]
        }
        let process = node.processes[other.process], tid = node.newTid(&random)
        var started = process
        started.vpid = process.pod == nil ? tid : 100 + tid % 30_000
        node.threads.append(Node.Thread(tid: tid, process: other.process))
        node.threadsToEnd += 1
        let flags = Node.threadFlags
        return [
            try clone(process, caller: process.pid, tid: process.pid, result: started.vpid, child: started, threadFlags: flags),
            try clone(process, caller: process.pid, tid: tid, result: 0, child: started, threadFlags: flags),
        ]
    }

    /// What the container plugin tells of a pod's container.
    static func container(_ pod: Node.Pod) throws(ScriptError) -> ScriptedEvent {
        try ScriptedEvent(.asynceventE, tid: -1, ["name": "container", "data": .string("""
            {"container":{"type":7,"id":"\(pod.containerID.prefix(12))","full_id":"\(pod.containerID)","name":"app","image":"\(pod.image):1.4.2",\
            "imagerepo":"\(pod.image)","imagetag":"1.4.2","User":"","ip":"\(pod.ip)","privileged":false,"host_pid":false,"host_network":false,\
            "labels":{"io.kubernetes.pod.name":"\(pod.name)","io.kubernetes.pod.namespace":"\(pod.namespace)",\
            "io.kubernetes.container.name":"app","app":"service"},"Mounts":[]}}
            """)])
    }
}
