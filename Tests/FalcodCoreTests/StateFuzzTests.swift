@testable import FalcodCore
import Testing

/// Events of every type with parameters of random lengths and contents: nothing traps, and the tables stay consistent.
@Suite struct StateFuzzTests {
    @Test(arguments: 0..<4) func anyEvent(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 3)
        let machine = StateMachine(threadLimit: 40)
        machine.state.pointee.containers.isEnabled = true
        machine.importThreads([(1, 1, 0, "init"), (2, 2, 1, "a"), (3, 3, 2, "b"), (4, 3, 2, "c")])
        for step in 0..<6_000 {
            if step % 2000 == 1999 { machine.engine.reset() }
            // The events that change most, more often than others.
            let favourites: [EventType] = [.cloneV20X, .cloneV20X, .clone3X, .vforkV20X, .execveV19X, .procexitV1E, .openatV2X, .closeX,
                                           .dup2X, .connectX, .recvfromX, .sendtoX, .openatV2E, .connectE, .execveatE]
            let isFavourite = Int.random(in: 0..<3, using: &random) > 0
            let type = isFavourite ? favourites[Int.random(in: 0..<favourites.count, using: &random)]
                : EventType(rawValue: UInt16.random(in: 0..<UInt16(EventType.count), using: &random))
            let count = Int.random(in: 0..<8, using: &random) == 0
                ? Int.random(in: 0...Event.maxParams, using: &random) : type.info.paramCount
            let params = (0..<count).map { index in
                Self.param(index < type.info.paramCount ? type.info.param(index).type : .bytebuf, &random)
            }
            machine.time &+= UInt64.random(in: 0..<4, using: &random) == 0 ? 3_000_000_000 : 10
            machine.sendRaw(type, Self.smallNumber(&random), params)
            if step % 100 == 0 { Self.check(machine) }
        }
        Self.check(machine)
    }

    private static func smallNumber(_ random: inout SeededGenerator) -> Int64 {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: Int64(bitPattern: random.next())
        case 1: -Int64.random(in: 0..<130, using: &random)
        default: Int64.random(in: 0..<10, using: &random)
        }
    }

    private static func param(_ type: ParamType, _ random: inout SeededGenerator) -> [UInt8] {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return []
        case 1: return (0..<Int.random(in: 0..<60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        default: break
        }
        if let size = type.fixedSize {
            let flags: [Int64] = [8192, 8193, 64, 256, 1 << 27, 1 << 29, 4096, 1024]
            let number = Bool.random(using: &random) ? smallNumber(&random) : flags[Int.random(in: 0..<flags.count, using: &random)]
            return Array((StateValue.little(number) + [UInt8](repeating: 0, count: 8))[0..<size])
        }
        switch type {
        case .socktuple, .sockaddr:
            let family = [1, 2, 10][Int.random(in: 0..<3, using: &random)]
            return [UInt8(family)] + (0..<Int.random(in: 0..<45, using: &random)).map { _ in UInt8.random(in: 0..<3, using: &random) }
        default:
            let alphabet = Array("/../a=.\0b".utf8)
            let length = Int.random(in: 0..<40, using: &random) == 0 ? 3000 : Int.random(in: 0..<24, using: &random)
            return (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] } + [0]
        }
    }

    /// Every link has its other end, every count is right.
    private static func check(_ machine: StateMachine) {
        let threads = machine.state.pointee.threads
        #expect(threads.count <= 40)
        var inGroups = 0
        threads.forEach { thread in
            #expect(threads.find(thread.pointee.tid) == thread)
            if let group = thread.pointee.group {
                #expect(threads.groups.find(group.pointee.pid) == group && group.pointee.pid == thread.pointee.pid)
                inGroups += 1
            }
            if let parent = thread.pointee.parent { #expect(threads.find(parent.pointee.tid) == parent && thread.pointee.ptid == parent.pointee.tid) }
            var child = thread.pointee.firstChild
            var previous: UnsafeMutablePointer<ThreadRecord>?
            while let current = child {
                #expect(current.pointee.parent == thread && current.pointee.previousSibling == previous)
                previous = current
                child = current.pointee.nextSibling
            }
            if let table = thread.pointee.descriptors {
                #expect(table.storage.pointee.references >= 1 && table.count <= FDTable.limit)
                table.forEach { #expect(table.find($0.pointee.fd) == $0); return true }
            }
            return true
        }
        var members = 0
        threads.groups.forEach { group in
            var alive = 0
            var member = group.pointee.first
            #expect(member != nil)
            while let current = member {
                members += 1
                if !current.pointee.flags.contains(.dead) { alive += 1 }
                if current.pointee.nextInGroup == nil { #expect(group.pointee.last == current) }
                member = current.pointee.nextInGroup
            }
            #expect(group.pointee.alive == alive)
            return true
        }
        #expect(members == inGroups)
    }
}
