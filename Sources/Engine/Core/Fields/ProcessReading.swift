/// How the fields of processes and threads are read. All of them are absent for an event without a thread.
extension ProcessFields {
    @inline(__always)
    static func text(_ context: ContextPointer, _ value: inout FieldValue, _ read: (ThreadPointer) -> Text) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        return value.set(read(thread).bytes)
    }

    @inline(__always)
    static func number(_ context: ContextPointer, _ value: inout FieldValue, _ read: (ThreadPointer) -> Int64) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        return value.set(read(thread))
    }

    @inline(__always)
    static func unsigned(_ context: ContextPointer, _ value: inout FieldValue, _ type: ParamType = .uint64,
                         _ read: (ThreadPointer) -> UInt64) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        return value.set(read(thread), type)
    }

    /// A number that is absent when it is 0.
    @inline(__always)
    static func nonzero(_ context: ContextPointer, _ value: inout FieldValue, _ type: ParamType,
                        _ read: (ThreadPointer) -> UInt64) -> Bool {
        unsigned(context, &value, type, read) && value.number != 0
    }

    @inline(__always)
    static func flag(_ context: ContextPointer, _ value: inout FieldValue, _ read: (ThreadPointer) -> Bool) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        return value.set(read(thread))
    }

    /// An id of the host: absent outside of what the kernel hands out.
    @inline(__always)
    static func hostID(_ id: Int64, _ value: inout FieldValue) -> Bool { id >= -1 && id <= Int64(UInt32.max) && value.set(id) }

    @inline(__always)
    static func parentProcess(_ context: ContextPointer) -> ThreadPointer? {
        guard let thread = context.pointee.thread else { return nil }
        return Ancestry.process(1, above: thread, context.pointee.state)
    }

    /// The thread that the parent id names, which may be gone.
    @inline(__always)
    static func parentThread(_ context: ContextPointer) -> ThreadPointer? {
        guard let thread = context.pointee.thread else { return nil }
        return context.pointee.state.pointee.parent(of: thread)
    }

    @inline(__always)
    static func parentText(_ context: ContextPointer, _ value: inout FieldValue, _ read: (ThreadPointer) -> Text) -> Bool {
        guard let parent = parentProcess(context) else { return false }
        return value.set(read(parent).bytes)
    }

    static func arguments(_ thread: ThreadPointer, _ scratch: inout Scratch) -> Bytes {
        NULList.joined(thread.pointee.args.bytes, &scratch)
    }

    /// The command line that was made when the arguments were set; made anew where that did not happen.
    static func commandLine(_ thread: ThreadPointer, _ scratch: inout Scratch) -> Bytes {
        if !thread.pointee.cmdline.isEmpty { return thread.pointee.cmdline.bytes }
        if thread.pointee.args.isEmpty { return thread.pointee.comm.bytes }
        return withArguments(thread.pointee.comm.bytes, thread, &scratch)
    }

    /// `first`, a blank, and the arguments.
    static func withArguments(_ first: Bytes, _ thread: ThreadPointer, _ scratch: inout Scratch) -> Bytes {
        let args = arguments(thread, &scratch)
        var text = TextBuilder(&scratch, expected: first.count + 1 + args.count)
        text.append(first, &scratch)
        text.append(UInt8(ascii: " "), &scratch)
        text.append(args, &scratch)
        return text.finish()
    }

    static func commandLine(_ thread: ThreadPointer?, _ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread else { return false }
        return value.set(commandLine(thread, &context.pointee.scratch))
    }

    static func exeLine(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        return value.set(withArguments(thread.pointee.exe.bytes, thread, &context.pointee.scratch))
    }

    /// `proc.args`; `proc.args[n]` is empty beyond the last argument.
    static func arguments(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        if argument.isPresent { return value.set(NULList.item(argument.index, of: thread.pointee.args.bytes) ?? .empty) }
        return value.set(arguments(thread, &context.pointee.scratch))
    }

    /// Bytes of all arguments without what separates them.
    static func argumentsLength(_ args: Bytes) -> UInt64 {
        var length = 0
        for index in 0..<args.count where args[index] != 0 { length += 1 }
        return UInt64(length)
    }

    static func currentDirectory(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard context.pointee.thread != nil else { return false }
        return context.pointee.mainThread.map { value.set($0.pointee.cwd.bytes) } ?? value.set("./")
    }

    static func nameAndID(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        var text = TextBuilder(&context.pointee.scratch, expected: 48)
        text.append(thread.pointee.comm.bytes, &context.pointee.scratch)
        text.append(decimal: thread.pointee.tid, &context.pointee.scratch)
        return value.set(text.finish())
    }

    static func ownDuration(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread, thread.pointee.cloneTime != 0 else { return false }
        return value.set(context.pointee.event.timestamp &- thread.pointee.cloneTime, .reltime)
    }

    // MARK: Ancestors

    typealias ThreadText = (ThreadPointer, inout Scratch) -> Bytes

    /// As printed: one ancestor by number, or all of them separated by blanks, nearest first, absent when they have no
    /// text between them. Nothing separates the first that has a text from those before it.
    static func ancestor(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue,
                         _ read: ThreadText) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let state = context.pointee.state
        if argument.isPresent {
            guard let process = Ancestry.process(argument.index, above: thread, state) else { return false }
            return value.set(read(process, &context.pointee.scratch))
        }
        guard let list = ancestors(context, .charbuf, { FieldValue(read($0, &$1)) }) else { return false }
        var text = TextBuilder(&context.pointee.scratch)
        for index in 0..<list.count {
            if text.length > 0 { text.append(UInt8(ascii: " "), &context.pointee.scratch) }
            text.append(list[index].bytes, &context.pointee.scratch)
        }
        return text.length > 0 && value.set(text.finish())
    }

    /// As compared: one ancestor by number, or a list with all of them.
    static func anyAncestor(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue,
                            _ read: ThreadText) -> Bool {
        if argument.isPresent { return ancestor(context, argument, &value, read) }
        guard let list = ancestors(context, .charbuf, { FieldValue(read($0, &$1)) }) else { return false }
        value = list.value(.charbuf)
        return true
    }

    /// One value for each ancestor of the main thread; nil when there is none.
    static func ancestors(_ context: ContextPointer, _ type: ParamType,
                          _ read: (ThreadPointer, inout Scratch) -> FieldValue) -> ValueList? {
        guard let main = context.pointee.mainThread else { return nil }
        var list = ValueList(&context.pointee.scratch)
        Ancestry.forEach(above: main, context.pointee.state) { ancestor in
            list.append(read(ancestor, &context.pointee.scratch), &context.pointee.scratch)
            return true
        }
        return list.count > 0 ? list : nil
    }

    static func ancestorID(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        guard argument.isPresent else { return context.pointee.mainThread != nil && value.set(thread.pointee.pid) }
        guard let process = Ancestry.process(argument.index, above: thread, context.pointee.state) else { return false }
        return value.set(process.pointee.pid)
    }

    static func anyAncestorID(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        if argument.isPresent { return ancestorID(context, argument, &value) }
        guard let list = ancestors(context, .int64, { thread, _ in FieldValue(UInt64(bitPattern: thread.pointee.pid), .int64) })
        else { return false }
        value = list.value(.int64)
        return true
    }

    // MARK: Environment

    /// The whole environment, which a process's main thread holds; empty when that is unknown.
    static func environment(_ thread: ThreadPointer, _ context: ContextPointer) -> Bytes {
        guard let main = context.pointee.state.pointee.mainThread(of: thread) else { return .empty }
        return NULList.joined(main.pointee.env.bytes, &context.pointee.scratch)
    }

    /// The value of the first variable `name` that has one, without outer blanks; empty when there is none.
    static func variable(_ name: Bytes, _ thread: ThreadPointer, _ context: ContextPointer) -> Bytes {
        guard let main = context.pointee.state.pointee.mainThread(of: thread) else { return .empty }
        let found = NULList.first(of: main.pointee.env.bytes) { item in
            item.count > name.count + 1 && item[name.count] == UInt8(ascii: "=") && item.hasPrefix(name)
        }
        guard let found else { return .empty }
        var start = name.count + 1, end = found.count
        while start < end, found[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, found[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return found[start..<end]
    }

    /// `proc.env`, `proc.env[NAME]`; a number in brackets means the whole as well.
    static func ownEnvironment(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let isNamed = argument.isPresent && argument.index < 0
        return value.set(isNamed ? variable(argument.key, thread, context) : environment(thread, context))
    }

    /// Most generations that a search for a variable climbs.
    private static let environmentSearchLimit = 20

    /// `proc.aenv[NAME]`: the nearest ancestor that has the variable. `proc.aenv[n]`: an ancestor's whole environment.
    static func ancestorEnvironment(_ context: ContextPointer, _ argument: FieldArgument, _ value: inout FieldValue) -> Bool {
        guard context.pointee.thread != nil else { return false }
        guard let main = context.pointee.mainThread else { return value.set(Bytes.empty) }
        if !argument.isPresent { return value.set(environment(main, context)) }
        if argument.index >= 0 {
            guard let process = Ancestry.process(argument.index, above: main, context.pointee.state) else { return false }
            return value.set(environment(process, context))
        }
        var found = Bytes.empty
        var hops = 0
        Ancestry.forEach(above: main, context.pointee.state) { ancestor in
            found = variable(argument.key, ancestor, context)
            hops += 1
            return found.isEmpty && hops < environmentSearchLimit
        }
        return value.set(found)
    }

    /// As compared, the environments of all ancestors, whatever the number in brackets; a variable as it is printed.
    static func anyAncestorEnvironment(_ context: ContextPointer, _ argument: FieldArgument,
                                       _ value: inout FieldValue) -> Bool {
        if argument.isPresent, argument.index < 0 { return ancestorEnvironment(context, argument, &value) }
        let list = ancestors(context, .charbuf) { thread, _ in FieldValue(environment(thread, context)) }
        guard let list else { return false }
        value = list.value(.charbuf)
        return true
    }

    /// The oldest of the process and its ancestors whose name ends in `sh`.
    static func loginShell(_ context: ContextPointer, _ value: inout FieldValue) -> Bool {
        guard let main = context.pointee.mainThread else { return false }
        var shell: ThreadPointer? = isShell(main) ? main : nil
        Ancestry.forEach(above: main, context.pointee.state) { ancestor in
            if isShell(ancestor) { shell = ancestor }
            return true
        }
        guard let shell else { return false }
        return value.set(shell.pointee.pid)
    }

    private static func isShell(_ thread: ThreadPointer) -> Bool {
        thread.pointee.comm.bytes.hasSuffix(Bytes(staticText: "sh"))
    }

    // MARK: Sessions and process groups

    enum Grouping { case session, group, hostGroup }

    /// A text of the leader of the thread's session or process group; empty when no leader is known.
    @inline(__always)
    static func leader(_ grouping: Grouping, _ context: ContextPointer, _ value: inout FieldValue,
                       _ read: (ThreadPointer) -> Text) -> Bool {
        guard let thread = context.pointee.thread else { return false }
        let state = context.pointee.state
        let leader = switch grouping {
        case .session: Ancestry.leader(thread.pointee.sid, isHostID: false, of: thread, state) { $0.pointee.sid }
        case .group: Ancestry.leader(thread.pointee.vpgid, isHostID: false, of: thread, state) { $0.pointee.vpgid }
        case .hostGroup: Ancestry.leader(thread.pointee.pgid, isHostID: true, of: thread, state) { $0.pointee.pgid }
        }
        return value.set(leader.map { read($0).bytes } ?? .empty)
    }
}
