import FalcodCore

/// A set of system call codes (those of `SyscallInfo`).
public struct SyscallSet: Sendable, Hashable {
    private var words: [UInt64]

    /// The empty set.
    public init() { words = [UInt64](repeating: 0, count: (SyscallInfo.count + 63) / 64) }

    /// Codes outside the table are left out.
    public init(_ codes: some Sequence<Int>) {
        self.init()
        for code in codes { insert(code) }
    }

    /// Every system call and tracepoint.
    public static let all = SyscallSet((0..<SyscallInfo.count).filter { code in
        guard let info = SyscallInfo(code: code) else { return false }
        return info.isSyscall || info.isTracepoint
    })

    public mutating func insert(_ code: Int) {
        guard code >= 0, code < SyscallInfo.count else { return }
        words[code >> 6] |= 1 << UInt64(code & 63)
    }

    public func contains(_ code: Int) -> Bool {
        code >= 0 && code < SyscallInfo.count && words[code >> 6] & (1 << UInt64(code & 63)) != 0
    }

    public mutating func formUnion(_ other: SyscallSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }
    public mutating func formIntersection(_ other: SyscallSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }
    public mutating func subtract(_ other: SyscallSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }
    public func union(_ other: SyscallSet) -> SyscallSet {
        var result = self
        result.formUnion(other)
        return result
    }
    public func subtracting(_ other: SyscallSet) -> SyscallSet {
        var result = self
        result.subtract(other)
        return result
    }
    public func isDisjoint(with other: SyscallSet) -> Bool { zip(words, other.words).allSatisfy { $0 & $1 == 0 } }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Ascending.
    public var codes: [Int] { (0..<SyscallInfo.count).filter(contains) }
}
