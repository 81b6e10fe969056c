/// The directory that a call's relative path starts from.
enum DirectoryPath {
    typealias Context = UnsafeMutablePointer<EventContext>

    static var unknown: Bytes { Bytes(staticText: "<UNKNOWN>") }

    /// The thread's working directory; ends with `/`. Threads without a main thread have `./`.
    static func current(_ context: Context) -> Bytes {
        guard let thread = context.pointee.mainThread else { return Bytes(staticText: "./") }
        return thread.pointee.cwd.bytes
    }

    /// For a parameter with a directory descriptor: the working directory for AT_FDCWD, the descriptor's name, or
    /// `<UNKNOWN>`, with a final `/`.
    static func forState(_ param: ParamView, _ context: Context) -> Bytes {
        guard let index = param.info.directoryParam else { return current(context) }
        let number = context.pointee.event.signed(index)
        if number == DescriptorText.currentDirectory { return current(context) }
        let name = context.pointee.mainThread?.pointee.descriptors?.find(number)?.pointee.name.bytes ?? unknown
        return withSlash(name, &context.pointee.scratch)
    }

    /// For showing a parameter: as for the state, but what an unknown or unnamed descriptor stands for is left out.
    static func forDisplay(_ param: ParamView, _ context: Context) -> Bytes {
        guard param.type == .fsrelpath, let index = param.info.directoryParam else { return current(context) }
        let number = context.pointee.event.signed(index)
        if number == DescriptorText.currentDirectory { return current(context) }
        guard let name = context.pointee.mainThread?.pointee.descriptors?.find(number)?.pointee.name.bytes, name.count > 0 else {
            return .empty
        }
        return withSlash(name, &context.pointee.scratch)
    }

    /// The name of a directory with the final `/` that joining needs.
    static func withSlash(_ name: Bytes, _ scratch: inout Scratch) -> Bytes {
        if name.count > 0, name[name.count - 1] == UInt8(ascii: "/") { return name }
        var text = TextBuilder(&scratch, expected: name.count + 1)
        text.append(name, &scratch)
        text.append(UInt8(ascii: "/"), &scratch)
        return text.finish()
    }
}
