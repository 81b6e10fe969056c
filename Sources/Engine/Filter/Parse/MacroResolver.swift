/// Puts the conditions of macros in the place of their names.
///
/// A macro's condition keeps the positions of its own text, and every check in it the macro's name.
public struct MacroResolver {
    private struct Macro {
        var body: FilterNode
        var isResolved: Bool
        let size: Int
        let depth: Int

        init(_ body: FilterNode, isResolved: Bool) {
            self.body = body
            self.isResolved = isResolved
            (size, depth) = body.measure
        }
    }

    /// A condition without references, and what was met on the way.
    public struct Resolution: Sendable {
        /// References that could not be resolved are still in it.
        public var node: FilterNode
        /// The first reference that leads back to itself.
        public var loop: MacroReference?
        /// The first reference to no macro.
        public var unknown: MacroReference?
        /// The first reference whose condition would make the whole too large to be handled.
        public var tooLarge: MacroReference?
        /// Names of all macros referred to, directly or through others.
        public var used: Set<String> = []

        /// The problem to report, loops first; nil when there is none.
        public var error: FilterCompileError? {
            if let loop { return FilterCompileError("reference loop in macro '\(loop.name)'", at: loop.position) }
            if let unknown { return FilterCompileError("Undefined macro '\(unknown.name)' used in filter.", at: unknown.position) }
            if let tooLarge {
                return FilterCompileError("condition is too large after macro '\(tooLarge.name)' was put in", at: tooLarge.position)
            }
            return nil
        }
    }

    /// Macros share their conditions, so that a few lines of text could stand for any number of checks. No real condition
    /// comes near these bounds.
    private static let maxSize = 250_000
    /// Of the nesting of a condition, and of macros within macros.
    private static let maxDepth = 2_000

    private var macros: [String: Macro] = [:]

    public init() {}

    /// Defines or replaces a macro. Its condition may refer to others.
    public mutating func define(_ name: String, _ body: FilterNode) {
        macros[name] = Macro(body.written(inMacro: name), isResolved: false)
    }

    /// Resolves the references in the condition of a defined macro and, if that succeeds, keeps the result. Macros that
    /// `isVisible` denies are treated as if they were not defined. nil when the macro is not defined.
    public mutating func resolveMacro(_ name: String, isVisible: @escaping (String) -> Bool = { _ in true }) -> Resolution? {
        guard let macro = macros[name] else { return nil }
        let result = resolve(macro.body, isVisible: isVisible)
        if result.error == nil { macros[name] = Macro(result.node, isResolved: true) }
        return result
    }

    /// Resolves the references in `node`, and those in the macros it refers to.
    public func resolve(_ node: FilterNode, isVisible: @escaping (String) -> Bool = { _ in true }) -> Resolution {
        var run = Run(macros: macros, isVisible: isVisible, result: Resolution(node: node))
        run.result.node = run.resolve(node, depth: 0)
        return run.result
    }

    private struct Run {
        let macros: [String: Macro]
        let isVisible: (String) -> Bool
        var result: Resolution
        /// Macros being put in, outermost first.
        var path: [String] = []
        /// Checks and references so far.
        var size = 0

        mutating func resolve(_ node: FilterNode, depth: Int) -> FilterNode {
            switch node {
            case .and(let nodes): return .and(resolve(nodes, depth: depth + 1))
            case .or(let nodes): return .or(resolve(nodes, depth: depth + 1))
            case .not(let inner): return .not(resolve(inner, depth: depth + 1))
            case .check:
                size += 1
                return node
            case .macro(let reference): return resolve(reference, depth: depth)
            }
        }

        private mutating func resolve(_ nodes: [FilterNode], depth: Int) -> [FilterNode] {
            var resolved: [FilterNode] = []
            resolved.reserveCapacity(nodes.count)
            for node in nodes { resolved.append(resolve(node, depth: depth)) }
            return resolved
        }

        private mutating func resolve(_ reference: MacroReference, depth: Int) -> FilterNode {
            size += 1
            guard let macro = macros[reference.name], isVisible(reference.name) else {
                if result.unknown == nil { result.unknown = reference }
                return .macro(reference)
            }
            if path.contains(reference.name) {
                if result.loop == nil { result.loop = reference }
                return .macro(reference)
            }
            guard size + macro.size <= MacroResolver.maxSize, depth + macro.depth <= MacroResolver.maxDepth,
                  path.count < MacroResolver.maxDepth else {
                if result.tooLarge == nil { result.tooLarge = reference }
                return .macro(reference)
            }
            result.used.insert(reference.name)
            if macro.isResolved {
                size += macro.size
                return macro.body
            }
            path.append(reference.name)
            defer { path.removeLast() }
            return resolve(macro.body, depth: depth)
        }
    }
}

extension FilterNode {
    /// The number of checks and references, at most `Int.max`, and the deepest nesting.
    fileprivate var measure: (size: Int, depth: Int) {
        switch self {
        case .and(let nodes), .or(let nodes):
            var result = (size: 0, depth: 0)
            for node in nodes {
                let inner = node.measure
                result = (result.size + inner.size, max(result.depth, inner.depth))
            }
            return (result.size, result.depth + 1)
        case .not(let node):
            let inner = node.measure
            return (inner.size, inner.depth + 1)
        case .check, .macro: return (1, 1)
        }
    }

    /// The same with `name` noted in every check that is not yet marked as another macro's.
    fileprivate func written(inMacro name: String) -> FilterNode {
        switch self {
        case .and(let nodes): return .and(nodes.map { $0.written(inMacro: name) })
        case .or(let nodes): return .or(nodes.map { $0.written(inMacro: name) })
        case .not(let node): return .not(node.written(inMacro: name))
        case .check(var check):
            if check.macro == nil { check.macro = name }
            return .check(check)
        case .macro: return self
        }
    }
}
