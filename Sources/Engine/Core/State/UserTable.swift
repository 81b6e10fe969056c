/// Users and groups by container and id. The host's key is the empty container id.
public struct UserTable {
    public struct User {
        public var uid: UInt32, gid: UInt32
        public var name: Text, home: Text, shell: Text
    }
    public struct Group {
        public var gid: UInt32
        public var name: Text
    }

    /// Keyed by a 64-bit hash of the container id mixed with the numeric id.
    @usableFromInline var users: [UInt64: User] = [:]
    @usableFromInline var groups: [UInt64: Group] = [:]

    public init() {}

    @inlinable static func key(_ container: Bytes, _ id: UInt32) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<container.count { hash = (hash ^ UInt64(container[index])) &* 0x0000_0100_0000_01B3 }
        return (hash << 32 | hash >> 32) ^ UInt64(id)
    }

    @inlinable public func user(_ uid: UInt32, container: Bytes) -> User? { users[Self.key(container, uid)] }
    @inlinable public func group(_ gid: UInt32, container: Bytes) -> Group? { groups[Self.key(container, gid)] }
}
