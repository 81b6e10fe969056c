/// `proc.*` and `thread.*`: the process and thread behind an event.
enum ProcessFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "process", "Additional information about the process and thread executing the syscall event.",
                   fields: names + environment + leaders + executable + resources)
    }
}
