/// `fd.*`: the descriptor that an event is about.
enum FDFields {
    static var fieldClass: FieldClass {
        FieldClass(name: "fd", """
            Every syscall that has a file descriptor in its arguments has these fields set with information related to \
            the file.
            """, fields: names + sockets + files)
    }
}
