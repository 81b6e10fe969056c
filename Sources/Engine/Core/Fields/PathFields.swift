enum PathFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "fs.path", """
            Every syscall that has a filesystem path in its arguments has these fields set with information \
            related to the path arguments. This differs from the fd.* fields as it includes syscalls like \
            unlink, rename, etc. that act directly on filesystem paths as compared to opened file \
            descriptors.
            """, fields: fields)
    }

    static let fields: [FieldDefinition] = [
        FieldDefinition("fs.path.name", .charbuf, .none, """
            For any event type that deals with a filesystem path, the path the file syscall is operating on. \
            This path is always fully resolved, prepending the thread cwd when needed.
            """, { path($0, &$2, .name, resolved: true) }),
        FieldDefinition("fs.path.nameraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, the path the file syscall is operating on. \
            This path is always the path provided to the syscall and may not be fully resolved.
            """, { path($0, &$2, .name, resolved: false) }),
        FieldDefinition("fs.path.source", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a source and target \
            like mv, cp, etc, the source path the file syscall is operating on. This path is always fully \
            resolved, prepending the thread cwd when needed.
            """, { path($0, &$2, .source, resolved: true) }),
        FieldDefinition("fs.path.sourceraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a source and target \
            like mv, cp, etc, the source path the file syscall is operating on. This path is always the path \
            provided to the syscall and may not be fully resolved.
            """, { path($0, &$2, .source, resolved: false) }),
        FieldDefinition("fs.path.target", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a target and target \
            like mv, cp, etc, the target path the file syscall is operating on. This path is always fully \
            resolved, prepending the thread cwd when needed.
            """, { path($0, &$2, .target, resolved: true) }),
        FieldDefinition("fs.path.targetraw", .charbuf, .none, """
            For any event type that deals with a filesystem path, and specifically for a target and target \
            like mv, cp, etc, the target path the file syscall is operating on. This path is always the path \
            provided to the syscall and may not be fully resolved.
            """, { path($0, &$2, .target, resolved: false) }),
    ]
}

extension PathFields {
    typealias Context = UnsafeMutablePointer<EventContext>

    private enum Role {
        case name, source, target
    }

    /// The parameters that hold the paths of each event, by role. 255: none.
    private struct Places {
        var name: UInt8 = 255, source: UInt8 = 255, target: UInt8 = 255

        func index(_ role: Role) -> Int? {
            let index = switch role {
            case .name: name
            case .source: source
            case .target: target
            }
            return index == 255 ? nil : Int(index)
        }
    }

    @inline(__always)
    private static func places(_ type: EventType) -> Places {
        switch type {
        case .mkdirV2X, .rmdirV2X, .unlinkV2X, .chownX, .lchownX, .umountX, .umountV1X, .umount2X, .chmodX, .openX, .quotactlX:
            Places(name: 1)
        case .mkdiratX, .unlinkatV2X, .fchmodatX, .fchownatX, .openatV2X, .openat2X:
            Places(name: 2)
        case .renameX: Places(source: 1, target: 2)
        case .renameatX, .renameat2X: Places(source: 2, target: 4)
        case .linkV2X: Places(source: 2, target: 1)
        case .linkatV2X: Places(source: 4, target: 2)
        case .symlinkX: Places(source: 2, target: 1)
        case .symlinkatX: Places(source: 3, target: 1)
        case .mountX: Places(source: 1, target: 2)
        default: Places()
        }
    }

    private static func path(_ context: Context, _ value: inout FieldValue, _ role: Role, resolved: Bool) -> Bool {
        let type = context.pointee.event.type
        if type == .fchmodX || type == .fchownX {
            guard role == .name, hasSucceeded(context), let record = context.pointee.fd else { return false }
            return value.become(record.pointee.name.bytes)
        }
        guard let index = places(type).index(role), hasSucceeded(context), let param = ParamView(context, index) else {
            return false
        }
        let path = param.string
        guard resolved else { return value.become(path) }
        let isAbsolute = path.count > 0 && path[0] == UInt8(ascii: "/")
        if !isAbsolute, type == .openatV2X || type == .openat2X {
            let name = context.pointee.fd?.pointee.name.bytes ?? .empty
            return value.become(name.isEmpty ? DirectoryPath.unknown : name)
        }
        let directory = isAbsolute ? .empty : directory(role, param, context)
        return value.become(PathJoin.join(directory, path, &context.pointee.scratch))
    }

    /// Opening calls succeed unless they answer -1, so that most failures pass: Falco's way.
    private static func hasSucceeded(_ context: Context) -> Bool {
        let result = context.pointee.event.signed(0)
        switch context.pointee.event.type {
        case .openX, .openatV2X, .openat2X: return result != -1
        default: return context.pointee.event.isPresent(0) && result == 0
        }
    }

    /// Where a relative path starts. Calls with one directory descriptor take it from the event's descriptor, which
    /// AT_FDCWD is none; renameat and linkat ignore theirs: Falco's way.
    private static func directory(_ role: Role, _ param: ParamView, _ context: Context) -> Bytes {
        switch context.pointee.event.type {
        case .symlinkatX where role == .target:
            return DirectoryPath.unknown
        case .mkdiratX, .unlinkatV2X, .fchmodatX, .fchownatX, .symlinkatX:
            guard let record = context.pointee.fd, record.pointee.type == .directory else { return DirectoryPath.unknown }
            return DirectoryPath.withSlash(record.pointee.name.bytes, &context.pointee.scratch)
        case .renameat2X:
            return DirectoryPath.forPath(param, context)
        default:
            return DirectoryPath.current(context)
        }
    }
}
