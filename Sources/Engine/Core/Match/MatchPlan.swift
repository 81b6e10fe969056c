/// A rule's condition and the event types it is evaluated for.
public struct RuleCondition: Sendable {
    public var condition: CheckedExpression
    public var events: EventCodeSet

    public init(condition: CheckedExpression, events: EventCodeSet = .all) {
        self.condition = condition
        self.events = events
    }
}

/// A rule set compiled for matching. Rules are tried in the order given; per event each distinct predicate is evaluated at
/// most once, each distinct operand read at most once, and only rules that a shared index leaves are looked at.
///
/// The rule set itself never changes; the plan also holds the memory of the current event and the buckets made so far (one
/// per event type, on the first event of that type, or beforehand), so one thread owns it: the one that makes it, then the loop's.
public final class MatchPlan {
    private let memory = PlanMemory()
    /// The types that buckets were made for. Other threads may look at it.
    public let madeTypes = MadeTypes()
    private let nodes: PlanNodes
    private let rules: [(id: Int32, root: Int32, events: EventCodeSet)]
    private let predicates: UnsafeMutablePointer<CompiledPredicate>
    private let operands: UnsafeMutablePointer<OperandEvaluator>

    private let buckets: UnsafeMutablePointer<UnsafeMutablePointer<Bucket>?>
    /// `generation << 1 | result` of each predicate's last evaluation.
    private let predicateMemo: UnsafeMutablePointer<UInt64>
    private var subtreeMemo: UnsafeMutablePointer<UInt64>
    private var subtreeCapacity = 64
    /// `generation << 1 | present` of each operand's last reading, and what was read.
    private let operandMemo: UnsafeMutablePointer<UInt64>
    private let operandValues: UnsafeMutablePointer<FieldValue>
    private var generation: UInt64 = 0
    private let candidates: UnsafeMutablePointer<UInt64>
    private var current: UnsafeMutablePointer<Bucket>? = nil
    private var word = 0

    public init(_ conditions: [RuleCondition]) {
        var nodes = PlanNodes()
        rules = conditions.enumerated().map { (Int32($0.offset), nodes.intern($0.element.condition), $0.element.events) }
        let memory = memory
        let compiled = nodes.predicates.map { Self.compile($0, &nodes, memory) }
        predicates = memory.allocate(CompiledPredicate.self, compiled.count)
        predicates.initialize(from: compiled, count: compiled.count)
        operands = memory.allocate(OperandEvaluator.self, nodes.operands.count)
        for (index, operand) in nodes.operands.enumerated() {
            (operands + index).initialize(to: OperandEvaluator(operand, forFilter: true, memory))
        }
        predicateMemo = memory.filled(0, compiled.count)
        operandMemo = memory.filled(0, nodes.operands.count)
        operandValues = memory.filled(FieldValue(type: .none), nodes.operands.count)
        subtreeMemo = memory.filled(0, subtreeCapacity)
        candidates = memory.filled(0, (conditions.count + 63) / 64)
        buckets = memory.filled(nil, EventType.count)
        self.nodes = nodes
    }

    /// Makes the buckets of event types beforehand, so that the first events of these types need not wait for them.
    public func prepare(for types: [EventType]) {
        var scratch = Scratch()
        defer { scratch.free() }
        for type in types where buckets[Int(type.rawValue)] == nil {
            _ = makeBucket(type, &scratch)
            scratch.reset()
        }
    }

    private static func compile(_ predicate: Predicate, _ nodes: inout PlanNodes, _ memory: PlanMemory) -> CompiledPredicate {
        var constants: [Constant] = []
        var right: Int32 = -1
        switch predicate.right {
        case .none: break
        case .constants(let values): constants = values
        case .operand(let operand): right = nodes.intern(operand)
        }
        var comparison = FieldComparison.ordinary
        if case .field(let field) = predicate.left { comparison = field.definition.comparison }
        return CompiledPredicate(left: nodes.intern(predicate.left), op: predicate.op, modifier: predicate.modifier,
                                 comparison: comparison, constants: ConstantSet(constants, predicate.op, memory), right: right)
    }

