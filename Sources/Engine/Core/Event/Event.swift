/// Where one parameter of an event lies: an address inside the source's record and a length in bytes. Length 0 means
/// absent or empty, whatever the type. Numbers are little-endian, of the width of their `ParamType`.
public struct ParamSlot {
    public var base: UnsafePointer<UInt8>
    public var count: Int

    @inlinable public init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }
}

/// One event, decoded as far as every consumer needs: header fields and one slot per parameter.
///
/// An event owns nothing. Its slots point into the record that its source currently holds and are valid until the
/// source is asked for the next event. There is one `Event` per source, reused, so that nothing is allocated per event.
public struct Event {
    /// Nanoseconds since the epoch.
    public var timestamp: UInt64 = 0
    /// Thread id in the root pid namespace.
    public var tid: Int64 = 0
    /// 1-based count of events delivered since the source was opened; set by the engine.
    public var number: UInt64 = 0
    /// The thread's cgroup as the kernel numbers it; 0 when unknown.
    public var cgroup: UInt64 = 0
    public var type: EventType = EventType(rawValue: 0)
    /// CPU (file) or ring (live) that the event came from.
    public var cpu: UInt16 = 0
    /// The event only carries state: it is parsed and then filtered out.
    public var isStateOnly = false
    /// Parameters present, at most `Event.maxParams`; may be fewer than the table lists (older writers).
    public var paramCount = 0
    public let params: UnsafeMutablePointer<ParamSlot>

    public static let maxParams = 64

    /// Allocates the slots once; they live as long as the process.
    public init() {
        params = .allocate(capacity: Self.maxParams)
        params.initialize(repeating: ParamSlot(base: Bytes.empty.base, count: 0), count: Self.maxParams)
    }

    @inlinable public var info: EventInfo { type.info }

    /// The bytes of parameter `index`; empty when the event has fewer parameters.
    @inlinable public func bytes(_ index: Int) -> Bytes {
        guard index < paramCount else { return .empty }
        return Bytes(base: params[index].base, count: params[index].count)
    }

    @inlinable public func isPresent(_ index: Int) -> Bool { index < paramCount && params[index].count > 0 }

    /// A string parameter without its terminating NUL. Falco's old spelling of a null pointer, `(NULL)`, and an absent
    /// parameter are left to the caller.
    @inlinable public func string(_ index: Int) -> Bytes { bytes(index).upToNUL }

    /// The little-endian unsigned number in parameter `index`, zero-extended; 0 when absent.
    @inlinable public func unsigned(_ index: Int) -> UInt64 {
        guard index < paramCount else { return 0 }
        let slot = params[index]
        let raw = UnsafeRawPointer(slot.base)
        switch slot.count {
        case 8...: return raw.loadUnaligned(as: UInt64.self)
        case 4...7: return UInt64(raw.loadUnaligned(as: UInt32.self))
        case 2, 3: return UInt64(raw.loadUnaligned(as: UInt16.self))
        case 1: return UInt64(slot.base.pointee)
        default: return 0
        }
    }

    /// The little-endian signed number in parameter `index`, sign-extended; 0 when absent.
    @inlinable public func signed(_ index: Int) -> Int64 {
        guard index < paramCount else { return 0 }
        let slot = params[index]
        let raw = UnsafeRawPointer(slot.base)
        switch slot.count {
        case 8...: return raw.loadUnaligned(as: Int64.self)
        case 4...7: return Int64(raw.loadUnaligned(as: Int32.self))
        case 2, 3: return Int64(raw.loadUnaligned(as: Int16.self))
        case 1: return Int64(Int8(bitPattern: slot.base.pointee))
        default: return 0
        }
    }

    @inlinable public func uint32(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: unsigned(index)) }

    /// The return value: parameter 0 of a system call's exit. nil for enter, meta and tracepoint events, for
    /// GENERIC_X, and when the event has no parameter.
    @inlinable public var returnValue: Int64? {
        guard type.isExit, type != .genericX, paramCount > 0, info.isSyscall else { return nil }
        return signed(0)
    }
}
