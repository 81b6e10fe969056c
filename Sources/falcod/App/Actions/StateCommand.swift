internal import FalcodConfig
internal import FalcodConfinement
internal import FalcodCore
internal import FalcodSources
internal import FalcodSupport

/// `falcod state`: what was known of threads and descriptors at the end of a capture file or recording, a line of JSON per thread.
enum StateCommand {
    static let name = "state"
    static let usage = "Usage: falcod state FILE [-c CONFIG] [-o KEY=VALUE]"

    static func run(_ arguments: [String]) -> Int32 {
        CommandArguments.run(arguments, usage) { (arguments) throws(AppError) in
            guard let file = arguments.first, !file.isEmpty, !file.hasPrefix("-") else { throw CommandArguments.misuse("FILE is missing", usage) }
            var configPath: String?
            var overrides: [String] = []
            for (name, value) in try CommandArguments.pairs(Array(arguments.dropFirst()), usage) {
                switch name {
                case "-c": configPath = value
                case "-o": overrides.append(value)
                default: throw CommandArguments.misuse("\(name) is no option", usage)
                }
            }
            try print(file, try CommandArguments.config(configPath, overrides))
        }
    }

    private static func print(_ file: String, _ config: Config) throws(AppError) {
        Sandbox.enter(Confinement(readable: [file], writable: []), resolvesNames: false) { _ in }
        var output = StandardOutput()
        do throws(SourceError) {
            var loop = EngineLoop(source: try CaptureSource(path: file), state: SystemState(config))
            try loop.populate()
            while try loop.next() != nil {}
            loop.settle()
            for line in StateTable.lines(loop.state.pointee) { output.line(line.text()) }
        } catch {
            throw CommandArguments.failure(ofFile: error)
        }
        try output.end()
    }
}

/// The tables for a reader.
private enum StateTable {
    /// By ascending numbers of threads.
    static func lines(_ state: SystemState) -> [JSONValue] {
        var threads: [UnsafeMutablePointer<ThreadRecord>] = []
        state.threads.forEach {
            threads.append($0)
            return true
        }
        return threads.sorted { $0.pointee.tid < $1.pointee.tid }.map { line($0, state) }
    }

    private static func line(_ thread: UnsafeMutablePointer<ThreadRecord>, _ state: SystemState) -> JSONValue {
        let record = thread.pointee
        var members: [String: JSONValue] = ["tid": .integer(record.tid)]
        // Of some threads nothing but the number is known.
        if record.isInvalid { return .object(members) }
        members["pid"] = .integer(record.pid)
        members["ptid"] = .integer(record.ptid)
        members["is_main"] = .bool(record.isMain)
        members["comm"] = text(record.comm.bytes)
        members["exe"] = text(record.exe.bytes)
        members["exepath"] = text(record.exepath.bytes)
        members["cmdline"] = text(record.cmdline.bytes)
        members["cwd"] = text(state.mainThread(of: thread)?.pointee.cwd.bytes ?? .empty)
        members["uid"] = .unsigned(UInt64(record.uid))
        members["gid"] = .unsigned(UInt64(record.gid))
        if !record.containerID.isEmpty { members["container_id"] = text(record.containerID.bytes) }
        if record.isMain { members["fds"] = .array(state.certainDescriptors(of: thread).map { descriptor($0) }) }
        return .object(members)
    }

    private static func descriptor(_ record: FDRecord) -> JSONValue {
        var members: [String: JSONValue] = [
            "fd": .integer(record.fd), "type": .string("\(record.type.name)"), "name": text(record.name.bytes),
        ]
        if record.ino != 0 { members["ino"] = .unsigned(record.ino) }
        return .object(members)
    }

    private static func text(_ bytes: Bytes) -> JSONValue { .string(String(decoding: bytes.buffer, as: UTF8.self)) }
}
