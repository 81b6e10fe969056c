/// Reads YAML text into nodes.
///
/// Rules and configuration files are written for Falco, which reads them through yaml-cpp. So this reader takes exactly
/// the YAML that yaml-cpp (as of 2024) takes, quirks included, and refuses the rest in its words and at its places:
/// control characters and invalid UTF-8 are content, a simple key may be at most 1024 bytes long, a quote that is never
/// closed ends with a final line break, a NUL byte escapes, unknown directives mean nothing.
public struct YAMLReader {
    /// Nodes nested this deep are refused.
    public static let maxDepth = 500
    /// Most nodes that one text may expand to, aliases included: an alias bomb ends here.
    public static let maxNodes = 2_000_000

    /// All documents of the text; null documents are kept as null nodes.
    public static func documents(_ text: [UInt8]) throws(YAMLError) -> [YAMLNode] {
        var parser = YAMLParser(YAMLScanner(YAMLEncoding.utf8(text)))
        return try parser.documents()
    }
}
