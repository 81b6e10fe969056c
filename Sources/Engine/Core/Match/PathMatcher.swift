import CSystem

/// The patterns of one `pmatch`: component-wise prefixes of a path. Leading, trailing and doubled slashes do not count;
/// a component with `?`, `*` or `[` is a glob over one component.
///
/// Patterns form a tree by component. Each node keeps its literal children in a hash map and its glob children in a list,
/// and a value walks all branches that fit, so that sibling globs cannot hide each other.
struct PathMatcher {
    private struct Node {
        /// A pattern ends here: everything below matches.
        var isEnd = false
        var literals: [(key: [UInt8], value: Int32)] = []
        var globs: [(pattern: [UInt8], node: Int32)] = []
    }

    private struct Frozen {
        var isEnd: Bool
        var literals: ByteMap
        var globs: UnsafePointer<(pattern: UnsafePointer<CChar>, node: Int32)>
        var globCount: Int
    }

    private let nodes: UnsafeMutablePointer<Frozen>

    init(_ patterns: [[UInt8]], _ memory: PlanMemory) {
        var building = [Node()]
        for pattern in patterns { Self.add(pattern, to: &building) }
        nodes = memory.allocate(Frozen.self, building.count)
        for (index, node) in building.enumerated() {
            let globs = memory.store(node.globs.map { (pattern: memory.terminated($0.pattern), node: $0.node) })
            (nodes + index).initialize(to: Frozen(isEnd: node.isEnd, literals: ByteMap(node.literals, memory), globs: globs,
                                                  globCount: node.globs.count))
        }
    }

    private static func add(_ pattern: [UInt8], to nodes: inout [Node]) {
        var current = 0
        for part in pattern.split(separator: UInt8(ascii: "/")) {
            let component = Array(part)
            let isGlob = component.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
            let known = isGlob ? nodes[current].globs.first { $0.pattern == component }?.node
                : nodes[current].literals.first { $0.key == component }?.value
            if let known {
                current = Int(known)
                continue
            }
            nodes.append(Node())
            let new = Int32(nodes.count - 1)
            if isGlob { nodes[current].globs.append((component, new)) } else { nodes[current].literals.append((component, new)) }
            current = Int(new)
        }
        nodes[current].isEnd = true
    }

    func matches(_ path: Bytes) -> Bool { matches(path, 0, node: 0) }

    private func matches(_ path: Bytes, _ start: Int, node: Int32) -> Bool {
        let current = nodes + Int(node)
        if current.pointee.isEnd { return true }
        var begin = start
        while begin < path.count, path[begin] == UInt8(ascii: "/") { begin += 1 }
        guard begin < path.count else { return false }
        var end = begin
        while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
        let component = path[begin..<end]
        let literal = current.pointee.literals.find(component)
        if literal >= 0, matches(path, end, node: literal) { return true }
        for index in 0..<current.pointee.globCount {
            let glob = current.pointee.globs[index]
            if Self.fits(component, glob.pattern), matches(path, end, node: glob.node) { return true }
        }
        return false
    }

    /// fnmatch(3) wants a terminated string: components longer than a path may be cannot match.
    private static func fits(_ component: Bytes, _ pattern: UnsafePointer<CChar>) -> Bool {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: component.count + 1) { text in
            UnsafeMutableRawPointer(text.baseAddress!).copyMemory(from: component.base, byteCount: component.count)
            text[component.count] = 0
            return falcod_fnmatch(pattern, text.baseAddress!, 0) != 0
        }
    }
}
