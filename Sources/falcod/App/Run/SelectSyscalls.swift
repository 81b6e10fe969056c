internal import FalcodCore
internal import FalcodFilter
internal import FalcodRules

extension Program {
    /// What the capture process is asked for: what rules and state need, and what `base_syscalls` adds and takes away.
    static func selectSyscalls(_ session: inout Session) {
        guard let loader = session.loader else { return }
        var wanted = SyscallSet()
        for rule in loader.enabledRules where rule.source == syscallSource { wanted.formUnion(rule.restriction.syscalls) }
        var options = SyscallSelection.Options()
        options.customSet = session.config.syscalls.customSet
        options.repair = session.config.syscalls.repairs
        options.all = session.config.syscalls.includesAll
        let selection = SyscallSelection(rules: wanted, options: options)
        session.syscalls = selection
        warn(selection, session)
        explain(selection, session)
    }

    private static func warn(_ selection: SyscallSelection, _ session: Session) {
        for (kind, names) in [("positive", selection.invalidAdded), ("negative", selection.invalidRemoved)] where !names.isEmpty {
            session.log.warning("Invalid (\(kind)) syscall names: warning (base_syscalls override): \(names.sorted().joined(separator: ", "))")
        }
        if !selection.missing.isEmpty {
            StandardError.line("Rules ask for system calls that are not watched, because base_syscalls leaves them out or only "
                + "base_syscalls.all takes them in: warning (unsupported-evttype): \(names(selection.missing))")
        }
    }

    private static func explain(_ selection: SyscallSelection, _ session: Session) {
        let log = session.log
        log.debug("(\(selection.rules.count)) syscalls in rules: \(names(selection.rules))")
        if !selection.added.isEmpty {
            log.debug("+(\(selection.added.count)) syscalls added (base_syscalls override): \(names(selection.added))")
        }
        if !selection.removed.isEmpty {
            log.debug("-(\(selection.removed.count)) syscalls removed (base_syscalls override): \(names(selection.removed))")
        }
        if !selection.stateAdded.isEmpty {
            log.debug("+(\(selection.stateAdded.count)) syscalls (Falco's state engine set of syscalls): \(names(selection.stateAdded))")
        }
        if !selection.ignored.isEmpty {
            log.debug("-(\(selection.ignored.count)) ignored syscalls (-> activate via `-A` flag): \(names(selection.ignored))")
        }
        if !selection.repaired.isEmpty {
            log.info("+(\(selection.repaired.count)) repaired syscalls: \(names(selection.repaired))")
        }
        log.debug("(\(selection.selected.count)) syscalls selected in total (final set): \(names(selection.selected))")
    }

    private static func names(_ set: SyscallSet) -> String {
        set.codes.compactMap { SyscallInfo(code: $0)?.name.string }.sorted().joined(separator: ", ")
    }
}
