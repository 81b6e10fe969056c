/// The boolean structure of all conditions of a rule set, with equal parts shared: predicates, operands and sub-trees are
/// interned, so that "the same" is an equal number from here on.
struct PlanNodes {
    enum Node: Hashable {
        case constant(Bool)
        case predicate(Int32)
        case not(Int32)
        case and([Int32])
        case or([Int32])
    }

    static let falseNode: Int32 = 0, trueNode: Int32 = 1

    private(set) var nodes: [Node] = [.constant(false), .constant(true)]
    private var nodeIDs: [Node: Int32] = [.constant(false): 0, .constant(true): 1]
    private(set) var predicates: [Predicate] = []
    private var predicateIDs: [Predicate: Int32] = [:]
    private(set) var operands: [Operand] = []
    private var operandIDs: [Operand: Int32] = [:]

    subscript(id: Int32) -> Node { nodes[Int(id)] }

    mutating func intern(_ expression: CheckedExpression) -> Int32 {
        switch expression {
        case .check(let predicate): intern(.predicate(intern(predicate)))
        case .not(let inner): not(intern(inner))
        case .and(let parts): and(parts.map { intern($0) })
        case .or(let parts): or(parts.map { intern($0) })
        }
    }

    mutating func intern(_ operand: Operand) -> Int32 {
        if let known = operandIDs[operand] { return known }
        let id = Int32(operands.count)
        operands.append(operand)
        operandIDs[operand] = id
        return id
    }

    private mutating func intern(_ predicate: Predicate) -> Int32 {
        if let known = predicateIDs[predicate] { return known }
        let id = Int32(predicates.count)
        predicates.append(predicate)
        predicateIDs[predicate] = id
        return id
    }

    private mutating func intern(_ node: Node) -> Int32 {
        if let known = nodeIDs[node] { return known }
        let id = Int32(nodes.count)
        nodes.append(node)
        nodeIDs[node] = id
        return id
    }

    mutating func not(_ inner: Int32) -> Int32 {
        switch self[inner] {
        case .constant(let value): value ? Self.falseNode : Self.trueNode
        case .not(let twice): twice
        default: intern(.not(inner))
        }
    }

    /// Nested conjunctions are flattened, constants and repetitions dropped.
    mutating func and(_ parts: [Int32]) -> Int32 { combine(parts, absorbing: Self.falseNode, neutral: Self.trueNode, isAnd: true) }
    mutating func or(_ parts: [Int32]) -> Int32 { combine(parts, absorbing: Self.trueNode, neutral: Self.falseNode, isAnd: false) }

    private mutating func combine(_ parts: [Int32], absorbing: Int32, neutral: Int32, isAnd: Bool) -> Int32 {
        var flat: [Int32] = []
        for part in parts {
            if part == absorbing { return absorbing }
            if part == neutral { continue }
            switch self[part] {
            case .and(let inner) where isAnd: flat += inner
            case .or(let inner) where !isAnd: flat += inner
            default: flat.append(part)
            }
        }
        var seen = Set<Int32>()
        flat = flat.filter { seen.insert($0).inserted }
        if flat.isEmpty { return neutral }
        if flat.count == 1 { return flat[0] }
        return intern(isAnd ? .and(flat) : .or(flat))
    }
}
