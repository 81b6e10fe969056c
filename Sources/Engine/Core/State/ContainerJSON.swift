/// Reads the object that container events carry: `{"container": {…}}`. Members of an unexpected type count as missing.
struct ContainerJSON {
    /// Most bytes that are read; longer documents are refused.
    static let limit = 1 << 20

    private var record = ContainerRecord()
    private let texts: UnsafeMutablePointer<TextStore>

    /// nil when the bytes are not JSON or name no container. The caller frees the record.
    static func read(_ bytes: Bytes, _ texts: UnsafeMutablePointer<TextStore>) -> ContainerRecord? {
        guard bytes.count <= limit else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { room in
            guard let base = room.baseAddress else { return nil }
            var result = ContainerJSON(texts: texts)
            var reader = JSONReader(bytes, room: base)
            do {
                try result.readDocument(&reader)
            } catch {
                result.record.free(&texts.pointee)
                return nil
            }
            guard !result.record.id.isEmpty else {
                result.record.free(&texts.pointee)
                return nil
            }
            return result.record
        }
    }

    private init(texts: UnsafeMutablePointer<TextStore>) { self.texts = texts }

    private mutating func readDocument(_ reader: inout JSONReader) throws(JSONReaderError) {
        try reader.object { (key, reader) throws(JSONReaderError) in
            guard key.equals(Bytes(staticText: "container")), try reader.kind() == .object else { return try reader.skip() }
            try reader.object { (key, reader) throws(JSONReaderError) in try readMember(key, &reader) }
        }
        try reader.end()
    }

    private mutating func readMember(_ key: Bytes, _ reader: inout JSONReader) throws(JSONReaderError) {
        func isNamed(_ name: StaticString) -> Bool { key.equals(Bytes(staticText: name)) }
        switch try reader.kind() {
        case .string:
            if let path = Self.textMember(isNamed) { try replace(path, &reader) } else { try reader.skip() }
        case .boolean:
            let value = try reader.boolean()
            if isNamed("privileged") { record.isPrivileged = value }
            if isNamed("host_pid") { record.sharesHostPID = value }
            if isNamed("host_network") { record.sharesHostNetwork = value }
            if isNamed("host_ipc") { record.sharesHostIPC = value }
        case .number:
            let value = try reader.integer()
            if isNamed("type"), let value {
                record.type = UInt16(exactly: value).flatMap { ContainerType(rawValue: $0) } ?? .unknown
            }
        case .object where isNamed("labels"):
            let labels = try readLabels(&reader)
            record.labels.free(&texts.pointee)
            record.labels = labels
        case .object where isNamed("pod_sandbox_labels"):
            let labels = try readLabels(&reader)
            record.sandboxLabels.free(&texts.pointee)
            record.sandboxLabels = labels
        case .array where isNamed("Mounts"):
            let mounts = try readMounts(&reader)
            record.mounts.free(&texts.pointee)
            record.mounts = mounts
        default: try reader.skip()
        }
    }

    private static func textMember(_ isNamed: (StaticString) -> Bool) -> WritableKeyPath<ContainerRecord, Text>? {
        if isNamed("id") { return \.id }
        if isNamed("full_id") { return \.fullID }
        if isNamed("name") { return \.name }
        if isNamed("image") { return \.image }
        if isNamed("imageid") { return \.imageID }
        if isNamed("imagerepo") { return \.imageRepository }
        if isNamed("imagetag") { return \.imageTag }
        if isNamed("imagedigest") { return \.imageDigest }
        if isNamed("User") { return \.user }
        if isNamed("ip") { return \.ip }
        if isNamed("cni_json") { return \.cni }
        return isNamed("pod_sandbox_id") ? \.sandboxID : nil
    }

    private mutating func replace(_ member: WritableKeyPath<ContainerRecord, Text>,
                                  _ reader: inout JSONReader) throws(JSONReaderError) {
        let value = try reader.string().upToNUL
        texts.pointee.assign(&record[keyPath: member], value)
        if member == \.ip { record.ipv4 = Self.ipv4(value) }
    }

    private func readLabels(_ reader: inout JSONReader) throws(JSONReaderError) -> ContainerLabels {
        var items: [(key: Text, value: Text)] = []
        do throws(JSONReaderError) {
            try reader.object { (key, reader) throws(JSONReaderError) in
                guard try reader.kind() == .string, items.count < ContainerLabels.limit else { return try reader.skip() }
                let value = try reader.string().upToNUL
                items.append((texts.pointee.make(key.upToNUL), texts.pointee.make(value)))
            }
        } catch {
            ContainerLabels(items, &texts.pointee).free(&texts.pointee)
            throw error
        }
        return ContainerLabels(items, &texts.pointee)
    }

    private func readMounts(_ reader: inout JSONReader) throws(JSONReaderError) -> ContainerMounts {
        var items: [ContainerMount] = []
        do throws(JSONReaderError) {
            try reader.array { (reader) throws(JSONReaderError) in
                guard try reader.kind() == .object, items.count < ContainerMounts.limit else { return try reader.skip() }
                items.append(ContainerMount())
                try reader.object { (key, reader) throws(JSONReaderError) in
                    try readMount(key, &items[items.count - 1], &reader)
                }
            }
        } catch {
            for item in items { item.free(&texts.pointee) }
            throw error
        }
        return ContainerMounts(items, &texts.pointee)
    }

    private func readMount(_ key: Bytes, _ mount: inout ContainerMount, _ reader: inout JSONReader) throws(JSONReaderError) {
        func isNamed(_ name: StaticString) -> Bool { key.equals(Bytes(staticText: name)) }
        switch try reader.kind() {
        case .string:
            let value = try reader.string().upToNUL
            if isNamed("Source") { texts.pointee.assign(&mount.source, value) }
            if isNamed("Destination") { texts.pointee.assign(&mount.destination, value) }
            if isNamed("Mode") { texts.pointee.assign(&mount.mode, value) }
            if isNamed("Propagation") { texts.pointee.assign(&mount.propagation, value) }
        case .boolean where isNamed("RW"): mount.isWritable = try reader.boolean()
        default: try reader.skip()
        }
    }

    /// A dotted quad as it lies in memory in network order; 0 for anything else.
    static func ipv4(_ text: Bytes) -> UInt32 {
        var octets: [UInt32] = []
        for part in text.buffer.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard part.count >= 1, part.count <= 3, part.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return 0 }
            let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1) - 48 }
            guard value < 256 else { return 0 }
            octets.append(value)
        }
        return octets.count == 4 ? octets[0] | octets[1] << 8 | octets[2] << 16 | octets[3] << 24 : 0
    }
}
