public import FalcodCore

extension ConditionChecker {
    /// Checks a field or transformer on its own, as output formats use them. Positions are those of a condition's start.
    public mutating func operand(of term: FilterTerm) throws(FilterCompileError) -> Operand {
        do {
            return try operand(term)
        } catch {
            throw FilterCompileError(error.message, at: .start)
        }
    }

    mutating func operand(_ term: FilterTerm) throws(CheckProblem) -> Operand {
        switch term {
        case .field(let field): return .field(try resolve(field))
        case .transform(let transform): return try operand(transform)
        case .literal(let text): return .literal(Constant(type: .charbuf, bytes: text))
        case .list(let terms): return .list(try operands(terms))
        }
    }

    private mutating func operands(_ terms: [FilterTerm]) throws(CheckProblem) -> [Operand] {
        var result: [Operand] = []
        for term in terms { result.append(try operand(term)) }
        return result
    }

    // MARK: Fields

    mutating func resolve(_ field: FilterField) throws(CheckProblem) -> FieldReference {
        let text = field.text
        if let known = fields[text] { return known }
        let argument = field.argument.map { String(decoding: $0, as: UTF8.self) }
        do {
            let reference = try catalog.resolve(name: field.name, argument: argument)
            fields[text] = reference
            return reference
        } catch {
            throw CheckProblem(Self.message(error, for: field))
        }
    }

    private static func message(_ error: FieldLookupError, for field: FilterField) -> String {
        switch error {
        case .nonexistent: "filter_check called with nonexistent field " + field.text
        case .unknownEventArgument(let name): "unknown event argument " + name
        case .missingArgument: "filter syntax error: " + field.text
        case .invalidArgument(let reason): reason
        }
    }

    // MARK: Transformers

    mutating func operand(_ transform: FilterTransform) throws(CheckProblem) -> Operand {
        let arguments = try operands(transform.arguments)
        if arguments.count == 1 {
            if transform.argument != nil {
                throw CheckProblem("filter error: transformer '\(transform.transformer.rawValue)' does not support field arguments")
            }
            return try single(transform.transformer, of: arguments[0])
        }
        switch transform.transformer {
        case .join: return try join(arguments, transform.argument)
        case .concat: return try concat(arguments, transform.argument)
        case .getopt: return try getopt(arguments, transform.argument)
        case .tolower, .toupper, .b64, .basename, .len: throw CheckProblem("unknown multivalue transformer")
        }
    }

    private func single(_ transformer: Transformer, of inner: Operand) throws(CheckProblem) -> Operand {
        let accepted: Bool
        switch transformer {
        case .tolower, .toupper, .basename: accepted = inner.type.isString
        case .b64: accepted = inner.type == .charbuf || inner.type == .bytebuf
        case .len: accepted = inner.isList || inner.type.isString || inner.type == .bytebuf
        case .join, .concat, .getopt: throw CheckProblem("unknown field transfomer '\(transformer.rawValue)'")
        }
        if inner.baseField?.definition.flags.contains(.noTransformer) == true {
            throw CheckProblem("field '\(inner.fieldName)' does not support transformers")
        }
        guard accepted else {
            throw CheckProblem("""
                can't add field transformer: type '\(inner.type.name)' is not supported by '\(transformer.rawValue)' transformer \
                applied on \(inner.isList ? "list " : "")field '\(inner.fieldName)'
                """)
        }
        if transformer == .len { return .transform(.len, [inner], argument: nil, type: .uint64, isList: false) }
        return .transform(transformer, [inner], argument: nil, type: inner.type, isList: inner.isList)
    }

    private func join(_ arguments: [Operand], _ argument: [UInt8]?) throws(CheckProblem) -> Operand {
        if arguments.count != 2 { throw CheckProblem("join() requires exactly 2 arguments: separator and list") }
        if arguments[0].argumentType.isList {
            throw CheckProblem("join() first argument (separator) must be a single value, not a list")
        }
        if !arguments[1].argumentType.isList { throw CheckProblem("join() second argument must be a list") }
        if argument != nil { throw CheckProblem("transformer 'join' does not support field arguments") }
        return .transform(.join, arguments, argument: nil, type: .charbuf, isList: false)
    }

    private func concat(_ arguments: [Operand], _ argument: [UInt8]?) throws(CheckProblem) -> Operand {
        for operand in arguments where operand.argumentType != (.charbuf, false) {
            throw CheckProblem("concat() arguments must be strings")
        }
        if argument != nil { throw CheckProblem("transformer 'concat' does not support field arguments") }
        return .transform(.concat, arguments, argument: nil, type: .charbuf, isList: false)
    }

    private func getopt(_ arguments: [Operand], _ argument: [UInt8]?) throws(CheckProblem) -> Operand {
        if arguments.count != 2 { throw CheckProblem("getopt() requires exactly 2 arguments: args list and optstring") }
        let (list, options) = (arguments[0].argumentType, arguments[1].argumentType)
        if !list.isList { throw CheckProblem("getopt() first argument must be a list") }
        if options.isList { throw CheckProblem("getopt() second argument (optstring) must be a single value") }
        if list.type != .charbuf || options.type != .charbuf { throw CheckProblem("getopt() arguments must be strings") }
        guard let argument, !argument.isEmpty else {
            return .transform(.getopt, arguments, argument: nil, type: .charbuf, isList: true)
        }
        guard argument.count == 1 else { throw CheckProblem("getopt() field argument must be a single character") }
        return .transform(.getopt, arguments, argument: argument, type: .charbuf, isList: false)
    }
}

extension Operand {
    /// The field that single-argument transformers stand around; nil when there is none.
    var baseField: FieldReference? {
        switch self {
        case .field(let field): field
        case .literal, .list: nil
        case .transform(_, let arguments, _, _, _): arguments.count == 1 ? arguments[0].baseField : nil
        }
    }

    /// The name that messages use.
    var fieldName: String {
        switch self {
        case .field(let field): field.definition.name
        case .literal, .list: "NA"
        case .transform(_, let arguments, _, _, let isList):
            arguments.count == 1 ? arguments[0].fieldName : (isList ? "INTERNAL" : "NA")
        }
    }

    var typeText: String { "\(type.name)" + (isList ? " (list)" : "") }

    /// The type that `join`, `concat` and `getopt` see: Falco asks the field below single-argument transformers, takes any
    /// literal list for one of strings, and does not know that `getopt` yields a list.
    var argumentType: (type: ParamType, isList: Bool) {
        switch self {
        case .field(let field): (field.type, field.isList)
        case .literal: (.charbuf, false)
        case .list: (.charbuf, true)
        case .transform(_, let arguments, _, _, _): arguments.count == 1 ? arguments[0].argumentType : (.charbuf, false)
        }
    }
}
