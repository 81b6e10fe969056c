import Testing
@testable import FalcodConfig

@Suite struct EnvironmentReferencesTests {
    static let variables = ["A": "one", "B": "${A}", "LOOP": "x${LOOP}", "NAME": "A", "GROW": "${GROW}${GROW}"]
    let references = EnvironmentReferences { Self.variables[$0] }

    @Test(arguments: [
        ("plain", "plain"), ("${A}", "one"), ("<${A}-${A}>", "<one-one>"), ("${B}", "one"), ("${NOSUCH}", ""), ("a${}b", "ab"),
        ("$A", "$A"), ("$${A}", "${A}"), ("$${${A}}", "${one}"), ("$x ${A}", "$x ${A}"), ("${A", "${A"), ("${A} ${A", "one ${A"),
        ("$", "$"), ("$$", "$$"), ("é${A}ß", "éoneß"),
    ])
    func expands(_ text: String, _ expected: String) throws {
        #expect(try references.expand(text) == expected)
    }

    @Test(arguments: ["${LOOP}", "${GROW}"]) func endsLoops(_ text: String) {
        #expect(throws: ConfigError.self) { try references.expand(text) }
    }
}
