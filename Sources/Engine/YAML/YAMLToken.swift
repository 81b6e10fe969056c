import FalcodSupport

/// A piece of YAML text. Keys are announced by tokens of their own, before the text that proves to be a key.
struct YAMLToken {
    enum Kind {
        case directive, documentStart, documentEnd
        case blockSequenceStart, blockMappingStart, blockSequenceEnd, blockMappingEnd, blockEntry
        case flowSequenceStart, flowMappingStart, flowSequenceEnd, flowMappingEnd, flowEntry
        case key, value, anchor, alias, tag, plainScalar, otherScalar
    }

    /// A key (and the mapping it may begin) is only known to be one when its colon was seen.
    enum Status { case valid, undecided, void }

    var kind: Kind
    var mark: SourceMark
    var status = Status.valid
    var text = ""
    /// A directive's parameters.
    var parameters: [String] = []
}

/// Words for what is wrong with a text.
enum YAMLProblem {
    static let yamlDirectiveArguments = "YAML directives must have exactly one argument"
    static let yamlVersion = "bad YAML version: "
    static let yamlMajorVersion = "YAML major version too large"
    static let repeatedYAMLDirective = "repeated YAML directive"
    static let tagDirectiveArguments = "TAG directives must have exactly two arguments"
    static let repeatedTagDirective = "repeated TAG directive"
    static let characterInTagHandle = "illegal character found while scanning tag handle"
    static let tagWithoutSuffix = "tag handle with no suffix"
    static let endOfVerbatimTag = "end of verbatim tag not found"
    static let endOfMapping = "end of map not found"
    static let endOfFlowMapping = "end of map flow not found"
    static let endOfSequence = "end of sequence not found"
    static let endOfFlowSequence = "end of sequence flow not found"
    static let multipleTags = "cannot assign multiple tags to the same node"
    static let multipleAnchors = "cannot assign multiple anchors to the same node"
    static let invalidHex = "bad character found while scanning hex number"
    static let invalidUnicode = "invalid unicode: "
    static let invalidEscape = "unknown escape character: "
    static let unknownToken = "unknown token"
    static let documentInScalar = "illegal document indicator in scalar"
    static let endInScalar = "illegal EOF in scalar"
    static let unexpectedScalar = "unexpected scalar"
    static let unexpectedFlow = "plain value cannot start with flow indicator character"
    static let tabInIndentation = "illegal tab when looking for indentation"
    static let flowEnd = "illegal flow end"
    static let blockEntry = "illegal block entry"
    static let mapKey = "illegal map key"
    static let mapValue = "illegal map value"
    static let aliasNotFound = "alias not found after *"
    static let anchorNotFound = "anchor not found after &"
    static let characterInAlias = "illegal character found while scanning alias"
    static let characterInAnchor = "illegal character found while scanning anchor"
    static let zeroIndentation = "cannot set zero indentation for a block scalar"
    static let characterInBlock = "unexpected character in block scalar"
    static let unknownAnchor = "the referenced anchor is not defined: "
    static let badFile = "bad file"
    static let tokenAfterDocument = "unexpected token after end of document"
}
