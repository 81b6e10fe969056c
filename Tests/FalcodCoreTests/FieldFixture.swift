@testable import FalcodCore

/// A hand-made machine and one event on it, of which fields are read by their text.
final class FieldFixture {
    let state: UnsafeMutablePointer<SystemState>
    let context: UnsafeMutablePointer<EventContext>
    private let catalog = FieldCatalog.syscall(container: true)
    private var builder: SystemStateBuilder

    init(_ type: EventType = .readX) {
        state = .allocate(capacity: 1)
        state.initialize(to: SystemState())
        state.pointee.containers.isEnabled = true
        context = .allocate(capacity: 1)
        context.initialize(to: EventContext(event: Event(), state: state))
        context.pointee.event.type = type
        context.pointee.event.number = 1
        builder = SystemStateBuilder(state: state)
    }

    /// Adds a thread; every text given lives as long as the process.
    func thread(_ tid: Int64, pid: Int64? = nil, parent: Int64, _ comm: StaticString, args: String = "", env: String = "",
                _ adjust: (inout ThreadSeed) -> Void = { _ in }) {
        var seed = ThreadSeed()
        seed.tid = tid
        seed.pid = pid ?? tid
        seed.ptid = parent
        seed.vtid = tid
        seed.vpid = seed.pid
        seed.comm = Bytes(staticText: comm)
        seed.exe = immortal("/bin/\(comm)")
        seed.exepath = immortal("/usr/bin/\(comm)")
        seed.args = immortal(args)
        seed.env = immortal(env)
        seed.cwd = immortal("/work/")
        adjust(&seed)
        builder.thread(seed)
    }

    func descriptor(_ fd: Int64, of tid: Int64, _ type: FDType, _ name: String = "", _ adjust: (inout DescriptorSeed) -> Void = { _ in }) {
        var seed = DescriptorSeed()
        seed.fd = fd
        seed.type = type
        seed.name = immortal(name)
        adjust(&seed)
        builder.descriptor(seed, ofThread: tid)
    }

    func interface(_ octets: [UInt8]) {
        let address = immortal(octets)
        builder.interface(InterfaceSeed(name: .empty, address: address, netmask: address, broadcast: .empty, linkSpeed: 0))
    }

    func user(_ uid: UInt32, _ name: StaticString) {
        builder.user(UserSeed(uid: uid, gid: 0, name: Bytes(staticText: name), home: Bytes(staticText: "/h"), shell: Bytes(staticText: "/sh")))
    }

    /// Links what was added and makes `tid` the event's thread, and `fd` its descriptor.
    func select(_ tid: Int64, fd: Int64 = -1, time: UInt64 = 0) {
        builder.finish()
        context.pointee.thread = state.pointee.threads.find(tid)
        context.pointee.event.tid = tid
        context.pointee.event.timestamp = time
        context.pointee.fdNumber = fd
    }

    func set(_ index: Int, _ bytes: [UInt8]) {
        context.pointee.event.paramCount = max(context.pointee.event.paramCount, index + 1)
        let run = immortal(bytes)
        context.pointee.event.params[index] = ParamSlot(base: run.base, count: run.count)
    }

    func set(_ index: Int, _ text: String) { set(index, Array(text.utf8) + [0]) }
    func set(_ index: Int, _ number: Int64) { set(index, withUnsafeBytes(of: number.littleEndian) { Array($0) }) }

    /// The field as printed, or as compared; nil when it is absent. Lists print as `(a,b)`.
    func read(_ text: String, filter: Bool = false) -> String? {
        let bracket = text.firstIndex(of: "[")
        let name = String(text[..<(bracket ?? text.endIndex)])
        let argument = bracket.map { String(text[text.index(after: $0)...].dropLast()) }
        guard let field = try? catalog.resolve(name: name, argument: argument) else { return "no such field" }
        var value = FieldValue(type: field.type)
        let extractor = filter ? field.definition.extractForFilter ?? field.definition.extract : field.definition.extract
        guard extractor(context, field.argument, &value) else { return nil }
        var out = TextBuilder(&context.pointee.scratch)
        ValueText.append(value, format: field.definition.format, settings: RenderSettings(), to: &out, &context.pointee.scratch)
        return out.finish().string
    }
}

func immortal(_ text: String) -> Bytes { immortal(Array(text.utf8)) }
func immortal(_ bytes: [UInt8]) -> Bytes {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    for index in bytes.indices { memory[index] = bytes[index] }
    return Bytes(base: memory, count: bytes.count)
}
