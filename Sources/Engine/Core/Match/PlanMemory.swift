/// The memory that a compiled rule set reads on the event path: given out piece by piece, kept together, and returned as a whole with
/// its owner, so that rule sets can follow each other for ever.
///
/// Filled by one thread at a time; what was given out never moves and may be read by any thread that holds the owner.
final class PlanMemory: @unchecked Sendable {
    // Sendable because owners fill it before they hand it to another thread, and afterwards only the thread that owns the plan does.
    private var chunks: [UnsafeMutableRawPointer] = []
    private var free: UnsafeMutableRawPointer?
    private var left = 0
    private var chunkSize = 256
    private var endings: [() -> Void] = []

    private static let largestChunk = 64 << 10
    private static let alignment = 16

    /// Uninitialised room for `count` elements.
    func allocate<Element>(_ type: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element> {
        let size = (max(count, 1) * MemoryLayout<Element>.stride + Self.alignment - 1) & ~(Self.alignment - 1)
        if size > left { addChunk(size) }
        // A chunk is there with at least `size` bytes left, each piece aligned for every type of the plan.
        let start = free.unsafelyUnwrapped
        free = start + size
        left -= size
        return start.bindMemory(to: type, capacity: max(count, 1))
    }

    /// Room for `count` trivial elements, each of them `value`.
    func filled<Element>(_ value: Element, _ count: Int) -> UnsafeMutablePointer<Element> {
        let memory = allocate(Element.self, count)
        memory.initialize(repeating: value, count: max(count, 1))
        return memory
    }

    /// A copy of trivial elements.
    func store<Element>(_ items: [Element]) -> UnsafePointer<Element> {
        let memory = allocate(Element.self, items.count)
        memory.initialize(from: items, count: items.count)
        return UnsafePointer(memory)
    }

    func store(_ bytes: [UInt8]) -> Bytes { bytes.isEmpty ? .empty : Bytes(base: store(bytes), count: bytes.count) }

    /// A copy with a NUL behind.
    func terminated(_ bytes: [UInt8]) -> UnsafePointer<CChar> {
        UnsafeRawPointer(store(bytes + [0]) as UnsafePointer<UInt8>).assumingMemoryBound(to: CChar.self)
    }

    /// What is to be done before the memory goes: for elements that are not trivial, and for what C libraries gave.
    func atEnd(_ action: @escaping () -> Void) { endings.append(action) }

    private func addChunk(_ need: Int) {
        let size = max(chunkSize, need)
        let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.alignment)
        chunks.append(chunk)
        free = chunk
        left = size
        chunkSize = min(chunkSize * 4, Self.largestChunk)
    }

    deinit {
        for action in endings { action() }
        for chunk in chunks { chunk.deallocate() }
    }
}
