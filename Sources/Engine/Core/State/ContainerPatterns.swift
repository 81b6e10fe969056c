import CRE2

/// Regular expressions of `container.mount[PATTERN]`, compiled when they are first asked for. A field's argument never
/// moves, so its address names the pattern.
struct ContainerPatterns {
    private var known: [(address: UnsafePointer<UInt8>, pattern: OpaquePointer?)] = []

    /// Whether the pattern is found anywhere in the text. A malformed pattern is found nowhere.
    mutating func isFound(_ pattern: Bytes, in text: Bytes) -> Bool {
        guard let compiled = compiled(pattern) else { return false }
        return falcod_regex_matches_whole(compiled, text.base, text.count) == 1
    }

    private mutating func compiled(_ pattern: Bytes) -> OpaquePointer? {
        for index in 0..<known.count where known[index].address == pattern.base { return known[index].pattern }
        let compiled = Self.compile(pattern)
        known.append((pattern.base, compiled))
        return compiled
    }

    /// Matching is anchored at both ends, so the pattern is wrapped; it must stand by itself as well, or it could close
    /// the wrapping's parenthesis.
    private static func compile(_ pattern: Bytes) -> OpaquePointer? {
        guard let alone = falcod_regex_compile(pattern.base, pattern.count, nil, 0) else { return nil }
        falcod_regex_free(alone)
        let wrapped = Array("(.|\n)*(".utf8) + pattern.array + Array(")(.|\n)*".utf8)
        return falcod_regex_compile(wrapped, wrapped.count, nil, 0)
    }
}
