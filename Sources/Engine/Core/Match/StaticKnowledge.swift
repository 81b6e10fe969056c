/// What is known of a field from the event's type alone. Lets a bucket drop the checks, and whole rules, that cannot hold
/// for its event type.
enum StaticKnowledge {
    case unknown
    case absent
    case value(FieldValue)

    private static let openFamily: Set<EventType> = [.openX, .openatX, .openatV2X, .openat2X, .openByHandleAtX, .creatX]

    static func of(_ field: FieldReference, in type: EventType) -> StaticKnowledge {
        let info = type.info
        let name = field.definition.name
        switch name {
        case "evt.type", "syscall.type":
            if type == .genericE || type == .genericX || type == .asynceventE || type == .plugineventE { return .unknown }
            if name == "syscall.type", !info.isSyscall { return .absent }
            return .value(FieldValue(info.name))
        case "evt.dir":
            return .value(FieldValue(type.isExit ? Bytes(staticText: "<") : Bytes(staticText: ">")))
        case "evt.is_open_read", "evt.is_open_write", "evt.is_open_exec", "evt.is_open_create":
            return openFamily.contains(type) ? .unknown : .value(FieldValue(0, .bool))
        case "evt.is_io": return flag(info, [.readsFromFD, .writesToFD])
        case "evt.is_io_read": return flag(info, .readsFromFD)
        case "evt.is_io_write": return flag(info, .writesToFD)
        case "evt.is_wait": return flag(info, .waits)
        case "evt.rawres", "evt.res", "evt.failed":
            return !type.isExit || !info.isSyscall || type == .genericX || info.paramCount == 0 ? .absent : .unknown
        case "evt.arg", "evt.rawarg": return parameter(field, info)
        default:
            // Descriptor fields need an event that is about a descriptor.
            let isAboutFD = !info.flags.intersection([.createsFD, .usesFD, .destroysFD]).isEmpty
            return name.hasPrefix("fd.") && !isAboutFD && name != "fd.types" ? .absent : .unknown
        }
    }

    private static func flag(_ info: EventInfo, _ flags: EventFlags) -> StaticKnowledge {
        .value(FieldValue(info.flags.intersection(flags).isEmpty ? 0 : 1, .bool))
    }

    private static func parameter(_ field: FieldReference, _ info: EventInfo) -> StaticKnowledge {
        if field.argument.index >= 0 { return field.argument.index < Int64(info.paramCount) ? .unknown : .absent }
        guard field.argument.key.count > 0 else { return .unknown }
        return info.paramIndex(named: field.argument.key) == nil ? .absent : .unknown
    }
}
