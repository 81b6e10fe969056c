import FalcodSupport
import FalcodYAML

/// The `override` section of an entry: which keys are appended to, and which are replaced.
struct Overrides {
    private(set) var append: Set<String> = []
    private(set) var replace: Set<String> = []

    var isEmpty: Bool { append.isEmpty && replace.isEmpty }

    static func read(_ item: YAMLNode, appendable: Set<String>, replaceable: Set<String>, _ file: LoadContext,
                     _ parent: LoadContext) throws(LoadFailure) -> Overrides {
        var overrides = Overrides()
        guard let node = item["override"] else { return overrides }
        if let elements = node.sequence, !elements.isEmpty {
            throw LoadFailure(.validate, "invalid node; this may result from using a map iterator as a sequence iterator, or vice-versa",
                              file)
        }
        let context = parent.adding(.overrides, at: item.mark)
        for pair in node.mapping ?? [] {
            let key = pair.key.scalar ?? "null"
            let place = context.adding(.overrides, key, at: pair.key.mark)
            switch try operation(pair.value, file) {
            case "append":
                guard appendable.contains(key) else {
                    throw LoadFailure(.yamlValidate, "Key '\(key)' cannot be appended to, use 'replace' instead", place)
                }
                overrides.append.insert(key)
            case "replace":
                guard replaceable.contains(key) else { throw LoadFailure(.yamlValidate, "Key '\(key)' cannot be replaced", place) }
                overrides.replace.insert(key)
            case let word:
                throw LoadFailure(.yamlValidate,
                                  "Invalid override operation for key '\(key)': '\(word)'. Allowed values are: append replace ",
                                  context.adding(.valueFor, key, at: pair.value.mark))
            }
        }
        return overrides
    }

    private static func operation(_ node: YAMLNode, _ file: LoadContext) throws(LoadFailure) -> String {
        switch node.content {
        case .scalar(let word): return word
        case .null: return "null"
        case .sequence, .mapping:
            throw LoadFailure(.validate, YAMLError(problem: "bad conversion", mark: node.mark).description, file)
        }
    }
}
