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
        let isLarge = bytesReserved >= LargePages.size
        let size = isLarge ? LargePages.size : chunkSize
        // What would leave much of a chunk unused has memory of its own, and the chunk goes on.
        if byteCount > size / 4 {
            bytesReserved += byteCount
            return .allocate(byteCount: byteCount, alignment: 64)
        }
        let chunk: UnsafeMutableRawPointer = isLarge ? LargePages.allocate(size) : .allocate(byteCount: size, alignment: 64)
        next = chunk + byteCount
        left = size - byteCount
        bytesReserved += size
        return chunk
    }
}

/// Memory in pages of 2 MiB, where the kernel has them.
enum LargePages {
    static var size: Int { 1 << 21 }

    /// `byteCount` bytes, a multiple of `size`; to be deallocated as usual. Where the kernel has no large pages they are usual ones.
    static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        let start = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: size)
        madvise(start, byteCount, MADV_HUGEPAGE)
        return start
    }
}
