@testable import falcod
import FalcodConfinement
import Testing

/// When host names are asked about, and what becomes of the answers.
@Suite struct HostWatchTests {
    /// Answers in order, as the test says.
    private final class Oracle: HostWatch.Resolver {
        var asked: [String] = []
        var answers: [NamesHelper.Answer] = []
        var isThere = true

        func ask(_ name: [UInt8]) -> Bool {
            if isThere { asked.append(String(decoding: name, as: UTF8.self)) }
            return isThere
        }

        func answer(milliseconds: Int32?) -> NamesHelper.Answer {
            if !isThere { return .ended }
            return answers.isEmpty ? .awaited : answers.removeFirst()
        }
    }

    private static let second: UInt64 = 1_000_000_000
    private let one: [[UInt8]] = [[192, 0, 2, 1]], two: [[UInt8]] = [[192, 0, 2, 1], [192, 0, 2, 2]]

    private func names(_ names: String...) -> [[UInt8]] { names.map { Array($0.utf8) } }
    private func texts(_ changes: [HostWatch.Change]) -> [String] {
        changes.map { "\(String(decoding: $0.name, as: UTF8.self)) \($0.addresses.map { "\($0.count)" } ?? "?")" }
    }

    @Test func asksForEachNameAndTellsWhatChanges() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want(names("web", "mail", "web", "", String(repeating: "x", count: 256)), now: 0)
        #expect(!watch.isSettled(now: 0))
        watch.look(now: 0, milliseconds: 0)
        #expect(oracle.asked == ["web", "mail"])
        // What nobody can have needs no question.
        #expect(texts(watch.takeChanges()) == ["web ?", "mail ?", " 0", String(repeating: "x", count: 256) + " 0"])
        oracle.answers = [.addresses(two.reversed()), .unknown]
        watch.look(now: 5, milliseconds: 0)
        #expect(watch.isSettled(now: 5))
        let changes = watch.takeChanges()
        #expect(texts(changes) == ["web 2"] && changes.first?.addresses == two)
        #expect(watch.takeChanges().isEmpty && oracle.asked.count == 2)
    }

    @Test func asksAgainLessAndLessOften() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want(names("web"), now: 0)
        var now: UInt64 = 0
        var times: [UInt64] = []
        while now <= 1000 * Self.second {
            let before = oracle.asked.count
            watch.look(now: now, milliseconds: 0)
            if oracle.asked.count > before {
                times.append(now / Self.second)
                // Its name server turns the addresses around, and has a new one in the end.
                oracle.answers = [.addresses(now < 640 * Self.second ? [two, two.reversed()][before % 2] : one)]
                watch.look(now: now, milliseconds: 0)
            }
            now += Self.second
        }
        #expect(times == [0, 10, 30, 70, 150, 310, 630, 950, 960, 980])
    }

    @Test func whatWasKnownStaysWithoutAnAnswer() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want(names("web"), now: 0)
        watch.look(now: 0, milliseconds: 0)
        oracle.answers = [.addresses(one)]
        watch.look(now: 0, milliseconds: 0)
        #expect(texts(watch.takeChanges()) == ["web 1"])
        watch.look(now: 11 * Self.second, milliseconds: 0)
        oracle.answers = [.unknown]
        watch.look(now: 11 * Self.second, milliseconds: 0)
        // Asked again soon.
        watch.look(now: 21 * Self.second, milliseconds: 0)
        #expect(watch.takeChanges().isEmpty && oracle.asked.count == 3)
        oracle.answers = [.addresses([])]
        watch.look(now: 21 * Self.second, milliseconds: 0)
        #expect(texts(watch.takeChanges()) == ["web 0"])
    }

    @Test func waitsForAFirstAnswerOnlySoLong() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want(names("web"), now: 7)
        watch.look(now: 7, milliseconds: 0)
        #expect(!watch.isSettled(now: 7 + HostWatch.patience - 1) && watch.isSettled(now: 7 + HostWatch.patience))
        // A name that comes later has its own time, and one that goes is forgotten.
        watch.want(names("web", "mail"), now: 2 * Self.second)
        #expect(!watch.isSettled(now: 2 * Self.second))
        watch.want(names("mail"), now: 2 * Self.second)
        oracle.answers = [.addresses(one)]
        watch.look(now: 2 * Self.second, milliseconds: 0)
        #expect(oracle.asked == ["web", "mail"])
        oracle.answers = [.addresses(two)]
        watch.look(now: 2 * Self.second, milliseconds: 0)
        #expect(texts(watch.takeChanges()) == ["mail 2"] && watch.isSettled(now: 2 * Self.second))
    }

    @Test func asksABoundedNumberAtATime() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want((0..<100).map { Array("host\($0)".utf8) }, now: 0)
        watch.look(now: 0, milliseconds: 0)
        #expect(oracle.asked.count == HostWatch.questionLimit)
        while oracle.asked.count < 100 {
            oracle.answers = [NamesHelper.Answer](repeating: .addresses(one), count: HostWatch.questionLimit)
            watch.look(now: 0, milliseconds: 0)
        }
        #expect(Set(oracle.asked).count == 100)
    }

    @Test func aResolverThatEndsIsNoticed() {
        let oracle = Oracle()
        var watch = HostWatch(oracle)
        watch.want(names("web"), now: 0)
        watch.look(now: 0, milliseconds: 0)
        let early = watch.takeEnd()
        oracle.isThere = false
        watch.look(now: 1, milliseconds: 0)
        let ends = [watch.takeEnd(), watch.takeEnd()]
        #expect(!early && ends == [true, false] && watch.isSettled(now: 1) && texts(watch.takeChanges()) == ["web ?"])
        var without = HostWatch(nil)
        without.want(names("web"), now: 0)
        without.look(now: 0, milliseconds: 0)
        let isOver = without.takeEnd()
        #expect(isOver && texts(without.takeChanges()) == ["web ?"])
    }
}
