/// One step of a condition: evaluate `target` and go to one of two places. A target below zero is a shared sub-tree.
struct Instruction {
    static let accept: Int32 = -1, reject: Int32 = -2

    var target: Int32
    var onTrue: Int32
    var onFalse: Int32
}

/// The rules that can match one event type, as code in the memory of its plan.
struct Bucket {
    let code: UnsafePointer<Instruction>
    /// Start of each shared sub-tree's code, by its number.
    let subtreeStarts: UnsafePointer<Int32>
    /// Per rule position: where its code starts (or accept), and which rule it is.
    let ruleStarts: UnsafePointer<Int32>
    let ruleIDs: UnsafePointer<Int32>
    let ruleCount: Int
    let indexes: UnsafePointer<RuleIndex>
    let indexCount: Int
    /// Rules that no index covers, as a bit set over positions.
    let always: UnsafePointer<UInt64>
    let wordCount: Int
}

/// Builds the bucket of one event type: conditions folded by what the type alone decides, shared sub-trees found,
/// indexes chosen, code laid out.
struct BucketBuilder {
    /// Fewer rules than this are tried one by one: a look-up costs about as much.
    private static let smallestIndex = 3

    private let type: EventType
    private var nodes: PlanNodes
    private let predicates: UnsafePointer<CompiledPredicate>
    private let memory: PlanMemory
    private var folded: [Int32: Int32] = [:]
    private var uses: [Int32: Int] = [:]
    private var code: [Instruction] = []
    private var subtreeNumbers: [Int32: Int32] = [:]
    private var subtreeStarts: [Int32] = []

    init(type: EventType, nodes: PlanNodes, predicates: UnsafePointer<CompiledPredicate>, memory: PlanMemory) {
        self.type = type
        self.nodes = nodes
        self.predicates = predicates
        self.memory = memory
    }

    /// `rules` in evaluation order: number and root node. Also says how many shared sub-trees there are.
    mutating func build(_ rules: [(id: Int32, root: Int32)], _ scratch: inout Scratch) -> (bucket: Bucket, subtreeCount: Int) {
        var kept: [(id: Int32, root: Int32)] = []
        for rule in rules {
            let root = fold(rule.root, &scratch)
            if root == PlanNodes.falseNode { continue }
            kept.append((rule.id, root))
            countUses(root)
        }
        let starts = kept.map { emit($0.root, Instruction.accept, Instruction.reject) }
        let (indexes, always) = chooseIndexes(kept.map(\.root))
        let bucket = Bucket(code: memory.store(code), subtreeStarts: memory.store(subtreeStarts), ruleStarts: memory.store(starts),
                      ruleIDs: memory.store(kept.map(\.id)), ruleCount: kept.count, indexes: memory.store(indexes),
                      indexCount: indexes.count, always: memory.store(always), wordCount: always.count)
        return (bucket, subtreeStarts.count)
    }

    // MARK: folding

    private mutating func fold(_ id: Int32, _ scratch: inout Scratch) -> Int32 {
        if let known = folded[id] { return known }
        let result: Int32
        switch nodes[id] {
        case .constant: result = id
        case .predicate(let predicate): result = fold(predicate: predicate, id, &scratch)
        case .not(let inner): result = nodes.not(fold(inner, &scratch))
        case .and(let parts):
            var kept: [Int32] = []
            for part in parts {
                kept.append(fold(part, &scratch))
                if kept.last == PlanNodes.falseNode { break }
            }
            result = nodes.and(kept)
        case .or(let parts):
            var kept: [Int32] = []
            for part in parts {
                kept.append(fold(part, &scratch))
                if kept.last == PlanNodes.trueNode { break }
            }
            result = nodes.or(kept)
        }
        folded[id] = result
        return result
    }

    private func fold(predicate: Int32, _ id: Int32, _ scratch: inout Scratch) -> Int32 {
        guard case .field(let field) = nodes.predicates[Int(predicate)].left else { return id }
        switch StaticKnowledge.of(field, in: type) {
        case .unknown: return id
        case .absent: return PlanNodes.falseNode
        case .value(let value):
            guard predicates[Int(predicate)].right < 0 else { return id }
            return predicates[Int(predicate)].evaluate(value, &scratch, nil) ? PlanNodes.trueNode : PlanNodes.falseNode
        }
    }

    // MARK: code

    private mutating func countUses(_ id: Int32) {
        uses[id, default: 0] += 1
        guard uses[id] == 1 else { return }
        switch nodes[id] {
        case .constant, .predicate: return
        case .not(let inner): countUses(inner)
        case .and(let parts), .or(let parts): for part in parts { countUses(part) }
        }
    }

