import Testing

@testable import FalcodCore

/// Addresses and the host names that conditions compare them with.
@Suite struct HostNameTests {
    private static let web: [UInt8] = [192, 0, 2, 1], mail: [UInt8] = [192, 0, 2, 2]
    private static let six: [UInt8] = [0x20, 1, 0xd, 0xb8] + [UInt8](repeating: 0, count: 11) + [7]

    private func state(_ hosts: [(StaticString, [[UInt8]]?)]) -> UnsafeMutablePointer<SystemState> {
        let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
        state.initialize(to: SystemState())
        var builder = SystemStateBuilder(state: state, for: .completion)
        for (name, addresses) in hosts { builder.host(HostSeed(name: Bytes(staticText: name), addresses: addresses)) }
        return state
    }

    /// Whether an event with this address satisfies the comparison.
    private func holds(_ address: [UInt8], _ op: Operator, _ names: [String], _ modifier: OperatorModifier? = nil,
                       _ state: UnsafeMutablePointer<SystemState>) -> Bool {
        let definition = FieldDefinition("a.name", .charbuf, comparison: .hostName, "") { context, _, out in
            let bytes = context.pointee.scratch.allocate(16)
            bytes.update(from: address, count: address.count)
            out = FieldValue(Bytes(base: bytes, count: address.count), .ipaddr)
            return true
        }
        let field = Operand.field(FieldReference(text: "a.name", definition: definition, argument: FieldArgument(), type: .charbuf, isList: false))
        let predicate = Predicate(left: field, op: op, modifier: modifier,
                                  right: .constants(names.map { Constant(type: .charbuf, bytes: Array($0.utf8)) }))
        let expression = CheckedExpression.and([.check(predicate)])
        #expect(expression.hostNames == names.map { Array($0.utf8) })
        let context = UnsafeMutablePointer<EventContext>.allocate(capacity: 1)
        context.initialize(to: EventContext(event: Event(), state: state))
        context.pointee.event.type = .connectX
        let plan = MatchPlan([RuleCondition(condition: expression)])
        return plan.begin(context) && plan.next(context) == 0
    }

    private struct Case: CustomTestStringConvertible {
        var address: [UInt8]
        var op: Operator
        var names: [String]
        var modifier: OperatorModifier?
        var expected: Bool
        var testDescription: String { "\(address) \(op) \(names) \(modifier.map { "\($0)" } ?? "")" }

        init(_ address: [UInt8], _ op: Operator, _ names: [String], _ modifier: OperatorModifier? = nil, is expected: Bool) {
            (self.address, self.op, self.names, self.modifier, self.expected) = (address, op, names, modifier, expected)
        }
    }

    private static let cases = [
        Case(web, .equal, ["web"], is: true), Case(mail, .equal, ["web"], is: false), Case(six, .equal, ["web"], is: true),
        Case(Array(six.prefix(4)), .equal, ["web"], is: false), Case(web, .notEqual, ["web"], is: false), Case(mail, .notEqual, ["web"], is: true),
        Case(mail, .notEqual, ["nobody"], is: true), Case(mail, .in, ["web", "mail"], is: true), Case(mail, .in, ["web", "nobody"], is: false),
        Case(web, .equal, ["nobody"], is: false), Case(web, .equal, ["web", "www"], .allof, is: true),
        Case(mail, .equal, ["web", "mail"], .allof, is: false), Case(mail, .equal, ["web", "mail"], .anyof, is: true),
        Case(mail, .notEqual, ["web", "mail"], .allof, is: false), Case(web, .exists, ["web"], is: true),
    ]

    @Test(arguments: cases) private func comparesWithKnownNames(_ test: Case) {
        let state = state([("web", [Self.web, Self.six]), ("mail", [Self.mail]), ("nobody", []), ("www", [Self.mail, Self.web])])
        #expect(holds(test.address, test.op, test.names, test.modifier, state) == test.expected)
        #expect(state.pointee.hostNames.unresolved == 0)
    }

    @Test func whatIsToldLastCounts() {
        let state = state([("web", [Self.web]), ("web", [Self.mail])])
        #expect(!holds(Self.web, .equal, ["web"], nil, state) && holds(Self.mail, .equal, ["web"], nil, state))
        // The machine begins anew, names stay.
        state.pointee.removeAll()
        #expect(holds(Self.mail, .equal, ["web"], nil, state))
    }

    @Test func comparisonsWithoutAnAnswerAreCounted() {
        let state = state([("web", nil)])
        #expect(!holds(Self.web, .equal, ["web"], nil, state) && holds(Self.web, .notEqual, ["other"], nil, state))
        #expect(state.pointee.hostNames.unresolved == 2 && state.pointee.hostNames.unanswered == ["other", "web"])
    }

    @Test func namesThatNobodyToldAreResolvedOnce() {
        let state = state([("web", nil)])
        var asked: [String] = []
        state.pointee.hostNames.resolver = { name in
            asked.append(String(decoding: name, as: UTF8.self))
            return name == Array("gone".utf8) ? nil : [Self.mail]
        }
        for _ in 0..<2 { #expect(holds(Self.mail, .equal, ["mail"], nil, state) && !holds(Self.mail, .equal, ["gone"], nil, state)) }
        // A source told that there is no answer: a replay must not know better.
        #expect(!holds(Self.mail, .equal, ["web"], nil, state))
        #expect(asked == ["mail", "gone"] && state.pointee.hostNames.unresolved == 3)
    }

    @Test func fieldsTellTheNameThatIsKnown() {
        let fixture = FieldFixture(.connectX)
        fixture.thread(1, parent: 0, "init")
        fixture.descriptor(3, of: 1, .ipv4) {
            ($0.sourceIP, $0.sourcePort) = (immortal([10, 0, 0, 1]), 4000)
            ($0.destIP, $0.destPort) = (immortal(Self.web), 443)
        }
        fixture.interface([10, 0, 0, 1])
        fixture.select(1, fd: 3)
        #expect(fixture.read("fd.sip.name") == nil)
        var builder = SystemStateBuilder(state: fixture.state, for: .completion)
        for name: StaticString in ["www", "web", "web.test"] { builder.host(HostSeed(name: Bytes(staticText: name), addresses: [Self.mail, Self.web])) }
        #expect(["fd.sip.name", "fd.rip.name", "fd.cip.name", "fd.lip.name"].map { fixture.read($0) } == ["web", "web", nil, nil])
    }
}
