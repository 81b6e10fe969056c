/// One parameter of an event, with the type that its bytes really have: dynamic parameters are those of their index byte.
struct ParamView {
    let info: ParamInfo
    let type: ParamType
    let bytes: Bytes

    /// nil when neither the event nor the table has parameter `index`.
    @inline(__always)
    init?(_ context: UnsafeMutablePointer<EventContext>, _ index: Int) {
        let info = context.pointee.event.info
        guard index >= 0, index < context.pointee.event.paramCount, index < info.paramCount else { return nil }
        let param = info.param(index)
        let bytes = context.pointee.event.bytes(index)
        if param.type == .dynamic, bytes.count > 0 {
            self.init(param, Self.type(param.dynamicKind, bytes[0]), bytes.dropFirst(1))
        } else {
            self.init(param, param.type, bytes)
        }
    }

    private init(_ info: ParamInfo, _ type: ParamType, _ bytes: Bytes) {
        self.info = info
        self.type = type
        self.bytes = bytes
    }

    /// The types of the sets sockopt, ptrace, bpf and keyctl by index byte.
    private static func type(_ kind: UInt8, _ index: UInt8) -> ParamType {
        switch (kind, index) {
        case (1, 1), (3, 1): .errno
        case (1, 2): .uint32
        case (1, 3), (2, 0): .uint64
        case (1, 4): .reltime
        case (2, 1): .sigtype
        case (3, 0): .fd
        case (4, 0): .int64
        case (4, 1): .charbuf
        default: .bytebuf
        }
    }

    var isEmpty: Bool { bytes.count == 0 }

    /// The little-endian number, zero-extended.
    var unsigned: UInt64 {
        let raw = UnsafeRawPointer(bytes.base)
        switch bytes.count {
        case 8...: return raw.loadUnaligned(as: UInt64.self)
        case 4...7: return UInt64(raw.loadUnaligned(as: UInt32.self))
        case 2, 3: return UInt64(raw.loadUnaligned(as: UInt16.self))
        case 1: return UInt64(bytes[0])
        default: return 0
        }
    }

    /// The little-endian number, sign-extended, whatever the type.
    var signed: Int64 {
        switch bytes.count {
        case 8...: Int64(bitPattern: unsigned)
        case 4...7: Int64(Int32(truncatingIfNeeded: unsigned))
        case 2, 3: Int64(Int16(truncatingIfNeeded: unsigned))
        default: Int64(Int8(truncatingIfNeeded: unsigned))
        }
    }

    /// A string up to its NUL; nil for a null pointer, which old writers spell `(NULL)`.
    var text: Bytes? {
        if bytes.count == 0 { return nil }
        let text = bytes.upToNUL
        return text.count == 6 && text.equals(Bytes(staticText: "(NULL)")) ? nil : text
    }

    /// A string up to its NUL; `<NA>` for a null pointer.
    var string: Bytes { text ?? Bytes(staticText: "<NA>") }

    /// The value in the parameter's own type, printed in the parameter's own format.
    var value: FieldValue {
        var value = FieldValue(type: type)
        value.format = info.format
        value.isVerbatim = true
        switch type {
        case .charbuf, .fspath, .fsrelpath: value.bytes = string
        case .bytebuf, .sockaddr, .socktuple, .fdlist, .dynamic, .charbufArray, .charbufPairArray, .none,
             .ipv4addr, .ipv6addr, .ipaddr, .ipv4net, .ipv6net, .ipnet: value.bytes = bytes
        default: value.number = type.isSigned ? UInt64(bitPattern: signed) : unsigned
        }
        return value
    }

    /// What stands for a parameter without bytes.
    var placeholder: Bytes {
        switch type {
        case .bytebuf, .socktuple, .fdlist, .charbufArray, .charbufPairArray, .dynamic: Bytes(staticText: "NULL")
        default: Bytes(staticText: "<NA>")
        }
    }
}
