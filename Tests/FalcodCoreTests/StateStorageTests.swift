@testable import FalcodCore
import Testing

/// Reproducible numbers.
struct SeededGenerator: RandomNumberGenerator {
    var seed: UInt64
    mutating func next() -> UInt64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (seed ^ (seed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
}

@Suite struct StateStorageTests {
    @Test func tablesFindWhatTheyHold() {
        var table = PointerTable<Int>(capacity: 16), pool = RecordPool<Int>(chunkCapacity: 8)
        var model: [Int64: Int] = [:]
        var random = SeededGenerator(seed: 1)
        for step in 0..<20_000 {
            let key = Int64.random(in: -40...400, using: &random)
            if let known = table.find(key) {
                #expect(model[key] == known.pointee)
                table.remove(key)
                pool.give(known)
                model[key] = nil
            } else {
                #expect(model[key] == nil)
                table.insert(key, pool.take(step))
                model[key] = step
            }
        }
        #expect(table.count == model.count && model.allSatisfy { table.find($0.key)?.pointee == $0.value })
        table.remove(100_000)
        table.removeAll()
        #expect(table.count == 0 && model.keys.allSatisfy { table.find($0) == nil })
    }

    @Test func descriptorTablesFindWhatTheyHold() {
        let machine = StateMachine()
        machine.importThread(10)
        var model: [Int64: String] = [:]
        var random = SeededGenerator(seed: 2)
        for _ in 0..<10_000 {
            // Small numbers, and multiples of large powers of two, which meet in an index.
            let fd = Bool.random(using: &random) ? Int64.random(in: 0..<60, using: &random) : Int64.random(in: 0..<60, using: &random) << 13
            if model[fd] == nil {
                machine.open(10, fd, "/\(fd)")
                model[fd] = "/\(fd)"
            } else {
                machine.send(.closeX, 10, ["res": 0, "fd": .number(fd)])
                machine.settle()
                model[fd] = nil
            }
        }
        #expect(machine.thread(10)?.descriptors?.count == model.count)
        #expect(model.allSatisfy { machine.name(10, $0.key) == $0.value })
    }

    @Test func textsAreSharedAndRecycled() {
        var texts = TextStore()
        let text = texts.make(Bytes(staticText: "hello"))
        let other = texts.make(Bytes(staticText: "hello"), orShare: text)
        #expect(other.isSame(as: text))
        texts.release(other)
        #expect(text.bytes.string == "hello")
        texts.release(text)
        #expect(texts.make(Bytes(staticText: "again")).isSame(as: text), "the block is used anew")
        #expect(texts.make(.empty).isEmpty)
        for size in [1, 15, 16, 17, 4095, 4144, 4145, 70_000] {
            let bytes = [UInt8](repeating: 7, count: size)
            let made = bytes.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { texts.make(Bytes(base: $0, count: size)) } ?? .empty
            }
            #expect(made.bytes.array == bytes)
            texts.release(made)
        }
    }

    /// Memory is reused: 20,000 lives of processes that fork, open, exec, close and exit need no more than the first few.
    @Test func churnDoesNotGrow() {
        let machine = StateMachine()
        machine.importThread(1)
        machine.importThread(10, comm: "bash")
        for fd in 0..<5 { machine.open(10, Int64(fd), "/dev/pts/\(fd)") }
        func live(_ round: Int) {
            let pid = Int64(1000 + round % 5000)
            machine.clone(10, pid)
            machine.cloneChild(pid, pid: pid, parent: 10)
            machine.open(pid, 7, "/etc/some/file/number/\(round % 97)")
            machine.exec(pid)
            machine.send(.closeX, pid, ["res": 0, "fd": 7])
            machine.exit(pid)
        }
        for round in 0..<200 { live(round) }
        let texts = machine.state.pointee.texts.bytesReserved, tables = machine.state.pointee.descriptorPool.bytesReserved
        for round in 200..<20_000 { live(round) }
        #expect(machine.state.pointee.texts.bytesReserved == texts)
        #expect(machine.state.pointee.descriptorPool.bytesReserved == tables)
        machine.settle()
        #expect(machine.state.pointee.threads.count == 2 && machine.state.pointee.threads.groups.count == 2)
    }

    /// Everything released: a text store whose every text was given back hands out the same memory again.
    @Test func removalReleasesEveryText() {
        let machine = StateMachine()
        func fill() {
            machine.importThreads((1...300).map { (Int64($0), Int64($0), Int64($0) / 2, "proc\($0)") })
            for tid in 1...300 { for fd in 3..<8 { machine.open(Int64(tid), Int64(fd), "/data/\(tid)/\(fd)") } }
            machine.send(.userAddedE, -1, ["uid": 5, "name": "ann", "home": "/h", "shell": "/s"])
            machine.send(.openE, 7, ["name": "/kept"])
        }
        fill()
        let reserved = machine.state.pointee.texts.bytesReserved
        for _ in 0..<20 {
            machine.engine.reset()
            fill()
        }
        #expect(machine.state.pointee.texts.bytesReserved == reserved)
    }
}

/// What events look at is laid out so that it costs as few lines of the cache as possible.
@Suite struct StateLayoutTests {
    @Test func threadRecord() {
        #expect(MemoryLayout<ThreadRecord>.stride % 64 == 0)
        #expect((MemoryLayout<ThreadRecord>.offset(of: \.storedEnter) ?? 64) + MemoryLayout<Text>.size <= 64)
    }

    @Test func piecesOfAPoolDoNotOverlap() {
        var memory = PoolMemory(chunkSize: 4096)
        var pieces: [UnsafeMutableRawPointer] = []
        // Through small chunks, pieces larger than those and than large pages, and large pages.
        let sizes = [64, 192, 8192, 128, LargePages.size * 3, 64] + (0..<20_000).map { $0 % 1000 == 0 ? LargePages.size / 2 : 320 }
        for (number, size) in sizes.enumerated() {
            let piece = memory.take(size)
            #expect(Int(bitPattern: piece) % 64 == 0)
            for place in [0, size - 8] { piece.storeBytes(of: number, toByteOffset: place, as: Int.self) }
            pieces.append(piece)
        }
        for (number, size) in sizes.enumerated() {
            for place in [0, size - 8] where pieces[number].load(fromByteOffset: place, as: Int.self) != number {
                Issue.record("piece \(number) was written over")
            }
        }
        let used = sizes.reduce(0, +)
        #expect(memory.bytesReserved >= used && memory.bytesReserved < used + 2 * LargePages.size)
    }

    @Test func aTableGrowsIntoLargePagesAndOutOfThem() {
        var table = PointerTable<Int64>(capacity: 4)
        var records = RecordPool<Int64>()
        // Slots of 16 bytes, half of them used: the index passes 2 MiB, and 4.
        let count: Int64 = 150_000
        for key in 0..<count { table.insert(key * 7, records.take(key)) }
        for key in stride(from: 0, to: count, by: 2) { _ = table.remove(key * 7).map { records.give($0) } }
        let wrong = (0..<count).filter { table.find($0 * 7)?.pointee != ($0 % 2 == 1 ? $0 : nil) }
        #expect(wrong.isEmpty && table.count == Int(count / 2))
    }
}
