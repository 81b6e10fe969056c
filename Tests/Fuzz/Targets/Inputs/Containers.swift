import FalcodCore

/// A machine with the container plugin on, kept from input to input.
private struct Machine: @unchecked Sendable {
    // Only the thread that runs inputs uses it.
    let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
    let context = UnsafeMutablePointer<EventContext>.allocate(capacity: 1)
    let engine = UnsafeMutablePointer<StateEngine>.allocate(capacity: 1)

    init() {
        state.initialize(to: SystemState())
        state.pointee.containers.isEnabled = true
        context.initialize(to: EventContext(event: Event(), state: state))
        engine.initialize(to: StateEngine(state: state))
    }
}

private let machine = Machine()

/// The document of a container event, and the settings of the plugin.
func runContainer(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let document = Bytes(base: base, count: bytes.count)
    for name in ["container", "container_removed"] as [StaticString] {
        machine.context.pointee.event.type = .asynceventE
        machine.context.pointee.event.tid = -1
        machine.context.pointee.event.number += 1
        machine.context.pointee.event.paramCount = 3
        let params = [.empty, Bytes(staticText: name), document]
        for (index, param) in params.enumerated() {
            machine.context.pointee.event.params[index] = ParamSlot(base: param.base, count: param.count)
        }
        ContainerTable.apply(machine.context.pointee.event, machine.state)
        EveryField.read(machine.context)
    }
    _ = machine.state.pointee.containers.settings.configure(Array(bytes))
    machine.state.pointee.containers.settings = ContainerSettings()
}

/// Texts of a thread and its descriptors.
func runProcess(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var texts: [Bytes] = []
    for part in bytes.split(separator: 0xFF, maxSplits: 12, omittingEmptySubsequences: false) {
        texts.append(Bytes(base: base + part.startIndex, count: part.count))
    }
    func text(_ index: Int) -> Bytes { index < texts.count ? texts[index] : .empty }
    var builder = SystemStateBuilder(state: machine.state)
    var seed = ThreadSeed()
    (seed.tid, seed.pid, seed.ptid, seed.vtid, seed.vpid) = (10, 10, 1, 10, 10)
    (seed.cgroups, seed.comm, seed.exe, seed.exepath) = (text(0), text(1), text(2), text(3))
    (seed.args, seed.env, seed.cwd, seed.root) = (text(4), text(5), text(6), text(7))
    builder.thread(seed)
    for (fd, type) in [FDType.fileV2, .unix, .pidfd, .ipv4, .ipv6].enumerated() {
        var descriptor = DescriptorSeed()
        (descriptor.fd, descriptor.type, descriptor.name) = (Int64(fd), type, text(8))
        (descriptor.sourceIP, descriptor.destIP) = (text(9), text(10))
        builder.descriptor(descriptor, ofThread: 10)
    }
    builder.finish()
    machine.context.pointee.event.type = .closeX
    machine.context.pointee.event.paramCount = 0
    machine.context.pointee.thread = machine.state.pointee.threads.find(10)
    for fd: Int64 in 0..<5 {
        machine.context.pointee.fdNumber = fd
        machine.context.pointee.fd = machine.context.pointee.thread.flatMap { machine.state.pointee.descriptors(of: $0)?.find(fd) }
        EveryField.read(machine.context)
    }
    machine.context.pointee.thread = nil
    machine.context.pointee.fd = nil
}

/// Event records, applied to a machine and looked at through every field.
func runEvents(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    defer { machine.engine.pointee.reset() }
    machine.context.pointee.fd = nil
    var decoder = WireDecoder(Bytes(base: base, count: bytes.count))
    while true {
        do throws(WireError) {
            switch try decoder.next(&machine.context.pointee.event) {
            case .event:
                machine.context.pointee.scratch.reset()
                machine.context.pointee.event.number += 1
                machine.engine.pointee.process(machine.context)
                EveryField.read(machine.context)
            case .skipped, .gap: continue
            case .end, .restart, .update, .statistics, .idle: return
            }
        } catch {
            continue
        }
    }
}
