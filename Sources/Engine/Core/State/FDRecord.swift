/// One open descriptor.
public struct FDRecord {
    public var fd: Int64 = -1
    public var type = FDType.unknown
    public var l4 = L4Protocol.unknown
    public var flags = FDFlags()
    /// Values of the `file_flags` table.
    public var openFlags: UInt32 = 0
    public var dev: UInt32 = 0
    public var mountID: UInt32 = 0
    public var ino: UInt64 = 0
    /// Target of a pidfd.
    public var pid: Int64 = 0
    /// Absolute path, rendered tuple, or whatever the type's name is (`spec` of descriptor names in the state tables).
    public var name = Text.empty
    /// The path as the program passed it, runs of `/` collapsed.
    public var nameRaw = Text.empty
    /// The name before the current event.
    public var oldName = Text.empty
    /// Addresses of an ip socket; the source is the client, the destination the server. A server socket uses `source`.
    public var source = SocketAddress(), dest = SocketAddress()
    /// Kernel pointers of a unix socket.
    public var unixSource: UInt64 = 0, unixDest: UInt64 = 0

    public init() {}

    @inlinable public var isSocket: Bool { type.isIPSocket || type.isIPServer || type == .unix }
    /// A client or server role was established.
    @inlinable public var hasRole: Bool { !flags.intersection([.roleClient, .roleServer]).isEmpty }
}

/// An address and a port. IPv4 occupies the first 4 bytes of `bytes`, network order.
public struct SocketAddress {
    public var low: UInt64 = 0, high: UInt64 = 0
    /// Host order.
    public var port: UInt16 = 0
    public init() {}

    /// The 32-bit IPv4 address as it lies in memory (network order).
    @inlinable public var ipv4: UInt32 {
        get { UInt32(truncatingIfNeeded: low) }
        set { low = UInt64(newValue); high = 0 }
    }

    /// Sets the address from 4 or 16 bytes in network order; other lengths leave it zero.
    @inlinable public mutating func setIP(_ bytes: Bytes) {
        low = 0
        high = 0
        let raw = UnsafeRawPointer(bytes.base)
        if bytes.count == 4 {
            low = UInt64(raw.loadUnaligned(as: UInt32.self))
        } else if bytes.count == 16 {
            low = raw.loadUnaligned(as: UInt64.self)
            high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        }
    }
}

public struct FDFlags: OptionSet, Sendable {
    public var rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let fromProc = FDFlags(rawValue: 1)
    public static let roleClient = FDFlags(rawValue: 4)
    public static let roleServer = FDFlags(rawValue: 8)
    public static let socketPipe = FDFlags(rawValue: 64)
    public static let connected = FDFlags(rawValue: 1 << 13)
    public static let cloned = FDFlags(rawValue: 1 << 14)
    public static let connectPending = FDFlags(rawValue: 1 << 15)
    public static let connectFailed = FDFlags(rawValue: 1 << 16)
    public static let overlayUpper = FDFlags(rawValue: 1 << 17)
    public static let overlayLower = FDFlags(rawValue: 1 << 18)
}
