import SwiftProtobuf

typealias FileSet = Google_Protobuf_FileDescriptorSet
typealias MessageDescriptor = Google_Protobuf_DescriptorProto

/// A mistake in the .proto files: says where and what.
struct SchemaError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// The event schema, as far as tables need it.
struct Schema {
    struct Param {
        var name: String
        var kind: Falcod_V1_Kind
        var format: Falcod_V1_Format
        var dynamic: Falcod_V1_Dynamic
        /// Index of the parameter a relative path starts from.
        var directory: Int?
        /// Index of the flag table.
        var flagTable: Int?
    }
    struct Event {
        var options: Falcod_V1_EventOptions
        var params: [Param]
        var category: UInt32 { options.source.reduce(UInt32(options.category.rawValue)) { $0 | UInt32($1.rawValue) } }
        var flags: UInt32 { options.flag.reduce(0) { $0 | UInt32($1.rawValue) } }
        var isOld: Bool { options.flag.contains(.oldVersion) }
        var isUnused: Bool { options.flag.contains(.unused) }
    }

    var events: [Event] = []
    var flagTables: [Falcod_V1_FlagTable] = []
    var syscalls: [Falcod_V1_Syscall] = []
    var ia32: [Falcod_V1_Ia32Number] = []

    init(_ files: FileSet) throws {
        for file in files.file {
            flagTables += file.options.Falcod_V1_flagTable
            syscalls += file.options.Falcod_V1_syscall
            ia32 += file.options.Falcod_V1_ia32Number
        }
        for file in files.file {
            for message in file.messageType where message.options.hasFalcod_V1_event { events.append(try event(message)) }
        }
        events.sort { $0.options.id < $1.options.id }
        for (index, event) in events.enumerated() where Int(event.options.id) != index {
            throw SchemaError("event \(event.options.enumName): id \(event.options.id), expected \(index): ids must be dense and unique")
        }
        guard Set(events.map(\.options.enumName)).count == events.count else { throw SchemaError("two events share a row name") }
    }

    func eventIndex(_ rowName: String) throws -> Int {
        guard let index = events.firstIndex(where: { $0.options.enumName == rowName }) else {
            throw SchemaError("no event is named \(rowName)")
        }
        return index
    }

    private func event(_ message: MessageDescriptor) throws -> Event {
        let options = message.options.Falcod_V1_event
        let fields = message.field.filter { $0.number < 100 }.sorted { $0.number < $1.number }
        let names = fields.map { $0.options.Falcod_V1_param.name.isEmpty ? $0.name : $0.options.Falcod_V1_param.name }
        var params: [Param] = []
        for (index, field) in fields.enumerated() {
            let option = field.options.Falcod_V1_param
            guard Int(field.number) == index + 1, field.options.hasFalcod_V1_param else {
                throw SchemaError("\(message.name).\(field.name): parameters are fields 1, 2, … with a (param) option")
            }
            guard field.type == Self.wireType(option.kind) else {
                throw SchemaError("\(message.name).\(field.name): kind \(option.kind) is written as \(Self.wireType(option.kind))")
            }
            params.append(Param(name: names[index], kind: option.kind, format: option.format, dynamic: option.dynamic,
                                directory: try reference(option.directory, in: names, message, field),
                                flagTable: try reference(option.flags, in: flagTables.map(\.name), message, field)))
        }
        return Event(options: options, params: params)
    }

    private func reference(_ name: String, in names: [String], _ message: MessageDescriptor,
                           _ field: Google_Protobuf_FieldDescriptorProto) throws -> Int? {
        if name.isEmpty { return nil }
        guard let index = names.firstIndex(of: name) else {
            throw SchemaError("\(message.name).\(field.name): \(name) does not exist")
        }
        return index
    }

    /// Numbers are of fixed width on the wire, so that the driver needs no loop to write them.
    static func wireType(_ kind: Falcod_V1_Kind) -> Google_Protobuf_FieldDescriptorProto.TypeEnum {
        switch kind {
        case .int8, .int16, .int32, .fd32, .pid32: .sfixed32
        case .uint8, .flags8, .enumflags8, .sigtype, .l4Proto, .sockfamily, .uint16, .flags16, .enumflags16, .syscallid, .port,
             .uint32, .flags32, .enumflags32, .uid, .gid, .mode, .sigset, .bool, .ipv4Addr: .fixed32
        case .int64, .errno, .fd, .pid: .sfixed64
        case .uint64, .reltime, .abstime: .fixed64
        default: .bytes
        }
    }
}
