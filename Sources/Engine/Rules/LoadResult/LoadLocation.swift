public import FalcodSupport

/// One step of the way from a rules file to the place of a problem.
public struct LoadLocation: Sendable, Equatable {
    /// What stands there, in the words that load results print.
    public enum Item: String, Sendable {
        case valueFor = "value for"
        case exceptions
        case exception
        case exceptionValues = "exception values"
        case exceptionValue = "exception value"
        case content = "rules content"
        case contentItem = "rules content item"
        case requiredEngineVersion = "required_engine_version"
        case requiredPluginVersions = "required plugin versions"
        case requiredPluginVersionsEntry = "required plugin versions entry"
        case requiredPluginVersionsAlternative = "required plugin versions alternative"
        case list
        case listItem = "list item"
        case macro
        case macroCondition = "macro condition"
        case rule
        case ruleCondition = "rule condition"
        case conditionExpression = "condition expression"
        case ruleOutput = "rule output"
        case ruleOutputExpression = "rule output expression"
        case rulePriority = "rule priority"
        case overrides
        case extensionItem = "extension item"
    }

    public var item: Item
    /// The rule's, macro's, list's or key's name; may be empty.
    public var name: String
    /// The rules file; for a condition expression the beginning of the condition in quotes.
    public var content: String
    public var mark: SourceMark

    public init(_ item: Item, name: String, content: String, mark: SourceMark) {
        self.item = item
        self.name = name
        self.content = content
        self.mark = mark
    }

    var json: JSONValue {
        .object([
            "item_type": .string(item.rawValue),
            "item_name": .string(name),
            "position": .object([
                "name": .string(content),
                "line": .integer(Int64(mark.line)),
                "column": .integer(Int64(mark.column)),
                "offset": .integer(Int64(mark.offset)),
            ]),
        ])
    }
}
