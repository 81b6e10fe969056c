@testable import FalcodCore

/// Bytes of a parameter, as a writer lays them out.
enum ScriptParam {
    static func i64(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
    static func u32(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
    static func u16(_ value: UInt16) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
    static func text(_ value: String) -> [UInt8] { Array(value.utf8) + [0] }
    static let empty: [UInt8] = []
}

/// One event with scripted parameters, on a machine with one process: tid 100 `cat` in `/home/ann`, whose descriptor 3 is
/// the directory `/etc`, 4 a TCP connection and 5 the file `/dev/log`. Never freed, like a loop's own.
struct ScriptedEvent {
    let context: UnsafeMutablePointer<EventContext>

    init(_ type: EventType, _ params: [[UInt8]] = [], fd: Int64? = nil, time: UInt64 = 1_500_000_000_123_456_789) {
        let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
        state.initialize(to: SystemState())
        Self.populate(state)
        context = .allocate(capacity: 1)
        context.initialize(to: EventContext(event: Event(), state: state))
        context.pointee.event.type = type
        context.pointee.event.timestamp = time
        context.pointee.event.tid = 100
        context.pointee.event.paramCount = params.count
        for (index, bytes) in params.enumerated() {
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
            memory.update(from: bytes, count: bytes.count)
            context.pointee.event.params[index] = ParamSlot(base: UnsafePointer(memory), count: bytes.count)
        }
        context.pointee.thread = state.pointee.threads.find(100)
        if let fd { context.pointee.fd = context.pointee.thread.flatMap { state.pointee.descriptors(of: $0) }?.find(fd) }
    }

    private static func populate(_ state: UnsafeMutablePointer<SystemState>) {
        var builder = SystemStateBuilder(state: state)
        var machine = MachineInfo()
        machine.hostname = Array("host7".utf8)
        builder.machine(machine)
        builder.user(UserSeed(uid: 1000, gid: 1000, name: Bytes(staticText: "ann"), home: .empty, shell: .empty))
        builder.group(GroupSeed(gid: 1000, name: Bytes(staticText: "staff")))
        var thread = ThreadSeed()
        (thread.tid, thread.pid, thread.ptid, thread.vtid, thread.vpid) = (100, 100, 1, 100, 100)
        thread.comm = Bytes(staticText: "cat")
        thread.cwd = Bytes(staticText: "/home/ann/")
        builder.thread(thread)
        var directory = DescriptorSeed()
        (directory.fd, directory.type, directory.name) = (3, .directory, Bytes(staticText: "/etc"))
        builder.descriptor(directory, ofThread: 100)
        var log = DescriptorSeed()
        (log.fd, log.type, log.name) = (5, .fileV2, Bytes(staticText: "/dev/log"))
        builder.descriptor(log, ofThread: 100)
        var socket = DescriptorSeed()
        (socket.fd, socket.type, socket.l4) = (4, .ipv4, .tcp)
        (socket.sourcePort, socket.destPort) = (40000, 443)
        let addresses: [UInt8] = [10, 0, 0, 1, 1, 2, 3, 4]
        addresses.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            socket.sourceIP = Bytes(base: base, count: 4)
            socket.destIP = Bytes(base: base + 4, count: 4)
            builder.descriptor(socket, ofThread: 100)
        }
        builder.finish()
    }

    /// The field as outputs print it; nil when absent.
    func text(_ name: String, _ argument: String? = nil) throws -> String? {
        let field = try FieldCatalog.syscall(container: false).resolve(name: name, argument: argument)
        var value = FieldValue(type: field.type)
        guard field.definition.extract(context, field.argument, &value) else { return nil }
        var text = TextBuilder(&context.pointee.scratch)
        ValueText.append(value, format: field.definition.format, settings: context.pointee.rendering, to: &text,
                         &context.pointee.scratch)
        return text.finish().string
    }

    /// The number of the field as conditions compare it; nil when absent.
    func number(_ name: String, _ argument: String? = nil) throws -> Int64? {
        let field = try FieldCatalog.syscall(container: false).resolve(name: name, argument: argument)
        var value = FieldValue(type: field.type)
        let extract = field.definition.extractForFilter ?? field.definition.extract
        return extract(context, field.argument, &value) ? Int64(bitPattern: value.number) : nil
    }
}
