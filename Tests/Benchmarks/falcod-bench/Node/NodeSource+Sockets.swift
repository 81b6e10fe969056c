import FalcodCore
import FalcodSources

/// Connections of a node's processes.
extension NodeSource {
    mutating func receive(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let size = 1 + random.below(2000)
        return try ScriptedEvent(.recvfromX, tid: thread.tid, [
            "res": .integer(Int64(size)), "data": .bytes(data(size)), "fd": .integer(pickDescriptor(thread)), "size": 65536,
        ])
    }

    mutating func send(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let size = 1 + random.below(2000)
        return try ScriptedEvent(.sendtoX, tid: thread.tid, [
            "res": .integer(Int64(size)), "data": .bytes(data(size)), "fd": .integer(pickDescriptor(thread)), "size": .integer(Int64(size)),
        ])
    }

    mutating func connect(_ thread: Node.Thread) throws(ScriptError) -> [ScriptedEvent] {
        let fd = node.processes[thread.process].open(), ip = "10.96.\(random.below(200)).\(1 + random.below(200))"
        let port: UInt16 = random.pick([443, 5432, 6379, 9092, 8081])
        return [
            try ScriptedEvent(.socketX, tid: thread.tid, ["fd": .integer(fd), "domain": 2, "type": 1, "proto": 6]),
            try ScriptedEvent(.connectX, tid: thread.tid, [
                "res": -115, "fd": .integer(fd), "addr": .socketAddress(ip: ip, port: port),
                "tuple": .socketTuple(source: ownAddress(thread), sourcePort: ownPort(), destination: ip, destinationPort: port),
            ]),
        ]
    }

    mutating func accept(_ thread: Node.Thread) throws(ScriptError) -> ScriptedEvent {
        let fd = node.processes[thread.process].open()
        return try ScriptedEvent(.accept4V6X, tid: thread.tid, [
            "fd": .integer(fd), "queuemax": 4096,
            "tuple": .socketTuple(source: "10.244.\(random.below(200)).\(1 + random.below(200))", sourcePort: ownPort(),
                                  destination: ownAddress(thread), destinationPort: 8080),
        ])
    }

    private func ownAddress(_ thread: Node.Thread) -> String {
        node.processes[thread.process].pod.map { node.pods[$0].ip } ?? "10.0.0.5"
    }

    private mutating func ownPort() -> UInt16 { UInt16(30_000 + random.below(30_000)) }
}
