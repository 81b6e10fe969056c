import CYAML
import FalcodSupport

/// Reads YAML text into nodes through libyaml's event parser.
public struct YAMLReader {
    /// Deepest nesting accepted.
    public static let maxDepth = 256
    /// Most nodes that one text may expand to, aliases included: an alias bomb ends here.
    public static let maxNodes = 2_000_000

    /// All documents of the text; null documents are kept as null nodes.
    public static func documents(_ text: [UInt8]) throws(YAMLError) -> [YAMLNode] {
        var reader = EventReader(text)
        defer { reader.close() }
        return try reader.documents()
    }
}

/// Owns a libyaml parser for the length of one read. The parser keeps a pointer into `text`'s buffer, hence the copy.
private struct EventReader {
    let parser: UnsafeMutablePointer<yaml_parser_t>
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var anchors: [String: YAMLNode] = [:]
    var nodeCount = 0

    init(_ text: [UInt8]) {
        buffer = .allocate(capacity: max(text.count, 1))
        _ = buffer.update(fromContentsOf: text)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, buffer.baseAddress, text.count)
    }

    func close() {
        yaml_parser_delete(parser)
        parser.deallocate()
        buffer.deallocate()
    }

    mutating func documents() throws(YAMLError) -> [YAMLNode] {
        var result: [YAMLNode] = []
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return result
            case YAML_DOCUMENT_START_EVENT:
                anchors = [:]
                result.append(try node(depth: 0))
            default: continue
            }
        }
    }

    private func next() throws(YAMLError) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else {
            let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
            let isReader = parser.pointee.error == YAML_READER_ERROR
            throw YAMLError(problem: problem, mark: isReader
                ? SourceMark(line: 0, column: 0, offset: Int(parser.pointee.problem_offset)) : mark(parser.pointee.problem_mark))
        }
        return event
    }

    private func mark(_ mark: yaml_mark_t) -> SourceMark {
        SourceMark(line: Int(mark.line), column: Int(mark.column), offset: Int(mark.index))
    }

    private mutating func node(depth: Int) throws(YAMLError) -> YAMLNode {
        var event = try next()
        defer { yaml_event_delete(&event) }
        return try node(from: event, depth: depth)
    }

    private mutating func node(from event: yaml_event_t, depth: Int) throws(YAMLError) -> YAMLNode {
        let place = mark(event.start_mark)
        nodeCount += 1
        if depth > YAMLReader.maxDepth { throw YAMLError(problem: "nesting deeper than \(YAMLReader.maxDepth)", mark: place) }
        if nodeCount > YAMLReader.maxNodes { throw YAMLError(problem: "more than \(YAMLReader.maxNodes) nodes", mark: place) }
        switch event.type {
        case YAML_SCALAR_EVENT: return scalar(event.data.scalar, place)
        case YAML_SEQUENCE_START_EVENT: return try sequence(anchor(event.data.sequence_start.anchor), place, depth)
        case YAML_MAPPING_START_EVENT: return try mapping(anchor(event.data.mapping_start.anchor), place, depth)
        case YAML_ALIAS_EVENT:
            let name = anchor(event.data.alias.anchor) ?? ""
            guard let target = anchors[name] else { throw YAMLError(problem: "the referenced anchor is not defined", mark: place) }
            nodeCount += size(target)
            return target
        default: throw YAMLError(problem: "unexpected token", mark: place)
        }
    }

    private func anchor(_ text: UnsafeMutablePointer<UInt8>?) -> String? { text.map { String(cString: $0) } }

    private func size(_ node: YAMLNode) -> Int {
        switch node.content {
        case .null, .scalar: 1
        case .sequence(let items): items.reduce(1) { $0 + size($1) }
        case .mapping(let pairs): pairs.reduce(1) { $0 + size($1.key) + size($1.value) }
        }
    }

    private mutating func scalar(_ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ place: SourceMark) -> YAMLNode {
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let isQuoted = data.style != YAML_PLAIN_SCALAR_STYLE || data.tag != nil
        let isNull = !isQuoted && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
        let node = YAMLNode(isNull ? .null : .scalar(text), mark: place, isQuoted: isQuoted)
        if let name = anchor(data.anchor) { anchors[name] = node }
        return node
    }

    private mutating func sequence(_ name: String?, _ place: SourceMark, _ depth: Int) throws(YAMLError) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            if event.type == YAML_SEQUENCE_END_EVENT { break }
            items.append(try node(from: event, depth: depth + 1))
        }
        let node = YAMLNode(.sequence(items), mark: place)
        if let name { anchors[name] = node }
        return node
    }

    private mutating func mapping(_ name: String?, _ place: SourceMark, _ depth: Int) throws(YAMLError) -> YAMLNode {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            if event.type == YAML_MAPPING_END_EVENT { break }
            let key = try node(from: event, depth: depth + 1)
            pairs.append((key, try node(depth: depth + 1)))
        }
        let node = YAMLNode(.mapping(pairs), mark: place)
        if let name { anchors[name] = node }
        return node
    }
}
