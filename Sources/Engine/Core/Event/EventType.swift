public import CFalcodSchema

/// The code of an event in the event table: 0..<`EventType.count`. Even codes are enter, tracepoint and meta events,
/// odd ones exits; the numbers are Falco's and never change meaning.
public struct EventType: RawRepresentable, Hashable, Sendable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let count = Int(FALCOD_EVENT_COUNT)
    /// Of the event table and the system call codes: writers with the same hash know nothing that this program does not.
    public static let schemaHash: UInt64 = FALCOD_SCHEMA_HASH

    @inlinable public var isExit: Bool { rawValue & 1 == 1 }

    /// The table entry. `rawValue` must be below `count`.
    @inlinable public var info: EventInfo { EventInfo(raw: falcod_event_base() + Int(rawValue)) }
}

/// One row of the event table, in static memory.
public struct EventInfo {
    @usableFromInline let raw: UnsafePointer<falcod_event_info>
    @inlinable init(raw: UnsafePointer<falcod_event_info>) { self.raw = raw }

    /// The name that rules use: `openat` for every version and direction of it.
    @inlinable public var name: Bytes { Bytes(cString: raw.pointee.name) }
    /// The unique name of the row, such as `SYSCALL_OPENAT_2_X`.
    public var enumName: Bytes { Bytes(cString: raw.pointee.enum_name) }
    @inlinable public var flags: EventFlags { EventFlags(rawValue: raw.pointee.flags) }
    @inlinable public var category: EventCategory { EventCategory(rawValue: raw.pointee.category) }
    @inlinable public var paramCount: Int { Int(raw.pointee.param_count) }
    /// `index` must be below `paramCount`.
    @inlinable public func param(_ index: Int) -> ParamInfo { ParamInfo(raw: raw.pointee.params + index) }

    /// The index of the parameter with exactly this name.
    public func paramIndex(named name: Bytes) -> Int? {
        (0..<paramCount).first { param($0).name.equals(name) }
    }

    /// A system call exit whose parameter 0 is the return value, whatever its name.
    @inlinable public var isSyscall: Bool { category.source & EventCategory.syscallSource != 0 }
}

/// The flags of an event table row.
public struct EventFlags: OptionSet, Sendable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let createsFD = EventFlags(rawValue: 1)
    public static let destroysFD = EventFlags(rawValue: 2)
    public static let usesFD = EventFlags(rawValue: 4)
    public static let readsFromFD = EventFlags(rawValue: 8)
    public static let writesToFD = EventFlags(rawValue: 16)
    public static let modifiesState = EventFlags(rawValue: 32)
    public static let unused = EventFlags(rawValue: 64)
    public static let waits = EventFlags(rawValue: 128)
    public static let skipParseReset = EventFlags(rawValue: 256)
    public static let oldVersion = EventFlags(rawValue: 512)
    public static let largePayload = EventFlags(rawValue: 2048)
    public static let converterManaged = EventFlags(rawValue: 4096)
}

/// Category and source bits of an event table row.
public struct EventCategory: Sendable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The category proper: 1 other, 2 file, 3 net, … 32 io_read, 33 io_write, 34 io_other, 64 wait, 128 scheduler.
    @inlinable public var kind: UInt16 { rawValue & 0xff }
    @inlinable public var isInternal: Bool { rawValue & 0x100 != 0 }
    @inlinable public var source: UInt16 { rawValue & 0xfe00 }

    public static let other: UInt16 = 1, file: UInt16 = 2, net: UInt16 = 3, ipc: UInt16 = 4, memory: UInt16 = 5
    public static let process: UInt16 = 6, sleep: UInt16 = 7, system: UInt16 = 8, signal: UInt16 = 9, user: UInt16 = 10
    public static let time: UInt16 = 11, processing: UInt16 = 12
    public static let ioRead: UInt16 = 32, ioWrite: UInt16 = 33, ioOther: UInt16 = 34
    public static let wait: UInt16 = 64, scheduler: UInt16 = 128

    public static let syscallSource: UInt16 = 1 << 9, tracepointSource: UInt16 = 1 << 10, pluginSource: UInt16 = 1 << 11
    public static let metaeventSource: UInt16 = 1 << 12, iteratorSource: UInt16 = 1 << 13
}

