internal import FalcodSupport
public import FalcodYAML

/// One configuration key: the only place where its name, type, meaning and reading are declared. Its default is the
/// initial value of the property that it sets.
public struct ConfigKey: Sendable {
    /// From the top: `engine.kmod.buf_size_preset`.
    public let path: String
    public let schema: YAMLSchema
    public let defaultText: String
    public let summary: String
    /// Nothing in the program acts on it yet; it is accepted all the same.
    public var isServed = true
    /// A change takes effect when the program starts anew; a reload says so. All other keys are taken over by a reload.
    public var needsRestart = false
    /// The schema wants it wherever its parent stands.
    public var isRequired = false

    /// The property that a key sets.
    typealias Target<Value> = any WritableKeyPath<Config, Value> & Sendable

    let read: @Sendable (ConfigReader, inout Config) throws(ConfigError) -> Void

    init(_ path: String, schema: YAMLSchema, default defaultText: String = "", _ summary: String,
         read: @escaping @Sendable (ConfigReader, inout Config) throws(ConfigError) -> Void) {
        self.path = path
        self.schema = schema
        self.defaultText = defaultText
        self.summary = summary
        self.read = read
    }

    /// A scalar of type `Value`. `check` refuses values.
    init<Value: ConfigScalar>(
        _ path: String, _ target: Target<Value>, schema: YAMLSchema? = nil, _ summary: String,
        check: (@Sendable (Value, ConfigReader) throws(ConfigError) -> Void)? = nil
    ) {
        self.init(path, schema: schema ?? Value.schema, default: Config()[keyPath: target].text, summary) {
            (reader, config) throws(ConfigError) in
            guard let value: Value = try reader.scalar(path) else { return }
            try check?(value, reader)
            config[keyPath: target] = value
        }
    }

    /// One of a few words.
    init<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ path: String, _ target: Target<Value>, schema: YAMLSchema = .string,
        ignoresCase: Bool = false, _ summary: String, invalid: @escaping @Sendable (String, ConfigReader) -> ConfigError
    ) {
        self.init(path, schema: schema, default: Config()[keyPath: target].rawValue, summary) {
            (reader, config) throws(ConfigError) in
            guard let word: String = try reader.scalar(path) else { return }
            guard let value = Value(rawValue: ignoresCase ? word.lowercased() : word) else { throw invalid(word, reader) }
            config[keyPath: target] = value
        }
    }

    /// The same key, accepted but without effect.
    func unserved() -> ConfigKey {
        var copy = self
        copy.isServed = false
        return copy
    }

    /// The same key, read at the start of the program only.
    func readOnce() -> ConfigKey {
        var copy = self
        copy.needsRestart = true
        return copy
    }

    /// The same key, wanted by the schema.
    func required() -> ConfigKey {
        var copy = self
        copy.isRequired = true
        return copy
    }

    /// Every key, in the order in which they are read; the first error is the one reported.
    public static let all: [ConfigKey] =
        engine + logging + rulesFiles + alertFormat + outputs + selection + webserver + capture + drops + metrics + syscalls
        + plugins + rules + appendOutput
}

/// Reads typed values out of a raw configuration.
struct ConfigReader {
    let raw: RawConfig
    /// The main file, as messages name it.
    let name: String

    /// nil when the key is absent or its value does not read as `Value`.
    func scalar<Value: ConfigScalar>(_ path: String) throws(ConfigError) -> Value? {
        try raw.node(at: path)?.scalar.flatMap { Value(scalar: $0) }
    }

    func isDefined(_ path: String) throws(ConfigError) -> Bool { try raw.node(at: path) != nil }

    /// The elements of a sequence, a scalar counting as one element, anything else as none. An element that cannot be
    /// read is an error.
    func list<Element>(_ path: String, _ read: (YAMLNode) -> Element?) throws(ConfigError) -> [Element] {
        guard let node = try raw.node(at: path) else { return [] }
        let items = node.sequence ?? (node.scalar == nil ? [] : [node])
        var result: [Element] = []
        for item in items {
            guard let element = read(item) else { throw ConfigError(YAMLComplaint.badConversion(item).text) }
            result.append(element)
        }
        return result
    }

    func strings(_ path: String) throws(ConfigError) -> [String] { try list(path, \.scalar) }

    func error(_ text: String) -> ConfigError { ConfigError("Error reading config file (\(name)): \(text)") }
}
