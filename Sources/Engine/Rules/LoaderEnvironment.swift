public import FalcodAlert
public import FalcodCore

/// A plugin, as far as rules are concerned.
public struct LoadedPlugin: Sendable {
    public var name: String
    public var version: SemanticVersion
    /// The event source it produces; nil when it has none.
    public var source: String?
    /// Names of the asynchronous events it may send.
    public var asyncEvents: [String]
    /// Names of the fields it offers.
    public var fields: [String]

    public init(name: String, version: SemanticVersion, source: String? = nil, asyncEvents: [String] = [], fields: [String] = []) {
        self.name = name
        self.version = version
        self.source = source
        self.asyncEvents = asyncEvents
        self.fields = fields
    }
}

/// An entry of `append_output` in the configuration.
public struct AppendOutputEntry: Sendable {
    public struct ExtraField: Sendable {
        public var key: String
        /// The text to format; nil for a field that is printed with its own type under its own name.
        public var format: String?

        public init(key: String, format: String?) {
            self.key = key
            self.format = format
        }
    }

    /// Only for rules of this source; empty for all.
    public var source = ""
    /// Only for rules that carry all of these.
    public var tags: [String] = []
    /// Only for the rule of this name; empty for all.
    public var rule = ""
    /// Appended to the output, after a blank; empty for nothing.
    public var extraOutput = ""
    /// Append `name=%field` for every field that its class suggests.
    public var suggestedOutput = false
    public var extraFields: [ExtraField] = []

    public init() {}
}

/// What a loader must know about the program around it.
public struct LoaderEnvironment: Sendable {
    /// The fields of every known event source. Rules of other sources are kept but not compiled.
    public var catalogs: [FieldCatalog]
    public var engineVersion = SemanticVersion(0, 62, 0)
    public var plugins: [LoadedPlugin] = []
    /// Rules less severe than this are checked but never enabled.
    public var minimumPriority = Priority.debug
    public var appendOutput: [AppendOutputEntry] = []

    public init(catalogs: [FieldCatalog]) { self.catalogs = catalogs }

    func catalog(of source: String) -> FieldCatalog? { catalogs.first { $0.source == source } }
}
