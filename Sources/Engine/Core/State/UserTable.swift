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

    /// Most users, and most groups, that are kept.
    static let limit = 1 << 20

    @usableFromInline var users = PointerTable<User>(capacity: 64)
    @usableFromInline var groups = PointerTable<Group>(capacity: 64)
    private var userRecords = RecordPool<User>()
    private var groupRecords = RecordPool<Group>()
    /// Users and groups that found no room.
    public private(set) var refused: UInt64 = 0

    public init() {}

    /// Mixes a 64-bit hash of the container id with the numeric id.
    @inlinable static func key(_ container: Bytes, _ id: UInt32) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<container.count { hash = (hash ^ UInt64(container[index])) &* 0x0000_0100_0000_01B3 }
        return Int64(bitPattern: (hash << 32 | hash >> 32) ^ UInt64(id))
    }

    @inlinable public func user(_ uid: UInt32, container: Bytes) -> User? {
        users.find(Self.key(container, uid))?.pointee
    }
    @inlinable public func group(_ gid: UInt32, container: Bytes) -> Group? {
        groups.find(Self.key(container, gid))?.pointee
    }

    /// Adds or replaces a user; a full table refuses new ones, counted.
    mutating func add(_ seed: UserSeed, container: Bytes, _ texts: inout TextStore) {
        let key = Self.key(container, seed.uid)
        if users.find(key) == nil, users.count < Self.limit {
            users.insert(key, userRecords.take(User(uid: seed.uid, gid: 0, name: .empty, home: .empty, shell: .empty)))
        }
        guard let user = users.find(key) else {
            refused += 1
            return
        }
        user.pointee.gid = seed.gid
        texts.assign(&user.pointee.name, seed.name)
        texts.assign(&user.pointee.home, seed.home)
        texts.assign(&user.pointee.shell, seed.shell)
    }

    /// Adds or replaces a group; a full table refuses new ones, counted.
    mutating func add(_ seed: GroupSeed, container: Bytes, _ texts: inout TextStore) {
        let key = Self.key(container, seed.gid)
        if groups.find(key) == nil, groups.count < Self.limit {
            groups.insert(key, groupRecords.take(Group(gid: seed.gid, name: .empty)))
        }
        guard let group = groups.find(key) else {
            refused += 1
            return
        }
        texts.assign(&group.pointee.name, seed.name)
    }

    mutating func removeUser(_ uid: UInt32, container: Bytes, _ texts: inout TextStore) {
        guard let user = users.remove(Self.key(container, uid)) else { return }
        release(user, &texts)
    }

    mutating func removeGroup(_ gid: UInt32, container: Bytes, _ texts: inout TextStore) {
        guard let group = groups.remove(Self.key(container, gid)) else { return }
        release(group, &texts)
    }

    mutating func removeAll(_ texts: inout TextStore) {
        var oldUsers: [UnsafeMutablePointer<User>] = [], oldGroups: [UnsafeMutablePointer<Group>] = []
        users.forEach { oldUsers.append($0); return true }
        groups.forEach { oldGroups.append($0); return true }
        users.removeAll()
        groups.removeAll()
        for user in oldUsers { release(user, &texts) }
        for group in oldGroups { release(group, &texts) }
    }

    private mutating func release(_ user: UnsafeMutablePointer<User>, _ texts: inout TextStore) {
        texts.release(user.pointee.name)
        texts.release(user.pointee.home)
        texts.release(user.pointee.shell)
        userRecords.give(user)
    }

    private mutating func release(_ group: UnsafeMutablePointer<Group>, _ texts: inout TextStore) {
        texts.release(group.pointee.name)
        groupRecords.give(group)
    }
}
