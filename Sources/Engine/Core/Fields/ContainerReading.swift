/// How the fields of containers are read.
extension ContainerFields {
    typealias RecordPointer = UnsafeMutablePointer<ContainerRecord>

    /// What an event's fields are about.
    enum Subject {
        /// The machine itself, which is known without metadata.
        case host
        case container(RecordPointer)
        /// A container of which nothing but the id is known, or no thread at all.
        case unknown
    }

    /// The object that the event itself carries, otherwise the one of its thread's container.
    @inline(__always)
    static func subject(_ context: ContextPointer) -> Subject {
        let state = context.pointee.state
        if let object = state.pointee.containers.object(ofEvent: context.pointee.event.number) { return .container(object) }
        guard let thread = context.pointee.thread else { return .unknown }
        if thread.pointee.containerID.isEmpty { return .host }
        return state.pointee.containers.find(thread.pointee.containerID.bytes).map { .container($0) } ?? .unknown
    }

    /// `container.id` is known as soon as the thread's cgroups are.
    static func id(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        if let object = context.pointee.state.pointee.containers.object(ofEvent: context.pointee.event.number) {
            return value.set(object.pointee.id.bytes)
        }
        guard let thread = context.pointee.thread else { return false }
        return thread.pointee.containerID.isEmpty ? value.set("host") : value.set(thread.pointee.containerID.bytes)
    }

    @inline(__always)
    static func text(_ context: ContextPointer, _ value: inout FieldValue, host: StaticString = "",
                     _ read: (RecordPointer) -> Text) -> Bool {
        switch subject(context) {
        case .host: value.set(host)
        case .container(let record): value.set(read(record).bytes)
        case .unknown: false
        }
    }

    static func typeName(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        switch subject(context) {
        case .host: value.set(ContainerType.host.name)
        case .container(let record): value.set(record.pointee.type.name)
        case .unknown: false
        }
    }

    @inline(__always)
    static func flag(_ context: ContextPointer, _ value: inout FieldValue, _ read: (RecordPointer) -> Bool) -> Bool {
        switch subject(context) {
        case .host: value.set(false)
        case .container(let record): value.set(read(record))
        case .unknown: false
        }
    }

    /// When the container's first process started, ns since the epoch; nil when the thread does not know.
    static func startTime(_ context: ContextPointer) -> UInt64? {
        context.pointee.thread.flatMap { $0.pointee.pidnsInitStart == 0 ? nil : $0.pointee.pidnsInitStart }
    }

    // MARK: Mounts

    /// The mount that the argument names: by number, or by a pattern that is searched in `searched`.
    private static func mount(_ context: ContextPointer, _ argument: FieldArgument,
                              _ searched: (ContainerMount) -> Text) -> (mount: ContainerMount, text: Text)? {
        guard case .container(let record) = subject(context) else { return nil }
        let mounts = record.pointee.mounts
        if argument.index >= 0 { return argument.index < mounts.count ? mounts[Int(argument.index)] : nil }
        for index in 0..<mounts.count {
            let text = searched(mounts[index].mount).bytes
            if context.pointee.state.pointee.containers.patterns.isFound(argument.key, in: text) { return mounts[index] }
        }
        return nil
    }

    static func mount(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let found = mount(context, argument, { $0.source }) else { return false }
        return value.set(found.text.bytes)
    }

    @inline(__always)
    static func mount(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue,
                      searching searched: (ContainerMount) -> Text = { $0.source }, _ read: (ContainerMount) -> Bytes) -> Bool {
        guard let found = mount(context, argument, searched) else { return false }
        return value.set(read(found.mount))
    }

    // MARK: Labels

    /// A label of the container.
    static func label(_ context: ContextPointer, _ key: Bytes, _ value: inout FieldValue) -> Bool {
        guard case .container(let record) = subject(context) else { return false }
        return record.pointee.labels.value(of: key).map { value.set($0) } ?? false
    }

    static func label(_ context: ContextPointer, _ key: StaticString, _ value: inout FieldValue) -> Bool {
        label(context, Bytes(staticText: key), &value)
    }

    // MARK: Pods

    static func sandboxID(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard text(context, &value, { $0.pointee.sandboxID }) else { return false }
        return value.set(value.bytes[0..<min(value.bytes.count, 12)])
    }

    /// The sandbox container of a container's pod; nil when it is unknown.
    private static func sandbox(_ record: RecordPointer, _ context: ContextPointer) -> RecordPointer? {
        let id = record.pointee.sandboxID.bytes
        return id.isEmpty ? nil : context.pointee.state.pointee.containers.find(id[0..<min(id.count, 12)])
    }

    /// Network facts stand in the object that has the result of setting up the network: the container's own, or its
    /// sandbox's.
    @inline(__always)
    static func networkText(_ context: ContextPointer, _ value: inout FieldValue, _ read: (RecordPointer) -> Text) -> Bool {
        switch subject(context) {
        case .host: return value.set(Bytes.empty)
        case .container(let record):
            let pod = record.pointee.cni.isEmpty ? sandbox(record, context) : record
            return value.set(pod.map { read($0).bytes } ?? .empty)
        case .unknown: return false
        }
    }

    static func podLabel(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard case .container(let record) = subject(context) else { return false }
        if let label = record.pointee.sandboxLabels.value(of: argument.key) { return value.set(label) }
        guard let sandbox = sandbox(record, context) else { return false }
        let label = sandbox.pointee.sandboxLabels.value(of: argument.key) ?? sandbox.pointee.labels.value(of: argument.key)
        return label.map { value.set($0) } ?? false
    }

    static func podLabels(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        switch subject(context) {
        case .host: return value.set(Bytes.empty)
        case .container(let record):
            if !record.pointee.sandboxLabels.text.isEmpty { return value.set(record.pointee.sandboxLabels.text.bytes) }
            guard let sandbox = sandbox(record, context) else { return value.set(Bytes.empty) }
            let labels = sandbox.pointee.sandboxLabels.text.isEmpty ? sandbox.pointee.labels : sandbox.pointee.sandboxLabels
            return value.set(labels.text.bytes)
        case .unknown: return false
        }
    }
}
