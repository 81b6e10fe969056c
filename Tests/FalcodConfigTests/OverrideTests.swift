import FalcodYAML
import Testing
@testable import FalcodConfig

/// `-o` options applied to a tree, one after the other; the result as flow text.
@Suite struct OverrideTests {
    @Test(arguments: [
        ("", ["a=1"], #"{"a": "1"}"#),
        ("", ["a.b.c=x=y"], #"{"a": {"b": {"c": "x=y"}}}"#),
        ("a: 1", ["a=2"], #"{"a": "2"}"#),
        ("", ["l[]=a", "l[]=b"], #"{"l": ["a", "b"]}"#),
        ("l: [a]", ["l[1]=b"], #"{"l": ["a", "b"]}"#),
        ("l: [a]", ["l[0]=b"], #"{"l": ["b"]}"#),
        ("l: [a]", ["l[5]=b"], #"{"l": {"0": "a", "5": "b"}}"#),
        ("", ["rules[].disable.rule=a", "rules[0].disable.tag=t"], #"{"rules": [{"disable": {"rule": "a", "tag": "t"}}]}"#),
        ("", [#"r[]={"enable": {"rule": "x*"}}"#], #"{"r": [{"enable": {"rule": "x*"}}]}"#),
        ("l: [a]", ["l.b=c"], #"{"l": {"0": "a", "b": "c"}}"#),
        ("", ["l=[a, b]"], #"{"l": "[a, b]"}"#),
        ("m: {a: 1}", ["m=2"], #"{"m": "2"}"#),
    ])
    func applies(_ text: String, _ options: [String], _ expected: String) throws {
        var config = RawConfig(root: try YAMLReader.documents(Array(text.utf8)).first ?? YAMLNode(.null))
        for option in options { try config.apply(option: option) }
        #expect(config.root.flowText == expected)
    }

    @Test(arguments: [
        ("", "priority", #"Error parsing config option "priority". Must be of the form key=val or key.subkey=val"#),
        ("a: x", "a.b=1", #"Config error at key "a.b": yaml-cpp: error at line 1, column 4: operator[] call on a scalar (key: "b")"#),
        ("a: {b: c}", "a[]=1", #"Config error at key "a[]": Parsing error: expected a numeric index, found ''"#),
    ])
    func refuses(_ text: String, _ option: String, _ message: String) throws {
        var config = RawConfig(root: try YAMLReader.documents(Array(text.utf8)).first ?? YAMLNode(.null))
        #expect(throws: ConfigError(message)) { try config.apply(option: option) }
    }
}
