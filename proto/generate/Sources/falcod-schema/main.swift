import Foundation
import SwiftProtobuf

/// usage: falcod-schema DESCRIPTOR_SET ROOT
/// Reads the compiled .proto files and writes every generated file below ROOT, the top of the source tree.
func run() throws {
    guard CommandLine.arguments.count == 3 else { throw SchemaError("usage: falcod-schema DESCRIPTOR_SET ROOT") }
    let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    let extensions: SimpleExtensionMap = Falcod_V1_Options_Extensions
    let schema = try Schema(try FileSet(serializedBytes: data, extensions: extensions))
    let root = URL(fileURLWithPath: CommandLine.arguments[2])
    let tables = CTables(schema: schema)
    let template = try String(contentsOf: root.appending(path: "proto/generate/falcod_schema.h.in"), encoding: .utf8)
    let outputs = [
        ("proto/generated/falcod_schema.c", try tables.source()),
        ("proto/generated/include/falcod_schema.h", tables.header(template)),
        ("proto/generated/include/falcod_driver.h", try DriverTables(schema: schema).header()),
        ("Sources/Engine/Core/Event/Generated/EventSchema.swift", try SwiftConstants(schema: schema).source()),
        ("Sources/Engine/Core/Event/Generated/EventClasses.swift", SwiftConstants(schema: schema).classes()),
        ("docs/events.md", ReferencePage(schema: schema).source()),
    ]
    for (path, text) in outputs {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}

do {
    try run()
} catch {
    FileHandle.standardError.write(Data("falcod-schema: \(error)\n".utf8))
    exit(1)
}
