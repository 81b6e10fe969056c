/// Why a rules file was refused. Texts are Falco's: tools look for them.
public enum LoadErrorCode: String, Sendable {
    case fileRead = "LOAD_ERR_FILE_READ"
    case yamlParse = "LOAD_ERR_YAML_PARSE"
    case yamlValidate = "LOAD_ERR_YAML_VALIDATE"
    case compileCondition = "LOAD_ERR_COMPILE_CONDITION"
    case compileOutput = "LOAD_ERR_COMPILE_OUTPUT"
    case validate = "LOAD_ERR_VALIDATE"
    case `extension` = "LOAD_ERR_EXTENSION"

    public var label: String {
        switch self {
        case .fileRead: "File read error"
        case .yamlParse: "YAML parse error"
        case .yamlValidate: "Error validating internal structure of YAML file"
        case .compileCondition: "Error compiling condition"
        case .compileOutput: "Error compiling output"
        case .validate: "Error validating rule/macro/list/exception objects"
        case .extension: "Error in extension item"
        }
    }
}

/// What a rules file that loads should be told nevertheless.
public enum LoadWarningCode: String, Sendable {
    case unknownSource = "LOAD_UNKNOWN_SOURCE"
    case unsafeNACheck = "LOAD_UNSAFE_NA_CHECK"
    case noEventType = "LOAD_NO_EVTTYPE"
    case unknownFilter = "LOAD_UNKNOWN_FILTER"
    case unusedMacro = "LOAD_UNUSED_MACRO"
    case unusedList = "LOAD_UNUSED_LIST"
    case unknownItem = "LOAD_UNKNOWN_ITEM"
    case deprecatedItem = "LOAD_DEPRECATED_ITEM"
    case warningExtension = "LOAD_WARNING_EXTENSION"
    case appendNoValues = "LOAD_APPEND_NO_VALUES"
    case exceptionNameNotUnique = "LOAD_EXCEPTION_NAME_NOT_UNIQUE"
    case invalidMacroName = "LOAD_INVALID_MACRO_NAME"
    case invalidListName = "LOAD_INVALID_LIST_NAME"
    case compileCondition = "LOAD_COMPILE_CONDITION"
    case unknownKey = "LOAD_UNKNOWN_KEY"

    /// The short form, printed in text results.
    public var label: String {
        switch self {
        case .unknownSource: "Unknown event source"
        case .unsafeNACheck: "Unsafe <NA> comparison in condition"
        case .noEventType: "Condition has no event-type restriction"
        case .unknownFilter: "Unknown field or event-type in condition or output"
        case .unusedMacro: "Unused macro"
        case .unusedList: "Unused list"
        case .unknownItem: "Unknown rules file item"
        case .deprecatedItem: "Used deprecated item"
        case .warningExtension: "Warning in extension item"
        case .appendNoValues: "Overriding/appending with no values"
        case .exceptionNameNotUnique: "Multiple exceptions defined with the same name"
        case .invalidMacroName: "Invalid macro name"
        case .invalidListName: "Invalid list name"
        case .compileCondition: "Warning in rule condition"
        case .unknownKey: "Unknown key in item definition"
        }
    }

    /// The long form, printed in JSON results.
    public var explanation: String {
        switch self {
        case .unknownSource:
            "A rule has a unknown event source. This can occur when reading rules content without having a corresponding plugin "
                + "loaded, etc. The rule will be silently ignored."
        case .unsafeNACheck:
            "Comparing a field value with <NA> is unsafe and can lead to unpredictable behavior of the rule condition. If you "
                + "need to check for the existence of a field, consider using the 'exists' operator instead."
        case .noEventType:
            "A rule condition matches too many evt.type values. This has a significant performance penalty. Make the condition "
                + "more specific by adding an evt.type field or further restricting the number of evt.type values in the condition."
        case .unknownFilter:
            "A rule condition or output refers to a field or evt.type that does not exist. This is normally an error, but if a "
                + "rule has a skip-if-unknown-filter property, the error is downgraded to a warning."
        case .unusedMacro: "A macro is defined in the rules content but is not used by any other macro or rule."
        case .unusedList: "A list is defined in the rules content but is not used by any other list, macro, or rule."
        case .unknownItem: "An unknown top-level object is in the rules content. It will be ignored."
        case .deprecatedItem: "A deprecated item is employed by lists, macros, or rules."
        case .warningExtension: "An extension item has a warning"
        case .appendNoValues: "A rule exception is overriding/appending with no values"
        case .exceptionNameNotUnique: "A rule is defining multiple exceptions with the same name"
        case .invalidMacroName: "A macro is defined with an invalid name"
        case .invalidListName: "A list is defined with an invalid name"
        case .compileCondition: "A rule condition or output have been parsed with a warning"
        case .unknownKey:
            "An item in the rules content contains an unrecognized key. The key will be ignored. This may indicate a typo or a "
                + "property placed on the wrong item type."
        }
    }
}
