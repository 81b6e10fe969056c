/// Descriptors that come in a message over a unix socket. The message tells their numbers, only the kernel what they are.
extension StateEngine {
    /// Has a source that can do so ask about the process, when a message brought a descriptor that is not known.
    mutating func lookUpHandedDescriptors(_ context: UnsafeMutablePointer<EventContext>,
                                          _ thread: UnsafeMutablePointer<ThreadRecord>) {
        let param: Int
        switch context.pointee.event.type {
        case .recvmsgX: param = Param.recvmsgX.msgcontrol
        case .recvmmsgX: param = Param.recvmmsgX.msgcontrol
        default: return
        }
        var handed = HandedDescriptors(context.pointee.event.bytes(param))
        while let fd = handed.next() {
            guard state.pointee.descriptors(of: thread)?.find(Int64(fd)) == nil else { continue }
            // The answer is about the whole process.
            return state.pointee.wanted.add(thread.pointee.pid)
        }
    }
}

/// Walks the descriptors in a message's control data: headers of a length of 64 bits (itself included), a level and a type
/// of 32, each padded to eight bytes. Ends at the first header that does not fit.
struct HandedDescriptors: IteratorProtocol {
    private static let headerSize = 16, socketLevel: Int32 = 1, rights: Int32 = 1

    private let control: Bytes
    /// Where the next header is.
    private var position = 0
    private var descriptors = Bytes.empty

    init(_ control: Bytes) { self.control = control }

    mutating func next() -> Int32? {
        while descriptors.count < 4 {
            guard nextHeader() else { return nil }
        }
        defer { descriptors = descriptors.dropFirst(4) }
        return UnsafeRawPointer(descriptors.base).loadUnaligned(as: Int32.self)
    }

    private mutating func nextHeader() -> Bool {
        guard control.count - position >= Self.headerSize else { return false }
        let raw = UnsafeRawPointer(control.base) + position
        let size = raw.loadUnaligned(as: UInt64.self)
        guard size >= Self.headerSize, size <= control.count - position else { return false }
        let level = raw.loadUnaligned(fromByteOffset: 8, as: Int32.self), type = raw.loadUnaligned(fromByteOffset: 12, as: Int32.self)
        let isRights = level == Self.socketLevel && type == Self.rights
        descriptors = isRights ? control[position + Self.headerSize..<position + Int(size)] : .empty
        // The last one need not be padded.
        position += min((Int(size) + 7) & ~7, control.count - position)
        return true
    }
}