    /// Prepares the rules for the event in `context`. False when none can match its type.
    @inline(__always)
    public func begin(_ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let type = context.pointee.event.type
        let bucket = buckets[Int(type.rawValue)] ?? makeBucket(type, &context.pointee.scratch)
        current = bucket
        guard bucket.pointee.ruleCount > 0 else { return false }
        generation += 1
        word = 0
        let words = bucket.pointee.wordCount
        for index in 0..<words { candidates[index] = bucket.pointee.always[index] }
        for index in 0..<bucket.pointee.indexCount {
            let ruleIndex = bucket.pointee.indexes + index
            if read(ruleIndex.pointee.operand, context) {
                ruleIndex.pointee.mark(operandValues[Int(ruleIndex.pointee.operand)], candidates)
            }
        }
        return true
    }

    /// The number of the next rule that matches the event given to `begin`, in order; -1 when there is none.
    @inline(__always)
    public func next(_ context: UnsafeMutablePointer<EventContext>) -> Int {
        guard let bucket = current else { return -1 }
        while word < bucket.pointee.wordCount {
            while candidates[word] != 0 {
                let position = word << 6 + candidates[word].trailingZeroBitCount
                candidates[word] &= candidates[word] &- 1
                if run(bucket.pointee.ruleStarts[position], bucket, context) { return Int(bucket.pointee.ruleIDs[position]) }
            }
            word += 1
        }
        return -1
    }

    private func run(_ start: Int32, _ bucket: UnsafeMutablePointer<Bucket>, _ context: UnsafeMutablePointer<EventContext>) -> Bool {
        var place = start
        while place >= 0 {
            let instruction = bucket.pointee.code[Int(place)]
            let holds = instruction.target >= 0 ? evaluate(instruction.target, context) : subtree(~instruction.target, bucket, context)
            place = holds ? instruction.onTrue : instruction.onFalse
        }
        return place == Instruction.accept
    }

    private func subtree(_ number: Int32, _ bucket: UnsafeMutablePointer<Bucket>, _ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let memo = subtreeMemo[Int(number)]
        if memo >> 1 == generation { return memo & 1 != 0 }
        let result = run(bucket.pointee.subtreeStarts[Int(number)], bucket, context)
        subtreeMemo[Int(number)] = generation << 1 | (result ? 1 : 0)
        return result
    }

    @inline(__always)
    private func evaluate(_ id: Int32, _ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let memo = predicateMemo[Int(id)]
        if memo >> 1 == generation { return memo & 1 != 0 }
        let predicate = predicates + Int(id)
        var result = false
        if read(predicate.pointee.left, context) {
            if predicate.pointee.right < 0 {
                result = predicate.pointee.evaluate(operandValues[Int(predicate.pointee.left)], &context.pointee.scratch,
                                                    context.pointee.state)
            } else if read(predicate.pointee.right, context) {
                result = Comparison.values(operandValues[Int(predicate.pointee.left)], predicate.pointee.op,
                                           operandValues[Int(predicate.pointee.right)])
            }
        }
        predicateMemo[Int(id)] = generation << 1 | (result ? 1 : 0)
        return result
    }

    /// Reads an operand, once per event. False when it is absent.
    @inline(__always)
    private func read(_ operand: Int32, _ context: UnsafeMutablePointer<EventContext>) -> Bool {
        let memo = operandMemo[Int(operand)]
        if memo >> 1 == generation { return memo & 1 != 0 }
        let present = operands[Int(operand)].evaluate(context, &operandValues[Int(operand)])
        operandMemo[Int(operand)] = generation << 1 | (present ? 1 : 0)
        return present
    }

    private func makeBucket(_ type: EventType, _ scratch: inout Scratch) -> UnsafeMutablePointer<Bucket> {
        var builder = BucketBuilder(type: type, nodes: nodes, predicates: predicates, memory: memory)
        let wanted = rules.filter { $0.events.contains(type) }.map { (id: $0.id, root: $0.root) }
        let (bucket, subtrees) = builder.build(wanted, &scratch)
        if subtrees > subtreeCapacity {
            // At least doubled: what is outgrown and stays in the memory is less than what is in use.
            subtreeCapacity = subtrees * 2
            subtreeMemo = memory.filled(0, subtreeCapacity)
        }
        let place = memory.allocate(Bucket.self, 1)
        place.initialize(to: bucket)
        buckets[Int(type.rawValue)] = place
        madeTypes.insert(type)
        return place
    }
}
