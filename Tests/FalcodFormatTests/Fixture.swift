import FalcodCore
import FalcodFormat

/// A catalogue of fields with fixed values, and an event to read them from.
struct Fixture: ~Copyable {
    static let time: UInt64 = 1_795_476_069_532_289_326

    let state: UnsafeMutablePointer<SystemState>
    let context: UnsafeMutablePointer<EventContext>

    init() {
        state = .allocate(capacity: 1)
        state.initialize(to: SystemState())
        context = .allocate(capacity: 1)
        var event = Event()
        event.timestamp = Self.time
        context.initialize(to: EventContext(event: event, state: state))
    }

    deinit {
        context.deinitialize(count: 1)
        context.deallocate()
        state.deinitialize(count: 1)
        state.deallocate()
    }

    func text(_ format: OutputFormat) -> String {
        var out = TextBuilder(&context.pointee.scratch)
        format.append(context, to: &out)
        return out.finish().string
    }

    func json(_ fields: JSONFields) -> String {
        var out = TextBuilder(&context.pointee.scratch)
        fields.append(context, to: &out)
        return out.finish().string
    }

    static let catalog = FieldCatalog(source: "syscall", classes: [FieldClass(name: "t", "", fields: fields)])

    private static let fields: [FieldDefinition] = [
        text("t.name", "wl"), text("t.names", "plural"), text("t.path", "/tmp/a b"), text("t.empty", ""),
        text("t.odd", "q\"b\\s\tn\n\u{1}\u{7f}é"), text("t.filter", "x", comparison: .around),
        text("t.time", "12:00", flags: .jsonTime),
        FieldDefinition("t.invalid", .charbuf, .none, "") { _, _, value in
            value = FieldValue(Bytes(base: invalid, count: 6))
            return true
        },
        FieldDefinition("t.arg", .charbuf, .none, argument: FieldArgumentRule(.required, index: true, key: true), "") { _, argument, value in
            value = FieldValue(argument.index >= 0 ? Bytes(staticText: "number") : argument.key)
            return true
        },
        FieldDefinition("t.absent", .charbuf, .none, "") { _, _, _ in false },
        number("t.negative", UInt64(bitPattern: -5), .int64, .decimal), number("t.id", 42, .uint64, .id),
        number("t.hex", 0xFE00, .uint32, .hex), number("t.octal", 0o644, .uint32, .octal),
        number("t.padded", 7, .uint64, .paddedDecimal), number("t.nanos", 7, .reltime, .paddedDecimal),
        number("t.yes", 1, .bool, .none), number("t.no", 0, .bool, .none),
        number("t.half", Double(0.015).bitPattern, .double, .none), number("t.whole", Double(100).bitPattern, .double, .none),
        FieldDefinition("t.address", .ipv4addr, .none, "") { _, _, value in
            value = FieldValue("\u{7f}\u{0}\u{0}\u{1}", .ipv4addr)
            return true
        },
        FieldDefinition("t.list", .charbuf, .none, list: true, "") { context, _, value in
            let raw = UnsafeMutableRawPointer(context.pointee.scratch.allocate(2 * MemoryLayout<FieldValue>.stride))
            let elements = raw.bindMemory(to: FieldValue.self, capacity: 2)
            elements.initialize(to: FieldValue("ipv4"))
            (elements + 1).initialize(to: FieldValue("fi\"le"))
            value = FieldValue(elements: elements, count: 2, .charbuf)
            return true
        },
    ]

    // Never freed; bytes that are no UTF-8: a lone continuation, a cut sequence, a surrogate.
    nonisolated(unsafe) private static let invalid: UnsafePointer<UInt8> = {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 6)
        bytes.initialize(repeating: 0x61, count: 6)
        bytes[1] = 0x80
        bytes[2] = 0xC3
        bytes[3] = 0xA9
        bytes[4] = 0xE6
        bytes[5] = 0x97
        return UnsafePointer(bytes)
    }()

    private static func text(_ name: String, _ value: StaticString, flags: FieldFlags = [],
                             comparison: FieldComparison = .ordinary) -> FieldDefinition {
        FieldDefinition(name, .charbuf, flags: flags, comparison: comparison, "") { _, _, result in
            result = FieldValue(Bytes(staticText: value))
            return true
        }
    }

    private static func number(_ name: String, _ value: UInt64, _ type: ParamType, _ format: PrintFormat) -> FieldDefinition {
        FieldDefinition(name, type, format, "") { _, _, result in
            result = FieldValue(value, type)
            return true
        }
    }
}

extension FieldValue {
    init(_ text: StaticString, _ type: ParamType = .charbuf) { self.init(Bytes(staticText: text), type) }
}