/// One parameter of an event table row.
public struct ParamInfo {
    @usableFromInline let raw: UnsafePointer<falcod_param_info>
    @inlinable init(raw: UnsafePointer<falcod_param_info>) { self.raw = raw }

    @inlinable public var name: Bytes { Bytes(cString: raw.pointee.name) }
    @inlinable public var type: ParamType { ParamType(rawValue: raw.pointee.type)! }
    @inlinable public var format: PrintFormat { PrintFormat(rawValue: raw.pointee.format)! }
    /// The index of the FD parameter that a relative path starts from.
    @inlinable public var directoryParam: Int? {
        raw.pointee.dirfd == UInt8(FALCOD_NO_DIRFD) ? nil : Int(raw.pointee.dirfd)
    }
    /// The set of types of a `dynamic` parameter: 1 sockopt, 2 ptrace, 3 bpf, 4 keyctl; 0 for every other type.
    @inlinable public var dynamicKind: UInt8 { raw.pointee.dynamic }
    @inlinable public var flagTable: FlagTable? {
        raw.pointee.flag_table == UInt16(FALCOD_NO_FLAG_TABLE) ? nil : FlagTable(index: Int(raw.pointee.flag_table))
    }
}

/// Symbolic names of flag or enumeration values, in the order in which they are rendered.
public struct FlagTable {
    @usableFromInline let raw: UnsafePointer<falcod_flag_table>
    /// `index` is below the number of tables of the schema.
    @inlinable public init(index: Int) { raw = falcod_flag_table_base() + index }

    public static func named(_ name: StaticString) -> FlagTable? {
        let wanted = Bytes(staticText: name)
        return (0..<Int(FALCOD_FLAG_TABLE_COUNT)).lazy.map { FlagTable(index: $0) }.first { $0.name.equals(wanted) }
    }

    public var name: Bytes { Bytes(cString: raw.pointee.name) }
    @inlinable public var count: Int { Int(raw.pointee.count) }
    @inlinable public func entryName(_ index: Int) -> Bytes { Bytes(cString: raw.pointee.entries[index].name) }
    @inlinable public func value(_ index: Int) -> UInt32 { raw.pointee.entries[index].value }
}

/// How a number is printed.
public enum PrintFormat: UInt8, Sendable {
    case none = 0, decimal = 1, hex = 2, paddedDecimal = 3, id = 4, direction = 5, octal = 6
}

/// The type of an event parameter or of a field's value. Raw values are Falco's.
public enum ParamType: UInt8, Sendable, CaseIterable {
    case none = 0, int8 = 1, int16, int32, int64, uint8 = 5, uint16, uint32, uint64
    case charbuf = 9, bytebuf, errno, sockaddr, socktuple, fd, pid, fdlist, fspath
    case syscallID = 18, sigtype, reltime, abstime, port, l4proto, sockfamily, bool, ipv4addr, dynamic
    case flags8 = 28, flags16, flags32, uid, gid, double, sigset, charbufArray, charbufPairArray
    case ipv4net = 37, ipv6addr, ipv6net, ipaddr, ipnet, mode, fsrelpath
    case enumflags8 = 44, enumflags16, enumflags32, fd32, pid32

