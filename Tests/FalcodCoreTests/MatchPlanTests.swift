import Testing

@testable import FalcodCore

/// A field whose value is fixed by the test.
private func field(_ name: String, _ type: ParamType = .charbuf, comparison: FieldComparison = .ordinary, list: Bool = false,
                   _ extract: @escaping FieldExtractor) -> Operand {
    let definition = FieldDefinition(name, type, list: list, comparison: comparison, "", extract)
    return .field(FieldReference(text: name, definition: definition, argument: FieldArgument(), type: type, isList: list))
}

private func text(_ name: String, _ value: StaticString?) -> Operand {
    field(name) { _, _, out in
        guard let value else { return false }
        out = FieldValue(Bytes(staticText: value))
        return true
    }
}

private func number(_ name: String, _ value: Int64, _ type: ParamType = .int64) -> Operand {
    field(name, type) { _, _, out in
        out = FieldValue(UInt64(bitPattern: value), type)
        return true
    }
}

private func strings(_ values: [String], _ type: ParamType = .charbuf) -> RightHandSide {
    .constants(values.map { Constant(type: type, bytes: Array($0.utf8)) })
}

private func numbers(_ values: [Int64], _ type: ParamType = .int64) -> RightHandSide {
    .constants(values.map { Constant(type: type, bytes: Array(String($0).utf8), number: UInt64(bitPattern: $0)) })
}

private func makeContext(_ type: EventType = .openatV2X) -> UnsafeMutablePointer<EventContext> {
    let state = UnsafeMutablePointer<SystemState>.allocate(capacity: 1)
    state.initialize(to: SystemState())
    let context = UnsafeMutablePointer<EventContext>.allocate(capacity: 1)
    context.initialize(to: EventContext(event: Event(), state: state))
    context.pointee.event.type = type
    return context
}

/// All rules that match one event of the given type.
private func matches(_ conditions: [CheckedExpression], _ type: EventType = .openatV2X) -> [Int] {
    let context = makeContext(type)
    let plan = MatchPlan(conditions.map { RuleCondition(condition: $0) })
    guard plan.begin(context) else { return [] }
    var found: [Int] = []
    while true {
        let rule = plan.next(context)
        if rule < 0 { return found }
        found.append(rule)
    }
}

private func holds(_ left: Operand, _ op: Operator, _ right: RightHandSide, _ modifier: OperatorModifier? = nil) -> Bool {
    matches([.check(Predicate(left: left, op: op, modifier: modifier, right: right))]) == [0]
}

struct StringOperatorTests {
    @Test(arguments: [
        (Operator.equal, "/etc/passwd", true), (.equal, "/etc/passw", false), (.notEqual, "x", true),
        (.contains, "c/pa", true), (.contains, "", true), (.contains, "C/pa", false), (.icontains, "C/PA", true),
        (.startswith, "/etc", true), (.startswith, "", true), (.startswith, "etc", false),
        (.endswith, "passwd", true), (.endswith, "passw", false),
        (.glob, "/etc/*", true), (.glob, "/e*d", true), (.glob, "/e?c/passwd", true), (.glob, "/etc", false), (.iglob, "/ETC/P*", true),
        (.regex, "/etc/.*", true), (.regex, "etc", false), (.regex, "[[:alpha:]/]+", true),
        (.less, "/etc/q", true), (.greater, "/etc/q", false), (.greaterOrEqual, "/etc/passwd", true), (.less, "/etc/passwd", false),
        (.in, "/etc/passwd", true), (.in, "/etc", false), (.pmatch, "/etc", true), (.pmatch, "/et", false),
    ])
    func comparesOnePath(_ op: Operator, _ constant: String, _ expected: Bool) {
        #expect(holds(text("t", "/etc/passwd"), op, strings([constant])) == expected)
    }

