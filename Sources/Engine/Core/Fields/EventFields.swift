/// `evt.*` and `syscall.type`: fields of events of the source `syscall`.
enum EventFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "evt", short: "Syscall events only", """
            Event fields applicable to syscall events. Note that for most events you can access the individual \
            arguments/parameters of each syscall via evt.arg, e.g. evt.arg.filename.
            """, fields: times + types + parameters + counts + paths)
    }
}

extension FieldValue {
    /// Sets the value; answers true, so that a field's reading can end with it.
    @inline(__always) mutating func become(_ number: UInt64, _ type: ParamType) -> Bool {
        self = FieldValue(number, type)
        return true
    }

    @inline(__always) mutating func become(_ text: Bytes) -> Bool {
        self = FieldValue(text)
        return true
    }

    @inline(__always) mutating func become(_ flag: Bool) -> Bool {
        self = FieldValue(flag ? 1 : 0, .bool)
        return true
    }
}
