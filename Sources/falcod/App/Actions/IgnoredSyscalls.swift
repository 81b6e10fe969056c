internal import FalcodCore

extension Program {
    /// `-i`
    static func showIgnoredSyscalls(_ session: inout Session) throws(AppError) -> StepOutcome {
        guard session.options.showsIgnored else { return .next }
        session.output.line("Ignored syscall(s):")
        for name in IgnoredSyscalls.names { session.output.line("- \(name)") }
        session.output.line()
        return .finished
    }
}

/// High-volume input and output that no state depends on: watched only with `base_syscalls.all`.
enum IgnoredSyscalls {
    static let names: [String] = {
        var names: [String] = []
        for code in 0..<EventType.count {
            let info = EventType(rawValue: UInt16(code)).info
            let isInputOutput = info.category.kind == EventCategory.ioRead || info.category.kind == EventCategory.ioWrite
            let name = info.name.string
            guard isInputOutput, info.isSyscall, info.flags.isDisjoint(with: [.modifiesState, .oldVersion]), !names.contains(name) else { continue }
            names.append(name)
        }
        return names.sorted()
    }()
}