    /// Falco's name of the type, as `--list` prints it: `UINT64`, `CHARBUF` …
    public var name: StaticString {
        switch self {
        case .none: "NONE"
        case .int8: "INT8"
        case .int16: "INT16"
        case .int32: "INT32"
        case .int64: "INT64"
        case .uint8: "UINT8"
        case .uint16: "UINT16"
        case .uint32: "UINT32"
        case .uint64: "UINT64"
        case .charbuf: "CHARBUF"
        case .bytebuf: "BYTEBUF"
        case .errno: "ERRNO"
        case .sockaddr: "SOCKADDR"
        case .socktuple: "SOCKTUPLE"
        case .fd: "FD"
        case .pid: "PID"
        case .fdlist: "FDLIST"
        case .fspath: "FSPATH"
        case .syscallID: "SYSCALLID"
        case .sigtype: "SIGTYPE"
        case .reltime: "RELTIME"
        case .abstime: "ABSTIME"
        case .port: "PORT"
        case .l4proto: "L4PROTO"
        case .sockfamily: "SOCKFAMILY"
        case .bool: "BOOL"
        case .ipv4addr: "IPV4ADDR"
        case .dynamic: "DYNAMIC"
        case .flags8: "FLAGS8"
        case .flags16: "FLAGS16"
        case .flags32: "FLAGS32"
        case .uid: "UID"
        case .gid: "GID"
        case .double: "DOUBLE"
        case .sigset: "SIGSET"
        case .charbufArray: "CHARBUFARRAY"
        case .charbufPairArray: "CHARBUF_PAIR_ARRAY"
        case .ipv4net: "IPV4NET"
        case .ipv6addr: "IPV6ADDR"
        case .ipv6net: "IPV6NET"
        case .ipaddr: "IPADDR"
        case .ipnet: "IPNET"
        case .mode: "MODE"
        case .fsrelpath: "FSRELPATH"
        case .enumflags8: "ENUMFLAGS8"
        case .enumflags16: "ENUMFLAGS16"
        case .enumflags32: "ENUMFLAGS32"
        case .fd32: "FD32"
        case .pid32: "PID32"
        }
    }

    /// The width in bytes of a fixed-size value in a `.scap` file; nil for types of variable length.
    @inlinable public var fixedSize: Int? {
        switch self {
        case .int8, .uint8, .flags8, .enumflags8, .sigtype, .l4proto, .sockfamily: 1
        case .int16, .uint16, .flags16, .enumflags16, .syscallID, .port: 2
        case .int32, .uint32, .flags32, .enumflags32, .uid, .gid, .mode, .sigset, .bool, .ipv4addr, .fd32, .pid32: 4
        case .int64, .uint64, .reltime, .abstime, .errno, .fd, .pid, .double: 8
        case .ipv6addr: 16
        default: nil
        }
    }

    /// A string: charbuf, fspath or fsrelpath.
    @inlinable public var isString: Bool { self == .charbuf || self == .fspath || self == .fsrelpath }

    /// Whether numbers of this type compare as signed.
    @inlinable public var isSigned: Bool {
        switch self {
        case .int8, .int16, .int32, .int64, .errno, .fd, .pid, .fd32, .pid32: true
        default: false
        }
    }
}

/// One system call, or one of the few tracepoints that the driver numbers among them ("ppm_sc" codes).
public struct SyscallInfo {
    @usableFromInline let raw: UnsafePointer<falcod_syscall_info>
    public static let count = Int(FALCOD_SYSCALL_COUNT)
    /// nil for numbers that name nothing.
    public init?(code: Int) {
        guard code >= 0, code < Self.count, falcod_syscall_base()[code].name != nil else { return nil }
        raw = falcod_syscall_base() + code
    }
    public var name: Bytes { Bytes(cString: raw.pointee.name) }
    public var isSyscall: Bool { raw.pointee.kind == 1 }
    public var isTracepoint: Bool { raw.pointee.kind == 2 }
    /// Has no event of its own: reported as `GENERIC_E`/`GENERIC_X`.
    public var isGeneric: Bool { raw.pointee.generic != 0 }
    public var neverDropped: Bool { raw.pointee.sampling == 1 }
    public var alwaysDropped: Bool { raw.pointee.sampling == 2 }
    /// -1 where the architecture lacks it.
    public var x86_64Number: Int { Int(raw.pointee.x86_64) }
    public var aarch64Number: Int { Int(raw.pointee.aarch64) }
    public var enterEvent: EventType? { raw.pointee.enter_event < 0 ? nil : EventType(rawValue: UInt16(raw.pointee.enter_event)) }
    public var exitEvent: EventType? { raw.pointee.exit_event < 0 ? nil : EventType(rawValue: UInt16(raw.pointee.exit_event)) }
}
