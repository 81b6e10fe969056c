import Glibc

/// Addresses of the host names that conditions compare with.
///
/// They are state like any other: a live source tells them between two events, and a recording holds what it told. Only names of
/// which a source told nothing, such as all of a capture file, are resolved when they are first compared with.
public struct HostNames {
    /// 4 or 16 bytes, network order.
    struct Address: Equatable {
        private var size: Int
        private var ip = SocketAddress()

        init(_ bytes: Bytes) {
            size = bytes.count
            ip.setIP(bytes)
        }

        static func == (one: Address, other: Address) -> Bool {
            one.size == other.size && one.ip.low == other.ip.low && one.ip.high == other.ip.high
        }
    }

    private struct Host {
        var name: Text
        var addresses: UnsafeMutablePointer<Address>
        var count: Int
        /// No answer has come so far.
        var isPending: Bool
    }

    /// Most names that are kept; of further ones no address is known.
    static let limit = 65_536

    /// Finds the addresses of a name of which the source told nothing; nil as long as there is no answer. Without it such names have no
    /// answer.
    public var resolver: (([UInt8]) -> [[UInt8]]?)?
    /// How often an address was compared with a name for which there was no answer.
    public private(set) var unresolved: UInt64 = 0

    private var hosts = PointerTable<Host>(capacity: 64)
    private var records = RecordPool<Host>()
    private var texts = TextStore()

    public init() {}

    /// Whether `address` is one of the name's.
    mutating func has(_ name: Bytes, _ address: Address) -> Bool {
        guard let host = find(name) ?? resolve(name), !host.pointee.isPending else {
            unresolved &+= 1
            return false
        }
        return Self.has(host, address)
    }

    /// The name that has `address`, of several the first one by its bytes; nil when none has.
    func name(of address: Address) -> Bytes? {
        var first: Bytes?
        hosts.forEach { host in
            let name = host.pointee.name.bytes
            if Self.has(host, address), first.map({ Self.precedes(name, $0) }) ?? true { first = name }
            return true
        }
        return first
    }

    /// Names for which there is no answer, in the order of their bytes.
    public var unanswered: [String] {
        var names: [String] = []
        hosts.forEach { host in
            if host.pointee.isPending { names.append(host.pointee.name.bytes.string) }
            return true
        }
        return names.sorted()
    }

    /// Takes the place of what was known of the name. nil says that there is no answer so far.
    mutating func set(_ name: Bytes, _ addresses: [[UInt8]]?) {
        let key = Self.key(name)
        if hosts.find(key) == nil, hosts.count < Self.limit {
            hosts.insert(key, records.take(Host(name: texts.make(name), addresses: .allocate(capacity: 0), count: 0, isPending: true)))
        }
        guard let host = find(name) else { return }
        host.pointee.addresses.deallocate()
        let known = addresses ?? []
        host.pointee.addresses = .allocate(capacity: known.count)
        for (index, bytes) in known.enumerated() {
            bytes.withUnsafeBufferPointer { memory in
                guard let base = memory.baseAddress else { return }
                (host.pointee.addresses + index).initialize(to: Address(Bytes(base: base, count: memory.count)))
            }
        }
        host.pointee.count = known.count
        host.pointee.isPending = addresses == nil
    }

    private mutating func resolve(_ name: Bytes) -> UnsafeMutablePointer<Host>? {
        set(name, resolver.flatMap { $0(name.array) })
        return find(name)
    }

    private func find(_ name: Bytes) -> UnsafeMutablePointer<Host>? {
        // Of two names with one key, which takes an effort to find, the first one is kept.
        guard let host = hosts.find(Self.key(name)), host.pointee.name.bytes.equals(name) else { return nil }
        return host
    }

    private static func has(_ host: UnsafeMutablePointer<Host>, _ address: Address) -> Bool {
        for index in 0..<host.pointee.count where host.pointee.addresses[index] == address { return true }
        return false
    }

    private static func precedes(_ one: Bytes, _ other: Bytes) -> Bool {
        let order = memcmp(one.base, other.base, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
    }

    private static func key(_ name: Bytes) -> Int64 { Int64(bitPattern: ByteMap.hash(name)) }
}
