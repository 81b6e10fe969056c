extension FilterNode {
    /// Hands every check to `body`, from left to right.
    public func forEachCheck(_ body: (FilterCheck) -> Void) {
        switch self {
        case .and(let nodes), .or(let nodes): for node in nodes { node.forEachCheck(body) }
        case .not(let node): node.forEachCheck(body)
        case .check(let check): body(check)
        case .macro: break
        }
    }

    /// Hands every reference to a macro to `body`, from left to right.
    public func forEachMacro(_ body: (MacroReference) -> Void) {
        switch self {
        case .and(let nodes), .or(let nodes): for node in nodes { node.forEachMacro(body) }
        case .not(let node): node.forEachMacro(body)
        case .check: break
        case .macro(let reference): body(reference)
        }
    }

    /// Hands every field to `body`, those inside transformers and on right-hand sides included.
    public func forEachField(_ body: (FilterField) -> Void) {
        forEachCheck { check in
            check.left.forEachField(body)
            switch check.right {
            case .field(let field, _): body(field)
            case .transform(let transform): transform.forEachField(body)
            case .none, .value, .list: break
            }
        }
    }
}

extension FilterTerm {
    /// Hands every field of the term to `body`, from left to right.
    public func forEachField(_ body: (FilterField) -> Void) {
        switch self {
        case .field(let field): body(field)
        case .transform(let transform): transform.forEachField(body)
        case .literal: break
        case .list(let terms): for term in terms { term.forEachField(body) }
        }
    }
}

extension FilterTransform {
    func forEachField(_ body: (FilterField) -> Void) {
        for term in arguments { term.forEachField(body) }
    }
}