    @Test(arguments: [
        ("/opt/dir2/x", ["/opt/dir"], false), ("/opt", ["/opt/*"], false), ("/opt/a/b", ["/opt/*"], true),
        ("//opt//dir/x", ["opt/dir"], true), ("/anything", [""], true), ("/anything", ["/"], true), ("/a", [], false),
        ("/usr/lib/x", ["/usr/s*", "/usr/l*"], true), ("/a/b/c", ["/a/*/d", "/a/b/c"], true), ("/home/u/.ssh/id", ["/home/*/.ssh"], true),
    ])
    func matchesPathPrefixes(_ path: String, _ patterns: [String], _ expected: Bool) {
        let memory = PlanMemory()
        let matcher = PathMatcher(patterns.map { Array($0.utf8) }, memory)
        // The matcher's nodes go with the memory.
        withExtendedLifetime(memory) { #expect(matcher.matches(immortal(path)) == expected) }
    }

    @Test func absentFailsEveryOperatorButNot() {
        let absent = text("absent", nil)
        for op in [Operator.equal, .notEqual, .in, .exists, .contains] { #expect(!holds(absent, op, strings(["x"]))) }
        #expect(matches([.not(.check(Predicate(left: absent, op: .equal, right: strings(["x"]))))]) == [0])
    }

    @Test(arguments: [
        (OperatorModifier.oneof, ["my", "exe"], false), (.oneof, ["my", "no"], true), (.anyof, ["no", "exe"], true),
        (.allof, ["my", "exe"], true), (.allof, ["my", "no"], false), (.allof, [], false), (.anyof, [], false),
    ])
    func countsSatisfiedConstants(_ modifier: OperatorModifier, _ constants: [String], _ expected: Bool) {
        #expect(holds(text("t", "myexe"), .contains, strings(constants), modifier) == expected)
    }
}

struct NumberOperatorTests {
    @Test(arguments: [
        (Operator.less, Int64(-20), Int64(-30), true), (.greater, 5, -1, true), (.equal, -1, -1, true), (.notEqual, 4, 4, false),
        (.lessOrEqual, 4, 4, true), (.in, 7, 7, true), (.in, 7, 8, false),
    ])
    func comparesSigned(_ op: Operator, _ constant: Int64, _ value: Int64, _ expected: Bool) {
        #expect(holds(number("n", value), op, numbers([constant])) == (op == .greater ? value > constant : expected))
    }

    @Test func unsignedComparesWide() {
        let left = number("u", -1, .uint64)
        #expect(holds(left, .greater, numbers([5], .uint64)))
    }

    @Test func networksMaskHostBits() {
        #expect(Comparison.contains(immortal([10, 1, 2, 3]), 8, immortal([10, 9, 9, 9])))
        #expect(Comparison.contains(immortal([10, 0x80, 0, 0]), 9, immortal([10, 0xFF, 1, 1])))
        #expect(!Comparison.contains(immortal([10, 0x80, 0, 0]), 9, immortal([10, 0x7F, 1, 1])))
        #expect(!Comparison.contains(immortal([0, 0, 0, 0]), 0, immortal([UInt8](repeating: 0, count: 16))))
    }
}

struct PlanTests {
    @Test func indexedRulesAreFoundInOrder() {
        let name = text("some.name", "abc7")
        var conditions = (0..<200).map { CheckedExpression.check(Predicate(left: name, op: .equal, right: strings(["abc\($0)"]))) }
        conditions.append(.check(Predicate(left: name, op: .startswith, right: strings(["abc"]))))
        conditions.append(.check(Predicate(left: name, op: .in, right: strings(["x", "abc7"]))))
        #expect(matches(conditions) == [7, 200, 201])
    }

    @Test func prefixAndSuffixIndexes() {
        let name = text("some.path", "/etc/xyz12/file.log")
        let prefixes = (0..<50).map { CheckedExpression.check(Predicate(left: name, op: .startswith, right: strings(["/etc/xyz\($0)"]))) }
        #expect(matches(prefixes) == [1, 12])
        let suffixes = [".log", "file.log", ".txt", "og"].map {
            CheckedExpression.check(Predicate(left: name, op: .endswith, right: strings([$0])))
        }
        #expect(matches(suffixes) == [0, 1, 3])
    }

    @Test func eachOperandIsReadOncePerEvent() {
        nonisolated(unsafe) var reads = 0
        let counted = field("counted") { _, _, out in
            reads += 1
            out = FieldValue(Bytes(staticText: "v"))
            return true
        }
        let rules = ["a", "b", "v"].map { CheckedExpression.check(Predicate(left: counted, op: .contains, right: strings([$0]))) }
        #expect(matches(rules) == [2])
        #expect(reads == 1)
    }

    @Test func typeOfTheEventDecidesStatically() {
        let type = field("evt.type") { _, _, _ in
            Issue.record("evt.type is known from the bucket")
            return false
        }
        let open = CheckedExpression.check(Predicate(left: type, op: .in, right: strings(["open", "openat"])))
        #expect(matches([open, .not(open)], .openatV2X) == [0])
        #expect(matches([open, .not(open)], .closeX) == [1])
    }

    @Test func sharedSubtreesKeepTheirMeaning() {
        let a = CheckedExpression.check(Predicate(left: text("a", "1"), op: .equal, right: strings(["1"])))
        let b = CheckedExpression.check(Predicate(left: text("b", "1"), op: .equal, right: strings(["2"])))
        let shared = CheckedExpression.or([.and([a, b]), .and([a, .not(b)])])
        #expect(matches([.and([shared, a]), .and([shared, b]), .or([shared, b]), .not(shared)]) == [0, 2])
    }

    @Test func listsCompareAsSets() {
        let list = field("list", list: true) { context, _, out in
            let values = context.pointee.scratch.values(2)
            values[0] = FieldValue(Bytes(staticText: "a"))
            values[1] = FieldValue(Bytes(staticText: "b"))
            out = FieldValue(elements: values, count: 2, .charbuf)
            return true
        }
        #expect(holds(list, .in, strings(["a", "b", "c"])))
        #expect(!holds(list, .in, strings(["a"])))
        #expect(holds(list, .intersects, strings(["a"])))
    }

    @Test func eitherEndpointSatisfies() {
        let ports = field("ports", .port, comparison: .eitherEndpoint) { context, _, out in
            let values = context.pointee.scratch.values(2)
            values[0] = FieldValue(80, .port)
            values[1] = FieldValue(4000, .port)
            out = FieldValue(elements: values, count: 2, .port)
            return true
        }
        #expect(holds(ports, .equal, numbers([80], .port)))
        #expect(!holds(ports, .notEqual, numbers([80], .port)))
        #expect(holds(ports, .notEqual, numbers([81], .port)))
        #expect(holds(ports, .greater, numbers([3000], .port)))
    }
}

struct TransformTests {
    private func transformed(_ transformer: Transformer, _ operands: [Operand], option: String? = nil, type: ParamType = .charbuf) -> [String]? {
        let context = makeContext()
        let operand = Operand.transform(transformer, operands, argument: option.map { Array($0.utf8) }, type: type, isList: false)
        let reader = OperandReader(operand)
        var value = FieldValue(type: .none)
        // The value may lie in the reader's memory.
        defer { withExtendedLifetime(reader) {} }
        guard reader.evaluate(context, &value) else { return nil }
        if let elements = value.elements { return (0..<value.elementCount).map { elements[$0].bytes.string } }
        return [value.type == .uint64 ? String(value.number) : value.bytes.string]
    }

    private func literal(_ text: String) -> Operand { .literal(Constant(type: .charbuf, bytes: Array(text.utf8))) }

    @Test(arguments: [
        (Transformer.tolower, "AbÄ", "abÄ"), (.toupper, "abz{", "ABZ{"), (.basename, "/a/b", "b"), (.basename, "/a/", ""),
        (.basename, "x", "x"), (.b64, "aGVsbG8=", "hello"), (.b64, "aGVsbG8", "hello"), (.b64, "", ""),
    ])
    func mapsStrings(_ transformer: Transformer, _ input: String, _ output: String) {
        #expect(transformed(transformer, [literal(input)]) == [output])
    }

    @Test(arguments: ["a", "a*bc", "aGVsbG9", "aGVsbG8=="].map { $0 }) func refusesBadBase64(_ input: String) {
        let expected: [String]? = input == "aGVsbG8==" ? ["hello"] : nil
        #expect(transformed(.b64, [literal(input)]) == expected)
    }

    @Test func joinsAndConcatenates() {
        #expect(transformed(.concat, [literal("a"), literal("b")]) == ["ab"])
        #expect(transformed(.join, [literal(","), .list([number("n", 1), number("n", 1)])]) == ["1,1"])
        #expect(transformed(.join, [literal(","), .list([])]) == [""])
        #expect(transformed(.len, [literal("abc")], type: .uint64) == ["3"])
    }

    @Test(arguments: [
        (["-t"], "t:", "t", Optional("")), (["-n"], "nt:", "t", nil), (["-ab", "v"], "ab:", "b", "v"), (["-bval"], "b:", "b", "val"),
        (["x", "-a"], "a", "a", nil), (["--long", "-a"], "a", "a", "a"), (["--", "-a"], "a", "a", nil),
    ])
    func findsOptions(_ list: [String], _ options: String, _ option: String, _ expected: String?) {
        #expect(transformed(.getopt, [.list(list.map(literal)), literal(options)], option: option) == expected.map { [$0] })
    }

    @Test func listsOptions() {
        #expect(transformed(.getopt, [.list(["-ab", "v", "-z"].map(literal)), literal("ab:")]) == ["a", "b", "v", "?"])
    }
}
