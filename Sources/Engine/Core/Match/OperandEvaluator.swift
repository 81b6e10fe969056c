/// A field, or transformers around fields and literals, ready to be read for each event.
///
/// The compiled form is a tree in the memory of a rule set, so that evaluating one touches no reference count. Immutable, hence
/// shareable between threads.
struct OperandEvaluator: @unchecked Sendable {
    private let node: UnsafePointer<OperandNode>

    /// `forFilter` reads fields as conditions compare them (all ancestors, both endpoints), not as outputs print them.
    init(_ operand: Operand, forFilter: Bool = false, _ memory: PlanMemory) {
        node = UnsafePointer(OperandNode.make(operand, forFilter, memory))
    }

    /// Reads the operand. False when it has no value for this event. The value lives until the next event.
    @inline(__always)
    func evaluate(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        node.pointee.evaluate(context, &value)
    }
}

/// An operand for whoever prints it. A plain field, which most are, needs no memory.
public struct OperandReader: Sendable {
    private enum Source: Sendable {
        case field(FieldExtractor, FieldArgument)
        case tree(OperandTree)
    }

    private let source: Source

    /// Reads fields as outputs print them.
    public init(_ operand: Operand) {
        if case .field(let field) = operand {
            source = .field(field.definition.extract, field.argument)
        } else {
            source = .tree(OperandTree(operand))
        }
    }

    /// Reads the operand. False when it has no value for this event. The value lives until the next event, and no longer than the
    /// reader.
    public func evaluate(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        switch source {
        case .field(let extract, let argument): extract(context, argument, &value)
        case .tree(let tree): tree.evaluator.evaluate(context, &value)
        }
    }
}

/// An operand with memory of its own.
private final class OperandTree: Sendable {
    let evaluator: OperandEvaluator
    private let memory: PlanMemory

    init(_ operand: Operand) {
        memory = PlanMemory()
        evaluator = OperandEvaluator(operand, memory)
    }
}

struct OperandNode {
    private enum Kind {
        case threadName, field, literal, list, transform
    }

    private var kind: Kind
    private var extractor: FieldExtractor = { _, _, _ in false }
    private var argument = FieldArgument()
    private var literal = FieldValue(type: .none)
    private var transformer = Transformer.len
    private var children: UnsafeMutablePointer<OperandNode>
    private var childCount: Int
    private var option: UInt8 = 0
    private var hasOption = false
    private var type: ParamType

    static func make(_ operand: Operand, _ forFilter: Bool, _ memory: PlanMemory) -> UnsafeMutablePointer<OperandNode> {
        let node = memory.allocate(OperandNode.self, 1)
        node.initialize(to: OperandNode(operand, forFilter, memory))
        // The extractor is a closure.
        memory.atEnd { node.deinitialize(count: 1) }
        return node
    }

    private init(_ operand: Operand, _ forFilter: Bool, _ memory: PlanMemory) {
        type = operand.type
        var parts: [Operand] = []
        switch operand {
        case .field(let field):
            kind = field.text == "proc.name" ? .threadName : .field
            extractor = forFilter ? field.definition.extractForFilter ?? field.definition.extract : field.definition.extract
            argument = field.argument
        case .literal(let constant):
            kind = .literal
            literal = constant.value(in: memory)
        case .list(let items):
            kind = .list
            parts = items
        case .transform(let transformer, let operands, let option, _, _):
            kind = .transform
            self.transformer = transformer
            parts = operands
            if let byte = option?.first {
                self.option = byte
                hasOption = true
            }
        }
        childCount = parts.count
        let children = memory.allocate(OperandNode.self, parts.count)
        for (index, part) in parts.enumerated() { (children + index).initialize(to: OperandNode(part, forFilter, memory)) }
        self.children = children
        if !parts.isEmpty { memory.atEnd { children.deinitialize(count: parts.count) } }
    }

    @inline(__always)
    func evaluate(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        switch kind {
        case .threadName:
            guard let thread = context.pointee.thread else { return false }
            value = FieldValue(thread.pointee.comm.bytes)
            return true
        case .field:
            return extractor(context, argument, &value)
        default:
            return evaluateComposite(context, &value)
        }
    }

    private func evaluateComposite(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        switch kind {
        case .literal:
            value = literal
            return true
        case .list:
            return evaluateList(context, &value)
        default:
            return transform(context, &value)
        }
    }

    /// A literal list: absent as soon as one of its elements is.
    private func evaluateList(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        let elements = context.pointee.scratch.values(childCount)
        for index in 0..<childCount where !children[index].evaluate(context, &elements[index]) { return false }
        value = FieldValue(elements: elements, count: childCount, type)
        return true
    }

    private func transform(_ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        var first = FieldValue(type: .none)
        guard childCount > 0, children[0].evaluate(context, &first) else { return false }
        switch transformer {
        case .tolower, .toupper, .basename, .b64:
            return Transforms.eachString(first, transformer, type, &context.pointee.scratch, &value)
        case .len:
            value = FieldValue(Transforms.length(first), .uint64)
            return true
        case .concat:
            return concat(first, context, &value)
        case .join, .getopt:
            var second = FieldValue(type: .none)
            guard childCount > 1, children[1].evaluate(context, &second) else { return false }
            if transformer == .join {
                value = Transforms.join(second, separator: first.bytes, &context.pointee.scratch)
                return true
            }
            return Transforms.getopt(first, options: second.bytes, option: hasOption ? option : nil, &context.pointee.scratch, &value)
        }
    }

    private func concat(_ first: FieldValue, _ context: UnsafeMutablePointer<EventContext>, _ value: inout FieldValue) -> Bool {
        let parts = context.pointee.scratch.values(childCount)
        parts[0] = first
        for index in 1..<childCount where !children[index].evaluate(context, &parts[index]) { return false }
        var text = TextBuilder(&context.pointee.scratch)
        for index in 0..<childCount { text.append(parts[index].bytes.upToNUL, &context.pointee.scratch) }
        value = FieldValue(text.finish())
        return true
    }
}

extension Constant {
    /// The constant as a value whose bytes live as long as `memory`.
    func value(in memory: PlanMemory) -> FieldValue {
        var value = FieldValue(number, type)
        value.bytes = memory.store(bytes)
        return value
    }
}

extension Scratch {
    /// Room for `count` values, each initialised to an empty one.
    mutating func values(_ count: Int) -> UnsafeMutablePointer<FieldValue> {
        let raw = UnsafeMutableRawPointer(allocate(max(count, 1) * MemoryLayout<FieldValue>.stride))
        let values = raw.bindMemory(to: FieldValue.self, capacity: max(count, 1))
        values.initialize(repeating: FieldValue(type: .none), count: max(count, 1))
        return values
    }
}
