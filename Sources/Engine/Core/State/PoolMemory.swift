import Glibc

/// Memory of a pool whose pieces never move and are never given back: cut from chunks, one piece behind the other.
///
/// A large machine's tables are looked up all over, and most of the time goes into finding out where in memory a page is. So from
/// `LargePages.size` on, chunks are large pages; a small machine's tables do not pay for that.
struct PoolMemory {
    private var next: UnsafeMutableRawPointer?
    private var left = 0
    private let chunkSize: Int
    /// Bytes held, used or not.
    private(set) var bytesReserved = 0

    /// `chunkSize` is that of the first chunks, in bytes.
    init(chunkSize: Int) { self.chunkSize = chunkSize }

    /// `byteCount` bytes, aligned as far as that and all earlier counts are, to 64 bytes at most.
    mutating func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
        if let piece = next, left >= byteCount {
            next = piece + byteCount
            left -= byteCount
            return piece
        }
        let isLarge = bytesReserved >= LargePages.size && byteCount <= LargePages.size
        let size = isLarge ? LargePages.size : max(chunkSize, byteCount)
        let chunk = isLarge ? LargePages.allocate(size) : .allocate(byteCount: size, alignment: 64)
        next = chunk + byteCount
        left = size - byteCount
        bytesReserved += size
        return chunk
    }
}

/// Memory in pages of 2 MiB, where the kernel has them.
enum LargePages {
    static var size: Int { 1 << 21 }

    /// `byteCount` bytes, a multiple of `size`, all zero.
    static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        // Large enough to hold an aligned run, of which the rest goes back.
        guard let whole = mmap(nil, byteCount + size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), whole != MAP_FAILED else {
            fatalError("no memory for \(byteCount) bytes of tables")
        }
        let before = -Int(bitPattern: whole) & (size - 1)
        if before > 0 { munmap(whole, before) }
        let start = whole + before
        munmap(start + byteCount, size - before)
        madvise(start, byteCount, MADV_HUGEPAGE)
        return start
    }

    static func free(_ start: UnsafeMutableRawPointer, _ byteCount: Int) { munmap(start, byteCount) }
}
