/// Why a text names no field.
public enum FieldLookupError: Error, Sendable, Equatable {
    /// No field of that name, or text left over behind it.
    case nonexistent
    /// `evt.arg.X` where no event has a parameter X.
    case unknownEventArgument(String)
    /// The field needs an argument and got none.
    case missingArgument
    /// The argument is malformed; the text says how.
    case invalidArgument(String)
}

extension FieldCatalog {
    /// Resolves `name`, `name[argument]`, `name.argument`. `argument` is the text between brackets, without quotes;
    /// nil when there were none.
    public func resolve(name: String, argument: String?) throws(FieldLookupError) -> FieldReference {
        throw .nonexistent
    }
}
