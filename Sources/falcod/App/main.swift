internal import Glibc

let status = Program(arguments: CommandLine.arguments).run()
// What ends with a process, such as the C++ library's objects, must not end under a thread that still compiles rules.
if Reloader.isBusy {
    fflush(nil)
    _exit(status)
}
exit(status)
