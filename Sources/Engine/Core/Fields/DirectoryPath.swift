/// The directory that a call's relative path starts from.
enum DirectoryPath {
    typealias Context = UnsafeMutablePointer<EventContext>

    static var unknown: Bytes { Bytes(staticText: "<UNKNOWN>") }

    /// The thread's working directory; ends with `/`. Threads without a main thread have `./`.
    static func current(_ context: Context) -> Bytes {
        guard let thread = context.pointee.mainThread else { return Bytes(staticText: "./") }
        return thread.pointee.cwd.bytes
    }

    /// For `evt.abspath`: the working directory for AT_FDCWD, the descriptor's name or `<UNKNOWN>`, and a `/` behind it
    /// even where there is one.
    static func forAbsolutePath(_ param: ParamView, _ context: Context) -> Bytes {
        guard let number = number(param, context) else { return current(context) }
        var text = TextBuilder(&context.pointee.scratch, expected: 128)
        text.append(name(number, context) ?? unknown, &context.pointee.scratch)
        text.append(UInt8(ascii: "/"), &context.pointee.scratch)
        return text.finish()
    }

    /// For `fs.path` of renameat2: the same with one `/` at the end.
    static func forPath(_ param: ParamView, _ context: Context) -> Bytes {
        guard let number = number(param, context) else { return current(context) }
        return withSlash(name(number, context) ?? unknown, &context.pointee.scratch)
    }

    /// For showing a parameter: what an unknown or unnamed descriptor stands for is left out.
    static func forDisplay(_ param: ParamView, _ context: Context) -> Bytes {
        guard param.type == .fsrelpath, let number = number(param, context) else { return current(context) }
        guard let name = name(number, context), name.count > 0 else { return .empty }
        return withSlash(name, &context.pointee.scratch)
    }

    /// The directory descriptor of a path parameter; nil where it has none and for AT_FDCWD.
    private static func number(_ param: ParamView, _ context: Context) -> Int64? {
        guard let index = param.info.directoryParam else { return nil }
        let number = context.pointee.event.signed(index)
        return number == DescriptorText.currentDirectory ? nil : number
    }

    private static func name(_ number: Int64, _ context: Context) -> Bytes? {
        context.pointee.mainThread?.pointee.descriptors?.find(number)?.pointee.name.bytes
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
