/// `evt.*` and `syscall.type`: fields of events of the source `syscall`.
enum EventFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "evt", """
            Event fields applicable to syscall events. Note that for most events you can access the individual \
            arguments/parameters of each syscall via evt.arg, e.g. evt.arg.filename.
            """, fields: times + types + parameters + counts + paths)
    }
}
