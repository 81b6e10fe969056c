public import FalcodSupport
public import FalcodYAML

/// A configuration as written: the tree of the main file, its included files and the command line's overrides, with the
/// place of every value that came from a file.
public struct RawConfig: Sendable {
    public internal(set) var root: YAMLNode
    /// For every top-level key, the file that its value comes from last; nil for an override of the command line.
    public internal(set) var origins: [String: String] = [:]

    public init(root: YAMLNode = YAMLNode(.null, mark: RawConfig.noMark)) { self.root = root }

    /// The mark of nodes that no file contains.
    public static let noMark = SourceMark(line: -1, column: -1, offset: -1)

    /// The node at a path such as `metrics.interval`; nil when there is none. Looking below a scalar is an error.
    public func node(at path: String) throws(ConfigError) -> YAMLNode? {
        var current: YAMLNode? = root
        for part in path.split(separator: ".") {
            guard let node = current else { return nil }
            if node.scalar != nil {
                let complaint = YAMLComplaint("operator[] call on a scalar (key: \"\(part)\")", at: node)
                throw ConfigError("Config error at key \"\(path)\": \(complaint.text)")
            }
            current = node[String(part)]
        }
        return current
    }

    /// Puts a value at a path of the command line's grammar, creating what is missing.
    public mutating func set(_ path: String, to value: YAMLNode) throws(ConfigError) {
        do throws(OptionPath.ParsingError) {
            let steps = try OptionPath(path).steps
            try Self.assign(&root, steps[...], value)
            if case .key(let key) = steps.first { origins[key] = nil }
        } catch {
            throw ConfigError("Config error at key \"\(path)\": \(error.text)")
        }
    }

    private static func assign(_ node: inout YAMLNode, _ steps: ArraySlice<OptionPath.Step>, _ value: YAMLNode)
        throws(OptionPath.ParsingError) {
        guard let step = steps.first else {
            node = value
            return
        }
        if node.scalar != nil { throw subscriptError(node, step) }
        let rest = steps.dropFirst()
        switch (step, node.content) {
        case (.append, .sequence(var items)):
            var item = YAMLNode(.null, mark: noMark)
            try assign(&item, rest, value)
            items.append(item)
            node.content = .sequence(items)
        case (.append, .null):
            node.content = .sequence([])
            try assign(&node, steps, value)
        case (.append, _): throw OptionPath.notAnIndex("")
        case (.index(let index), .sequence(var items)) where index <= items.count:
            if index == items.count { items.append(YAMLNode(.null, mark: noMark)) }
            try assign(&items[index], rest, value)
            node.content = .sequence(items)
        case (.index(0), .null):
            node.content = .sequence([])
            try assign(&node, steps, value)
        case (.index(let index), _): try assign(&node, key: String(index), rest, value)
        case (.key(let key), _): try assign(&node, key: key, rest, value)
        }
    }

    /// Goes on below a mapping's key. A sequence becomes a mapping of its indexes first, as in Falco.
    private static func assign(_ node: inout YAMLNode, key: String, _ rest: ArraySlice<OptionPath.Step>, _ value: YAMLNode)
        throws(OptionPath.ParsingError) {
        var pairs = node.mapping ?? []
        if let items = node.sequence {
            pairs = items.enumerated().map { (YAMLNode(.scalar(String($0.offset)), mark: noMark), $0.element) }
        }
        let position = pairs.firstIndex { $0.key.scalar == key } ?? pairs.count
        if position == pairs.count {
            pairs.append((YAMLNode(.scalar(key), mark: noMark), YAMLNode(.null, mark: noMark)))
        }
        try assign(&pairs[position].value, rest, value)
        node.content = .mapping(pairs)
    }

    private static func subscriptError(_ node: YAMLNode, _ step: OptionPath.Step) -> OptionPath.ParsingError {
        switch step {
        case .append: OptionPath.notAnIndex("")
        case .key(let key):
            OptionPath.ParsingError(text: YAMLComplaint("operator[] call on a scalar (key: \"\(key)\")", at: node).text)
        case .index(let index):
            OptionPath.ParsingError(text: YAMLComplaint("operator[] call on a scalar (key: \"\(index)\")", at: node).text)
        }
    }

    /// Applies one `-o key=value`. A value in braces is read as YAML, anything else is a scalar.
    public mutating func apply(option: String) throws(ConfigError) {
        guard let equals = option.firstIndex(of: "=") else {
            throw ConfigError("Error parsing config option \"\(option)\". Must be of the form key=val or key.subkey=val")
        }
        let text = String(option[option.index(after: equals)...])
        var value = YAMLNode(.scalar(text), mark: Self.noMark)
        if text.hasPrefix("{") && text.hasSuffix("}") {
            value = try ConfigFile.parse(Array(text.utf8)) { ConfigError($0.text) }
        }
        try set(String(option[..<equals]), to: value)
    }
}
