/// All fields of one event source, in look-up order: generic evt, evt, process, user, group, fd, fs.path, util, fdlist,
/// static fields, then those of plugins (the built-in container plugin among them when it is selected).
public struct FieldCatalog: Sendable {
    public private(set) var classes: [FieldClass] {
        didSet { index = FieldIndex(classes) }
    }
    private(set) var index: FieldIndex
    /// The event source the catalogue belongs to: `syscall`, or a plugin's.
    public let source: String

    public init(source: String, classes: [FieldClass]) {
        self.source = source
        self.classes = classes
        index = FieldIndex(classes)
    }

    /// Adds the class of a plugin, behind all others.
    public mutating func append(_ fieldClass: FieldClass) {
        var fieldClass = fieldClass
        fieldClass.isPlugin = true
        classes.append(fieldClass)
    }

    /// The catalogue of source `syscall`. `container` adds the built-in container plugin's classes; `staticFields`
    /// become `static.KEY`.
    public static func syscall(container: Bool, staticFields: [(key: String, value: String)] = []) -> FieldCatalog {
        var classes = [
            GenericEventFields.fieldClass, EventFields.fieldClass, ProcessFields.fieldClass, UserFields.fieldClass,
            GroupFields.fieldClass, FDFields.fieldClass, PathFields.fieldClass, UtilFields.fieldClass, FDListFields.fieldClass,
        ]
        if !staticFields.isEmpty { classes.append(StaticFields.fieldClass(staticFields)) }
        var catalog = FieldCatalog(source: "syscall", classes: classes)
        if container { ContainerFields.fieldClasses.forEach { catalog.append($0) } }
        return catalog
    }
}

/// A field with its argument, as it stands in a condition or a format. Equal when the canonical texts are equal.
public struct FieldReference: Hashable, Sendable {
    /// Canonical text: `proc.aname[2]`, `evt.arg.fd`.
    public let text: String
    public let definition: FieldDefinition
    public let argument: FieldArgument
    /// The compile-time type; for `evt.rawarg.X` the first parameter of that name, otherwise the definition's.
    public let type: ParamType
    /// The definition's: a list field narrowed to one element by an index (`fd.types[3]`) still counts as a list.
    public let isList: Bool

    public init(text: String, definition: FieldDefinition, argument: FieldArgument, type: ParamType, isList: Bool) {
        self.text = text
        self.definition = definition
        self.argument = argument
        self.type = type
        self.isList = isList
    }

    public static func == (a: FieldReference, b: FieldReference) -> Bool { a.text == b.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

// The argument's key points at bytes that are never freed, so sharing it between threads is safe.
extension FieldArgument: @unchecked Sendable {}
