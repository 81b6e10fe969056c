internal import FalcodYAML

extension ConfigKey {
    static let engine: [ConfigKey] = [
        ConfigKey("engine.kind", \.engine.kind, "Where events come from: kmod, modern_ebpf, replay or nodriver.") { word, reader in
            reader.error("engine.kind '\(word)' is not a valid kind.")
        }.required().readOnce(),
        ConfigKey("engine.kmod.buf_size_preset", \.engine.kmod.sizePreset,
                  "Size of the kernel buffer of each CPU, 1 to 10: 1 MiB, doubled with every step.").unserved(),
        ConfigKey("engine.kmod.drop_failed_exit", \.engine.kmod.dropsFailedExits,
                  "Leave out exit events of failed system calls.").unserved(),
        ConfigKey("engine.modern_ebpf.cpus_for_each_buffer", \.engine.modernEBPF.cpusForEachBuffer,
                  "How many CPUs share one ring buffer; 0 is one for all.").unserved(),
        ConfigKey("engine.modern_ebpf.buf_size_preset", \.engine.modernEBPF.sizePreset,
                  "Size of each ring buffer, 1 to 10: 1 MiB, doubled with every step.").unserved(),
        ConfigKey("engine.modern_ebpf.drop_failed_exit", \.engine.modernEBPF.dropsFailedExits,
                  "Leave out exit events of failed system calls."),
        ConfigKey("engine.modern_ebpf.capture_socket", \.engine.captureSocket,
                  "Unix socket of the capture process; empty for FALCOD_CAPTURE_SOCKET or, without that, /run/falcod/capture.sock.").readOnce(),
        ConfigKey("engine.modern_ebpf.disable_iterators", \.engine.modernEBPF.disablesIterators,
                  "Read the initial state from /proc instead of asking the kernel's iterators.").unserved(),
        ConfigKey("engine.replay.capture_file", schema: .string, "The capture file that kind replay reads.") {
            (reader, config) throws(ConfigError) in
            config.engine.captureFile = try reader.scalar("engine.replay.capture_file") ?? ""
            if config.engine.kind == .replay && config.engine.captureFile.isEmpty {
                throw reader.error("engine.kind is 'replay' but no engine.replay.capture_file specified.")
            }
        }.required().readOnce(),
    ]

    static let capture: [ConfigKey] = [
        ConfigKey("capture.enabled", \.capture.isEnabled, "Write events around a match to a capture file.").unserved(),
        ConfigKey("capture.path_prefix", \.capture.pathPrefix, "Beginning of the capture files' paths.").unserved(),
        ConfigKey("capture.mode", \.capture.mode, schema: .enumeration(["rules", "all_rules"]),
                  "Whether only rules that ask for it start a capture, or all.") { word, reader in
            reader.error("capture.mode '\(word)' is not a valid mode.")
        }.unserved(),
        ConfigKey("capture.default_duration", \.capture.defaultDuration, "Length of a capture in milliseconds.").unserved(),
        ConfigKey("capture.max_file_size_mb", \.capture.maxFileSize, schema: .integer(minimum: 0, maximum: 1_048_576),
                  "Size in MiB at which a capture ends; 0 is no limit.").unserved(),
    ]

    static let drops: [ConfigKey] = [
        ConfigKey("syscall_event_drops.actions", schema: .list(.string), default: "ignore",
                  "What happens when events are lost: ignore, log, alert, exit.") { (reader, config) throws(ConfigError) in
            let words = try reader.strings("syscall_event_drops.actions")
            if !words.isEmpty { config.drops.actions = try dropActions(words, reader) }
        },
        ConfigKey("syscall_event_drops.threshold", \.drops.threshold, "Share of lost events, 0 to 1, above which actions are taken.") {
            (value, reader) throws(ConfigError) in
            if !(0...1).contains(value) {
                throw reader.error("syscall event drops threshold must be a double in the range [0, 1]")
            }
        },
        ConfigKey("syscall_event_drops.rate", \.drops.rate, "Actions per second."),
        ConfigKey("syscall_event_drops.max_burst", \.drops.maxBurst, "Actions in a row before the rate applies."),
        ConfigKey("syscall_event_drops.simulate_drops", \.drops.simulates, "Act as if events were lost."),
        ConfigKey("syscall_event_timeouts.max_consecutives", \.maxConsecutiveTimeouts,
                  "Timeouts in a row without an event before an alert says so.") { (value, reader) throws(ConfigError) in
            if value == 0 {
                throw reader.error("the maximum consecutive timeouts without an event must be an unsigned integer > 0")
            }
        }.unserved(),
    ]

    private static func dropActions(_ words: [String], _ reader: ConfigReader) throws(ConfigError) -> [DropsConfig.Action] {
        var actions: [DropsConfig.Action] = []
        for word in words {
            guard let action = DropsConfig.Action(rawValue: word) else {
                throw reader.error("available actions for syscall event drops are \"ignore\", \"log\", \"alert\", and \"exit\"")
            }
            if (action == .log || action == .alert) && actions.contains(.ignore) {
                throw reader.error("syscall event drop action \"\(word)\" does not make sense with the \"ignore\" action")
            }
            actions.append(action)
        }
        return actions
    }

    static let syscalls: [ConfigKey] = [
        ConfigKey("base_syscalls.custom_set", schema: .list(.string),
                  "System calls to watch beside those of the rules; a leading ! leaves one out.") { (reader, config) throws(ConfigError) in
            config.syscalls.customSet = try reader.strings("base_syscalls.custom_set")
        },
        ConfigKey("base_syscalls.repair", \.syscalls.repairs, "Add what the state tables need for the rules to hold."),
        ConfigKey("base_syscalls.all", \.syscalls.includesAll, "Watch high-volume input and output calls too."),
        ConfigKey("falco_libs.thread_table_size", \.syscalls.threadTableSize, "Most threads kept; 0 is the built-in limit.").readOnce(),
        ConfigKey("falco_libs.thread_table_auto_purging_interval_s", \.syscalls.purgingInterval,
                  "Seconds between two searches for threads that are gone; 0 for none.").readOnce(),
        ConfigKey("falco_libs.thread_table_auto_purging_thread_timeout_s", \.syscalls.purgingThreadTimeout,
                  "Seconds without an event after which it is looked whether a thread is still there.").readOnce(),
        ConfigKey("falco_libs.snaplen", \.syscalls.snaplen, "Bytes kept of each input and output buffer; 0 is the built-in limit."),
    ]
}
