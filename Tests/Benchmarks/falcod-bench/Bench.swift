/// Measures every stage, rule set and workload. Every run has a process of its own, so that none profits from another's memory
/// and each tells its own resident size.
struct Bench {
    let options: Options
    private(set) var rows: [Row] = []

    init(_ options: Options) { self.options = options }

    mutating func run() throws(UsageError) {
        for workload in options.workloads {
            try add(workload, .decode, nil)
            try add(workload, .state, nil)
            for set in options.ruleSets { try add(workload, .whole, set) }
        }
        guard let falcod = options.falcod else { return }
        if let startup = options.startup {
            for set in options.ruleSets {
                rows.append(Row(workload: "startup", rules: set.name, start: try replay(falcod, startup, set, repetitions: 10), full: nil, events: 0))
            }
        }
        for workload in options.workloads {
            guard let start = workload.start else { continue }
            let events = try sample(workload.capture, .decode, nil, limit: .max).sample.events
            for set in options.ruleSets {
                rows.append(Row(workload: workload.name, rules: set.name, start: try replay(falcod, start, set, repetitions: options.repetitions),
                                full: try replay(falcod, workload.capture, set, repetitions: options.repetitions), events: events))
            }
        }
    }

    private mutating func add(_ workload: Options.Workload, _ stage: Stage, _ set: Options.RuleSet?) throws(UsageError) {
        let short = try fastest(workload.capture, stage, set, limit: options.short)
        let long = try fastest(workload.capture, stage, set, limit: options.long)
        rows.append(Row(workload: workload.name, rules: set?.name ?? "-", stage: stage.rawValue, short: short.sample, long: long.sample,
                        residentBytes: long.residentBytes))
    }

    private func fastest(_ capture: String, _ stage: Stage, _ set: Options.RuleSet?, limit: UInt64) throws(UsageError)
        -> (sample: Sample, residentBytes: UInt64) {
        var best = try sample(capture, stage, set, limit: limit)
        for _ in 1..<max(options.repetitions, 1) {
            let other = try sample(capture, stage, set, limit: limit)
            if other.sample.time < best.sample.time { best = other }
        }
        return best
    }

    private func sample(_ capture: String, _ stage: Stage, _ set: Options.RuleSet?, limit: UInt64) throws(UsageError)
        -> (sample: Sample, residentBytes: UInt64) {
        var arguments = ["/proc/self/exe", "--sample", stage.rawValue, "--workload", "sample=\(capture)"]
        if limit != .max { arguments += ["--limit", String(limit)] }
        if let set { arguments += ["--rules", set.argument] }
        let result = try ChildProcess.run(arguments, showsErrors: true)
        guard let sample = Sample(line: result.output) else { throw UsageError(text: "a sample of \(capture) is no line of numbers") }
        return (sample, result.residentBytes)
    }

    /// The fastest of several runs of the program over a capture, its alerts thrown away as they are read.
    private func replay(_ falcod: String, _ capture: String, _ set: Options.RuleSet, repetitions: Int) throws(UsageError) -> ChildResult {
        var arguments = [falcod, "-c", options.config, "-o", "engine.kind=replay", "-o", "engine.replay.capture_file=\(capture)"]
        for file in set.files { arguments += ["-r", file] }
        var best: ChildResult?
        for _ in 0..<max(repetitions, 1) {
            let result = try ChildProcess.run(arguments, showsErrors: false)
            if best.map({ result.wallTime < $0.wallTime }) ?? true { best = result }
        }
        guard let best else { throw UsageError(text: "nothing was run") }
        return best
    }
}