    /// Lays out the code of a node that continues at `onTrue` or `onFalse`; returns where it starts.
    private mutating func emit(_ id: Int32, _ onTrue: Int32, _ onFalse: Int32) -> Int32 {
        switch nodes[id] {
        case .constant(let value): return value ? onTrue : onFalse
        case .predicate(let predicate): return append(predicate, onTrue, onFalse)
        case .not(let inner): return emit(inner, onFalse, onTrue)
        case .and, .or:
            guard uses[id, default: 0] > 1 else { return emitParts(id, onTrue, onFalse) }
            return append(~subtree(id), onTrue, onFalse)
        }
    }

    private mutating func emitParts(_ id: Int32, _ onTrue: Int32, _ onFalse: Int32) -> Int32 {
        switch nodes[id] {
        case .and(let parts): parts.reversed().reduce(onTrue) { next, part in emit(part, next, onFalse) }
        case .or(let parts): parts.reversed().reduce(onFalse) { next, part in emit(part, onTrue, next) }
        default: emit(id, onTrue, onFalse)
        }
    }

    private mutating func subtree(_ id: Int32) -> Int32 {
        if let known = subtreeNumbers[id] { return known }
        let number = Int32(subtreeStarts.count)
        subtreeNumbers[id] = number
        subtreeStarts.append(0)
        subtreeStarts[Int(number)] = emitParts(id, Instruction.accept, Instruction.reject)
        return number
    }

    private mutating func append(_ target: Int32, _ onTrue: Int32, _ onFalse: Int32) -> Int32 {
        code.append(Instruction(target: target, onTrue: onTrue, onFalse: onFalse))
        return Int32(code.count - 1)
    }

    // MARK: indexes

    private struct Group: Hashable {
        var operand: Int32
        var shape: RuleIndex.Shape
    }

    private func chooseIndexes(_ roots: [Int32]) -> ([RuleIndex], [UInt64]) {
        let options = roots.map(requirements)
        var sizes: [Group: Int] = [:]
        for option in options { for group in option.keys { sizes[group, default: 0] += 1 } }
        var members: [Group: [(key: [UInt8], position: Int32)]] = [:]
        var memberRules: [Group: [Int]] = [:]
        for (position, option) in options.enumerated() {
            // The most common requirement gives the fewest indexes; of two as common, the sharper shape.
            let best = option.keys.max { a, b in
                (sizes[a]!, -Int(a.shape.rawValue), -a.operand) < (sizes[b]!, -Int(b.shape.rawValue), -b.operand)
            }
            guard let best, sizes[best]! >= Self.smallestIndex, let keys = option[best] else { continue }
            members[best, default: []] += keys.map { ($0, Int32(position)) }
            memberRules[best, default: []].append(position)
        }
        var always = [UInt64](repeating: 0, count: (roots.count + 63) / 64)
        for position in roots.indices { always[position >> 6] |= 1 << UInt64(position & 63) }
        var indexes: [RuleIndex] = []
        for (group, rules) in memberRules where rules.count >= Self.smallestIndex {
            indexes.append(RuleIndex(operand: group.operand, shape: group.shape, entries: members[group]!, memory))
            for position in rules { always[position >> 6] &= ~(1 << UInt64(position & 63)) }
        }
        return (indexes, always)
    }

    /// What a rule needs to be true, as far as an index can look it up.
    private func requirements(_ root: Int32) -> [Group: [[UInt8]]] {
        var result: [Group: [[UInt8]]] = [:]
        var parts = [root]
        if case .and(let conjuncts) = nodes[root] { parts = conjuncts }
        for part in parts {
            guard case .predicate(let id) = nodes[part] else { continue }
            let predicate = nodes.predicates[Int(id)]
            guard predicate.modifier == nil, case .constants(let constants) = predicate.right, !constants.isEmpty,
                  predicates[Int(id)].comparison == .ordinary, !predicate.left.isList,
                  let shape = shape(predicate), result[Group(operand: predicates[Int(id)].left, shape: shape)] == nil else { continue }
            result[Group(operand: predicates[Int(id)].left, shape: shape)] = constants.map { key($0) }
        }
        return result
    }

    private func shape(_ predicate: Predicate) -> RuleIndex.Shape? {
        let type = predicate.left.type
        switch predicate.op {
        case .equal, .in:
            return type.isString || (type.fixedSize != nil && type != .double && type != .ipv4addr && type != .ipv6addr) ? .equal : nil
        case .startswith: return type.isString ? .prefix : nil
        case .endswith: return type.isString ? .suffix : nil
        default: return nil
        }
    }

    private func key(_ constant: Constant) -> [UInt8] {
        if constant.type.isString { return constant.bytes }
        return (0..<8).map { UInt8(truncatingIfNeeded: constant.number >> UInt64($0 * 8)) }
    }
}
