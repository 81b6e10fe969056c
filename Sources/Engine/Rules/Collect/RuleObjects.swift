import FalcodAlert

struct ListObject: RuleObject {
    var name: String
    var context: LoadContext
    var items: [String]
    var index = 0
    var visibility = 0
}

struct MacroObject: RuleObject {
    var name: String
    var context: LoadContext
    var conditionContext: LoadContext
    var condition: String
    var index = 0
    var visibility = 0
}

struct RuleObjectDefinition: RuleObject {
    var name: String
    var context: LoadContext
    var conditionContext: LoadContext
    var outputContext: LoadContext
    var condition: String
    var output: String
    var description: String
    var source: String
    var priority: Priority
    var tags: Set<String> = []
    var exceptions: [RuleException] = []
    var isEnabled = true
    var capture = false
    var captureDuration: UInt32 = 0
    var warnsOfEventTypes = true
    var skipsIfUnknownFilter = false
    var isOfUnknownSource = false
    var index = 0
    var visibility = 0
}

/// What a rules file writes where an exception takes one text or several.
indirect enum ExceptionEntry: Sendable, Equatable {
    case text(String)
    case list([ExceptionEntry])

    /// Neither an empty text nor an empty list.
    var isFilled: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .list(let entries): !entries.isEmpty
        }
    }

    var isList: Bool { if case .list = self { true } else { false } }
    /// The text; empty for a list.
    var text: String { if case .text(let text) = self { text } else { "" } }
    /// The entries of a list; empty for a text.
    var entries: [ExceptionEntry] { if case .list(let entries) = self { entries } else { [] } }
}

/// A named way of making exceptions to a rule: fields, how each is compared, and what with.
struct RuleException: Sendable {
    var name: String
    var context: LoadContext
    var fields = ExceptionEntry.text("")
    var comparators = ExceptionEntry.text("")
    var values: [ExceptionEntry] = []
}

/// What an entry of a rules file changes about a rule that exists. nil leaves a part as it is.
struct RuleChange {
    var name: String
    var context: LoadContext
    /// Compared with the rule's source when the condition changes; empty for none.
    var source = ""
    var condition: String?
    var output: String?
    var description: String?
    var tags: Set<String>?
    var exceptions: [RuleException]?
    var priority: Priority?
    var isEnabled: Bool?
    var capture: Bool?
    var captureDuration: UInt32?
    var warnsOfEventTypes: Bool?
    var skipsIfUnknownFilter: Bool?

    init(name: String, context: LoadContext) {
        self.name = name
        self.context = context
    }
}

/// One of `required_plugin_versions`: any of the alternatives will do, the first whose plugin is loaded decides.
struct PluginRequirement: Sendable, Equatable {
    struct Alternative: Sendable, Equatable {
        var name: String
        var version: String
    }
    var alternatives: [Alternative]
}
