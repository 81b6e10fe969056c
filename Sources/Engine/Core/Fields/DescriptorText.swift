/// Descriptors of the event's thread as text.
enum DescriptorText {
    static let currentDirectory: Int64 = -100

    /// `<4t>name` for a known descriptor, `AT_FDCWD`, the name of the error for other negative numbers. Answers false,
    /// with nothing appended, for an unknown descriptor.
    static func append(_ number: Int64, _ context: UnsafeMutablePointer<EventContext>, to text: inout TextBuilder) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        if number < 0 {
            let name = number == currentDirectory ? "AT_FDCWD" : ErrorName.of(number)
            text.append(name, &context.pointee.scratch)
            return name.utf8CodeUnitCount > 0
        }
        guard let record = context.pointee.state.pointee.descriptors(of: thread)?.find(number) else { return false }
        text.append(UInt8(ascii: "<"), &context.pointee.scratch)
        text.append(record.pointee.type.letter, &context.pointee.scratch)
        if let letter = protocolLetter(record) { text.append(letter, &context.pointee.scratch) }
        text.append(UInt8(ascii: ">"), &context.pointee.scratch)
        text.append(record.pointee.name.bytes, &context.pointee.scratch)
        return true
    }

    /// Of connections only once a role is known, of raw sockets always.
    private static func protocolLetter(_ record: UnsafeMutablePointer<FDRecord>) -> UInt8? {
        let isShown = record.pointee.hasRole || record.pointee.l4 == .raw
        guard record.pointee.type.isIPServer || (record.pointee.type.isIPSocket && isShown) else { return nil }
        switch record.pointee.l4 {
        case .tcp: return UInt8(ascii: "t")
        case .udp: return UInt8(ascii: "u")
        case .icmp: return UInt8(ascii: "i")
        case .raw: return UInt8(ascii: "r")
        case .unknown, .notApplicable: return nil
        }
    }

    /// The polled descriptors of an FDLIST parameter: `number:letter` and the poll bits in hexadecimal, spaces between.
    static func appendList(_ list: Bytes, _ context: UnsafeMutablePointer<EventContext>, to text: inout TextBuilder) {
        var items = PolledDescriptors(list)
        var isFirst = true
        let table = context.pointee.thread.flatMap { context.pointee.state.pointee.descriptors(of: $0) }
        while let item = items.next() {
            if !isFirst { text.append(UInt8(ascii: " "), &context.pointee.scratch) }
            isFirst = false
            text.append(decimal: item.fd, &context.pointee.scratch)
            text.append(UInt8(ascii: ":"), &context.pointee.scratch)
            text.append(table?.find(item.fd)?.pointee.type.letter ?? UInt8(ascii: "?"), &context.pointee.scratch)
            text.append(lowerHex: UInt64(UInt32(bitPattern: Int32(item.bits))), &context.pointee.scratch)
        }
    }
}

/// Walks an FDLIST parameter: a count of two bytes, then for each descriptor eight bytes of number and two of poll bits.
struct PolledDescriptors: IteratorProtocol {
    private let list: Bytes
    private var left: Int
    private var position = 2

    init(_ list: Bytes) {
        self.list = list
        left = list.count < 2 ? 0 : Int(list[0]) | Int(list[1]) << 8
    }

    /// Ends early when the parameter is cut short.
    mutating func next() -> (fd: Int64, bits: Int16)? {
        guard left > 0, list.count - position >= 10 else { return nil }
        let raw = UnsafeRawPointer(list.base)
        let item = (raw.loadUnaligned(fromByteOffset: position, as: Int64.self),
                    raw.loadUnaligned(fromByteOffset: position + 8, as: Int16.self))
        left -= 1
        position += 10
        return item
    }
}
