/// Everything that a field may look at while one event is processed. Filled by the state engine before rules are
/// matched; passed by pointer. Valid until the next event.
public struct EventContext {
    public var event: Event
    public let state: UnsafeMutablePointer<SystemState>
    /// The event's thread; nil where an event has none (user and group events, plugin events, a failed "find only").
    public var thread: UnsafeMutablePointer<ThreadRecord>? = nil
    /// The descriptor number the event is about, -1 for none (Falco's "lastevent_fd").
    public var fdNumber: Int64 = -1
    /// The descriptor's entry; nil when unknown.
    public var fd: UnsafeMutablePointer<FDRecord>? = nil
    /// The exit event was paired with the enter event stored in `thread.storedEnter`.
    public var hasStoredEnter = false
    /// The event must not reach rules or output (TOCTOU enter events, state-only records …).
    public var isFilteredOut = false
    /// Scratch memory of the current event.
    public var scratch: Scratch
    /// How values are written.
    public var rendering = RenderSettings()
    /// Local time's lead over UTC, for times of day.
    public var localOffset = LocalOffset()
    /// The event source's name, for ever valid: `syscall`, or a plugin's.
    public var sourceName = Bytes(staticText: "syscall")

    public init(event: Event, state: UnsafeMutablePointer<SystemState>) {
        self.event = event
        self.state = state
        scratch = Scratch()
    }

    @inlinable public var mainThread: UnsafeMutablePointer<ThreadRecord>? { thread.flatMap { state.pointee.mainThread(of: $0) } }
}

/// A bump allocator whose memory lives until `reset`, called once per event. It grows to the largest event's need and
/// then allocates no more.
public struct Scratch {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var used = 0
    /// Blocks that were outgrown during this event; freed at `reset`.
    @usableFromInline var retired: [UnsafeMutablePointer<UInt8>] = []

    public init(capacity: Int = 64 * 1024) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    @inlinable public mutating func reset() {
        used = 0
        if !retired.isEmpty { freeRetired() }
    }

    @usableFromInline mutating func freeRetired() {
        for block in retired { block.deallocate() }
        retired.removeAll()
    }

    /// `count` uninitialised bytes, aligned to 16.
    @inlinable public mutating func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
        let aligned = (count + 15) & ~15
        if aligned > capacity - used { grow(aligned) }
        let start = base + used
        used += aligned
        return start
    }

    /// Gives all memory back; the scratch must not be used afterwards.
    public mutating func free() {
        freeRetired()
        base.deallocate()
    }

    @usableFromInline mutating func grow(_ need: Int) {
        retired.append(base)
        capacity = max(capacity * 2, need)
        base = .allocate(capacity: capacity)
        used = 0
    }

    /// A copy of `bytes` that lives until `reset`.
    @inlinable public mutating func copy(_ bytes: Bytes) -> Bytes {
        let start = allocate(bytes.count)
        start.update(from: bytes.base, count: bytes.count)
        return Bytes(base: start, count: bytes.count)
    }
}

/// Builds text in scratch memory: `var text = TextBuilder(&context.pointee.scratch)`, append, then `finish`.
///
/// Others may allocate from the same scratch while a builder is open: it moves when it grows, it never extends in place.
public struct TextBuilder {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var room: Int
    @usableFromInline var count = 0

    /// `expected` is a guess of the final size in bytes; the builder grows beyond it as needed.
    @inlinable public init(_ scratch: inout Scratch, expected: Int = 256) {
        start = scratch.allocate(expected)
        room = expected
    }

    @inlinable public mutating func append(_ bytes: Bytes, _ scratch: inout Scratch) {
        if bytes.count > room - count { grow(bytes.count, &scratch) }
        (start + count).update(from: bytes.base, count: bytes.count)
        count += bytes.count
    }

    @inlinable public mutating func append(_ byte: UInt8, _ scratch: inout Scratch) {
        if count == room { grow(1, &scratch) }
        start[count] = byte
        count += 1
    }

    @inlinable public mutating func append(_ text: StaticString, _ scratch: inout Scratch) {
        append(Bytes(staticText: text), &scratch)
    }

    /// Makes the text `more` bytes longer; the caller fills the bytes at the address returned, before it appends again.
    @inlinable mutating func extend(_ more: Int, _ scratch: inout Scratch) -> UnsafeMutablePointer<UInt8> {
        if more > room - count { grow(more, &scratch) }
        let added = start + count
        count += more
        return added
    }

    @usableFromInline mutating func grow(_ more: Int, _ scratch: inout Scratch) {
        let wanted = max(room * 2, count + more)
        let bigger = scratch.allocate(wanted)
        bigger.update(from: start, count: count)
        start = bigger
        room = wanted
    }

    /// Bytes appended so far.
    @inlinable public var length: Int { count }

    /// Drops what was appended behind the first `newLength` bytes, which must not exceed `length`.
    @inlinable public mutating func truncate(to newLength: Int) { count = newLength }

    /// Decimal digits with a sign where negative.
    public mutating func append(decimal value: Int64, _ scratch: inout Scratch) {
        if value < 0 { append(UInt8(ascii: "-"), &scratch) }
        append(decimal: value.magnitude, &scratch)
    }

    public mutating func append(decimal value: UInt64, minimumDigits: Int = 1, _ scratch: inout Scratch) {
        append(digits: value, radix: 10, minimumDigits: minimumDigits, &scratch)
    }

    /// Upper-case digits, no prefix.
    public mutating func append(hex value: UInt64, minimumDigits: Int = 1, _ scratch: inout Scratch) {
        append(digits: value, radix: 16, minimumDigits: minimumDigits, &scratch)
    }

    /// Lower-case digits, no prefix: addresses and kernel pointers.
    public mutating func append(lowerHex value: UInt64, _ scratch: inout Scratch) {
        var shift: UInt64 = 60
        while shift > 0, value >> shift == 0 { shift -= 4 }
        while true {
            let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
            append(digit < 10 ? 48 + digit : 87 + digit, &scratch)
            if shift == 0 { return }
            shift -= 4
        }
    }

    public mutating func append(octal value: UInt64, _ scratch: inout Scratch) {
        append(digits: value, radix: 8, minimumDigits: 1, &scratch)
    }

    private mutating func append(digits value: UInt64, radix: UInt64, minimumDigits: Int, _ scratch: inout Scratch) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
            var rest = value
            var position = 64
            repeat {
                position -= 1
                let digit = UInt8(rest % radix)
                digits[position] = digit < 10 ? 48 + digit : 55 + digit
                rest /= radix
            } while rest > 0 || 64 - position < minimumDigits
            append(Bytes(base: digits.baseAddress! + position, count: 64 - position), &scratch)
        }
    }

    @inlinable public func finish() -> Bytes { Bytes(base: start, count: count) }
}
