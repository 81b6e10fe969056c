/// Something with a name that rules files define and change.
protocol RuleObject {
    var name: String { get }
    /// When it was first defined, on the clock that all tables share.
    var index: Int { get set }
    /// When it was last changed.
    var visibility: Int { get set }
}

/// Objects by name, in the order of their first definition.
struct OrderedTable<Object: RuleObject> {
    private(set) var objects: [Object] = []
    private var positions: [String: Int] = [:]

    subscript(name: String) -> Object? { positions[name].map { objects[$0] } }

    func position(of name: String) -> Int? { positions[name] }

    /// Adds an object, or puts it in the place of the one of its name.
    mutating func define(_ object: Object, at time: Int) {
        var object = object
        object.index = time
        object.visibility = time
        if let position = positions[object.name] {
            object.index = objects[position].index
            objects[position] = object
        } else {
            positions[object.name] = objects.count
            objects.append(object)
        }
    }

    /// Changes the object at `position`; its visibility moves on unless `time` is nil.
    mutating func change<Failure: Error>(_ position: Int, at time: Int?, _ body: (inout Object) throws(Failure) -> Void) throws(Failure) {
        try body(&objects[position])
        if let time { objects[position].visibility = time }
    }
}
