import FalcodCore
@testable import FalcodSources
import Foundation
import Testing

/// Scripted events, and captures written from them.
@Suite struct ScriptTests {
    private func script() throws -> ScriptedSource {
        var script = ScriptedSource()
        var machine = MachineInfo()
        machine.cpuCount = 4
        machine.hostname = Array("host".utf8)
        script.add(machine)
        script.add(InterfaceSeed(
            name: script.text("lo"), address: Bytes(staticText: "\u{7f}\0\0\u{1}"), netmask: .empty, broadcast: .empty, linkSpeed: 5))
        script.addUser(uid: 1000, gid: 100, name: "joe", home: "/home/joe")
        script.addGroup(gid: 100, name: "users")
        script.addProcess(1, parent: 0, comm: "init")
        script.addProcess(20, comm: "cat", args: ["-n", "x"], env: ["A=1"], cwd: "/tmp/") {
            $0.uid = 1000
            $0.flags = 0x2001
            $0.exeIno = 77
            $0.pgid = 20
            $0.capEffective = 1 << 40
        }
        script.addFile("/etc/passwd", fd: 3, of: 20)
        var socket = DescriptorSeed()
        socket.fd = 4
        socket.type = .ipv4
        socket.sourceIP = Bytes(staticText: "\n\0\0\u{1}")
        socket.destIP = Bytes(staticText: "\n\0\0\u{2}")
        socket.sourcePort = 80
        socket.destPort = 5000
        socket.l4 = .tcp
        script.add(socket, ofThread: 20)
        try script.add(.openatV2X, tid: 20, ["fd": 5, "dirfd": -100, "name": "/etc/shadow", "flags": 1])
        try script.add(.execveV19X, tid: 20, ["exe": "cat", "args": ["-n", "y"], "uid": 0])
        try script.add(.connectX, tid: 20, [
            "res": 0, "tuple": .socketTuple(source: "10.0.0.1", sourcePort: 80, destination: "10.0.0.2", destinationPort: 443), "fd": 4,
        ])
        var container = try ScriptedEvent(.containerJsonV2E, time: 5, tid: -1, ["json": "{}"])
        container.isStateOnly = true
        script.add(container)
        return script
    }

    @Test func parametersAreWrittenAsTheTableSays() throws {
        let reading = Reading(try script())
        #expect(reading.error == nil)
        let open = try #require(reading.events.first)
        #expect(open.tid == 20)
        #expect(open.params == [
            le(Int64(5)), le(Int64(-100)), Array("/etc/shadow\0".utf8), le(UInt32(1)), le(UInt32(0)), le(UInt32(0)), le(UInt64(0)),
        ])
        #expect(reading.events[1].params[1] == Array("cat\0".utf8) && reading.events[1].params[2] == Array("-n\0y\0".utf8))
        #expect(reading.events[2].params[1] == [2, 10, 0, 0, 1, 80, 0, 10, 0, 0, 2, 0xbb, 1])
        #expect(reading.events[3].params == [Array("{}\0".utf8)])
    }

    @Test func unknownNamesAndUnfitValuesAreErrors() {
        #expect(throws: ScriptError.self) { try ScriptedEvent(.openatV2X, ["file": "x"]) }
        #expect(throws: ScriptError.self) { try ScriptedEvent(.openatV2X, ["fd": "x"]) }
        #expect(throws: ScriptError.self) { try ScriptedEvent(.openatV2X, ["name": 5]) }
        #expect(throws: ScriptError.self) { try ScriptedEvent(EventType(rawValue: 9999)) }
    }

    @Test func restartsAndFailures() throws {
        var script = try script()
        script.addRestart()
        try script.add(.closeX, tid: 20, ["fd": 3])
        script.addFailure("broken")
        let reading = Reading(script)
        #expect(reading.restarts == 1 && reading.events.count == 5)
        #expect(reading.error?.reason == "broken")
        #expect(reading.state.threads.count == 2)
    }

    /// What is written is read back the same, state and events.
    @Test(arguments: [false, true])
    func writtenCapturesReadBack(isCompressed: Bool) throws {
        var writer = ScapWriter(isCompressed: isCompressed)
        try writer.append(contentsOf: try script())
        try writer.finish()
        let expected = Reading(try script()), actual = Reading(ScapSource(bytes: writer.memory, name: "test"))
        #expect(actual.error == nil)
        #expect(actual.events == expected.events)
        #expect(actual.state.threads == expected.state.threads)
        #expect(actual.state.descriptors == expected.state.descriptors)
        #expect(actual.state.users == expected.state.users && actual.state.groups == expected.state.groups)
        #expect(actual.state.interfaces == expected.state.interfaces)
        #expect(actual.state.machine?.bootTime == expected.state.machine?.bootTime)
        #expect(writer.bytesWritten == writer.memory.count)
    }

    @Test func filesAndFlushing() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("falcod-\(UInt64.random(in: 0...(.max))).scap").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = try ScapWriter(path: path, isCompressed: true)
        try writer.append(contentsOf: try script())
        try writer.flush()
        #expect(writer.bytesWritten > 0)
        #expect(Reading(try ScapSource(path: path)).events.count == 4)
        try writer.finish()
        let reading = Reading(try ScapSource(path: path))
        #expect(reading.error == nil && reading.events.count == 4)
    }

    @Test func eventsTooLargeAreRefused() throws {
        var writer = ScapWriter()
        let big = try ScriptedEvent(.readX, ["data": .bytes([UInt8](repeating: 0, count: 65_520))])
        #expect(throws: SourceError.self) { try writer.append(contentsOf: ScriptedSource([big])) }
    }
}
